import { indexAt } from "../text/lines.js";
import { sentenceSpans } from "../text/sentences.js";
import type { Article, LineLabel, Paragraph, SetOff, Span, Stretch } from "../types.js";
import { findBlocks } from "./find-blocks.js";
import { findTurns } from "./find-turns.js";
import { isSpace, isWordCharacter, nextMark } from "./quotation-marks.js";
import { scanDoubles, type MarkPair } from "./scan-doubles.js";
import { scanSingles } from "./scan-singles.js";

/** A stretch that may still run on into the next paragraph. */
interface Draft {
  readonly spans: Span[];
  readonly marks: { start: number; end: number };
  open: boolean;
  inside: Draft | null;
  readonly setOff: SetOff | null;
  readonly paragraphs: [number, number];
  n: number;
}

/**
 * Every stretch in quotation marks, in reading order, nested ones included: one pass, whatever the marks. A quotation
 * that opens anew at each paragraph and closes at the last is one stretch with several spans. With them what is quoted
 * without marks: the turns of transcripts and interviews, and blocks.
 */
export function findStretches(article: Article): Stretch[] {
  return finishStretches(article, withSetOff(article, draftMarked(article)));
}

function draftMarked(article: Article): Draft[] {
  const drafts: Draft[] = [];
  const running = new Map<LineLabel, Draft>();
  for (const [index, paragraph] of article.paragraphs.entries()) {
    if (paragraph.label === "furniture" || paragraph.label === "repeat") continue;
    const before = running.get(paragraph.label);
    running.delete(paragraph.label);
    for (const draft of draftParagraph(article, index, paragraph, before)) {
      if (draft !== before) drafts.push(draft);
      if (draft.open && draft.inside === null) running.set(paragraph.label, draft);
    }
  }
  return drafts;
}

/** The drafts with the turns and the blocks, unless a quotation in marks crosses their edges or holds them. */
function withSetOff(article: Article, drafts: readonly Draft[]): readonly Draft[] {
  const setOff = [...findTurns(article), ...findBlocks(article)].toSorted((a, b) => a.marks.start - b.marks.start);
  if (setOff.length === 0) return drafts;
  const all: Draft[] = [];
  const outer = drafts.filter(({ inside }) => inside === null).toSorted(byMarks);
  let next = 0;
  let end = 0;
  for (const { marks, setOff: how, spans, paragraphs } of setOff) {
    while (next < outer.length && (outer[next]?.marks.end ?? 0) <= marks.start) next++;
    const held: Draft[] = [];
    for (let n = next; n < outer.length && (outer[n]?.marks.start ?? 0) < marks.end; n++)
      held.push(...outer.slice(n, n + 1));
    const whole = held.every((draft) => marks.start <= draft.marks.start && draft.marks.end <= marks.end);
    // "> He told the court: “…”" tells of what stands in marks.
    const isTold = how.kind === "block" && 2 * lengthOf(held) > marks.end - marks.start;
    if (!whole || isTold || marks.start < end) continue;
    end = marks.end;
    const draft: Draft = {
      spans: [...spans],
      marks: { ...marks },
      open: false,
      inside: null,
      setOff: how,
      paragraphs: [...paragraphs],
      n: 0,
    };
    for (const one of held) one.inside = draft;
    all.push(draft);
  }
  // Stable: what begins where its turn does stays behind it.
  return [...all, ...drafts].toSorted(byMarks);
}

function lengthOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { marks }) => sum + marks.end - marks.start, 0);
}

function byMarks(a: Draft, b: Draft): number {
  return a.marks.start - b.marks.start;
}

/** The stretches that begin in a paragraph, and `running` itself where it goes on in it. */
function draftParagraph(article: Article, index: number, paragraph: Paragraph, running: Draft | undefined): Draft[] {
  const { text } = article;
  const first = nextMark(text, paragraph.start, paragraph.end);
  if (first === null) return [];
  const drafts: Draft[] = [];
  const enclosing: Draft[] = [];
  for (const pair of pairMarks(text, paragraph)) {
    while ((enclosing.at(-1)?.marks.end ?? Infinity) <= pair.start) enclosing.pop();
    const leads = pair.start === first.start && text.slice(paragraph.start, pair.start).trim() === "";
    const draft =
      leads && running !== undefined ? runOn(text, running, pair, index) : draftOf(text, pair, index, enclosing.at(-1));
    enclosing.push(draft);
    drafts.push(draft);
  }
  return drafts;
}

/** All pairs of a paragraph in the order of their opening marks. */
function pairMarks(text: string, paragraph: Paragraph): MarkPair[] {
  const doubles = scanDoubles(text, paragraph.start, paragraph.end).toSorted(byStart);
  const singles = scanSingles(text, paragraph.start, paragraph.end, doubles);
  return singles.length === 0 ? doubles : [...doubles, ...singles].toSorted(byStart);
}

function byStart(a: MarkPair, b: MarkPair): number {
  return a.start - b.start;
}

/** The words between the marks; French prints a space inside « and ». */
function contentOf(text: string, pair: MarkPair): { start: number; end: number } {
  let start = pair.contentStart;
  let end = pair.contentEnd;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return { start, end };
}

function draftOf(text: string, pair: MarkPair, index: number, inside: Draft | undefined): Draft {
  return {
    spans: [contentOf(text, pair)],
    marks: { start: pair.start, end: pair.end },
    open: pair.open,
    inside: inside ?? null,
    setOff: null,
    paragraphs: [index, index],
    n: 0,
  };
}

function runOn(text: string, running: Draft, pair: MarkPair, index: number): Draft {
  running.spans.push(contentOf(text, pair));
  running.marks.end = pair.end;
  running.open = pair.open;
  running.paragraphs[1] = index;
  return running;
}

/** Numbers what holds a letter or a figure, and gives each its sentence. */
function finishStretches(article: Article, drafts: readonly Draft[]): Stretch[] {
  const stretches: Stretch[] = [];
  let sentences: Span[] = [];
  let sentencesOf = -1;
  const sentenceAt = (paragraphIndex: number, offset: number): Span | undefined => {
    const paragraph = article.paragraphs[paragraphIndex];
    if (paragraph === undefined) return undefined;
    if (sentencesOf !== paragraphIndex) {
      sentences = sentenceSpans(article.text, paragraph.start, paragraph.end);
      sentencesOf = paragraphIndex;
    }
    return sentences[Math.max(0, indexAt(sentences, offset))];
  };
  for (const draft of drafts) {
    if (!hasWords(article.text, draft.spans)) continue;
    draft.n = stretches.length + 1;
    const { marks, paragraphs } = draft;
    const own = draft.setOff?.kind === "turn" ? draft.setOff.label.start : null;
    const start = own ?? sentenceAt(paragraphs[0], marks.start)?.start ?? marks.start;
    const end = Math.max(marks.end, sentenceAt(paragraphs[1], Math.max(marks.start, marks.end - 1))?.end ?? marks.end);
    stretches.push({
      n: draft.n,
      spans: draft.spans,
      marks: { start: marks.start, end: marks.end },
      setOff: draft.setOff,
      open: draft.open,
      sentence: { start: Math.min(start, marks.start), end },
      inside: draft.inside === null || draft.inside.n === 0 ? null : draft.inside.n,
      paragraphs: [paragraphs[0], paragraphs[1]],
    });
  }
  return stretches;
}

function hasWords(text: string, spans: readonly Span[]): boolean {
  for (const span of spans) {
    for (let i = span.start; i < span.end; i++) if (isWordCharacter(text.charAt(i))) return true;
  }
  return false;
}
