import type { CheckedQuoteRecord, QuoteRecord } from "../records.js";
import type { Article, LineLabel, QuoteDecision, Span, Speaker } from "../types.js";
import { fileLine, positionOf } from "./positions.js";
import { saidOn } from "./said-on.js";
import { statementInWords, type ReportedStatements, type Statement, type Statements } from "./statements.js";

/** Where quotes are looked for when nobody says otherwise. */
export const quoteSections: ReadonlySet<LineLabel> = new Set(["title", "heading", "body", "caption"]);

/** Whether a quote is listed by default: somebody's words, in the story. */
export function isListed(quote: Statement): boolean {
  return (quote.kind === "direct" || quote.kind === "mixed") && quoteSections.has(quote.section);
}

/** The id of what decides where a correction does. */
export const correctedRule = "corrected";
/** Of reported speech that is so surely right, and more, four in five are: by cross-validation. */
const usualConfidence = 0.56;

/** Reported speech is given from a bar on where nobody sets one. */
export function isDoubtful({ kind, confidence }: Statement): boolean {
  return kind === "indirect" && (confidence === null || inHundredths(confidence) < usualConfidence);
}

/** Says of the quotes of an article what clause each is part of, by what it reports; of a corrected one, whose source is another, nothing. */
export function clauseReader({ clauses }: ReportedStatements): (quote: Statement) => readonly Span[] | null {
  const known = new Map(clauses.map(({ n, spans }) => [n, spans]));
  return ({ n, kind, rule }) => (kind === "mixed" && rule !== correctedRule ? (known.get(n) ?? null) : null);
}

/** A quote as the record that every output format shows, with the clause that it is part of where that is known. */
export function quoteRecord(
  article: Article,
  attributed: Statements,
  quote: Statement,
  clause: readonly Span[] | null = null,
): QuoteRecord {
  const { attribution } = statementInWords(article, quote);
  const role = speakerOf(attributed, quote)?.roles[0];
  return {
    schema: "onrecord.quote/1",
    get id() {
      return `${article.id}:${quote.kind === "indirect" ? "i" : ""}${quote.n}`;
    },
    article: article.article,
    path: article.path,
    ...positionOf(article, quote.spans[0]?.start ?? quote.sentence.start),
    section: quote.section,
    spans: quote.spans,
    speaker: attribution?.speaker ?? null,
    mention: attribution?.mention ?? null,
    speakerType: attribution?.speakerType ?? null,
    role: role?.role ?? null,
    roleLine: role === undefined ? null : fileLine(article, role.line),
    cue: attribution?.cue ?? null,
    saidOn: saidOn(article, quote),
    kind: quote.kind,
    why: quote.why,
    act: quote.reported?.act ?? null,
    negated: quote.reported?.negated ?? null,
    via: quote.reported?.via ?? null,
    part: quote.part,
    rule: attribution?.rule ?? quote.rule,
    confidence: quote.confidence === null ? null : inHundredths(quote.confidence),
    corrected: quote.rule === correctedRule,
    text: wordsIn(article, quote.spans),
    context: clause === null ? null : { text: wordsIn(article, clause), spans: clause },
    sentence: article.text.slice(quote.sentence.start, quote.sentence.end),
    ...originOf(article),
  };
}

function originOf({ title, outlet, authors, published, url, language }: Article) {
  return { title, outlet, authors, published, url, language };
}

/** The words between the marks; stretches of one quote on lines of their own. */
export function quoteText(article: Article, { spans }: Statement): string {
  return wordsIn(article, spans);
}

function wordsIn({ text }: Article, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join("\n");
}

/** Nothing is certain: 0.996 is shown as 0.99. */
export function inHundredths(confidence: number): number {
  return Math.min(99, Math.round(100 * confidence)) / 100;
}

/** A quote of `check`, with what its decision rests on. */
export function checkedQuoteRecord(
  article: Article,
  attributed: Statements,
  quote: Statement,
  decision: QuoteDecision | undefined,
  clause: readonly Span[] | null = null,
): CheckedQuoteRecord {
  const { candidates = [], reasons = [] } = decision ?? {};
  return {
    ...quoteRecord(article, attributed, quote, clause),
    candidates: candidates.map((candidate) => ({ ...candidate, line: positionOf(article, candidate.start).line })),
    reasons,
  };
}

/** Who says a quote, with all that the article tells of them. */
export function speakerOf(attributed: Statements, { attribution }: Statement): Speaker | undefined {
  return attribution === null ? undefined : speakerNamed(attributed, attribution.speaker);
}

/** The speakers of an article by name, for as long as somebody holds them: an article may have as many as quotes. */
const speakersByName = new WeakMap<Statements, ReadonlyMap<string, Speaker>>();

export function speakerNamed(attributed: Statements, name: string | null): Speaker | undefined {
  if (name === null) return undefined;
  let byName = speakersByName.get(attributed);
  if (byName === undefined) {
    // Of two with one name, one of them only described by it, the first.
    byName = new Map(attributed.speakers.toReversed().map((speaker) => [speaker.name, speaker]));
    speakersByName.set(attributed, byName);
  }
  return byName.get(name);
}
