import type { OpenedArticle } from "./archive/answers.js";
import type { Archive } from "./archive/archive.js";
import { correctQuotes } from "./archive/local/correct-quotes.js";
import { positionOf } from "./archive/positions.js";
import { quoteRecord } from "./archive/quote-records.js";
import { correctionNoted, notAQuote, nowhereToCorrect } from "./errors.js";
import { addCorrection, correctionOf, folderHolding } from "./load/corrections.js";
import type { CorrectQuestion } from "./questions.js";
import type { QuotesReport } from "./report.js";
import type { Attributions, Quote } from "./types.js";

/** A quote of an article, and all that are found as it is: in quotation marks, or without. */
interface Found {
  readonly quote: Quote;
  readonly attributed: Pick<Attributions, "quotes" | "speakers">;
}

/** Notes who said a quote, or that nobody did, beside the articles of these paths; the quote as it is from then on. */
export async function correctQuote(
  archive: Archive,
  { quote: wanted, speaker }: CorrectQuestion,
  paths: readonly string[],
): Promise<QuotesReport> {
  const [, id, number] = /^([0-9a-f]{12}):(i?\d+)$/.exec(wanted) ?? [];
  const opened = await archive.open(id ?? wanted);
  const { article } = opened;
  const found = await findQuote(opened, wanted, number ?? null);
  const folder = folderHolding(article.path, paths);
  if (folder === null) throw nowhereToCorrect(article.path);
  const correction = correctionOf(article, found.quote, speaker);
  const file = addCorrection(correction, folder);
  const corrected = correctQuotes(found.attributed, [{ ...correction, at: file }]);
  const quote = corrected.quotes[found.attributed.quotes.indexOf(found.quote)] ?? found.quote;
  return {
    kind: "quotes",
    quotes: [quoteRecord(article, corrected, quote)],
    context: [[]],
    total: 1,
    found: true,
    countsAge: 0,
    reported: null,
    notes: [correctionNoted(file)],
  };
}

/** The quote of a number; without one, the only one that begins in the line that was named. */
async function findQuote(opened: OpenedArticle, wanted: string, number: string | null): Promise<Found> {
  const { article, line } = opened;
  const isReported = number?.startsWith("i") === true;
  const attributed = isReported ? await opened.reported() : await opened.attributed();
  const fitting = attributed.quotes.filter((quote) =>
    number === null
      ? quote.kind !== "other" && lineOf(opened, quote) === line
      : `${isReported ? "i" : ""}${quote.n}` === number,
  );
  const [quote, ...others] = fitting;
  if (quote !== undefined && others.length === 0) return { quote, attributed };
  throw notAQuote(
    wanted,
    fitting.map(({ n }) => `${article.id}:${n}`),
  );
}

function lineOf({ article }: OpenedArticle, { spans, sentence }: Quote): number {
  return positionOf(article, spans[0]?.start ?? sentence.start).line;
}
