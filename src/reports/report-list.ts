import type { Archive } from "../archive/archive.js";
import type { ListQuestion } from "../questions.js";
import type { ArticleRecord, ListReport } from "../records.js";
import { countWords } from "../text/words.js";
import type { Article, Attributions } from "../types.js";
import { filterArticles, limited, sortArticles } from "./filter-articles.js";
import { isListed } from "./quote-records.js";

/** Answers `list`: the articles, with what each holds. */
export async function reportList(archive: Archive, question: ListQuestion): Promise<ListReport> {
  const { articles, notes } = filterArticles(await archive.articles(), question);
  const shown = limited(sortArticles(articles, question.sort), question);
  const records: ArticleRecord[] = [];
  for (const article of shown) {
    const attributed = question.counts === false ? null : await archive.attributed(article);
    records.push(articleRecord(article, attributed, question.body === true));
  }
  return { kind: "list", articles: records, total: articles.length, found: articles.length > 0, notes };
}

function articleRecord(article: Article, attributed: Attributions | null, withBody: boolean): ArticleRecord {
  const { article: name, path, title, authors, outlet, published, url, language } = article;
  const body = bodyOf(article);
  const listed = attributed?.quotes.filter(isListed) ?? [];
  const speakers = new Set(listed.flatMap(({ attribution }) => attribution?.speaker ?? []));
  return {
    schema: "onrecord.article/1",
    get id() {
      return article.id;
    },
    article: name,
    path,
    title,
    authors,
    outlet,
    published,
    url,
    language,
    words: countWords(body),
    quotes: listed.length,
    speakers: speakers.size,
    ...(withBody && { body }),
  };
}

/** The story alone: its paragraphs, and the headings between them, joined by newlines. */
function bodyOf({ text, paragraphs }: Article): string {
  const first = paragraphs.findIndex(({ label }) => label === "body");
  const last = paragraphs.findLastIndex(({ label }) => label === "body");
  return paragraphs
    .filter(({ label }, at) => label === "body" || (label === "heading" && at > first && at < last))
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}
