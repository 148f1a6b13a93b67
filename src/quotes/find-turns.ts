import type { Article, Span } from "../types.js";
import { isDialogue, surnamesIn } from "./is-dialogue.js";
import { readOwnLine, readTurnLabel, type LabelledLine } from "./read-turn-label.js";
import type { SetOffWords } from "./set-off-words.js";
import { isSpace, isWordCharacter } from "./quotation-marks.js";

/** A speaker's answer runs over no more paragraphs than this in print; a speech in a transcript may. */
const maxParagraphs = 60;

/**
 * The turns of an article's transcripts and interviews, in order: words that stand in no marks, behind a label that says
 * who speaks. Only where the labels of neighbouring lines make a dialogue: fields ("Price: …") and lists have labels too.
 */
export function findTurns(article: Article): SetOffWords[] {
  const lines = labelledLines(article);
  if (lines.length < 2) return [];
  const surnames = surnamesIn(article.text);
  const turns: SetOffWords[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && follows(lines[to - 1], lines[to])) to++;
    const region = lines.slice(from, to);
    const speaking = isDialogue(article.text, region, surnames);
    if (speaking !== null)
      turns.push(
        ...turnsOf(
          article,
          region.filter((line) => speaking.has(line.key)),
        ),
      );
    from = to;
  }
  return turns;
}

/** The lines of the story that begin with a label. */
function labelledLines(article: Article): LabelledLine[] {
  const found: LabelledLine[] = [];
  for (const [paragraph, { label, start, end }] of article.paragraphs.entries()) {
    if (label !== "body" && label !== "heading") continue;
    const first = found.length;
    const below = article.paragraphs[paragraph + 1];
    const own = below?.label === "body" ? readOwnLine(article.text, start, end) : null;
    if (own !== null && below !== undefined) found.push({ ...own, paragraph, start, end, reading: below });
    if (own !== null) continue;
    for (let line = start; line < end;) {
      const newline = article.text.indexOf("\n", line);
      const next = newline < 0 || newline > end ? end : newline;
      const turn = line === start || endsTurn(article.text, line) ? readTurnLabel(article.text, line, next) : null;
      if (turn !== null) found.push({ ...turn, paragraph, start: line, end, reading: { start: turn.content, end } });
      line = next + 1;
    }
    // Hard-wrapped turns without blank lines between: each ends where the next begins.
    for (let n = first; n + 1 < found.length; n++) {
      const [line, next] = [found[n], found[n + 1]];
      if (line === undefined || next === undefined) continue;
      found[n] = { ...line, end: next.start, reading: { start: line.content, end: next.start } };
    }
  }
  return found;
}

/** Whether the line before offset `line` ends as sentences do: a wrapped line may begin with a name and a colon. */
function endsTurn(text: string, line: number): boolean {
  let at = line - 1;
  while (at > 0 && isSpace(text.charAt(at))) at--;
  return /[.!?…”"')\]—–-]/.test(text.charAt(at));
}

/** Whether a labelled line may belong to the dialogue of the one before. */
function follows(before: LabelledLine | undefined, line: LabelledLine | undefined): boolean {
  return before !== undefined && line !== undefined && line.paragraph - before.paragraph <= maxParagraphs;
}

function turnsOf(article: Article, lines: readonly LabelledLine[]): SetOffWords[] {
  const names = new Set(lines.flatMap(({ kind, key }) => (kind === "name" ? [key] : [])));
  // Where no other turn has a second paragraph, what follows the last one is the reporter's.
  const long = lines.some((line, n) => (lines[n + 1]?.paragraph ?? 0) - line.paragraph > 1);
  return lines.flatMap((line, n): SetOffWords[] => {
    const limit = lines[n + 1]?.paragraph ?? (long ? article.paragraphs.length : 0);
    const [spans, paragraphs] = gatherWords(article, line, limit, names, n + 1 === lines.length);
    const first = spans[0];
    // “…” behind a label is a quotation, found by its marks.
    if (first === undefined || /["“«‘„]/.test(article.text.charAt(first.start))) return [];
    const marks = { start: first.start, end: spans.at(-1)?.end ?? first.end };
    return [{ setOff: { kind: "turn", label: line.label }, spans, marks, paragraphs }];
  });
}

/** The words behind a label, up to the paragraph `limit` or where the reporter speaks; with their first and last paragraph. */
function gatherWords(
  { text, paragraphs }: Article,
  line: LabelledLine,
  limit: number,
  names: ReadonlySet<string>,
  isLast: boolean,
): [spans: Span[], paragraphs: [number, number]] {
  const own = wordsOf(text, line.content, line.end);
  const spans = own === null ? [] : [own];
  let [first, last] = [line.paragraph, line.paragraph];
  for (let at = line.paragraph + 1; at < Math.min(limit, line.paragraph + maxParagraphs); at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || paragraph.label !== "body") break;
    const belongs = spans.length === 0 && line.content >= line.end;
    if (!belongs && !goesOn(text, paragraph, names, isLast)) break;
    const words = wordsOf(text, paragraph.start, paragraph.end);
    if (words === null) continue;
    if (spans.length === 0) first = at;
    spans.push(words);
    last = at;
  }
  return [spans, [first, last]];
}

const firstPerson = /\b(?:I|[Ww]e|[Yy]ou|me|us|[Mm]y|[Oo]ur|[Yy]our)\b/;
const longestWalk = 4000;
const shortest = 50;

/** Whether a paragraph without a label still belongs to the turn before it: not where the reporter tells of those who speak. */
function goesOn(text: string, { start, end }: Span, names: ReadonlySet<string>, isLast: boolean): boolean {
  const words = text.slice(start, Math.min(end, start + longestWalk));
  // A subhead.
  if (words.length < shortest && !/[.?!…:;,"”’')\]–—*_-]\s*$/.test(words)) return false;
  const talks = firstPerson.test(words);
  if (isLast && (!talks || /["“]/.test(words) || /\b(?:interview|edited|transcript)\b/.test(words))) return false;
  const third = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => names.has(word));
  return !third || (talks && !isLast);
}

const noise = /[\s*_]/;

/** The words in [from, to) without white space and what sets them in bold; without a leading "(Laughs)"; null where none are left. */
function wordsOf(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && noise.test(text.charAt(start))) start++;
  while (end > start && noise.test(text.charAt(end - 1))) end--;
  const aside = /^(?:\([^()\n]{1,60}\)|\[[^[\]\n]{1,60}\])[.,]?\s*/.exec(text.slice(start, Math.min(end, start + 70)));
  if (aside !== null) start += aside[0].length;
  for (let at = start; at < end; at++) if (isWordCharacter(text.charAt(at))) return { start, end };
  return null;
}
