import type { Report } from "../../report.js";
import { printArray } from "../json.js";
import { annotationOf, type CitedArticle, citedArticles } from "./cited-articles.js";
import type { AuthorName } from "./part-name.js";

/** An item of CSL-JSON 1.0.2, with what we know of an article. */
interface CslItem {
  readonly id: string;
  readonly type: "article-newspaper";
  readonly title?: string;
  readonly author?: readonly ({ family: string; given: string } | { literal: string })[];
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
  readonly annote: string;
}

/**
 * CSL-JSON, for Zotero, Pandoc and every processor of citation styles: an item an article, what is not known left out.
 * What is cited of it stands in `annote`, a line each: in `note` processors take "issued: 1999" for a field.
 */
export function renderCslJson(report: Report): Iterable<string> {
  return printArray(itemsOf(report));
}

function* itemsOf(report: Report): Iterable<CslItem> {
  for (const article of citedArticles(report)) yield itemOf(article);
}

function itemOf({ source, words }: CitedArticle): CslItem {
  const { key, title, authors, outlet, published, url, language } = source;
  return {
    id: key,
    type: "article-newspaper",
    ...(title !== null && { title }),
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    ...(outlet !== null && { "container-title": outlet }),
    ...(published.length > 0 && { issued: { "date-parts": [published] } }),
    ...(url !== null && { URL: url }),
    ...(language !== null && { language }),
    annote: words.map(annotationOf).join("\n"),
  };
}

function nameOf(name: AuthorName): { family: string; given: string } | { literal: string } {
  return name.family === null ? { literal: name.literal } : { family: name.family, given: name.given };
}
