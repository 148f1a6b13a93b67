import { complement, complementsOf } from "./classify-verb.js";
import { wordClass } from "./classify-word.js";
import type { Frame } from "./find-frames.js";
import { isFinite, looksFinite } from "./is-finite.js";
import type { ParagraphView } from "./read-paragraph.js";
import type { Token } from "./read-tokens.js";
import { skipAdjuncts } from "./skip-adjuncts.js";

/** How a content hangs on the cue before it; the ids of the rules. */
export type ComplementRule =
  | "after-colon"
  | "that-clause"
  | "question"
  | "infinitive"
  | "bare-clause"
  | "topic"
  | "object";

export interface Complement {
  readonly rule: ComplementRule;
  /** The token that the content begins with. */
  readonly from: number;
}

/** The clause or object of a cue, or null where nothing hangs on it. */
export function findComplement(view: ParagraphView, frame: Frame): Complement | null {
  const { tokens, mentions } = view;
  const cue = tokens[frame.cueLast];
  if (cue === undefined) return null;
  const after = frame.cueLast + 1;
  // The mayor warned of a flood. / Not: The mayor spoke for an hour.
  if (topic.test(`${cue.lower} ${tokens[after]?.lower}`)) {
    return isNounPhrase(tokens[after + 1]) ? { rule: "topic", from: after + 1 } : null;
  }
  const takes = complementsOf(cue.lower);
  const listens = (takes & complement.listener) !== 0;
  const { at, heard } = skipAdjuncts(tokens, mentions, after, listens);
  const next = tokens[at];
  if (next === undefined || next.sentence !== cue.sentence) return null;
  if (next.text === ":" || clauseOpener.test(next.lower)) return clauseAt(view, at, takes, heard);
  if (next.kind !== "word") return null;
  // The mayor said the river had risen. / Not: The mayor said nothing.
  if ((takes & complement.bare) !== 0 && (!listens || heard) && isClause(view, at, cue.lower)) {
    return { rule: "bare-clause", from: at };
  }
  // The mayor criticized the plan. / Not: The mayor criticized and left.
  const isObject = (takes & complement.object) !== 0 && at === after && isNounPhrase(next);
  return isObject ? { rule: "object", from: after } : null;
}

/** Whether a noun phrase can begin with a word: "the man whom he referred to is …", "as he repeated for years" have none. */
function isNounPhrase(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== "word") return false;
  return (token.classes & (wordClass.clause | wordClass.auxiliary | wordClass.preposition)) === 0;
}

const topic =
  /^(?:warn\w* (?:of|about|against)|call\w* for|ask\w* (?:for|about)|refer\w* to|point\w* to|complain\w* (?:of|about)|(?:talk\w*|speaks?|spoke|speaking) about)$/;

const clauseOpener = /^(?:that|to|whether|if|how|why|what|when|where|who|which|whose)$/;

/** The clauses that a word or mark of their own opens. */
function clauseAt({ tokens }: ParagraphView, at: number, takes: number, heard: boolean): Complement | null {
  const next = tokens[at];
  const has = (kind: number): boolean => (takes & kind) !== 0;
  // The mayor said: The river had risen. / Not: The mayor criticized two plans: the first and the last.
  if (next?.text === ":") return has(complement.bare) ? { rule: "after-colon", from: at + 1 } : null;
  // The mayor argued on Monday that the river had risen. / Not: The mayor ran that race.
  if (next?.lower === "that") return has(complement.that) ? { rule: "that-clause", from: at } : null;
  // The mayor asked whether the river had risen. / Not: The mayor left when the river had risen.
  if (next?.lower !== "to") return has(complement.question) ? { rule: "question", from: at } : null;
  // The mayor promised to build a wall. / Not: The mayor pointed to a wall.
  const verb = tokens[at + 1];
  const opens = verb?.kind === "word" && !verb.capital && (verb.classes & wordClass.determiner) === 0;
  return opens && (has(complement.infinitive) || heard) ? { rule: "infinitive", from: at } : null;
}

/** A clause has its verb in its first so many words. */
const maxWordsToVerb = 40;

/** Whether a clause without "that" begins here: a subject, and then a verb; "say" takes nothing else. */
function isClause({ tokens, mentions }: ParagraphView, at: number, cue: string): boolean {
  const first = tokens[at];
  if (first === undefined || (first.classes & (wordClass.auxiliary | wordClass.ing)) !== 0) return false;
  const fourth = tokens[at + 3];
  const long = fourth?.kind === "word" && fourth.sentence === first.sentence;
  if (long && /^sa(?:y|ys|id|ying)$/.test(cue) && mentions.startingAt(at) !== null) return true;
  for (let i = at + 1; i < at + maxWordsToVerb; i++) {
    const token = tokens[i];
    if (token === undefined || token.sentence !== first.sentence) return false;
    if (token.kind !== "word") continue;
    if ((token.classes & wordClass.auxiliary) !== 0 || (!token.capital && looksFinite(token.lower))) return true;
    if (!mentions.covers(i) && isFinite(token)) return true;
    if (i === at + 1 && (first.classes & wordClass.pronoun) !== 0) return true;
  }
  return false;
}
