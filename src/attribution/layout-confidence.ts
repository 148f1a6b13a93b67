/**
 * How likely it is that a rule of layout is right, by its id. Of 111 turns in ten of 9,916 articles, all that were found, and 40
 * in frames every one was right; of 12 headlines ten; the others were right wherever they were met (7 to 14 times each), and
 * are put lower, as that is few.
 */
const shares: ReadonlyMap<string, number> = new Map([
  ["answer", 0.95],
  ["as-in-story", 0.85],
  ["author-of-block", 0.85],
  ["from-label", 0.9],
  ["signed-below", 0.95],
  ["topic-label", 0.9],
  ["turn-label", 0.97],
]);

/** The confidence in what a rule of layout says; null where it names nobody. */
export function layoutConfidence(rule: string, isNamed: boolean): number | null {
  return isNamed ? (shares.get(rule) ?? null) : null;
}
