/**
 * Adverbs without -ly that stand between a subject and its verb, lower case (those in -ly are known by their ending).
 */
export const plainAdverbs: readonly string[] = [
  "afterward afterwards again ago ahead almost already also always away back even ever far first further here",
  "however indeed instead just last later long meanwhile more most much nearly never nevertheless next not now",
  "often once only perhaps previously quite rather seldom since sometimes soon still subsequently then there",
  "therefore though thus today together tomorrow tonight too twice very well yesterday yet",
];
