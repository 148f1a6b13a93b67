import type { SearchHit } from "../../search/search-index.js";
import type { Article, Paragraph } from "../../types.js";

/** A hit with the paragraph of its article that it is: the index was built so. */
export interface OpenedHit {
  readonly hit: SearchHit;
  readonly article: Article;
  readonly paragraph: Paragraph;
}
