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
  for (const pasted of [pastedLine, pastedColumn]) {
    const [, name, line] = pasted.exec(wanted) ?? [];
    const article = name === undefined ? null : only(articles, name);
    if (article !== null) return { article, line: checkLine(article, Number(line)) };
  }
  throw noSuchArticle(wanted, archive);
}

/** "clips/a.txt:33" or "feed.jsonl:7:33", whose path has a number itself: the last number is the line. */
const pastedLine = /^(.+):(\d+):?$/;

/** "clips/a.txt:33:5": the last number is the column. */
const pastedColumn = /^(.+):(\d+):\d+:?$/;

function checkLine({ path, text, fileLines }: Article, line: number): number {
  const lines = lineSpans(text).length;
  const last = fileLines?.[lines - 1] ?? lines;
  if (line < 1 || line > last) throw linePastEnd(path, last, line);
  return line;
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
