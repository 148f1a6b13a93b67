import type { LineHint } from "../../types.js";
import { type FormatDocument, nothingGiven } from "../document.js";
import type { GivenMetadata } from "../../types.js";

/** How a paragraph looks, whatever its style is called. */
export interface LineLook {
  /** The share of its characters that are bold, from 0 to 1. */
  readonly bold: number;
  /** The usual height of its letters, in half points; null where nothing says. */
  readonly size: number | null;
}

/** A paragraph of a document, and what its style says of it. */
export interface DocumentLine {
  readonly text: string;
  readonly hint: LineHint;
  readonly look?: LineLook;
}

/** A hint that says the kind of block alone. */
export function hintOf(tag: string, area: string | null = null, names = ""): LineHint {
  return { tag, area, links: 0, names };
}

/** White space as a reader sees it, and no control characters. */
export function asOneLine(text: string): string {
  return text.replaceAll(spaces, " ").trim();
}

const spaces = /[\s\p{Cc}]+/gu;

/** One document whose text layer has a line for each paragraph that says something. */
export function toDocument(
  lines: readonly DocumentLine[],
  given: GivenMetadata = nothingGiven,
  name: string | null = null,
): FormatDocument {
  const written = lines.map(({ text, hint }) => ({ text: asOneLine(text), hint })).filter(({ text }) => text !== "");
  return {
    name,
    text: written.map(({ text }) => `${text}\n`).join(""),
    fileLines: null,
    hints: written.map(({ hint }) => hint),
    pages: null,
    given,
  };
}
