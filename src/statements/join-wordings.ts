import { type GivenSpeaker, isSameSpeaker } from "../verify/compare-speakers.js";
import type { ReadText } from "../verify/describe-changes.js";
import { isSameStatement, leastShared } from "./same-statement.js";
import { RarestPairs } from "./word-pairs.js";

/** A statement as somebody words it. */
export interface Wording {
  /** In one spelling. */
  readonly words: readonly string[];
  /** The text as it is printed somewhere. Read when it is asked for. */
  read(): ReadText;
  /** Whoever is said to have said it there. */
  readonly speaker: GivenSpeaker;
}

/** A pair of words that so many statements have leads to no others. */
const mostAtPair = 16;
/** So many statements, those with the most pairs in common, are compared with a wording. */
const mostCompared = 4;

/**
 * Gives each wording the number of the first that is the same statement: its own where there is none. Each is compared with the first
 * of a statement only, so that a statement does not wander off from wording to wording.
 */
export function joinWordings(wordings: readonly Wording[]): number[] {
  const count = wordings.reduce((sum, { words }) => sum + words.length, 0);
  const pairs = new RarestPairs(
    wordings.map(({ words }) => words),
    count,
  );
  const firstsAt = new Map<number, number[]>();
  return wordings.map((wording, n) => {
    const rarest = pairs.of(n);
    const found = nearest(rarest, firstsAt).find((first) => isOne(wordings[first], wording));
    if (found !== undefined) return found;
    for (const pair of rarest) {
      const firsts = firstsAt.get(pair);
      if (firsts === undefined) firstsAt.set(pair, [n]);
      else if (firsts.length < mostAtPair) firsts.push(n);
    }
    return n;
  });
}

/** Those with the most pairs in common first, then the earliest. */
function nearest(pairs: readonly number[], firstsAt: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const pair of pairs) {
    for (const first of firstsAt.get(pair) ?? []) shared.set(first, (shared.get(first) ?? 0) + 1);
  }
  return [...shared]
    .toSorted(([a, one], [b, other]) => other - one || a - b)
    .slice(0, mostCompared)
    .map(([first]) => first);
}

function isOne(first: Wording | undefined, wording: Wording): boolean {
  if (first === undefined || !mayBeOne(first.words, wording.words)) return false;
  return isSameSpeaker(first.speaker, wording.speaker) !== false && isSameStatement(first.read(), wording.read());
}

/** Fewer words in common, whatever their order, than `isSameStatement` takes; forms of one word are not the same. */
const leastCommon = leastShared - 0.1;

/** Whether it is worth laying the one over the other, which takes a hundred times as long as this. */
function mayBeOne(first: readonly string[], other: readonly string[]): boolean {
  const least = leastCommon * Math.max(first.length, other.length);
  if (Math.min(first.length, other.length) < least) return false;
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common++;
  }
  return common >= least;
}
