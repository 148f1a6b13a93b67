import type { GivenMetadata, LineHint } from "../../../types.js";
import { type FormatDocument, nothingGiven } from "../../document.js";
import type { EpubContents } from "./read-contents.js";

/** Whether chapters are articles: at least two, and half of them, have a byline or a date in their first lines. */
export function isIssue(chapters: readonly FormatDocument[]): boolean {
  const articles = chapters.filter(({ text, given }) => given.published !== null || hasByline(text));
  return articles.length >= 2 && articles.length * 2 >= chapters.length;
}

/** In lines. */
const longestHead = 8;

function hasByline(text: string): boolean {
  const head = text.split("\n", 2 * longestHead).filter((line) => line.trim() !== "");
  return head.slice(0, longestHead).some((line) => line.length < 100 && (byline.test(line) || date.test(line)));
}

const byline = /^by\s+\p{Lu}[\p{L}.'’-]+\s+\p{Lu}/iu;
const date =
  /^(?:\p{L}+,\s+)?(?:\d{1,2}\.?\s+\p{L}{3,9}\.?,?\s+(?:19|20)\d\d|\p{L}{3,9}\.?\s+\d{1,2},\s+(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\b/u;

/** Chapters as one document, without blank lines: its lines are paragraphs. `contents` has what the whole book says of itself. */
export function joinChapters(chapters: readonly FormatDocument[], contents: EpubContents | null): FormatDocument {
  const lines: string[] = [];
  const hints: (LineHint | null)[] = [];
  for (const { text, hints: known } of chapters) {
    text.split("\n").forEach((line, index) => {
      if (line.trim() === "") return;
      lines.push(`${line}\n`);
      hints.push(known?.[index] ?? null);
    });
  }
  return {
    name: chapters.length === 1 && contents === null ? (chapters[0]?.name ?? null) : null,
    text: lines.join(""),
    fileLines: null,
    hints,
    pages: null,
    given: giveTogether(chapters[0]?.given ?? nothingGiven, chapters.length, contents),
  };
}

/** A single page's own words go before those of the book; those of a first chapter among others are only the chapter's. */
function giveTogether(page: GivenMetadata, chapters: number, contents: EpubContents | null): GivenMetadata {
  if (contents === null) return page;
  const own = chapters === 1 ? page : nothingGiven;
  return {
    title: own.title ?? orNull(contents.title),
    authors: own.authors.length > 0 ? own.authors : contents.authors.filter((author) => author !== ""),
    published: own.published ?? orNull(contents.date),
    outlet: own.outlet ?? orNull(contents.publisher),
    url: own.url,
    language: own.language ?? orNull(contents.language.toLowerCase()),
  };
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
