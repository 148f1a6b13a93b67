import type { ArticleRecord } from "../../records.js";
import type { ListReport } from "../../report.js";
import { countCells } from "../../text/cells.js";
import { columnGap, padCells, shorten, shortenStart } from "./columns.js";
import { countNoun, dayOf, printBlock, printPath, type Screen } from "./layout.js";
import { fitForTerminal, markText } from "./mark-text.js";

const dateWidth = 10;
const quotesHeader = "QUOTES";
const wordsHeader = "WORDS";

/** In less room words are not counted, and outlets are cut sooner. */
const wide = 100;
const mostOutlet = 20;
const mostOutletNarrow = 16;
const leastTitle = 20;
/** So much of a file's name tells it from others, mostly. */
const leastPath = 12;

/** The articles: a row each, or in little room some lines. */
export function* printArticles({ articles }: ListReport, screen: Screen): Iterable<string> {
  if (articles.length === 0) return;
  const widths = columnWidths(articles, screen.width);
  yield* widths === null ? printStacked(articles, screen) : printRows(articles, widths, screen);
}

interface Widths {
  readonly quotes: number;
  /** 0 where there is no room for them. */
  readonly words: number;
  readonly outlet: number;
  readonly title: number;
  readonly path: number;
}

/** Null where no row fits. A path has what it needs before the title has more than its least. */
function columnWidths(articles: readonly ArticleRecord[], width: number): Widths | null {
  const widest = (column: (article: ArticleRecord) => string): number =>
    articles.reduce((most, article) => Math.max(most, countCells(column(article))), 0);
  const outlet = Math.max("OUTLET".length, Math.min(width < wide ? mostOutletNarrow : mostOutlet, widest(outletOf)));
  const quotes = Math.max(
    quotesHeader.length,
    widest((article) => String(article.quotes)),
  );
  const words =
    width < wide
      ? 0
      : Math.max(
          wordsHeader.length,
          widest((article) => String(article.words)),
        );
  const taken = [dateWidth, outlet, quotes, words].filter((column) => column > 0);
  const room = taken.reduce((left, column) => left - column - columnGap.length, width - columnGap.length);
  if (room < leastTitle + leastPath) return null;
  const path = Math.max(
    "PATH".length,
    widest((article) => fitForTerminal(article.path)),
  );
  const pathWidth = Math.min(path, room - leastTitle);
  return { outlet, quotes, words, title: room - pathWidth, path: pathWidth };
}

function outletOf({ outlet }: ArticleRecord): string {
  return fitForTerminal(outlet ?? "");
}

function* printRows(articles: readonly ArticleRecord[], widths: Widths, screen: Screen): Iterable<string> {
  const { palette, link } = screen;
  const header = {
    date: "DATE",
    outlet: "OUTLET",
    quotes: quotesHeader,
    words: wordsHeader,
    title: "TITLE",
  };
  yield palette.dim([...cellsOf(header, widths), "PATH"].join(columnGap));
  for (const article of articles) {
    const { published, quotes, words, title, path } = article;
    const cells = cellsOf(
      {
        date: fitForTerminal(dayOf(published) ?? ""),
        outlet: outletOf(article),
        quotes: String(quotes),
        words: String(words),
        title: fitForTerminal(title ?? ""),
      },
      widths,
    );
    const shown = palette.path(shortenStart(fitForTerminal(path), widths.path));
    yield [...cells, link(shown, { path })].join(columnGap);
  }
}

/** What stands before the path. */
type Cells = Readonly<Record<"date" | "outlet" | "quotes" | "words" | "title", string>>;

function cellsOf({ date, outlet, quotes, words, title }: Cells, widths: Widths): string[] {
  return [
    fit(date, dateWidth),
    fit(outlet, widths.outlet),
    quotes.padStart(widths.quotes),
    ...(widths.words > 0 ? [words.padStart(widths.words)] : []),
    fit(title, widths.title),
  ];
}

function fit(text: string, width: number): string {
  return padCells(shorten(text, width), width);
}

function* printStacked(articles: readonly ArticleRecord[], screen: Screen): Iterable<string> {
  for (const [index, { published, outlet, quotes, words, title, path }] of articles.entries()) {
    if (index > 0) yield "";
    const facts = [dayOf(published), outlet, countNoun(quotes, "quote"), countNoun(words, "word")];
    const known = facts.filter((fact) => fact !== null).map(fitForTerminal);
    yield* printBlock(screen, { text: known.join("  "), marks: [] });
    if (title !== null) yield* printBlock(screen, markText(title), { label: "  " });
    yield `  ${printPath(path, screen)}`;
  }
}
