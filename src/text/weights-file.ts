const lineFeed = 10;

/** The bytes of a file of weights: a line of JSON, and sections behind it. What cannot be used throws what `unusable` gives. */
export class WeightsFile<Header extends { readonly features: readonly string[] }> {
  readonly header: Header;
  readonly #file: Uint8Array;
  readonly #unusable: (cause?: unknown) => Error;
  #at: number;

  /** `features` gives what the program sees, by name: weights that were learnt for other features may not be used. */
  constructor(file: Uint8Array, features: (header: Header) => readonly string[], unusable: (cause?: unknown) => Error) {
    const line = file.indexOf(lineFeed);
    this.#file = file;
    this.#unusable = unusable;
    this.#at = line + 1;
    this.header = this.#readHeader(file.subarray(0, Math.max(0, line)));
    if (this.header.features.join() !== features(this.header).join()) throw unusable();
  }

  /** The next so many bytes. Copies: a Buffer's slice would share its bytes, and numbers want to begin where memory does. */
  take(bytes: number): Uint8Array<ArrayBuffer> {
    if (this.#at + bytes > this.#file.length) throw this.#unusable();
    return Uint8Array.from(this.#file.subarray(this.#at, (this.#at += bytes)));
  }

  /** The next table of weights. */
  takeTable<Shape extends { readonly bits: number }>(shape: Shape): Shape & { readonly table: Int8Array } {
    return { ...shape, table: new Int8Array(this.take(1 << shape.bits).buffer) };
  }

  /** Throws where something is left. */
  end(): void {
    if (this.#at !== this.#file.length) throw this.#unusable();
  }

  #readHeader(line: Uint8Array): Header {
    try {
      const header: Header = JSON.parse(new TextDecoder().decode(line));
      if (header.features !== undefined) return header;
    } catch (error) {
      throw this.#unusable(error);
    }
    throw this.#unusable();
  }
}
