import type { ContainerWriter } from "../container/write-container.js";

/** Collects byte strings, and adds them as a section that `Blobs` reads. */
export class BlobsWriter {
  #bytes = Buffer.allocUnsafeSlow(1024);
  #length = 0;
  readonly #ends: number[] = [];

  push(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#end(bytes.length);
  }

  pushText(text: string): void {
    this.#makeRoom(text.length * mostBytesAUnit);
    this.#end(this.#bytes.write(text, this.#length));
  }

  addTo(container: ContainerWriter, name: string): void {
    container.add(name, this.#bytes.subarray(0, this.#length));
    container.addNumbers(`${name}.ends`, Uint32Array.from(this.#ends));
  }

  #end(length: number): void {
    this.#length += length;
    this.#ends.push(this.#length);
  }

  #makeRoom(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#length + length));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Of UTF-8, for a unit of UTF-16. */
const mostBytesAUnit = 3;
