import { findStretches } from "../../src/quotes/find-stretches.js";
import { loadIndirectModel, loadModel } from "../../src/load-model.js";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import { findIndirect } from "../../src/attribution/indirect/find-indirect.js";
import type { Article, Attributions } from "../../src/types.js";
import { articleOf } from "../quotes/article-of.js";

const model = loadModel();
const indirectModel = loadIndirectModel();

/** An article whose paragraphs are parted by blank lines, and may be wrapped. */
export function wrappedArticle(text: string): Article {
  const article = articleOf(text);
  const paragraphs: { start: number; end: number; label: "body"; setOffAs: null; line: number }[] = [];
  for (const { start, end, number } of article.lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && text.slice(last.end, start) === "\n") last.end = end;
    else paragraphs.push({ start, end, label: "body", setOffAs: null, line: number });
  }
  return { ...article, paragraphs };
}

/** Who says what in quotation marks, and what is reported without them. */
export function attributePage(article: Article): { readonly quoted: Attributions; readonly indirect: Attributions } {
  const stretches = findStretches(article);
  const quoted = attributeQuotes(article, stretches, model);
  return { quoted, indirect: findIndirect(article, stretches, quoted.quotes, model, indirectModel) };
}

/** The speaker of each statement, quoted ones first. */
export function speakersOf(text: string): (string | null)[] {
  const { quoted, indirect } = attributePage(wrappedArticle(text));
  return [...quoted.quotes.filter(({ kind }) => kind !== "other"), ...indirect.quotes].map(
    ({ attribution }) => attribution?.speaker ?? null,
  );
}
