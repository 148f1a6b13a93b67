import type { QuoteRecord } from "../../records.js";
import type { Span } from "../../types.js";

const openingMarks = "“„‟‘‚«‹»›「『\"'";
const closingMarks = "”“’‘»›«‹」』\"'";

/** Where the quoted words stand in the sentence that carries them, rather between marks than not; null if nowhere. */
export function findQuoted(sentence: string, quoted: string): Span | null {
  let first: Span | null = null;
  for (
    let start = sentence.indexOf(quoted);
    start >= 0 && quoted !== "";
    start = sentence.indexOf(quoted, start + quoted.length)
  ) {
    const span = { start, end: start + quoted.length };
    if (isMark(openingMarks, sentence.charAt(start - 1))) return span;
    first ??= span;
  }
  return first;
}

/** The quoted words between the marks that the source puts about them; between “ ” where the sentence does not tell. */
export function quotedWithMarks({ sentence, text }: QuoteRecord): string {
  const span = findQuoted(sentence, text);
  const before = span === null ? "" : sentence.charAt(span.start - 1);
  const after = span === null ? "" : sentence.charAt(span.end);
  const known = isMark(openingMarks, before) && isMark(closingMarks, after);
  return known ? before + text + after : `“${text}”`;
}

function isMark(marks: string, character: string): boolean {
  return character !== "" && marks.includes(character);
}
