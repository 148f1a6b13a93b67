/** Which letters a word has, as bits: two words that differ in many letters need no closer look. */
export function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set >>> 0;
}

/** Whether words of these lengths and letters may be within so many edits: one takes at most one letter out of a set, and puts one in. */
export function mayBeNear(length: number, letters: number, otherLength: number, others: number, most: number): boolean {
  return (
    Math.abs(length - otherLength) <= most &&
    countBits(letters & ~others) <= most &&
    countBits(others & ~letters) <= most
  );
}

function countBits(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
