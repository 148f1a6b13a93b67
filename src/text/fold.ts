/**
 * Text as it is compared: case, accents, normal form, width and the curl of marks do not count. "Ｚélé" is "zele".
 * The result may differ in length from the input, so offsets into it mean nothing; fold words, not documents.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!standsAlone(code)) return foldTogether(text);
    folded += foldedLetters.get(code) ?? learnLetter(code);
  }
  return folded;
}

/** Latin, Greek and Cyrillic, whose letters fold one by one; in other scripts neighbours may belong together. */
function standsAlone(code: number): boolean {
  return code < 0x300 || (code >= 0x370 && code < 0x483) || (code >= 0x48a && code < 0x530);
}

/** What a letter folds to, worked out once: normal forms take a hundred times as long as looking up. */
const foldedLetters = new Map<number, string>();

function learnLetter(code: number): string {
  const folded = foldTogether(String.fromCharCode(code));
  foldedLetters.set(code, folded);
  return folded;
}

function foldTogether(text: string): string {
  return foldExceptCase(text)
    .toLowerCase()
    .replace(/[ßøđðþłæœıς]/g, (letter) => plainLetters[letter] ?? letter);
}

/** `fold` for those to whom case matters: "Ｚélé" is "Zele". */
export function foldExceptCase(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(/[´]/g, "'")
    .normalize("NFKD")
    .replace(accents, "")
    .replace(/[‘’‚‛ʼ′`]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―]/g, "-")
    .normalize("NFC");
}

/**
 * The marks that a reader may leave out: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. Not all of
 * \p{M}: the vowels of Hindi and Thai and the voicing of Kana are marks too, and without them other words stand there.
 */
const accents =
  /(?:[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a]|[\u064b-\u065f]|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f])+/g;

/** Letters that no normal form takes apart, and the sigma that ends a word. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ς: "σ",
};

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
