import type { Segment } from "./layer-line.js";

/** In UTF-16 units. Lines of a text that was wrapped by hand are at least this long, and at most that: verse is shorter, paragraphs are longer. */
const shortestWrapped = 40;
const longestWrapped = 130;
/** Of the line ends so many must stand in the middle of a sentence: of headlines in a list few do. */
const wrappedShare = 0.3;

/**
 * The lines that the segments of a block make: one each, as in verse, addresses and lists; where the text was wrapped by
 * hand, they run on until a paragraph ends.
 */
export function joinSegments(segments: readonly Segment[]): readonly Segment[] {
  if (segments.length < 2) return segments;
  const width = wrapWidth(segments);
  if (width === null) return segments;
  const lines: Segment[] = [];
  let last: Segment | null = null;
  for (const segment of segments) {
    const line = lines.at(-1);
    if (line !== undefined && last !== null && runsOn(last, segment, width)) {
      // "over-⏎due" is joined by whoever reads the layer's words; here both halves are kept as they are.
      line.text += ` ${segment.text}`;
      line.linked += segment.linked;
    } else lines.push({ ...segment });
    last = segment;
  }
  return lines;
}

/** The length of the longest line of a text that was wrapped by hand; null where lines are lines. */
function wrapWidth(segments: readonly Segment[]): number | null {
  let [open, width] = [0, 0];
  for (const [i, { text }] of segments.entries()) {
    const next = segments[i + 1];
    if (text.length > longestWrapped) return null;
    width = Math.max(width, text.length);
    if (next !== undefined && text.length >= shortestWrapped && isMidSentence(text, next.text)) open++;
  }
  return open > 0 && open >= (segments.length - 1) * wrappedShare ? width : null;
}

/** "… voted to close the old⏎ferry terminal": no stop before, a small letter behind. */
function isMidSentence(text: string, next: string): boolean {
  return !endsSentence(text) && /^[\p{Ll}\d]/u.test(next);
}

function endsSentence(text: string): boolean {
  return /[.!?…:;。！？][\s"”’'»“)\]]*$/u.test(text.slice(-6));
}

/** Whether the next line goes on with the paragraph: its first word would not have had its place at the end of this one. */
function runsOn(line: Segment, next: Segment, width: number): boolean {
  if (next.isIndented && !line.isIndented) return false;
  const word = next.text.indexOf(" ");
  const fits = line.text.length + 1 + (word < 0 ? next.text.length : word) <= width;
  return !fits || !endsSentence(line.text);
}
