import type { Span } from "../../types.js";
import { findUnknownVerb } from "./find-source.js";
import { readPhrase, type Grammar } from "./read-phrase.js";
import { readVerb } from "./read-verb.js";

/** Words that somebody says behind a dash, without marks: —No lo sé —dijo Ana—. Pero vendrá. */
export interface Turn {
  readonly spans: readonly Span[];
  /** The words, as nothing marks their end. */
  readonly marks: Span;
  readonly paragraph: number;
}

/** The turns of dialogue of a text: paragraphs that begin with a dash and hold a cue; one without is a list's. */
export function findDialogue(grammar: Grammar): Turn[] {
  const { words } = grammar;
  const turns: Turn[] = [];
  for (let i = 0; i < words.length;) {
    const paragraph = words.tokens.paragraph[i] ?? 0;
    let end = i + 1;
    while (end < words.length && words.tokens.paragraph[end] === paragraph) end++;
    if (isDash(grammar, i)) turns.push(...turnsOf(grammar, i, end, paragraph));
    i = end;
  }
  return turns;
}

function isDash({ words }: Grammar, i: number): boolean {
  return "—–―".includes(words.mark(i) || " ");
}

/** What stands between the dashes of one paragraph, or before the comma of an incise, with a cue behind. */
function turnsOf(grammar: Grammar, first: number, end: number, paragraph: number): Turn[] {
  const turns: Turn[] = [];
  let from = first;
  for (let i = first + 2; i < end; i++) {
    const isBreak = isDash(grammar, i) || (grammar.words.language.incises && grammar.words.mark(i) === ",");
    if (!isBreak || !isCue(grammar, i + 1, end)) continue;
    turns.push(turnOf(grammar, from, i, paragraph));
    let close = i + 1;
    while (close < end && !isDash(grammar, close)) close++;
    if (close >= end) return turns;
    from = close;
    i = close;
  }
  if (turns.length > 0 && from < end - 2) turns.push(turnOf(grammar, from, end, paragraph));
  return turns.filter(({ spans: [span] }) => span !== undefined && span.end > span.start);
}

/** A verb of speech and its subject, or a verb that needs none. */
function isCue(grammar: Grammar, at: number, end: number): boolean {
  const { words } = grammar;
  let first = at;
  while (first < at + 2 && words.language.clitics.has(words.full(first))) first++;
  if (words.isCapital(first)) return false;
  const verb = readVerb(words, first);
  // "—Salta —ordenó Inés": behind a dash what is in no table may be a cue too.
  if (verb === null) return isDash(grammar, at - 1) && findUnknownVerb(grammar, at, end) !== null;
  if (verb.judges || verb.auxiliary) return false;
  if (verb.pronoun !== undefined || words.language.dropsPronouns) return true;
  return readPhrase(grammar, verb.next, end) !== null;
}

/** The words between two breaks, without the dash and the marks that belong to the sentence around them. */
function turnOf({ words }: Grammar, dash: number, end: number, paragraph: number): Turn {
  let first = dash + 1;
  while (first < end && ".,:;".includes(words.mark(first) || " ")) first++;
  let next = end;
  while (next > first && ",—–―".includes(words.mark(next - 1) || " ")) next--;
  const { start, end: ends } = words.tokens;
  const span = { start: start[first] ?? 0, end: next > first ? (ends[next - 1] ?? 0) : (start[first] ?? 0) };
  return { spans: [span], marks: span, paragraph };
}
