import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openCorpus, type ArticleRecord, type Corpus, type QuoteRecord } from "../../src/index.js";

interface GoldenQuote {
  readonly line: number;
  readonly text: string;
  /** The fullest form in the article, null where the article does not say; case and a leading article do not count. */
  readonly speaker: string | null;
}

/** What is reported without quotation marks. */
interface GoldenReport extends GoldenQuote {
  readonly act: QuoteRecord["act"];
  /** Left out where it is false, and where nobody stands between. */
  readonly negated?: boolean;
  readonly via?: string;
}

interface Golden {
  readonly title: string | null;
  /** Case does not count: a byline in capitals does not tell it. */
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly outlet: string | null;
  readonly body: readonly number[];
  /** `context`: the clause that a mixed one is part of, left out where nobody has read the article for it. */
  readonly quotes: readonly (GoldenQuote & { readonly kind: "direct" | "mixed"; readonly context?: string | null })[];
  readonly either?: readonly GoldenQuote[];
  /** Left out where nobody has read the article for it. */
  readonly reported?: readonly GoldenReport[];
  readonly known?: readonly string[];
}

/** The articles of a folder that have an expectation beside them, by file name. */
export function goldenNames(files: readonly string[]): string[] {
  return files.filter((file) => /\.(?:txt|md)$/.test(file) && files.includes(expectationOf(file))).toSorted();
}

/** Where the program and the reader differ, one line each, and which of these lines are known. */
export async function compareGolden(
  folder: string,
  name: string,
): Promise<{ differences: string[]; known: readonly string[] }> {
  // Written by hand to this shape; a wrong key shows as a difference.
  const golden = JSON.parse(readFileSync(join(folder, expectationOf(name)), "utf8")) as Golden;
  const corpus = await openCorpus({ paths: [join(folder, name)] });
  const [article] = (await corpus.list()).articles;
  const { quotes } = await corpus.quotes();
  const { lines } = await corpus.show({ article: join(folder, name), view: "all" });
  const body = lines.filter(({ label }) => label === "body").map(({ line }) => line);
  const differences = [
    ...compareMetadata(golden, article),
    ...compareBody(golden.body, body),
    ...compareQuotes(golden, quotes),
    ...compareContexts(golden, await statementsOf(corpus)),
    ...(golden.reported === undefined ? [] : compareReports(golden.reported, await reportsOf(corpus))),
  ];
  return { differences, known: golden.known ?? [] };
}

function expectationOf(file: string): string {
  return file.replace(/\.[^.]+$/, ".expected.json");
}

function compareMetadata(golden: Golden, article: ArticleRecord | undefined): string[] {
  return (["title", "authors", "published", "outlet"] as const)
    .filter((field) => JSON.stringify(golden[field]).toLowerCase() !== JSON.stringify(article?.[field]).toLowerCase())
    .map((field) => `${field}: ${JSON.stringify(article?.[field])}, not ${JSON.stringify(golden[field])}`);
}

function compareBody(golden: readonly number[], found: readonly number[]): string[] {
  return [
    ...golden.filter((line) => !found.includes(line)).map((line) => `line ${line}: not body`),
    ...found.filter((line) => !golden.includes(line)).map((line) => `line ${line}: body`),
  ];
}

async function reportsOf(corpus: Corpus): Promise<readonly QuoteRecord[]> {
  return (await corpus.quotes({ kinds: ["indirect"] })).quotes;
}

async function statementsOf(corpus: Corpus): Promise<readonly QuoteRecord[]> {
  return (await corpus.quotes({ kinds: ["direct", "mixed", "indirect"] })).quotes;
}

function compareContexts({ quotes }: Golden, found: readonly QuoteRecord[]): string[] {
  return quotes.flatMap((quote) => {
    const context = found.find(({ line, text }) => line === quote.line && text === quote.text)?.context?.text ?? null;
    if (quote.context === undefined || context === quote.context) return [];
    return [`${called(quote)}: part of “${context}”, not of “${quote.context}”`];
  });
}

function compareReports(golden: readonly GoldenReport[], found: readonly QuoteRecord[]): string[] {
  const tell = ({ speaker, act, negated = false, via = null }: GoldenReport | QuoteRecord): string =>
    [plainName(speaker), act, negated === true ? "negated" : "", via === null ? "" : `via ${via}`].join(" ").trim();
  const expected = golden.flatMap((report) => {
    const record = found.find((one) => called(one) === called(report));
    if (record === undefined) return [`${called(report)}: not reported`];
    return tell(record) === tell(report) ? [] : [`${called(report)}: ${tell(record)}, not ${tell(report)}`];
  });
  const known = new Set(golden.map(called));
  const extra = found.filter((record) => !known.has(called(record)));
  return [...expected, ...extra.map((record) => `${called(record)}: not to be reported, yet by ${record.speaker}`)];
}

function compareQuotes(golden: Golden, found: readonly QuoteRecord[]): string[] {
  const at = (quote: GoldenQuote) => found.find(({ line, text }) => line === quote.line && text === quote.text);
  const expected = golden.quotes.flatMap((quote) => {
    const record = at(quote);
    if (record === undefined) return [`${called(quote)}: not found`];
    return [
      ...(sameSpeaker(record.speaker, quote.speaker)
        ? []
        : [`${called(quote)}: ${record.speaker}, not ${quote.speaker}`]),
      ...(record.kind === quote.kind ? [] : [`${called(quote)}: ${record.kind}, not ${quote.kind}`]),
    ];
  });
  const either = (golden.either ?? []).flatMap((quote) => {
    const speaker = at(quote)?.speaker ?? null;
    return speaker === null || sameSpeaker(speaker, quote.speaker)
      ? []
      : [`${called(quote)}: ${speaker}, not ${quote.speaker}`];
  });
  const allowed = new Set([...golden.quotes, ...(golden.either ?? [])].map(called));
  const extra = found.filter((quote) => !allowed.has(called(quote)));
  return [...expected, ...either, ...extra.map((quote) => `${called(quote)}: no statement, yet ${quote.speaker}`)];
}

/** A quote as a list of differences names it: its line and all of its words. */
function called({ line, text }: { readonly line: number; readonly text: string }): string {
  return `line ${line} “${text}”`;
}

function sameSpeaker(found: string | null, golden: string | null): boolean {
  return plainName(found) === plainName(golden);
}

function plainName(name: string | null): string | null {
  return name?.toLowerCase().replace(/^(?:an?|the|its) /, "") ?? null;
}
