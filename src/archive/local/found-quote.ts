import type { QuoteRecord } from "../../records.js";
import type { Article, Span } from "../../types.js";
import type { Statement, Statements } from "../statements.js";

/** A quote, and all who speak in the article as that kind of quote tells it. */
export interface ListedQuote {
  readonly quote: Statement;
  readonly attributed: Statements;
  /** The clause that a mixed one is part of; null where that is not known, or was not asked. */
  readonly clause: readonly Span[] | null;
}

/** A quote with who says it, of an article that need not have been opened. */
export interface SpokenQuote extends ListedQuote {
  /** The number of the article. */
  readonly n: number;
  /** Every form of the speaker's name in the article. */
  readonly names: readonly string[];
  /** Every role that the article gives the speaker. */
  readonly roles: readonly string[];
  /** True when `by`, if it was asked for, names the speaker. */
  readonly said: boolean;
}

/** A quote with what it was found in. */
export interface FoundQuote extends SpokenQuote {
  readonly article: Article;
  readonly record: QuoteRecord;
}
