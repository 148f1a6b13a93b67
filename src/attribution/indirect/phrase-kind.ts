import { mix } from "../../language/hash.js";
import { mentionKinds } from "../../language/vocabulary.js";
import { edge, tag, type ClauseText } from "./clause-text.js";

/** Kinds of noun phrases; pronouns have the numbers of `mentionKinds`. */
export const phraseKinds = { none: 0, name: 1, noun: 2 } as const;

/** What a noun phrase is: a name, a noun, one of the kinds of pronouns; none where there is no phrase. */
export function phraseKind({ chunks, tags }: ClauseText, number: number): number {
  const phrase = chunks.mentions[number];
  if (phrase === undefined) return phraseKinds.none;
  if (phrase.kind > mentionKinds.nominal) return phrase.kind;
  return phrase.kind === mentionKinds.name || tags[phrase.head] === tag.name ? phraseKinds.name : phraseKinds.noun;
}

/** The lemma of the noun that heads a phrase; of any other phrase its kind. */
export function headOf(text: ClauseText, number: number): number {
  const kind = phraseKind(text, number);
  if (kind !== phraseKinds.noun) return kind;
  return text.lemma[text.chunks.mentions[number]?.head ?? -1] ?? edge;
}

/** What a phrase names, by the tables of nouns, with its kind. */
export function typeOfPhrase(text: ClauseText, number: number): number {
  const kind = phraseKind(text, number);
  if (kind !== phraseKinds.noun) return kind;
  const { tokens, vocabulary } = text.chunks;
  return mix(kind, vocabulary.nounClass(tokens, text.chunks.mentions[number]?.head ?? -1));
}
