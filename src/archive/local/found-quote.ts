import type { QuoteRecord } from "../../records.js";
import type { Article } from "../../types.js";

/** A quote with what it was found in. */
export interface FoundQuote {
  readonly article: Article;
  readonly record: QuoteRecord;
  /** Every form of the speaker's name in the article. */
  readonly names: readonly string[];
  /** Every role that the article gives the speaker. */
  readonly roles: readonly string[];
  /** True when `by`, if it was asked for, names the speaker. */
  readonly said: boolean;
}
