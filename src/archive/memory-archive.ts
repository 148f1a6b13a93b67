import type { Article, Attributed, SourceText } from "../types.js";
import type { Archive } from "./archive.js";

/** Where the stages come from: each is imported when it is first needed. */
export interface Stages {
  clean(): Promise<(source: SourceText) => Article>;
  attribute(): Promise<(article: Article) => Attributed>;
}

/** An archive over texts that are all in memory; each is cleaned and attributed once, when first asked for. */
export function createMemoryArchive(name: string, sources: readonly SourceText[], stages: Stages): Archive {
  const attributedBy = new Map<Article, Attributed>();
  let articles: readonly Article[] | null = null;

  return {
    name,
    async articles() {
      if (articles === null) {
        const clean = await stages.clean();
        articles = sources.map((source) => clean(source));
      }
      return articles;
    },
    async attributed(article) {
      const known = attributedBy.get(article);
      if (known !== undefined) return known;
      const attribute = await stages.attribute();
      const attributed = attribute(article);
      attributedBy.set(article, attributed);
      return attributed;
    },
  };
}
