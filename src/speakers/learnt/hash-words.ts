/** 30 bits: a small integer in V8, so that arrays of hashes stay unboxed. */
const hashMask = 0x3fffffff;
const prime = 0x01000193;

/** FNV-1a over the lower-cased word, curly apostrophes as straight ones: the same number for "Don’t" and "don't". */
export function hashWord(text: string, start: number, end: number): number {
  let hash = hashBegin;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 && code !== 0x2019) return hashFolded(text.slice(start, end).toLowerCase());
    hash = hashUnit(hash, code);
  }
  return finishHash(hash);
}

/** `hashWord` in steps, for ASCII and the curly apostrophe: what a word begins with, one unit more, and its end. */
export const hashBegin = 0x811c9dc5 | 0;

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

function hashFolded(word: string): number {
  let hash = hashBegin;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    hash = Math.imul(hash ^ (code === 0x2019 ? 39 : code), prime);
  }
  return finishHash(hash);
}

/** The hash of a whole word. */
export function hashOf(word: string): number {
  return hashWord(word, 0, word.length);
}

/** Joins two numbers into one hash; the order counts. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & hashMask;
}
