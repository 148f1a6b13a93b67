import type { ContainerWriter } from "../container/write-container.js";

/** Collects byte strings, and adds them as a section that `Blobs` reads. */
export class BlobsWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #ends: number[] = [];
  #length = 0;

  push(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
    this.#ends.push(this.#length);
  }

  pushText(text: string): void {
    this.push(Buffer.from(text));
  }

  /** Adds many that lie one after the other already. */
  pushAll({ ends, bytes }: { readonly ends: Uint32Array; readonly bytes: Uint8Array }): void {
    this.#parts.push(bytes);
    for (const end of ends) this.#ends.push(this.#length + end);
    this.#length += bytes.length;
  }

  addTo(container: ContainerWriter, name: string): void {
    container.addParts(name, this.#parts);
    container.addNumbers(`${name}.ends`, Uint32Array.from(this.#ends));
  }
}
