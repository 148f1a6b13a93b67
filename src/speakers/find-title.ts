import { cueVerb, phraseStop, wordClass } from "./classify-word.js";
import type { Token } from "./read-tokens.js";

/** "director of mobile telecoms research": no more words than these stand behind the preposition. */
const maxDomainWords = 4;

/**
 * The noun of a title with a preposition before a name: that of "director of telecoms research Ana Lund", where the name's
 * own words begin at `from`; of "special envoy to Togo Kofi Mensah", where the place was told from the name at `name`. -1 where
 * there is none: "spokesman for Ana Lund", "leader of the late Ana Lund's party", "a friend of jailed Ana Lund".
 */
export function nounOfTitle(tokens: readonly Token[], from: number, name: number): number {
  const sentence = tokens[from]?.sentence;
  if (from < name) return isTitle(tokens, from - 1, from) && !isNoun(tokens[name - 1]) ? from - 2 : -1;
  for (let i = from - 1; i >= Math.max(1, from - 1 - maxDomainWords); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word" || token.sentence !== sentence || token.capital) return -1;
    if ((token.classes & wordClass.preposition) !== 0) return i < from - 1 && isTitle(tokens, i, from) ? i - 1 : -1;
    if ((token.classes & (phraseStop | cueVerb | wordClass.determiner)) !== 0 || isNoun(token)) return -1;
    if (token.possessive || token.lower.endsWith("ed")) return -1;
  }
  return -1;
}

function isNoun(token: Token | undefined): boolean {
  return token !== undefined && (token.classes & (wordClass.person | wordClass.office)) !== 0;
}

/** Whether an office stands before the preposition; "for" and "to" lead to whom an office serves, unless to a place. */
function isTitle(tokens: readonly Token[], preposition: number, from: number): boolean {
  const noun = tokens[preposition - 1];
  if (noun === undefined || noun.kind !== "word" || noun.sentence !== tokens[from]?.sentence) return false;
  if ((noun.classes & wordClass.office) === 0 || noun.possessive) return false;
  const lower = tokens[preposition]?.lower ?? "";
  return (
    lower === "of" ||
    lower === "in" ||
    lower === "at" ||
    (tokens[from]?.capital && from === preposition + 1 && (lower === "for" || lower === "to"))
  );
}
