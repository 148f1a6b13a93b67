import { lineSpans } from "../../text/lines.js";
import type { GivenMetadata, Span } from "../../types.js";
import type { FormatDocument } from "../document.js";

/** A line of the whole file, by itself. Its index among the lines is what plans speak of. */
export interface ExportLine extends Span {
  /** Without white space at its ends; "" for a blank line. */
  readonly text: string;
  /** How many characters stand before the words: old exports set what is centred in by spaces. */
  readonly indent: number;
}

export interface ExportText {
  readonly document: FormatDocument;
  readonly lines: readonly ExportLine[];
  /** Blank lines part its blocks, so that a line may run on in the next; where there are none, as in a DOCX, a line is a block. */
  readonly hasBlankLines: boolean;
}

/** What a line is; what is given none belongs to the story. */
export type LineTag = "title" | "meta" | "h2" | "figcaption";

/** Where one article stands in the file, and what its lines are. Indices are into the lines of the whole file. */
export interface ArticlePlan {
  readonly from: number;
  to: number;
  readonly tags: Map<number, LineTag>;
  /** Lines on which the story begins behind a label ("Full text: The council …"), with the label's length. */
  readonly labels: ReadonlyMap<number, number>;
  readonly given: GivenMetadata;
}

export function readExportText(document: FormatDocument): ExportText {
  const { text } = document;
  let words = 0;
  let blanks = 0;
  const lines = lineSpans(text).map(({ start, end }) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === "") blanks++;
    else words++;
    return { start, end, text: trimmed, indent: raw.indexOf(trimmed.charAt(0)) };
  });
  return { document, lines, hasBlankLines: blanks > words / 20 };
}

/** The index of the next line at or after `at` that is not blank, or `to`. */
export function nextWords({ lines }: ExportText, at: number, to: number): number {
  let i = at;
  while (i < to && lines[i]?.text === "") i++;
  return i;
}

/** The lines from `at` on that belong together: up to a blank line, or this one alone in a text without blank lines. */
export function blockEnd({ lines, hasBlankLines }: ExportText, at: number, to: number): number {
  if (!hasBlankLines) return Math.min(at + 1, to);
  let i = at;
  while (i < to && lines[i]?.text !== "") i++;
  return i;
}

/** The indices `[from, to)` of lines that are not blank, the first so many. */
export function wordLines({ lines }: ExportText, from: number, to: number, most = Infinity): number[] {
  const found: number[] = [];
  for (let i = from; i < to && found.length < most; i++) if (lines[i]?.text !== "") found.push(i);
  return found;
}

/** Some lines as one, as a headline on two lines is read; null where there is none. */
export function joinLines({ lines }: ExportText, indices: readonly number[]): string | null {
  const joined = indices
    .map((i) => lines[i]?.text ?? "")
    .join(" ")
    .replace(/\s+/g, " ");
  return joined === "" ? null : joined;
}
