/** What a UTF-16 unit is: a set of bits. */
export const letterKinds = { known: 1, word: 2, upper: 4, blank: 8 } as const;

/** Worked out once for each unit: a text has a hundred different ones. */
const kinds = new Uint8Array(0x10000);

export function kindOfUnit(code: number): number {
  const known = kinds[code] ?? 0;
  return known === 0 ? learnKind(code) : known;
}

export function isWordCode(code: number): boolean {
  return (kindOfUnit(code) & letterKinds.word) !== 0;
}

function learnKind(code: number): number {
  let kind: number = letterKinds.known;
  if (isLetter(code)) kind |= letterKinds.word;
  if (isUpper(code)) kind |= letterKinds.upper;
  if (isBlank(code)) kind |= letterKinds.blank;
  kinds[code] = kind;
  return kind;
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000 || code === 0xfeff;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0x2010 && code <= 0x206f) return false;
  // Halves of surrogate pairs are nearly always letters of rare scripts or pictures: one word each run.
  return (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
}

function isUpper(code: number): boolean {
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}
