import { ambiguousArticle, linePastEnd, noSuchArticle } from "../errors.js";
import { fold } from "../text/fold.js";
import { lineSpans } from "../text/lines.js";
import type { Article } from "../types.js";

/** The article that a reader means, and the line of it, if one was named. */
export interface Located {
  readonly article: Article;
  readonly line: number | null;
}

/**
 * Finds an article by its path, `path:line`, id, article name or a unique part of its file name.
 * Throws `not-found` when none or several fit, or when the line is past the end.
 */
export function findArticle(articles: readonly Article[], wanted: string, archive: string): Located {
  const whole = only(articles, wanted);
  if (whole !== null) return { article: whole, line: null };
  const pasted = /^(.+?):(\d+)(?::\d*)?:?$/.exec(wanted);
  const name = pasted?.[1];
  const article = name === undefined ? null : only(articles, name);
  if (article === null) throw noSuchArticle(wanted, archive);
  const line = Number(pasted?.[2]);
  const lines = lineSpans(article.text).length;
  const last = article.fileLines?.[lines - 1] ?? lines;
  if (line < 1 || line > last) throw linePastEnd(article.path, last, line);
  return { article, line };
}

/** The one article that fits best, or null when none does. */
function only(articles: readonly Article[], wanted: string): Article | null {
  const part = fold(wanted);
  const fits: readonly ((article: Article) => boolean)[] = [
    ({ path }) => withoutDot(path) === withoutDot(wanted),
    ({ id, article }) => id === wanted || article === wanted,
    ({ path }) => fold(path.slice(path.lastIndexOf("/") + 1)).includes(part),
    ({ path, article }) => fold(path).includes(part) || fold(article).includes(part),
  ];
  for (const fit of fits) {
    const fitting = articles.filter(fit);
    if (fitting.length > 1)
      throw ambiguousArticle(
        wanted,
        fitting.map(({ path }) => path),
      );
    if (fitting[0] !== undefined) return fitting[0];
  }
  return null;
}

function withoutDot(path: string): string {
  return path.replace(/^(?:\.\/)+/, "");
}
