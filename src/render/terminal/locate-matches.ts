import type { HitRecord } from "../../records.js";
import type { TermSpan } from "./fit-snippet.js";

/**
 * Where the matches of a hit stand in its text, in order. Their columns count in a line of the file; where that line is
 * not the text's first, or is indented, the words are looked for from the match before.
 */
export function locateMatches({ text, matches }: HitRecord): TermSpan[] {
  const spans: TermSpan[] = [];
  let from = 0;
  for (const { term, matched, column } of matches) {
    const start = text.startsWith(matched, column - 1) ? column - 1 : text.indexOf(matched, from);
    if (start < 0) continue;
    from = start + matched.length;
    spans.push({ term, start, end: from });
  }
  return spans.toSorted((a, b) => a.start - b.start);
}
