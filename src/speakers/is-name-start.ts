import { foreignOpeners } from "../lexicon/languages/openers.js";
import { pageVerbs } from "../lexicon/languages/en/page-verbs.js";
import { cueVerb, phraseStop, sourceNoun, wordClass } from "./classify-word.js";
import { isJoinedAdjective } from "./find-name-start.js";
import type { Token } from "./read-tokens.js";

const given = wordClass.man | wordClass.woman;

/** Those that are nobody's name, as "Will" and "May" are. */
const headlineAuxiliaries: ReadonlySet<string> = new Set(
  "is are was were does did has have had not isn't doesn't didn't".split(" "),
);

/** "Graham Slams Kim", "Kim Is Over Graham": in a headline verbs have capitals too. */
export function isHeadlineVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (headlineAuxiliaries.has(token.lower)) return true;
  if ((token.classes & cueVerb) === 0 || (token.classes & (wordClass.past | wordClass.third)) === 0) return false;
  const next = tokens[at + 1];
  if (next !== undefined && next.kind === "word" && !next.capital) return false;
  return (token.classes & (sourceNoun | given)) === 0;
}

const foreignArticle = /^(?:el|la|los|las|le|les|un|una|une|il|lo|gli|os|uma|um|der|die|das|ein|eine|het|een)$/;

const numberWord = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|eleven|twelve)(?:-|$)/;

/** Whether a capital here begins a name, not just a sentence. */
export function isNameStart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || !token.capital) return false;
  const opens = tokens[at - 1]?.sentence !== token.sentence || tokens[at - 1]?.kind !== "word";
  if ((token.classes & (wordClass.time | wordClass.pronoun)) !== 0 && !(opens && token.lower === "may")) return false;
  // "Q." and "A." head the turns of an interview.
  if (at === 0 && /^[AQ]\.$/.test(token.text)) return false;
  const next = tokens[at + 1];
  if (opens && foreignArticle.test(token.lower) && next?.capital === false) return false;
  if (isHeadlineVerb(tokens, at) || numberWord.test(token.lower)) return false;
  if (!opens && (token.classes & wordClass.preposition) !== 0) return false;
  const grammatical = (token.classes & (phraseStop | wordClass.determiner)) !== 0;
  if (!opens) return !grammatical || next?.capital === true;
  return !grammatical && beginsSentenceWithName(token, next);
}

function beginsSentenceWithName(token: Token, next: Token | undefined): boolean {
  // "Follow Ama Boateng", "Following Mensah's win": the name is what follows.
  if (pageVerbs.has(token.lower) && !token.possessive) return false;
  if (next?.capital === true || token.possessive) return true;
  if (foreignOpeners.has(token.lower)) return false;
  // "First-time buyers", "Lagos-based analysts"
  if (isJoinedAdjective(token)) return ((next?.classes ?? 0) & sourceNoun) !== 0;
  // "Asked about it, …", "Speaking in Lagos, …" open sentences; "Reading FC" is caught by its second capital.
  if ((token.classes & given) !== 0) return true;
  return (token.classes & (cueVerb | sourceNoun)) === 0 && !/(?:ing|ed)$/.test(token.lower);
}

/** "Ask", "Alternatively", "you've": surely no name, though a name may stand where it stands. */
export function isNobodysName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isNameStart(tokens, at)) return false;
  // "April said" may be somebody, "April was cold" is nobody.
  if ((token.classes & given) !== 0) return (token.classes & wordClass.time) !== 0 && !speaks(tokens[at + 1]);
  if (!token.capital || pageVerbs.has(token.lower) || foreignOpeners.has(token.lower)) return true;
  if ((token.classes & (wordClass.time | phraseStop | wordClass.determiner)) !== 0) return true;
  return (token.classes & cueVerb) !== 0 && (token.classes & wordClass.base) !== 0;
}

function speaks(token: Token | undefined): boolean {
  return token !== undefined && (token.classes & wordClass.speech) !== 0;
}
