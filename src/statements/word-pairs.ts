/** Counters for pairs of words; two pairs may share one, which only costs a look in vain. */
const mostSlots = 2 ** 24;
/** So many of its rarest pairs tell which wordings come near to one. */
const pairsEach = 8;

/**
 * The rarest pairs of neighbouring words of each wording that any other wording has too. Wordings of one statement have some of them in
 * common: what is rare is rare in both. Linear in the number of words.
 */
export class RarestPairs {
  readonly #pairs: readonly Uint32Array[];
  readonly #counts: Uint32Array;

  constructor(wordings: Iterable<readonly string[]>, words: number) {
    const slots = Math.min(mostSlots, 2 ** Math.ceil(Math.log2(4 * words + 2)));
    const numbers = new Map<string, number>();
    this.#counts = new Uint32Array(slots);
    this.#pairs = Array.from(wordings, (wording) => slotsOf(wording, numbers, slots - 1));
    for (const pairs of this.#pairs) for (const pair of pairs) this.#counts[pair] = this.#countOf(pair) + 1;
  }

  /** Those of the nth wording, the rarest first. */
  of(n: number): readonly number[] {
    const shared = [...(this.#pairs[n] ?? [])].filter((pair) => this.#countOf(pair) > 1);
    return shared.toSorted((a, b) => this.#countOf(a) - this.#countOf(b) || a - b).slice(0, pairsEach);
  }

  #countOf(pair: number): number {
    return this.#counts[pair] ?? 0;
  }
}

/** Each once. */
function slotsOf(words: readonly string[], numbers: Map<string, number>, mask: number): Uint32Array {
  const slots = new Set<number>();
  let before = -1;
  for (const word of words) {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    if (before >= 0) slots.add(mix(before, number) & mask);
    before = number;
  }
  return Uint32Array.from(slots);
}

/** Spreads two numbers over 32 bits (the last step of MurmurHash3). */
function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e37_79b1) ^ Math.imul(b + 1, 0x85eb_ca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
