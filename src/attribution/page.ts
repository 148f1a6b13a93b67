import type { Analysis } from "../language/analyse.js";
import type { Article } from "../types.js";

/** An article with what was read in it. */
export interface Page {
  readonly article: Article;
  readonly analysis: Analysis;
  /** For each paragraph of the analysis the number that it has in the article. */
  readonly paragraphs: readonly number[];
}
