import { cleanArticle } from "../../src/clean/clean-article.js";
import { nothingGiven } from "../../src/formats/document.js";
import type { Article, GivenMetadata, LineLabel, SourceText } from "../../src/types.js";

/** A text as loading would hand it over. */
export function sourceText(text: string, given: Partial<GivenMetadata> = {}): SourceText {
  return {
    path: "a.txt",
    article: "a",
    id: "0123456789ab",
    text,
    fileLines: null,
    lineUnit: "file",
    hints: null,
    pages: null,
    given: { ...nothingGiven, ...given },
  };
}

export function clean(text: string, given: Partial<GivenMetadata> = {}): Article {
  return cleanArticle(sourceText(text, given));
}

/** The text of every paragraph with one of these labels. */
export function paragraphsOf(article: Article, ...labels: readonly LineLabel[]): string[] {
  return article.paragraphs
    .filter(({ label }) => labels.includes(label))
    .map(({ start, end }) => article.text.slice(start, end));
}

/** Line number to "label rule". */
export function rulesOf(article: Article): Record<number, string> {
  return Object.fromEntries(article.lines.map(({ number, label, rule }) => [number, `${label} ${rule}`]));
}
