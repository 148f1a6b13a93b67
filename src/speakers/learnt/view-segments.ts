import { mix } from "./hash-words.js";
import { shapes } from "./tokenize.js";
import type { SegmentView } from "./describe-candidates.js";
import { wordFeature } from "./describe-candidates.js";
import type { Outline, Segment } from "./outline-text.js";
import { readHint, type RuleHint } from "./read-hints.js";

/** What a segment looks like from outside and at its edges; null where its words were not met. */
export function viewSegment(outline: Outline, segment: Segment, number: number, hint: RuleHint): SegmentView | null {
  const firstStep = outline.segmentFirst[number] ?? -1;
  const lastStep = outline.segmentLast[number] ?? -1;
  const span = segment.spans[0];
  const lastSpan = segment.spans.at(-1);
  if (firstStep < 0 || span === undefined || lastSpan === undefined) return null;
  const { tokens, tags, symbol } = outline;
  const first = outline.first[firstStep] ?? 0;
  const next = outline.next[lastStep] ?? 0;
  const before = edgeClass(outline, first - 1, tokens.paragraph[first] ?? 0);
  const after = edgeClass(outline, next, tokens.paragraph[next - 1] ?? 0);
  const inner = innerEnd(tokens.text, lastSpan.end);
  const opening = tokens.shape[first] === shapes.mark ? first + 1 : first;
  const start = tokens.shape[opening] === shapes.lower ? 0 : 1;
  return {
    before,
    after,
    firstStep,
    lastStep,
    wordBefore: before === 0 ? 0 : wordFeature(tokens, tags, first - 1),
    edge: mix(mix(before, after), mix(inner, start)),
    stepBefore: symbol[firstStep - 1] ?? 0,
    stepAfter: symbol[lastStep + 1] ?? 0,
    words: countWords(outline, first, outline.next[firstStep] ?? first),
    ruled: readHint(outline, hint),
  };
}

function countWords({ tokens }: Outline, first: number, next: number): number {
  let words = 0;
  for (let i = first; i < next; i++)
    if (tokens.shape[i] !== shapes.mark && tokens.shape[i] !== shapes.possessive) words++;
  return words;
}

/** What stands at token `i` beside a quotation: 0 the paragraph's edge, a word by its shape, a mark by its character. */
function edgeClass(outline: Outline, i: number, paragraph: number): number {
  const { tokens } = outline;
  if (i < 0 || tokens.paragraph[i] !== paragraph) return 0;
  return tokens.shape[i] === shapes.mark
    ? 20 + tokens.text.charCodeAt(tokens.start[i] ?? 0)
    : 1 + (tokens.shape[i] ?? 0);
}

/** The last mark inside the quotation: 1 comma, 2 full stop, 3 question or exclamation mark, 4 dash, 0 a word. */
function innerEnd(text: string, end: number): number {
  let at = end - 1;
  while (at > end - 4 && "”»\"’'“".includes(text.charAt(at))) at--;
  const char = text.charAt(at);
  return char === ","
    ? 1
    : char === "." || char === "…"
      ? 2
      : char === "?" || char === "!"
        ? 3
        : char === "—" || char === "-"
          ? 4
          : 0;
}
