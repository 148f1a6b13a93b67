/** What a chunk of an chunks can be. Verbs and nouns of saying carry their class: see `verbLabel`. */
export const chunkLabels = {
  edge: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  semicolon: 4,
  dash: 5,
  open: 6,
  close: 7,
  otherMark: 8,
  ask: 9,
  quote: 10,
  paragraph: 11,
  that: 12,
  to: 13,
  of: 14,
  by: 15,
  as: 16,
  with: 17,
  in: 18,
  when: 19,
  and: 20,
  but: 21,
  not: 22,
  possessive: 23,
  about: 24,
  from: 25,
  noun: 40,
  mention: 41,
  verb: 64,
  sayingNoun: 112,
} as const;

export const verbForms = { finite: 0, passive: 1, base: 2, ing: 3, participle: 4, be: 5 } as const;

/** Verbs by form and by how often they introduce what somebody said (six classes). */
export function verbLabel(form: number, cueClass: number): number {
  return chunkLabels.verb + form * 8 + cueClass;
}

export function isVerb(label: number): boolean {
  return label >= chunkLabels.verb && label < chunkLabels.sayingNoun;
}

export function verbClass(label: number): number {
  return (label - chunkLabels.verb) % 8;
}

export function verbForm(label: number): number {
  return (label - chunkLabels.verb) >> 3;
}

/** The same chunk told more coarsely, 0 where it is not worth a chunk. */
export function coarseLabel(label: number): number {
  if (label === chunkLabels.noun || label === chunkLabels.not) return 0;
  if (isVerb(label))
    return verbClass(label) >= 3 ? chunkLabels.verb + 1 : verbForm(label) === verbForms.be ? 0 : chunkLabels.verb;
  if (label >= chunkLabels.sayingNoun) return chunkLabels.sayingNoun;
  if (label >= chunkLabels.mention) return chunkLabels.mention;
  if (label >= chunkLabels.of && label <= chunkLabels.in && label !== chunkLabels.by) return 0;
  return label === chunkLabels.about || label === chunkLabels.from || label === chunkLabels.possessive ? 0 : label;
}
