import type { Archive } from "../archive/archive.js";
import { breathe } from "../breathe.js";
import { exactCopies } from "../errors.js";
import type { QuotesQuestion, SortKey } from "../questions.js";
import type { QuoteRecord, StatementRecord } from "../records.js";
import type { StatementsReport } from "../report.js";
import { isOneReport, type OwnSentences, ownSentences } from "../statements/find-copies.js";
import { groupQuotes } from "../statements/group-quotes.js";
import type { Warning } from "../types.js";
import { noteQuotes } from "./report-quotes.js";
import { statementRecord } from "./statement-records.js";

/** Answers `quotes --group`: the statements that the quotes are, each with everybody who has it. */
export async function reportStatements(archive: Archive, question: QuotesQuestion): Promise<StatementsReport> {
  const { limit, sort, ...unlimited } = question;
  const answer = await archive.quotes(unlimited);
  const groups = sortGroups(groupQuotes(answer.quotes), answer.quotes, sort);
  const shown = limit === undefined ? groups : groups.slice(0, limit);
  const finder = new CopyFinder(archive);
  const statements: StatementRecord[] = [];
  for (const group of shown) {
    const [first] = group;
    if (first === undefined) continue;
    statements.push(statementRecord(first, group, await finder.copiesIn(group)));
    if (statements.length % statementsABreath === 0) await breathe();
  }
  return {
    kind: "statements",
    statements,
    total: groups.length,
    found: groups.length > 0,
    countsAge: answer.considered.age,
    notes: [...noteQuotes(answer, question, archive.name), ...noteCopies(answer.quotes)],
  };
}

const statementsABreath = 1000;

/** They come by date, the earliest first. */
function sortGroups(
  groups: QuoteRecord[][],
  quotes: readonly QuoteRecord[],
  sort: SortKey | undefined,
): QuoteRecord[][] {
  if (sort === "path") {
    const places = new Map(quotes.map((quote, place) => [quote, place]));
    return groups.toSorted(([a], [b]) => placeIn(places, a) - placeIn(places, b));
  }
  if (sort !== "-date") return groups;
  return [...groups.filter(isDated).toReversed(), ...groups.filter((group) => !isDated(group))];
}

function isDated([first]: readonly QuoteRecord[]): boolean {
  return first !== undefined && first.published !== null;
}

function placeIn(places: ReadonlyMap<QuoteRecord, number>, quote: QuoteRecord | undefined): number {
  return quote === undefined ? -1 : (places.get(quote) ?? -1);
}

/** A report that more outlets have is compared with so many of those found before. */
const mostReports = 16;

/** Finds which articles are copies of others that have the same statement. */
class CopyFinder {
  readonly #archive: Archive;
  /** By an article's id. */
  readonly #sentences = new Map<string, OwnSentences>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The path of the earliest copy by the path of each later one. */
  async copiesIn(quotes: readonly QuoteRecord[]): Promise<ReadonlyMap<string, string>> {
    const copies = new Map<string, string>();
    const reports: QuoteRecord[] = [];
    const paths = new Set<string>();
    for (const quote of quotes) {
      if (paths.has(quote.path)) continue;
      paths.add(quote.path);
      const original = await this.#originalOf(quote, reports);
      if (original !== null) copies.set(quote.path, original.path);
      else if (reports.length < mostReports) reports.push(quote);
    }
    return copies;
  }

  async #originalOf(quote: QuoteRecord, reports: readonly QuoteRecord[]): Promise<QuoteRecord | null> {
    for (const report of reports) {
      if (articleOf(report) === articleOf(quote)) return report;
      if (isOneReport(await this.#sentencesOf(report), await this.#sentencesOf(quote))) return report;
    }
    return null;
  }

  async #sentencesOf(quote: QuoteRecord): Promise<OwnSentences> {
    const known = this.#sentences.get(articleOf(quote));
    if (known !== undefined) return known;
    const sentences = ownSentences((await this.#archive.open(quote.path)).article);
    this.#sentences.set(articleOf(quote), sentences);
    return sentences;
  }
}

/** An article's id, which is its text's. */
function articleOf({ id }: QuoteRecord): string {
  return id.slice(0, id.indexOf(":"));
}

function noteCopies(quotes: readonly QuoteRecord[]): Warning[] {
  const paths = new Map<string, Set<string>>();
  for (const quote of quotes) {
    const known = paths.get(articleOf(quote));
    if (known === undefined) paths.set(articleOf(quote), new Set([quote.path]));
    else known.add(quote.path);
  }
  const copies = [...paths.values()].flatMap((same) => [...same].slice(1));
  const [first] = copies;
  return first === undefined ? [] : [exactCopies(copies.length, first)];
}
