import { complement, complementsOf } from "./classify-verb.js";
import { wordClass } from "./classify-word.js";
import { endOfContent, maxContentTokens } from "./end-content.js";
import type { Frame } from "./find-frames.js";
import { isFinite } from "./is-finite.js";
import type { ParagraphView } from "./read-paragraph.js";
import { skipAdjuncts } from "./skip-adjuncts.js";

/** A range of tokens, half-open. */
export type TokenRange = readonly [from: number, to: number];

/** A content that stands before its source, or about it. */
export interface Fronted {
  readonly rule: "before-source" | "around-source" | "according-first" | "according-last";
  readonly ranges: readonly TokenRange[];
}

/** Fewer words before ", Kirby said" are an adverb or a name. */
const minFrontedTokens = 3;

/** The river had risen, the mayor said. The river, the mayor said, had risen. / Not: On Monday, the mayor said. */
export function findFronted(view: ParagraphView, frame: Frame): Fronted | null {
  const { tokens, mentions } = view;
  const takes = complementsOf(tokens[frame.cueLast]?.lower ?? "");
  if (frame.strength !== "speech" || (takes & complement.fronted) === 0) return null;
  const comma = commaBefore(view, frame);
  const start = startOfClause(view, comma);
  if (comma < 0 || start < 0) return null;
  const { at } = skipAdjuncts(tokens, mentions, frame.last + 1, true);
  const next = tokens[at];
  const follows = next !== undefined && next.sentence === frame.sentence;
  if (follows && next.kind !== "mark") return null;
  if (follows && next.text === "," && goesOn(view, start, comma, at + 1)) {
    const rest: TokenRange = [at + 1, endOfContent(view, at + 1, frame)];
    return { rule: "around-source", ranges: [[start, comma], rest] };
  }
  return comma - start < minFrontedTokens ? null : { rule: "before-source", ranges: [[start, comma]] };
}

/** According to the mayor, the river had risen. / The river had risen, according to the mayor. */
export function findAccording(view: ParagraphView, frame: Frame): Fronted | null {
  const { tokens } = view;
  const start = startOfClause(view, frame.cueFirst);
  if (start < 0) return null;
  const comma = commaAfter(view, frame);
  // A joining word may stand before it: But according to the mayor, …
  if (frame.cueFirst - start <= 1) {
    if (comma < 0) return null;
    return { rule: "according-first", ranges: [[comma + 1, endOfContent(view, comma + 1, frame)]] };
  }
  const stop = isBreak(tokens[frame.cueFirst - 1]?.text) ? frame.cueFirst - 1 : frame.cueFirst;
  const ranges: TokenRange[] = [[start, stop]];
  if (comma >= 0 && !hasVerb(view, start, stop)) ranges.push([comma + 1, endOfContent(view, comma + 1, frame)]);
  return { rule: "according-last", ranges };
}

const joins = /^(?:and|but|or|nor|because|although|though|while|so|that|if|when|after|before|since|unless|until)$/;

/** Whether a clause goes on at `at`, behind its source: it has no verb yet, or a joining word says so. */
function goesOn(view: ParagraphView, start: number, comma: number, at: number): boolean {
  const next = view.tokens[at];
  if (next === undefined || next.sentence !== view.tokens[start]?.sentence) return false;
  return !hasVerb(view, start, comma) || joins.test(next.lower);
}

function isBreak(text: string | undefined): boolean {
  return text !== undefined && /^[,—–]$/.test(text);
}

/** "…, the outgoing finance minister said": no more words than these stand before a name. */
const maxModifiers = 5;

/** The comma before a source, over its determiner and adjectives; -1 where there is none. */
function commaBefore({ tokens }: ParagraphView, frame: Frame): number {
  const ends = wordClass.preposition | wordClass.clause | wordClass.auxiliary | wordClass.pronoun;
  for (let at = frame.first - 1; at >= frame.first - maxModifiers; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== frame.sentence) return -1;
    if (token.kind === "mark") return isBreak(token.text) ? at : -1;
    if (frame.link === "inverted" || token.kind === "quote" || (token.classes & ends) !== 0) return -1;
  }
  return -1;
}

function commaAfter({ tokens }: ParagraphView, frame: Frame): number {
  for (let at = frame.last + 1; at < frame.last + maxContentTokens; at++) {
    if (tokens[at]?.sentence !== frame.sentence) return -1;
    if (tokens[at]?.text === ",") return at;
  }
  return -1;
}

/** Whether tokens [from, to) hold a verb: in "The goal, he said, is …" the first two do not. */
function hasVerb({ tokens }: ParagraphView, from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some((token) => isFinite(token));
}

/** The first token of the clause that ends before `at`: of its sentence, or behind a semicolon; -1 where it is too far. */
function startOfClause({ tokens }: ParagraphView, at: number): number {
  const sentence = tokens[at]?.sentence;
  for (let start = at; start > at - maxContentTokens; start--) {
    const before = tokens[start - 1];
    if (before === undefined || before.sentence !== sentence || before.text === ";") return start;
  }
  return -1;
}
