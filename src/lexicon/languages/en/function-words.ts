/**
 * The closed classes of English, lower case: one file, since a word of one class may be one of another as well.
 * Not here: adverbs in -ly, which are known by their ending, and verbs (verbs.ts).
 */

/** Words by what they do for the outline of a sentence: what the model of speakers sees of them. */
export const functionWords = {
  he: "he she",
  his: "her hers his",
  they: "them they",
  their: "their",
  it: "it",
  its: "its",
  we: "i we you",
  my: "my our your",
  him: "him me us",
  who: "who whom",
  whose: "whose",
  which: "which",
  one: "another anyone both either everybody everyone few many most neither none one others several some somebody someone those",
  that: "that",
  to: "to",
  of: "of",
  by: "by",
  as: "as",
  with: "with without",
  about: "about concerning on over regarding",
  from: "from",
  in: "across against among around at behind beside between beyond despite during for in inside into like near outside per through toward towards under upon via within",
  when: "after although because before how if since than though unless until what when where whether while why",
  and: "and nor or",
  but: "but yet",
  the: "the these this",
  a: "a an",
  not: "n't never not",
} as const;

/** Forms of be, have, do and the modals, short forms included: they stand between a subject and its verb, and lean on another verb. */
export const auxiliaries: readonly string[] = [
  "am are aren't be been being can can't cannot could couldn't did didn't do does doesn't don't had hadn't has",
  "hasn't have haven't having is isn't may might mightn't must mustn't need needn't ought shall shan't should",
  "shouldn't was wasn't were weren't will won't would wouldn't",
];

/** Words that open a noun phrase, possessive pronouns and number words included. */
export const determiners: readonly string[] = [
  "a all an another any both dozens each eight either every few five four her his hundreds its many more most my",
  "neither nine no one other our seven several six some ten the their these this those thousands three two your",
];

/** What stands after a preposition is not the subject. Not here: "that", which opens a clause. */
export const prepositions: readonly string[] = [
  "about above across after against ahead along alongside amid among amongst around as at atop because before",
  "behind below beneath beside besides between beyond by concerning despite down during except for from in",
  "inside into like near of off on onto opposite out outside over past per regarding since than through",
  "throughout till to toward towards under underneath unlike until up upon versus via vs with within without",
];

/** Words that join clauses or open one: no noun phrase runs across them. */
export const clauseWords: readonly string[] = [
  "also although and because but furthermore here how however if indeed instead lest maybe meanwhile moreover",
  "never nevertheless nonetheless nor not once or perhaps provided so still that then there therefore though",
  "thus unless what when whenever where whereas whereby wherever whether which while who whoever whom whose why",
  "yet",
];

/** Adverbs without -ly that stand between a subject and its verb. */
export const plainAdverbs: readonly string[] = [
  "afterward afterwards again ago ahead almost already also always away back even ever far first further here",
  "however indeed instead just last later long meanwhile more most much nearly never nevertheless next not now",
  "often once only perhaps previously quite rather seldom since sometimes soon still subsequently then there",
  "therefore though thus today together tomorrow tonight too twice very well yesterday yet",
];

export const pronouns: readonly string[] = [
  "he herself him himself i it me she them themselves they us we which who whom you",
];

export const possessivePronouns: readonly string[] = ["her his its my our their whose your"];
