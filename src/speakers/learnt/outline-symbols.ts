/** What a step of an outline can be. Verbs and nouns of saying carry their class: see `verbSymbol`. */
export const symbols = {
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
export function verbSymbol(form: number, bin: number): number {
  return symbols.verb + form * 8 + bin;
}

export function isVerb(symbol: number): boolean {
  return symbol >= symbols.verb && symbol < symbols.sayingNoun;
}

export function verbBin(symbol: number): number {
  return (symbol - symbols.verb) % 8;
}

export function verbForm(symbol: number): number {
  return (symbol - symbols.verb) >> 3;
}

/** The same step told more coarsely, 0 where it is not worth a step. */
export function coarseSymbol(symbol: number): number {
  if (symbol === symbols.noun || symbol === symbols.not) return 0;
  if (isVerb(symbol))
    return verbBin(symbol) >= 3 ? symbols.verb + 1 : verbForm(symbol) === verbForms.be ? 0 : symbols.verb;
  if (symbol >= symbols.sayingNoun) return symbols.sayingNoun;
  if (symbol >= symbols.mention) return symbols.mention;
  if (symbol >= symbols.of && symbol <= symbols.in && symbol !== symbols.by) return 0;
  return symbol === symbols.about || symbol === symbols.from || symbol === symbols.possessive ? 0 : symbol;
}
