import type { LineRecord, QuoteRecord, QuotesReport } from "../../records.js";
import type { Span } from "../../types.js";
import { hasContext, mergeContext, type Passage } from "../merge-context.js";
import { countNoun } from "./count-noun.js";
import { findSpans, quotedWithMarks } from "./find-quoted.js";
import { groupByPath } from "./group-by-path.js";
import { markText } from "./mark-text.js";
import { AttributionPrinter } from "./print-attribution.js";
import { gutterDigits, gutterLabel, printBlock, type Screen } from "./print-block.js";
import { dayOf, printHeading } from "./print-heading.js";

/** Quotes by article, each with who says it; with context, in the paragraphs that they stand in. */
export function* printQuotes({ quotes, context }: QuotesReport, screen: Screen): Iterable<string> {
  if (quotes.length === 0) return;
  yield* hasContext(context) ? printInContext(quotes, context, screen) : printAlone(quotes, screen);
  yield* printBlock(screen, markText(totalsOf(quotes)));
}

function* printAlone(quotes: readonly QuoteRecord[], screen: Screen): Iterable<string> {
  for (const group of groupByPath(quotes)) {
    yield* printQuoteHeading(group[0], screen);
    const attributions = new AttributionPrinter();
    const digits = gutterDigits(group);
    for (const quote of group) {
      const label = gutterLabel(quote.line, digits);
      const shown = printedText(quote);
      yield* printBlock(screen, markText(shown.text, shown.quoted, "quote"), { label });
      yield* attributions.print(quote, shown.text, " ".repeat(label.length), screen);
      yield "";
    }
  }
}

/** The quoted words alone where they are whole clauses; else inside their sentence, which says what they are about. */
function printedText(quote: QuoteRecord): { text: string; quoted: Span[] } {
  const quoted = quote.kind === "direct" ? [] : findSpans(quote.sentence, quote);
  if (quoted.length > 0) return { text: quote.sentence, quoted };
  return { text: quote.kind === "indirect" ? quote.text : quotedWithMarks(quote), quoted };
}

function* printQuoteHeading(quote: QuoteRecord | undefined, screen: Screen): Iterable<string> {
  if (quote === undefined) return;
  const { path, title, outlet, published } = quote;
  yield* printHeading(screen, { path, title, details: [outlet, dayOf(published)] });
}

function* printInContext(
  quotes: readonly QuoteRecord[],
  context: readonly (readonly LineRecord[])[],
  screen: Screen,
): Iterable<string> {
  for (const blocks of groupByPath(mergeContext(quotes, context))) {
    const passages = blocks.flatMap((block) => block.passages);
    yield* printQuoteHeading(passages.flatMap(({ found }) => found)[0], screen);
    const attributions = new AttributionPrinter();
    const digits = gutterDigits(passages.map(({ paragraph }) => paragraph));
    for (const [index, block] of blocks.entries()) {
      if (index > 0) yield* [screen.palette.dim("--"), ""];
      for (const passage of block.passages) yield* printPassage(passage, digits, attributions, screen);
    }
  }
}

/** A paragraph with its quotes in bold and, under it, who says each, in their order. */
function* printPassage(
  { paragraph, found }: Passage<QuoteRecord>,
  digits: number,
  attributions: AttributionPrinter,
  screen: Screen,
): Iterable<string> {
  const label = gutterLabel(paragraph.line, digits);
  const { text } = paragraph;
  const quoted = found.flatMap((quote) => findSpans(text, quote));
  const layout = found.length > 0 ? { label } : ({ label, style: "dim" } as const);
  yield* printBlock(
    screen,
    markText(
      text,
      quoted.toSorted((a, b) => a.start - b.start),
      "quote",
    ),
    layout,
  );
  for (const quote of found) yield* attributions.print(quote, text, " ".repeat(label.length), screen);
  yield "";
}

/** The last line: `3 quotes, 1 speaker, 1 article`. Stretches that are nobody's statement are no quotes. */
function totalsOf(quotes: readonly QuoteRecord[]): string {
  const said = quotes.filter(({ kind }) => kind !== "other");
  const speakers = new Set(said.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  const articles = new Set(quotes.map(({ path }) => path));
  const totals = [
    countNoun(said.length, "quote"),
    countNoun(speakers.size, "speaker"),
    countNoun(articles.size, "article"),
  ];
  if (said.length < quotes.length) totals.push(`${quotes.length - said.length} set aside`);
  return totals.join(", ");
}
