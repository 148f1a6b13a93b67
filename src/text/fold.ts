/**
 * Text as it is compared: case, accents, normal form, width and the curl of marks do not count. "Ｚélé" is "zele".
 * The result may differ in length from the input, so offsets into it mean nothing; fold words, not documents.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[‘’‚‛ʼ′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―]/g, "-")
    .replace(/[ßøđłæœı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFC");
}

/** Letters that no normal form takes apart. */
const plainLetters: Readonly<Record<string, string>> = { ß: "ss", ø: "o", đ: "d", ł: "l", æ: "ae", œ: "oe", ı: "i" };

/** Only printable ASCII, for which lower case is all there is to do. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126 || code === 96) return false;
  }
  return true;
}

/** A folded word without the possessive: "russia's" and "russia’s" are "russia". */
export function foldWord(word: string): string {
  const folded = fold(word);
  return folded.endsWith("'s") && folded.length > 2 ? folded.slice(0, -2) : folded;
}
