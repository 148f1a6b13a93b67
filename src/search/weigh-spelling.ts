/**
 * How unlikely it is that somebody who meant `word` typed `typed`: the cheapest way from one to the other, in which slips
 * that fingers and ears make often (a neighbouring key, a doubled letter, another vowel, two letters swapped) cost less
 * than one, and a wrong first letter costs more. Both are folded words.
 */
export function weighSpelling(typed: string, word: string): number {
  const width = word.length + 1;
  const costs = new Float64Array((typed.length + 1) * width);
  for (let i = 0; i <= typed.length; i++) {
    for (let j = 0; j <= word.length; j++) {
      if (i > 0 || j > 0) costs[i * width + j] = cheapest(typed, word, i, j, costs, width);
    }
  }
  return costs[costs.length - 1] ?? 0;
}

function cheapest(typed: string, word: string, i: number, j: number, costs: Float64Array, width: number): number {
  const cost = (up: number, back: number): number => costs[(i - up) * width + j - back] ?? 0;
  let best = Infinity;
  if (i > 0) best = cost(1, 0) + missing(typed, i - 1);
  if (j > 0) best = Math.min(best, cost(0, 1) + omission * missing(word, j - 1));
  if (i === 0 || j === 0) return best;
  const [a, b] = [typed.charAt(i - 1), word.charAt(j - 1)];
  if (a === b) return Math.min(best, cost(1, 1));
  best = Math.min(best, cost(1, 1) + substitution(a, b) + (i === 1 && j === 1 ? firstLetter : 0));
  if (i > 1 && j > 1 && a === word.charAt(j - 2) && typed.charAt(i - 2) === b) {
    best = Math.min(best, cost(2, 2) + transposition + (i === 2 ? firstLetter : 0));
  }
  return best;
}

/** What a letter costs that stands in one of the two words only. */
function missing(word: string, at: number): number {
  const letter = word.charAt(at);
  if (at > 0 && letter === word.charAt(at - 1)) return doubled;
  const cost = isVowel(letter) || letter === "h" ? softLetter : 1;
  return at === 0 ? cost + firstLetter : cost;
}

function substitution(a: string, b: string): number {
  if (isVowel(a) && isVowel(b)) return vowels;
  if (soundAlike.some((letters) => letters.includes(a) && letters.includes(b))) return alike;
  return (neighbours[a] ?? "").includes(b) ? neighbour : 1;
}

function isVowel(letter: string): boolean {
  return "aeiouy".includes(letter);
}

// Chosen on the misspelt names of the search bench; the order among them matters more than the figures.
const doubled = 0.5;
const softLetter = 0.85;
/** A letter left out is likelier than one put in. */
const omission = 0.8;
const vowels = 0.7;
const alike = 0.7;
const neighbour = 0.7;
const transposition = 0.7;
const firstLetter = 0.4;

const soundAlike: readonly string[] = ["ckq", "csz", "fv", "vw", "dt", "bp", "gj", "mn", "iy", "kx"];

/** The keys around each key of a QWERTY keyboard. */
const neighbours: Readonly<Record<string, string>> = {
  a: "qwsz",
  b: "vghn",
  c: "xdfv",
  d: "serfcx",
  e: "wsdr",
  f: "drtgvc",
  g: "ftyhbv",
  h: "gyujnb",
  i: "ujko",
  j: "huikmn",
  k: "jiolm",
  l: "kop",
  m: "njk",
  n: "bhjm",
  o: "iklp",
  p: "ol",
  q: "wa",
  r: "edft",
  s: "awedxz",
  t: "rfgy",
  u: "yhji",
  v: "cfgb",
  w: "qase",
  x: "zsdc",
  y: "tghu",
  z: "asx",
};
