import { tagWords, type TaggerModel } from "./tag-words.js";
import type { Tokens } from "./tokenize.js";
import type { SegmentView } from "./describe-candidates.js";
import type { WordKnowledge } from "./know-words.js";
import { outlineText, type Outline, type Segment } from "./outline-text.js";
import { unruled, type RuleHint } from "./read-hints.js";
import { viewSegment } from "./view-segments.js";

/** A text made ready for asking who said its quoted stretches. */
export interface Analysis {
  readonly tokens: Tokens;
  readonly outline: Outline;
  readonly segments: readonly Segment[];
  /** The segment that each token lies in, or -1. */
  readonly inside: Int32Array;
  readonly views: readonly (SegmentView | null)[];
}

/** Tokens, tags and outline of the paragraphs that matter: those with a segment and the one before each. */
export function analyseText(
  tokens: Tokens,
  paragraphs: number,
  segments: readonly Segment[],
  hints: readonly RuleHint[],
  tagger: TaggerModel,
  words: WordKnowledge,
): Analysis {
  const inside = tokensInside(tokens, segments);
  const active = activeParagraphs(tokens, inside, paragraphs);
  const tags = new Uint8Array(tokens.start.length);
  for (let i = 0; i < tags.length;) {
    let end = i;
    while (end < tags.length && active[tokens.paragraph[end] ?? 0] === 1) end++;
    if (end > i) tagWords(tagger, tokens, tags, i, end);
    i = Math.max(end, i + 1);
  }
  const outline = outlineText(tokens, tags, inside, segments.length, active, words);
  return {
    tokens,
    outline,
    segments,
    inside,
    views: segments.map((segment, n) => viewSegment(outline, segment, n, hints[n] ?? unruled)),
  };
}

/** Both are in order of the text, so one pass over each is enough. */
function tokensInside(tokens: Tokens, segments: readonly Segment[]): Int32Array {
  const inside = new Int32Array(tokens.start.length).fill(-1);
  const spans = segments
    .flatMap((segment, number) => segment.spans.map((span) => ({ ...span, number })))
    .toSorted((a, b) => a.start - b.start);
  let next = 0;
  for (let i = 0; i < inside.length; i++) {
    const start = tokens.start[i] ?? 0;
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next++;
    const span = spans[next];
    if (span !== undefined && start >= span.start) inside[i] = span.number;
  }
  return inside;
}

/** Whether token `i` opens the next paragraph with a dash, as a signature under a quotation does. */
function opensWithDash(tokens: Tokens, inside: Int32Array, i: number, paragraph: number): boolean {
  if (tokens.paragraph[i] !== paragraph + 1 || (inside[i] ?? -1) >= 0) return false;
  return "-–—―".includes(tokens.text.charAt(tokens.start[i] ?? 0));
}

function activeParagraphs(tokens: Tokens, inside: Int32Array, count: number): Uint8Array {
  const active = new Uint8Array(count);
  for (let i = 0; i < inside.length; i++) {
    if ((inside[i] ?? -1) < 0) continue;
    const paragraph = tokens.paragraph[i] ?? 0;
    active[paragraph] = 1;
    if (paragraph > 0) active[paragraph - 1] = 1;
    if (opensWithDash(tokens, inside, i + 1, paragraph)) active[paragraph + 1] = 1;
  }
  return active;
}
