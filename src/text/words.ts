import type { Span } from "../types.js";

/** The words of `text.slice(start, end)`, in order, with offsets into `text`. */
export function wordSpans(text: string, start = 0, end = text.length): Span[] {
  // A run of letters, digits and the marks inside a word ("U.S", "Ji-eun", "don't"). Made here, as few questions ask.
  const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.\-&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
  const spans: Span[] = [];
  for (const match of text.slice(start, end).matchAll(word)) {
    spans.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return spans;
}

/** How many tokens stand between white space: what people mean by the length of a text in words. */
export function countWords(text: string): number {
  const word = /\S+/g;
  let count = 0;
  // Counted one by one: a list of the words of a long text takes half a gigabyte.
  while (word.test(text)) count++;
  return count;
}
