import { indexAt } from "../../text/lines.js";
import type { Article, Span } from "../../types.js";
import type { SourceLine, SourceStatement } from "../answers.js";
import { positionOf } from "../positions.js";
import { speakerOf } from "../quote-records.js";
import type { Statement, Statements } from "../statements.js";
import type { Holdings } from "./holdings.js";

/** What can be quoted from an article. */
class ArticleSources {
  readonly #article: Article;
  readonly #attributed: Statements;
  /** The quotations that touch a paragraph, by its index. */
  readonly #quotesAt = new Map<number, Statement[][]>();
  /** Each is made when it is asked for, and is the same from then on. */
  readonly #statements = new Map<Statement[] | number, SourceStatement>();

  constructor(article: Article, attributed: Statements) {
    this.#article = article;
    this.#attributed = attributed;
    for (const quotes of joinParts(article, attributed.quotes)) {
      const touched = new Set(quotes.flatMap(({ spans }) => spans.flatMap((span) => paragraphsOf(article, span))));
      for (const index of touched) this.#quotesAt.set(index, [...(this.#quotesAt.get(index) ?? []), quotes]);
    }
  }

  at(paragraph: number): SourceStatement[] {
    return [...(this.#quotesAt.get(paragraph) ?? []), paragraph].map((key) => {
      const statement = this.#statements.get(key) ?? this.#make(key);
      this.#statements.set(key, statement);
      return statement;
    });
  }

  #make(key: Statement[] | number): SourceStatement {
    return typeof key === "number" ? proseOf(this.#article, key) : statementOf(this.#article, this.#attributed, key);
  }
}

/** Reads what can be quoted at passages of articles, each article once. */
export class SourceReader {
  readonly #holdings: Holdings;
  readonly #known = new Map<number, ArticleSources | null>();

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
  }

  /** The quotations that touch a paragraph, and the paragraph itself. */
  async statementsAt(n: number, paragraph: number): Promise<readonly SourceStatement[]> {
    const known = this.#known.get(n);
    const sources = known === undefined ? await this.#read(n) : known;
    return sources?.at(paragraph) ?? [];
  }

  async #read(n: number): Promise<ArticleSources | null> {
    const article = await this.#holdings.article(n);
    const sources = article === null ? null : new ArticleSources(article, await this.#holdings.attributed(n));
    this.#known.set(n, sources);
    return sources;
  }
}

function proseOf(article: Article, index: number): SourceStatement {
  const paragraph = article.paragraphs[index];
  const lines = linesOf(article, paragraph === undefined ? [] : [paragraph]);
  return { ...originOf(article), quoted: false, lines, speaker: null, speakerType: null, names: [], roles: [] };
}

function paragraphsOf({ paragraphs }: Article, { start, end }: Span): number[] {
  const found: number[] = [];
  for (let i = Math.max(0, indexAt(paragraphs, start)); (paragraphs[i]?.start ?? end) < end; i++) found.push(i);
  return found;
}

/** Stretches that are one quotation: parts of it, or whole clauses of one speaker in one paragraph. */
function joinParts(article: Article, quotes: readonly Statement[]): Statement[][] {
  const joined: Statement[][] = [];
  let group: Statement[] = [];
  let end = 0;
  for (const quote of quotes) {
    const isInside = (quote.spans[0]?.start ?? 0) < end;
    const before = group.at(-1);
    if (!isInside && before !== undefined && goesOn(article, before, quote)) {
      group.push(quote);
    } else {
      joined.push([quote]);
      // What stands inside a quotation is one of its own, and the outer one may go on behind it.
      if (!isInside) group = joined.at(-1) ?? group;
    }
    end = Math.max(end, quote.spans.at(-1)?.end ?? 0);
  }
  return joined;
}

function goesOn(article: Article, before: Statement, quote: Statement): boolean {
  const [end, start] = [before.spans.at(-1)?.end ?? 0, quote.spans[0]?.start ?? 0];
  if (quote.part !== null && quote.part.n > 1 && before.part?.n === quote.part.n - 1) return true;
  const speaker = quote.attribution?.speaker ?? null;
  const isOneSpeaker = speaker !== null && before.attribution?.speaker === speaker;
  const areClauses = before.kind === "direct" && quote.kind === "direct";
  return areClauses && isOneSpeaker && indexAt(article.paragraphs, end) === indexAt(article.paragraphs, start);
}

function statementOf(article: Article, attributed: Statements, quotes: readonly Statement[]): SourceStatement {
  const [quote] = quotes;
  const speaker = quote === undefined ? undefined : speakerOf(attributed, quote);
  return {
    ...originOf(article),
    quoted: true,
    lines: linesOf(
      article,
      quotes.flatMap(({ spans }) => spans),
    ),
    speaker: quote?.attribution?.speaker ?? null,
    speakerType: quote?.attribution?.speakerType ?? null,
    names: speaker?.names ?? [],
    roles: speaker?.roles.map(({ role }) => role) ?? [],
  };
}

function originOf({ id, article, path, title, outlet, published, url, language }: Article) {
  return { id, article, path, title, outlet, published, url, language };
}

/** The parts of the lines that spans lie in. */
function linesOf(article: Article, spans: readonly Span[]): SourceLine[] {
  const found: SourceLine[] = [];
  for (const { start, end } of spans) {
    for (let i = Math.max(0, indexAt(article.lines, start)); (article.lines[i]?.start ?? end) < end; i++) {
      const line = article.lines[i];
      if (line === undefined || line.end <= start) continue;
      const [from, to] = [Math.max(start, line.start), Math.min(end, line.end)];
      found.push({ ...positionOf(article, from), start: from, text: article.text.slice(from, to) });
    }
  }
  return found;
}
