import type { Article } from "../../types.js";
import { isListed } from "../quote-records.js";
import type { Statements } from "../statements.js";
import type { Counts } from "./holdings.js";

/** The story alone: its paragraphs, and the headings between them, joined by newlines. */
export function bodyOf({ text, paragraphs }: Article): string {
  const first = paragraphs.findIndex(({ label }) => label === "body");
  const last = paragraphs.findLastIndex(({ label }) => label === "body");
  return paragraphs
    .filter(({ label }, at) => label === "body" || (label === "heading" && at > first && at < last))
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}

/** How many quotes are listed by default, and of how many speakers. */
export function countQuotes({ quotes }: Statements): Counts {
  const listed = quotes.filter(isListed);
  const speakers = new Set(listed.flatMap(({ attribution }) => attribution?.speaker ?? []));
  return { quotes: listed.length, speakers: speakers.size };
}
