import { lineSpans } from "../text/lines.js";
import type { Span } from "../types.js";
import type { FormatDocument } from "./document.js";

/** The lines `[fromLine, toLine)` of a document, counted from 0, with all that is said of them; they keep the numbers that they have in the file. */
export function sliceDocument(document: FormatDocument, fromLine: number, toLine: number): FormatDocument {
  return sliceLines(document, lineSpans(document.text), fromLine, toLine);
}

/** The same where the lines have been found already: cutting a file into hundreds of articles must not search it again for each. */
export function sliceLines(
  document: FormatDocument,
  spans: readonly Span[],
  fromLine: number,
  toLine: number,
): FormatDocument {
  const { text, fileLines, hints, pages } = document;
  const own = spans.slice(fromLine, toLine);
  const next = spans[toLine]?.start ?? text.length;
  return {
    ...document,
    text: text.slice(own[0]?.start ?? text.length, next),
    fileLines: fileLines?.slice(fromLine, toLine) ?? own.map((_, i) => fromLine + i + 1),
    hints: hints?.slice(fromLine, toLine) ?? null,
    pages: pages?.slice(fromLine, toLine) ?? null,
  };
}
