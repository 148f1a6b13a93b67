import { closingBracket } from "./skip-brackets.js";
import { cueVerb, phraseStop, sourceNoun, wordClass } from "./classify-word.js";
import { makeNominal, typeOfNoun, type Candidate } from "./make-mention.js";
import { isNameStart } from "./is-name-start.js";
import { readName } from "./read-name.js";
import { nounOfTitle } from "./find-title.js";
import type { Token } from "./read-tokens.js";

/** A noun phrase before its head is longer than this only in lists and slogans. */
const maxPhraseWords = 9;

/** Every name, pronoun and noun phrase headed by a person, a body or a paper, in order. */
export function findMentions(text: string, tokens: readonly Token[]): Candidate[] {
  const mentions: Candidate[] = [];
  let i = 0;
  while (i < tokens.length) {
    // "Zoe Lofgren (D-Calif.)", "the European Union (EU)": what stands in brackets behind a name speaks for nobody.
    const bracket = tokens[i]?.lower === "(" ? closingBracket(tokens, i) : -1;
    if (bracket > 0) {
      i = bracket + 1;
      continue;
    }
    const token = tokens[i];
    // Most words are in no table and begin no name.
    if (token === undefined || (token.classes === 0 && !token.capital)) {
      i++;
      continue;
    }
    const found = mentionsAt(text, tokens, i);
    addMentions(tokens, mentions, found);
    const last = found.at(-1);
    i = last === undefined ? i + 1 : Math.max(i, last.last) + 1;
  }
  return mentions;
}

/** Adds what was found; "the director of telecoms research" before a name is its title, not somebody else. */
function addMentions(tokens: readonly Token[], mentions: Candidate[], found: readonly Candidate[]): void {
  const [name, ...others] = found;
  if (name === undefined) return;
  const noun = name.kind === "name" ? nounOfTitle(tokens, name.first - name.titleWords, name.first) : -1;
  if (noun < 0) {
    for (const mention of found) mentions.push(mention);
    return;
  }
  const before = mentions.at(-1);
  const joins = before?.kind === "nominal" && before.last === noun;
  if (joins) mentions.pop();
  const first = joins ? before.first : noun;
  const title = { start: tokens[first]?.start ?? 0, end: tokens[name.first - 1]?.end ?? 0 };
  mentions.push({ ...name, title, titleWords: name.first - first, type: name.type ?? "person" }, ...others);
}

/** Most tokens begin no mention. */
const none: readonly Candidate[] = [];

function mentionsAt(text: string, tokens: readonly Token[], at: number): readonly Candidate[] {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return none;
  if ((token.classes & wordClass.pronoun) !== 0 && speakingPronouns.has(token.lower))
    return [pronounAt(token, at, false)];
  if ((token.classes & wordClass.possessivePronoun) !== 0) {
    return [pronounAt(token, at, true), ...phraseAt(text, tokens, at)];
  }
  if ((token.classes & wordClass.determiner) !== 0 && !isDeterminerOfName(tokens, at))
    return phraseAt(text, tokens, at);
  if (isNameStart(tokens, at)) return readName(text, tokens, at);
  if ((token.classes & sourceNoun) !== 0 && !isVerbAfterName(tokens, at)) return bareNounAt(text, tokens, at);
  return none;
}

/** "said All Whites captain Tom Berg". / Not: "All Lagos slept", "said The Times". */
function isDeterminerOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || !token.capital || articles.has(token.lower) || tokens[at + 1]?.capital !== true)
    return false;
  return before?.kind === "word" && before.sentence === token.sentence && isNameStart(tokens, at);
}

/** "Osei notes": nouns that are verbs of speech as well are verbs right behind somebody. */
function isVerbAfterName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || before.kind !== "word" || before.possessive) return false;
  const finite = (token.classes & (wordClass.past | wordClass.third)) !== 0;
  return finite && (before.capital || (before.classes & (sourceNoun | wordClass.pronoun | wordClass.office)) !== 0);
}

const speakingPronouns = new Set(["he", "she", "they", "it", "who", "i", "we", "which"]);

function pronounAt(token: Token, at: number, possessive: boolean): Candidate {
  const words = token.lower;
  const gender = words === "she" || words === "her" ? "woman" : words === "he" || words === "his" ? "man" : null;
  const { start } = token;
  const end = start + words.length;
  return {
    kind: "pronoun",
    start,
    end,
    first: at,
    last: at,
    words,
    possessive,
    title: null,
    titleWords: 0,
    type: null,
    gender,
  };
}

/** The noun phrase that a determiner or possessor opens; the name it stands before; or the name inside it. */
function phraseAt(text: string, tokens: readonly Token[], at: number): Candidate[] {
  const end = endOfPhrase(tokens, at);
  let head = -1;
  for (let i = at + 1; i < end; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.capital && isNameStart(tokens, i)) return phraseWithName(text, tokens, at, head, i, end);
    if ((token.classes & (sourceNoun | wordClass.office)) !== 0) head = i;
  }
  if (head >= 0) return [makeNominal(text, tokens, at, head, typeOfNoun(tokens[head]))];
  if (end > at + 1) return [makeNominal(text, tokens, at, end - 1, null)];
  return standsAlone.has(tokens[at]?.lower ?? "") ? [makeNominal(text, tokens, at, at, "unnamed")] : [];
}

const articles: ReadonlySet<string> = new Set("a an the this these those his her its their my our your".split(" "));

/** The index behind the last token that could belong to a phrase opened at `at`. */
function endOfPhrase(tokens: readonly Token[], at: number): number {
  let i = at + 1;
  for (; i < tokens.length && i - at <= maxPhraseWords; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word" || token.sentence !== tokens[at]?.sentence) break;
    if ((token.classes & phraseStop & ~wordClass.adverb) !== 0 && !token.capital) break;
    if (i > at + 1 && (isVerbHere(tokens, i) || articles.has(token.lower))) break;
  }
  // "the mayor often says": the adverb belongs to the verb.
  while (i > at + 1 && ((tokens[i - 1]?.classes ?? 0) & wordClass.adverb) !== 0 && tokens[i - 1]?.kind === "word") i--;
  return i;
}

/** "the spokesman John Kirby", "the Ohio governor", "the White House": a phrase whose first capital stands at `name`. */
function phraseWithName(
  text: string,
  tokens: readonly Token[],
  at: number,
  head: number,
  name: number,
  end: number,
): Candidate[] {
  if (head === name - 1) {
    const owned = tokens[head]?.possessive ?? false;
    return owned ? [makeNominal(text, tokens, at, head, typeOfNoun(tokens[head]))] : readName(text, tokens, name, at);
  }
  const found = readName(text, tokens, name);
  const last = found.at(-1);
  if (last?.kind === "nominal" && found.length === 1) return [makeNominal(text, tokens, at, last.last, last.type)];
  // "the Vermont independent": the noun is in no table, but the name before it is not who speaks.
  const noun = last === undefined || last.possessive ? -1 : last.last + 1;
  const verb = tokens[end]?.classes ?? 0;
  const unknown = noun === end - 1 && noun > 0 && !/(?:ed|s)$/.test(tokens[noun]?.lower ?? "");
  if (unknown && (verb & (cueVerb | wordClass.auxiliary)) !== 0) return [makeNominal(text, tokens, at, noun, null)];
  return found;
}

const standsAlone = new Set([
  "one",
  "another",
  "others",
  "some",
  "many",
  "most",
  "several",
  "both",
  "few",
  "those",
  "all",
  "two",
]);

/** A finite verb of speech is no part of a noun phrase, unless it is a noun and a verb follows it. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.capital || (token.classes & cueVerb) === 0) return false;
  const plural = /(?:s|men|people)$/.test(tokens[at - 1]?.lower ?? "");
  const base = plural && (token.classes & wordClass.base) !== 0 && (token.classes & sourceNoun) === 0;
  if (!base && (token.classes & (wordClass.past | wordClass.third)) === 0) return false;
  if ((token.classes & sourceNoun) === 0) return true;
  const next = tokens[at + 1];
  if (next === undefined || next.lower === ",") return false;
  // "the convention rules committee"
  if (next.kind === "word" && (next.classes & sourceNoun) !== 0) return false;
  return next.kind === "quote" || (next.classes & (cueVerb | wordClass.auxiliary)) === 0;
}

/** "officials", "police", "spokesman John Kirby": a noun without a determiner. A single one alone is no source. */
function bareNounAt(text: string, tokens: readonly Token[], at: number): Candidate[] {
  let head = at;
  while (
    head - at < maxPhraseWords &&
    (tokens[head + 1]?.classes ?? 0) & sourceNoun &&
    !isVerbHere(tokens, head + 1) &&
    !tokens[head + 1]?.capital
  )
    head++;
  const next = tokens[head + 1];
  if (next?.capital === true && next.sentence === tokens[head]?.sentence && isNameStart(tokens, head + 1)) {
    return readName(text, tokens, head + 1, at);
  }
  const lower = tokens[head]?.lower ?? "";
  if (!/(?:s|men|people|police|media|crew|everyone|anyone|nobody|somebody|someone)$/.test(lower)) return [];
  return [makeNominal(text, tokens, at, head, typeOfNoun(tokens[head]))];
}
