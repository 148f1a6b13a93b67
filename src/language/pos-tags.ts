/** Parts of speech, as coarse as the outline of a sentence needs them; a tag is its index. */
export const posTags = [
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

export type PosTag = (typeof posTags)[number];

export const tagCount = posTags.length;

/** The index of a tag. */
export function tagNumber(tag: PosTag): number {
  return posTags.indexOf(tag);
}
