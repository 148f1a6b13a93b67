import type { SpeakerType, Span } from "../types.js";
import { wordClass } from "./classify-word.js";
import type { Token } from "./read-tokens.js";

/** Words outside the quotation marks that could name a speaker. */
export interface Candidate extends Span {
  readonly kind: "name" | "pronoun" | "nominal";
  /** Token indices, inclusive. */
  readonly first: number;
  readonly last: number;
  /** The words that count: of a name the name without courtesy titles, of a pronoun the pronoun in lower case. */
  readonly words: string;
  /** "Kirby's", "his": may be a source only through a noun ("his claim"). */
  readonly possessive: boolean;
  /** The office or description in front of a name, as printed. */
  readonly title: Span | null;
  /** How many tokens of title stand right before `first`, courtesy included. */
  readonly titleWords: number;
  /** What the mention's own words say of it; null where they say nothing. */
  readonly type: SpeakerType | null;
  readonly gender: "woman" | "man" | null;
}

/** The noun phrase of tokens [first, last]. */
export function makeNominal(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  type: SpeakerType | null,
): Candidate {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const possessive = tokens[last]?.possessive ?? false;
  const lower = tokens[last]?.lower ?? "";
  const gender = /woman$|^(?:wife|mother|sister|daughter|actress|queen|girl|girlfriend|lady|widow)$/.test(lower)
    ? "woman"
    : /(?:^|s|ss)man$|^(?:husband|father|brother|son|king|boy|boyfriend|actor|widower)$/.test(lower)
      ? "man"
      : null;
  return {
    kind: "nominal",
    start,
    end,
    first,
    last,
    words: text.slice(start, end),
    possessive,
    title: null,
    titleWords: 0,
    type,
    gender,
  };
}

/** What a noun says of its phrase: a person or a paper stays unnamed, a body is an organization, people a group. */
export function typeOfNoun(token: Token | undefined): SpeakerType {
  if (token === undefined || (token.classes & (wordClass.person | wordClass.office)) !== 0) {
    return token !== undefined && /(?:[^s]s|men|people)$/.test(token.lower) ? "group" : "unnamed";
  }
  return (token.classes & wordClass.body) !== 0 ? "organization" : "unnamed";
}
