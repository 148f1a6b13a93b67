/**
 * Words that make a statement narrower, weaker or conditional: one that loses or gains such a word says something else.
 * Not here: words that deny, which are in `negations.ts`, and adverbs that only stress ("really").
 */
export const limitingWords: ReadonlySet<string> = new Set(
  (
    "almost although because before after but could except few if less likely may maybe might more most nearly only or " +
    "partly perhaps possibly probably should some sometimes than though tried tries try trying unless until whether without would"
  )
    .split(" ")
    .toSorted(),
);
