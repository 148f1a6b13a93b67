/** Bytes of one encoding that follow each other: a letter may be two of them. */
export class ByteRun {
  private bytes = new Uint8Array(256);
  private length = 0;
  private readonly decoders = new Map<string, InstanceType<typeof TextDecoder>>();

  add(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = byte;
  }

  /** The text of the bytes so far, which are then forgotten. */
  take(encoding: string): string {
    if (this.length === 0) return "";
    let decoder = this.decoders.get(encoding);
    if (decoder === undefined) {
      decoder = new TextDecoder(encoding);
      this.decoders.set(encoding, decoder);
    }
    const text = decoder.decode(this.bytes.subarray(0, this.length));
    this.length = 0;
    return text;
  }
}
