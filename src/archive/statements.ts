import type { Article, Attribution, Attributions, Clause, Quote, ReportedSpeech, Span, Speaker } from "../types.js";

/** Who says what in an article, as archives keep it: what a mention and a cue are stands in the article's text. */
export interface Statements {
  readonly quotes: readonly Statement[];
  readonly speakers: readonly Speaker[];
}

export interface Statement extends Omit<Quote, "attribution"> {
  readonly attribution: PlacedAttribution | null;
}

/** An attribution of which mention and cue are known by their places. */
export interface PlacedAttribution extends Omit<Attribution, "mention" | "cue"> {
  readonly mention: Span | null;
  readonly cue: Span | null;
}

/** Statements, and who is named beside those who speak. */
export interface NamedStatements extends Statements, Pick<Attributions, "named"> {}

/** Statements without quotation marks, and the clauses of the mixed quotes beside them. */
export interface ReportedStatements extends Statements, Pick<ReportedSpeech, "clauses"> {}

/** The clauses that some statements come with. */
export function clausesOf(statements: Statements | ReportedStatements): readonly Clause[] {
  return "clauses" in statements ? statements.clauses : [];
}

/** Every name that somebody speaks under; one maybe several times. */
export function namesOfSpeakers({ quotes, speakers }: Statements): string[] {
  return [
    ...speakers.flatMap((speaker) => [speaker.name, ...speaker.names]),
    ...quotes.flatMap(({ attribution }) => attribution?.speaker ?? []),
  ];
}

/** The same with the words of each mention and cue. */
export function inWords<Said extends Statements>(
  article: Article,
  statements: Said,
): Omit<Said, "quotes"> & { readonly quotes: readonly Quote[] } {
  return { ...statements, quotes: statements.quotes.map((quote) => statementInWords(article, quote)) };
}

export function statementInWords({ text }: Article, statement: Statement): Quote {
  const { attribution } = statement;
  if (attribution === null) return { ...statement, attribution };
  const wordsAt = (span: Span | null) =>
    span === null ? null : { text: text.slice(span.start, span.end), start: span.start, end: span.end };
  const { mention, cue } = attribution;
  return { ...statement, attribution: { ...attribution, mention: wordsAt(mention), cue: wordsAt(cue) } };
}
