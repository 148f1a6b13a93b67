import type { SummaryFigure, SummarySentence } from "../records.js";
import type { SearchIndex } from "../search/build-index.js";
import type { Article, Attributions, Explanation } from "../types.js";

/** Everything that questions are answered from: in memory now, on disk or elsewhere behind the same port later. */
export interface Archive {
  /** What a reader would type to name it again ("clips"); empty for the default archive. For messages only. */
  readonly name: string;
  /** Every article, by path (code point order). */
  articles(): Promise<readonly Article[]>;
  /** Who says what in one of its articles. */
  attributed(article: Article): Promise<Attributions>;
  /** The same with the decision behind each quote; worked out at every call. */
  explained(article: Article): Promise<Explanation>;
  /** What one of its articles reports without quotation marks, and who says it; worked out at every call. */
  indirect(article: Article): Promise<Attributions>;
  /** What one of its articles says, in so many of its own sentences and words; null where that could not be told. */
  summary(article: Article, count: number, words?: number): Promise<readonly SummarySentence[] | null>;
  /** Its key figures. */
  figures(article: Article): Promise<readonly SummaryFigure[]>;
  /**
   * The words of some of its articles; each article's passages are its paragraphs, in order. Who speaks in them can be
   * asked only where `withSpeakers` says so: what tells that takes a while to load.
   */
  index(articles: readonly Article[], withSpeakers: boolean): Promise<SearchIndex>;
}
