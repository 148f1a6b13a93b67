import { decodeLetters } from "./decode-letters.js";

/**
 * Whether a UTF-16 unit shows nothing and parts nothing: soft hyphens, zero-width spaces and joiners, marks of the
 * direction of writing, byte-order marks.
 */
export function isInvisible(code: number): boolean {
  if (code < 0x200b) return code === 0xad;
  return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069) || code === 0xfeff;
}

/**
 * A text as a reader sees it: on one line, words that a line end breaks whole ("Mon-⏎teith" is Monteith, "Jean-⏎Luc"
 * keeps its hyphen), letters that HTML spells out as letters, nothing invisible, accents composed.
 */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  let seen = "";
  for (const unit of decodeLetters(text)) if (!isInvisible(unit.charCodeAt(0))) seen += unit;
  return seen
    .replace(/([\p{L}\p{N}])[-\u2010][^\S\r\n]*[\r\n]\s*(\p{L})/gu, (_, before: string, next: string) =>
      next === next.toLowerCase() ? `${before}${next}` : `${before}-${next}`,
    )
    .replace(/\s+/g, " ")
    .normalize("NFC");
}

/** Nothing in most words needs a second look: letters, figures, single spaces. */
function isPlain(text: string): boolean {
  let space = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code === 38 || (code > 126 && (code < 0xa1 || code === 0xad || (code >= 0x300 && code < 0x370)))) {
      return false;
    }
    if (code >= 0x2000 && code < 0x2010) return false;
    if ((code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x2069) || code === 0x3000 || code === 0xfeff)
      return false;
    if (code === 32 && space) return false;
    space = code === 32;
  }
  return true;
}
