import { ambiguousArticle, linePastEnd, noSuchArticle } from "../../errors.js";
import { fold } from "../../text/fold.js";
import { lineSpans } from "../../text/lines.js";
import type { Article, Correction } from "../../types.js";
import type { OpenedArticle } from "../answers.js";
import type { GuardedStages } from "../guard-stages.js";
import { inWords } from "../statements.js";
import type { Holdings, Named } from "./holdings.js";

/** Opens the article that a reader means, and no other. */
export async function openArticle(
  holdings: Holdings,
  stages: GuardedStages,
  wanted: string,
  archive: string,
  corrections: readonly Correction[] = [],
): Promise<OpenedArticle> {
  const located = findArticle(holdings, wanted);
  const article = located === null ? null : await holdings.article(located.n);
  if (located === null || article === null) throw noSuchArticle(wanted, archive);
  return {
    article,
    line: located.line === null ? null : checkLine(article, located.line),
    attributed: async () => inWords(article, await holdings.attributed(located.n)),
    reported: async () => inWords(article, await holdings.indirect(located.n)),
    explained: async () => {
      const explanation = (await stages.explain())(article);
      const theirs = corrections.length === 0 ? [] : corrections.filter((one) => one.article === article.id);
      if (theirs.length === 0) return explanation;
      const { correctQuotes } = await import("./correct-quotes.js");
      return { ...explanation, attributed: correctQuotes(explanation.attributed, theirs) };
    },
    summary: async (count, words) => (await stages.summarise())(article, count, words),
    figures: async () => (await stages.figures())(article),
  };
}

/** The article that a reader means, and the line of it, if one was named. */
interface Located {
  readonly n: number;
  readonly line: number | null;
}

function findArticle(holdings: Holdings, wanted: string): Located | null {
  const whole = only(holdings, wanted);
  if (whole !== null) return { n: whole, line: null };
  for (const pasted of [pastedLine, pastedColumn]) {
    const [, name, line] = pasted.exec(wanted) ?? [];
    const n = name === undefined ? null : only(holdings, name);
    if (n !== null) return { n, line: Number(line) };
  }
  return null;
}

/** "clips/a.txt:33" or "feed.jsonl:7:33", whose path has a number itself: the last number is the line. */
export const pastedLine = /^(.+):(\d+):?$/;

/** "clips/a.txt:33:5": the last number is the column. */
export const pastedColumn = /^(.+):(\d+):\d+:?$/;

function checkLine({ path, text, fileLines }: Article, line: number): number {
  const lines = lineSpans(text).length;
  const last = fileLines?.[lines - 1] ?? lines;
  if (line < 1 || line > last) throw linePastEnd(path, last, line);
  return line;
}

/** The one article that fits best, or null when none does. */
function only(holdings: Holdings, wanted: string): number | null {
  const exactly = holdings.find(wanted);
  if (exactly !== null) return exactly;
  const part = fold(wanted);
  const candidates = holdings.called(fold(withoutDot(wanted))).map((n) => ({ n, ...holdings.name(n) }));
  const fits: readonly ((article: Named) => boolean)[] = [
    ({ path }) => withoutDot(path) === withoutDot(wanted),
    ({ id, article }) => id === wanted || article === wanted,
    ({ path }) => fold(path.slice(path.lastIndexOf("/") + 1)).includes(part),
    ({ path, article }) => fold(path).includes(part) || fold(article).includes(part),
  ];
  for (const fit of fits) {
    const fitting = candidates.filter(fit);
    if (fitting.length > 1)
      throw ambiguousArticle(
        wanted,
        fitting.map(({ path }) => path),
      );
    if (fitting[0] !== undefined) return fitting[0].n;
  }
  return null;
}

export function withoutDot(path: string): string {
  return path.replace(/^(?:\.\/)+/, "");
}
