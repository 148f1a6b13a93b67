import { hashOf, hashesOf } from "../../language/hash.js";
import { stemWord } from "../../language/stem.js";
import { reportActs } from "../../lexicon/languages/en/report-acts.js";
import type { ReportAct } from "../../types.js";
import { isVerbTag, tag, tagSet, type ClauseText } from "./clause-text.js";
import type { CueView } from "./cue-features.js";
import { groupOf, negations } from "./verb-syntax.js";
import { follows } from "./following.js";

type List = keyof typeof reportActs;

let lists: Readonly<Record<List, ReadonlySet<number>>> | null = null;

/** Whether a lemma stands in a list; built at the first report, as most questions ask for none. */
function isListed(list: List, lemma: number): boolean {
  lists ??= {
    thought: lemmasOf("thought"),
    judged: lemmasOf("judged"),
    asked: lemmasOf("asked"),
    denied: lemmasOf("denied"),
    rejected: lemmasOf("rejected"),
    claimed: lemmasOf("claimed"),
    withheld: lemmasOf("withheld"),
    hearsay: lemmasOf("hearsay"),
  };
  return lists[list].has(lemma);
}

function lemmasOf(list: List): ReadonlySet<number> {
  return new Set(reportActs[list].flatMap((line) => line.split(" ")).map((word) => hashOf(stemWord(word))));
}

const call = hashOf("call");
const toSomebody = hashesOf("for on upon");

/** What the source is said to do: "called for a ban" and "called on them to go" ask, "called it a ban" judges. */
export function actOf({ chunks: { tokens } }: ClauseText, { token, lemma }: CueView): ReportAct {
  if (lemma === call && toSomebody.has(tokens.word[token + 1] ?? 0)) return "asked";
  const found = (["thought", "judged", "asked"] as const).find((act) => isListed(act, lemma));
  return found ?? "said";
}

const maxGoverning = 4;
const nobody = hashesOf("nobody none neither no");
const conditions = hashesOf("if unless whether did do does");
const modals = hashesOf("would could should may might can must");

/**
 * Whether the source does not say so: "did not say who", "declined to say", "denied that", "rejected claims that", "nobody said",
 * "without saying"; or only may ("would say", "if Kirby says", "did Kirby say"). "Did not deny that" is a way to say it.
 */
export function isNegated(text: ClauseText, cue: CueView, source: number): boolean {
  const denies = isListed("denied", cue.lemma) || isListed("withheld", cue.lemma) || rejectsClaims(text, cue);
  const unsaid = cue.group.negated || isWithheld(text, cue) || isNobody(text, source) || isUnheld(text, cue, source);
  return denies !== unsaid || isSupposed(text, cue, source);
}

/** What is only supposed to be said: behind "if" or "did", or a modal. What one would like or could support one does. */
function isSupposed(text: ClauseText, cue: CueView, source: number): boolean {
  const { tokens, mentions } = text.chunks;
  if (actOf(text, cue) !== "said") return false;
  const whole = mentions[source]?.whole ?? -1;
  const before = [whole - 1, whole].filter((i) => i >= (text.sentenceFirst[cue.token] ?? 0));
  if (before.some((i) => conditions.has(tokens.word[i] ?? 0))) return true;
  for (let i = cue.token - 1; cue.group.modal && i > cue.group.before; i--)
    if (modals.has(tokens.word[i] ?? 0)) return true;
  return false;
}

/** What may stand between a verb and the one that governs it: "stopped short of calling". */
const between = tagSet(["adverb", "base", "preposition", "adjective"]);

/** "declined on Friday to say", "without saying", "refused to admit": over the verbs that govern the cue. */
function isWithheld(text: ClauseText, { token, group, tag: own }: CueView): boolean {
  const { chunks, lemma, sentenceFirst } = text;
  let at = group.before;
  let governed = group.infinitive || own === tag.ing || own === tag.base;
  for (let steps = 0; governed && steps < maxGoverning && at >= (sentenceFirst[token] ?? 0); steps++) {
    if (negations.has(chunks.tokens.word[at] ?? 0) || isListed("withheld", lemma[at] ?? 0)) return true;
    const verb = groupOf(text, at);
    if (verb.negated) return true;
    governed = verb.infinitive || between[text.tags[at] ?? 0] === 1;
    at = verb.before;
  }
  return false;
}

/** "the mill said to be old", "soldiers believed to have left": somebody says so of them, and nobody says who. */
export function isHearsay({ lemma, following }: CueView): boolean {
  return following.kind === follows.infinitive && isListed("hearsay", lemma);
}

/** "Nobody said", "no official said", "not everyone agrees". */
function isNobody({ chunks: { tokens, mentions } }: ClauseText, source: number): boolean {
  const whole = mentions[source]?.whole ?? -1;
  return nobody.has(tokens.word[whole] ?? 0) || tokens.word[whole - 1] === not;
}

const not = hashOf("not");
const maxBetween = 4;

/** "rejected suggestions that", "dismissed media reports of" */
function rejectsClaims({ lemma, sentenceNext, tags }: ClauseText, { token, lemma: own }: CueView): boolean {
  if (!isListed("rejected", own)) return false;
  const end = Math.min(token + maxBetween, (sentenceNext[token] ?? 0) - 1);
  for (let i = token + 1; i <= end && !isVerbTag(tags[i]); i++) {
    if (tags[i] === tag.noun && isListed("claimed", lemma[i] ?? 0)) return true;
  }
  return false;
}

/** "Lee rejected suggestions that", "does not hold the belief that": of a noun that is a cue, what the source does with it. */
function isUnheld(text: ClauseText, { token, tag: own }: CueView, source: number): boolean {
  const { chunks, lemma, tags } = text;
  if (own !== tag.noun) return false;
  const from = Math.max(text.sentenceFirst[token] ?? 0, token - maxBetween);
  for (let i = token - 1; i >= from; i--) {
    if (!isVerbTag(tags[i])) continue;
    // "They rejected Lee's claim that": Lee does claim it.
    if ((chunks.mentions[source]?.first ?? Infinity) > i) return false;
    return isListed("denied", lemma[i] ?? 0) || isListed("rejected", lemma[i] ?? 0) || groupOf(text, i).negated;
  }
  return false;
}
