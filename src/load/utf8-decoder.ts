import { decoderOf } from "../formats/encoding/decode-named.js";
import { encodingMarked } from "../formats/encoding/decode-text.js";
import { wideWithoutMark } from "../formats/encoding/recognize-binary.js";

/** Makes UTF-8 of a text that comes in pieces in an encoding that was named, or that its beginning shows. */
export class Utf8Decoder {
  readonly #guessed: (wide: string) => void;
  #decoder: ReturnType<typeof decoderOf> | null;
  #first = true;

  /** `encoding` is null where none was named; `guessed` hears of one that nobody has named or marked. */
  constructor(encoding: string | null, guessed: (wide: string) => void) {
    this.#decoder = encoding === null || encoding === "utf-8" ? null : decoderOf(encoding);
    this.#guessed = guessed;
  }

  /** A piece, without a byte order mark. */
  decode(chunk: Buffer): Buffer {
    const marked = this.#first ? encodingMarked(chunk) : null;
    const wide = this.#first && marked === null && this.#decoder === null ? wideWithoutMark(chunk) : null;
    if (wide !== null) {
      this.#guessed(wide);
      this.#decoder = decoderOf(wide);
    }
    this.#first = false;
    if (this.#decoder === null && marked !== null && marked !== "utf-8") this.#decoder = decoderOf(marked);
    if (this.#decoder !== null) return Buffer.from(this.#decoder.decode(chunk));
    return marked === "utf-8" ? chunk.subarray(3) : chunk;
  }

  /** What a broken last character leaves. */
  end(): Buffer {
    return Buffer.from(this.#decoder?.end() ?? "");
  }
}
