import { unknownEncoding } from "../../errors.js";

/** The name that the Encoding Standard gives an encoding ("latin1" is windows-1252); an error for an unknown one. */
export function encodingNamed(name: string): string {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    throw unknownEncoding(name);
  }
}

/** Turns bytes that come in pieces into text, without the byte order mark. */
export interface Decoder {
  decode(bytes: Uint8Array): string;
  /** What is left when the last piece has been decoded: U+FFFD where a character was cut off. */
  end(): string;
}

/** A decoder of an encoding under its standard name; bytes that mean nothing in it become U+FFFD. */
export function decoderOf(encoding: string): Decoder {
  if (encoding === "windows-1252") return windows1252;
  const decoder = new TextDecoder(encoding);
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

export function decodeNamed(bytes: Uint8Array, encoding: string): string {
  const decoder = decoderOf(encoding);
  const text = decoder.decode(bytes);
  return text + decoder.end();
}

/**
 * Our own, because several releases of Node 20 to 23 decode windows-1252 as if it were Latin-1, which turns every curly
 * quotation mark into a control character: without them nobody says anything.
 */
const windows1252: Decoder = {
  decode(bytes) {
    const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    return latin1.replace(/[\x80-\x9f]/g, (control) => highHalf.charAt(control.charCodeAt(0) - 0x80));
  },
  end: () => "",
};

/** 0x80 to 0x9F; the five that are not assigned stay the control characters that they are. */
const highHalf =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
