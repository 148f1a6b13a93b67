import type { Article, Attributed } from "../types.js";

/** Everything that questions are answered from: in memory now, on disk or elsewhere behind the same port later. */
export interface Archive {
  /** What a reader would type to name it again ("clips"); empty for the default archive. For messages only. */
  readonly name: string;
  /** Every article, by path (code point order). */
  articles(): Promise<readonly Article[]>;
  /** Who says what in one of its articles. */
  attributed(article: Article): Promise<Attributed>;
}
