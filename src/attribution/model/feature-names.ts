/**
 * The features by name: the key is what the code calls a kind of feature, the words are what people read (`check`, the
 * header of the weights). A kind's number is its place in its table; changing a table asks for new weights.
 */
export const candidateFeatures = {
  path: "the way to the quote",
  coarsePath: "the rough way and the kind of mention",
  neighbours: "what stands beside the mention",
  nearer: "nearer candidates and the kind of mention",
  distance: "distance to the quote",
  sentences: "sentences between",
  verbsBetween: "verbs between",
  mentionKind: "the kind of mention",
  noun: "the noun",
  opener: "the article before it",
  wordAfter: "the word after it",
  wordBefore: "the word before it",
  verb: "its verb",
  verbWord: "the word of its verb",
  verbAndQuote: "its verb and the quote",
  verbBefore: "the verb before it",
  verbBeforeWord: "the word of the verb before it",
  edge: "the edge of the quote",
  edgeAndVerb: "the edge of the quote and its verb",
  lastMention: "the same as the last speaker",
  lastEntity: "the same name as the last speaker",
  place: "its place in the sentence",
  preposition: "its preposition",
  nameShape: "the shape of the name",
  quotesBetween: "quotes between",
  bestVerbBetween: "the best verb between",
  rivals: "the verb next to the quote",
  edgeAndKind: "the edge of the quote and the kind of mention",
  beforeQuote: "the word before the quote",
  bearer: "what bears the name",
} as const;

export const statementFeatures = {
  length: "its length",
  lengthAndMark: "its length and marks",
  words: "its words",
  capitals: "its capitals",
  edge: "the edge of the quote",
  wordBefore: "the word before",
  wordsBefore: "the words before",
  wordAfter: "the word after",
  lastMark: "its last mark",
  beside: "what stands beside it",
  verbBefore: "the verb before it",
  certainty: "how sure the speaker is",
  repeated: "said before in the text",
  quoteBefore: "the quote before it",
  firstPerson: "its first person",
  verbs: "its verbs",
  place: "its place in the paragraph",
  bestVerb: "the best verb of the sentence",
  firstWord: "its first word",
  lastWord: "its last word",
  tagsBeside: "the tags beside it",
  capitalsAndBeside: "its capitals and what stands beside it",
  wordsAndBefore: "its words and the word before",
  quotesInSentence: "the quotes of its sentence",
  endings: "the endings of its words",
  aside: "what it looks like",
  standing: "how it stands in its sentence",
  unquoted: "the same words without marks",
} as const;

export const antecedentFeatures = {
  agreement: "he or she",
  namesBetween: "names between",
  distance: "how far",
  lastSpeaker: "the last speaker",
  place: "its place in the sentence",
  often: "named often",
  bearer: "what bears the name",
  wordBefore: "the word before the name",
  quoted: "inside marks",
  who: "who",
  verb: "its verb",
  verbBefore: "the verb before it",
  unnamed: "unnamed",
  leads: "the first name of its sentence",
  introduced: "named for the first time",
  topic: "whom the paragraph is about",
  fitting: "who else could be meant",
} as const;

export const confidenceFeatures = {
  always: "always",
  statement: "said",
  source: "the speaker",
  nominal: "a noun",
  pronoun: "a pronoun",
  named: "a name",
} as const;

/** The numbers of a table's kinds: their places in it, from `first`. */
export function numbersOf<Name extends string>(table: Readonly<Record<Name, string>>, first = 0): Record<Name, number> {
  const names = Object.keys(table);
  const numbers: Record<string, number> = Object.fromEntries(names.map((name, place) => [name, first + place]));
  if (!isNumbered(table, numbers)) throw new TypeError("a kind of feature has no number");
  return numbers;
}

function isNumbered<Name extends string>(
  table: Readonly<Record<Name, string>>,
  numbers: Record<string, number>,
): numbers is Record<Name, number> {
  return Object.keys(table).every((name) => name in numbers);
}

/** The kinds of statement features are numbered from here; below stand those of the best candidate. */
export const firstStatementKind = 64;

/** The names of all features: a model that was learnt for others may not be used. */
export function allFeatures(): string[] {
  return [candidateFeatures, statementFeatures, antecedentFeatures, confidenceFeatures].flatMap((table) =>
    Object.values(table),
  );
}
