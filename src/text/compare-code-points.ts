/**
 * Orders two strings by code point. The plain `<` compares UTF-16 units, which puts an emoji before "ﬁ" and full-width
 * letters, and `localeCompare` gives another order on another machine.
 */
export function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    const bothAbove = left >= firstSurrogate && right >= firstSurrogate;
    if (!bothAbove || isSurrogate(left) === isSurrogate(right)) return left - right;
    return isSurrogate(left) ? 1 : -1;
  }
  return a.length - b.length;
}

const firstSurrogate = 0xd800;
const lastSurrogate = 0xdfff;

function isSurrogate(unit: number): boolean {
  return unit >= firstSurrogate && unit <= lastSurrogate;
}
