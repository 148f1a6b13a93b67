/** 30 bits: a small integer in V8, so that arrays of hashes stay unboxed. */
const hashMask = 0x3fffffff;
const prime = 0x01000193;

/** What a hash of a word begins with. */
export const hashBegin = 0x811c9dc5 | 0;

/** One more UTF-16 unit of a word that is ASCII but for curly apostrophes, which count as straight ones. */
export function hashUnit(hash: number, code: number): number {
  return Math.imul(hash ^ lowerCode(code), prime);
}

export function finishHash(hash: number): number {
  return (hash ^ (hash >>> 15)) & hashMask;
}

function lowerCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  return code === 0x2019 ? 39 : code;
}

/** FNV-1a over the lower-cased word: the same number for "Don’t" and "don't". */
export function hashOf(word: string): number {
  let hash = hashBegin;
  const lower = word.toLowerCase();
  // Spelt out: some thousand words are hashed before the first answer, when calls are dear.
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    hash = Math.imul(hash ^ (code === 0x2019 ? 39 : code), prime);
  }
  return finishHash(hash);
}

/** The hashes of words that are written with spaces between them. */
export function hashesOf(words: string): ReadonlySet<number> {
  return new Set(words.split(" ").map(hashOf));
}

/** The same with the forms that a full stop shortens: "gov" and "gov.". */
export function hashesOfShort(words: Iterable<string>): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (const word of words) hashes.add(hashOf(word)).add(hashOf(`${word}.`));
  return hashes;
}

/** Joins two numbers into one hash; the order counts. */
export function mix(a: number, b: number): number {
  return finishMix(mixFirst(a), mixSecond(b));
}

/** `mix` in steps, for where one number is joined with several: `finishMix(mixFirst(a), mixSecond(b))`. */
export function mixFirst(a: number): number {
  return Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
}

export function mixSecond(b: number): number {
  return Math.imul(b + 0x165667b1, 0xc2b2ae35);
}

export function finishMix(first: number, second: number): number {
  const hash = first ^ second;
  return (hash ^ (hash >>> 15)) & hashMask;
}
