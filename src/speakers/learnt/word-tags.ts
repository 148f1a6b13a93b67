/** Parts of speech, as coarse as the outline of a sentence needs them; a tag is its index. */
export const wordTags = [
  "noun",
  "name",
  "adjective",
  "determiner",
  "pronoun",
  "possessive",
  "wh",
  "finite",
  "base",
  "ing",
  "participle",
  "modal",
  "preposition",
  "to",
  "and",
  "adverb",
  "number",
  "'s",
  "other",
  "mark",
] as const;

export type WordTag = (typeof wordTags)[number];

export const tagCount = wordTags.length;

/** The index of a tag. */
export function tagNumber(tag: WordTag): number {
  return wordTags.indexOf(tag);
}
