import { isUtf8 } from "node:buffer";
import { decodeNamed } from "./decode-named.js";
import { wideWithoutMark } from "./recognize-binary.js";

/** A file's text and how it was come by. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "guessed"; readonly text: string; readonly encoding: string }
  | { readonly kind: "broken"; readonly text: string; readonly places: number };

/**
 * Bytes as text without a byte order mark, otherwise nothing changed. `asked` is the encoding that was asked for, under its
 * standard name, or null: then it is what a byte order mark says, UTF-8 if the bytes are that, what the file declares, or
 * a guess.
 */
export async function decodeText(
  bytes: Buffer,
  asked: string | null,
  declared: string | null = null,
): Promise<Decoded> {
  if (asked !== null) return decodeAs(bytes, asked);
  const marked = encodingMarked(bytes);
  if (marked !== null && marked !== "utf-8") return decodeAs(bytes, marked);
  const content = marked === null ? bytes : bytes.subarray(3);
  const wide = marked === null ? wideWithoutMark(content) : null;
  if (wide !== null) return { kind: "guessed", text: decodeNamed(content, wide), encoding: wide };
  if (isUtf8(content)) {
    if (content.includes(japaneseShift))
      return { kind: "guessed", text: decodeNamed(content, "iso-2022-jp"), encoding: "iso-2022-jp" };
    return { kind: "text", text: content.toString("utf8") };
  }
  const known = marked === null && declared !== "utf-8" ? declared : null;
  if (known !== null) return { kind: "text", text: decodeNamed(content, known) };
  const { detectEncoding } = await import("./detect-encoding.js");
  const guess = marked ?? detectEncoding(content);
  if (guess === "utf-8") return decodeAs(bytes, guess);
  return { kind: "guessed", text: decodeNamed(content, guess), encoding: guess };
}

/** How ISO-2022-JP, which is all ASCII bytes, turns to Japanese characters. */
const japaneseShift = "\x1b$B";

/** What the byte order mark says, or null where there is none. */
export function encodingMarked(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decodeAs(bytes: Buffer, encoding: string): Decoded {
  const text = decodeNamed(bytes, encoding);
  const places = encoding === "utf-8" ? brokenPlaces(bytes, text) : 0;
  return places > 0 ? { kind: "broken", text, places } : { kind: "text", text };
}

/** How many U+FFFD of the text do not stand in the file. */
function brokenPlaces(bytes: Buffer, text: string): number {
  let places = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) places++;
  for (let at = bytes.indexOf("\uFFFD"); at >= 0; at = bytes.indexOf("\uFFFD", at + 3)) places--;
  return places;
}
