import { decodeNamed } from "../encoding/decode-named.js";
import { entityCharacters } from "../../lexicon/page/entities.js";

/**
 * Decodes character references that a program has left in a text: `&ldquo;`, `&#8217;`, `&amp;ldquo;`. What names no
 * character ("AT&T;", "&copyright") stays as it is.
 */
export function decodeEntities(text: string): string {
  return text
    .replace(twiceEscaped, "&")
    .replace(reference, (whole, number: string | undefined, name: string | undefined) => {
      if (number !== undefined) return characterOf(number) ?? whole;
      return name === undefined ? whole : (entityCharacters.get(name) ?? whole);
    });
}

const twiceEscaped = /&amp;(?=#\d{1,7};|#x[\da-f]{1,6};|[a-z]{2,8}\d?;)/gi;
const reference = /&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]{2,8}\d?));/gi;

function characterOf(number: string): string | null {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  // Pages number the marks of windows-1252 as if they were characters of their own.
  if (code >= 0x80 && code <= 0x9f) return decodeNamed(Uint8Array.of(code), "windows-1252");
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
