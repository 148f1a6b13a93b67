import type { SearchIndex } from "../search/build-index.js";
import type { Article, Attributions, Explanation, SourceText } from "../types.js";
import { breathe } from "../breathe.js";
import type { Archive } from "./archive.js";

/** Often enough for a progress line, seldom enough to cost nothing. */
const articlesABreath = 64;

/** Where the stages come from: each is imported when it is first needed. */
export interface Stages {
  clean(): Promise<(source: SourceText) => Article>;
  attribute(): Promise<(article: Article) => Attributions>;
  /** The same with the decision behind each quote. */
  explain(): Promise<(article: Article) => Explanation>;
  /** What is reported without quotation marks, beside what was found in them. */
  indirect(): Promise<(article: Article, attributed: Attributions) => Attributions>;
}

/** An archive over texts that are all in memory; each is cleaned and attributed once, when first asked for. */
export function createMemoryArchive(name: string, sources: readonly SourceText[], stages: Stages): Archive {
  let cleaned: readonly Article[] | null = null;
  let attributing: Promise<(article: Article) => Attributions> | null = null;
  const attributedBy = new Map<Article, Attributions>();
  const indexOf = new WeakMap<readonly Article[], SearchIndex>();

  /** Who speaks in an article, worked out once. */
  async function attributer(): Promise<(article: Article) => Attributions> {
    const attribute = await (attributing ??= stages.attribute());
    return (article) => {
      const attributed = attributedBy.get(article) ?? attribute(article);
      attributedBy.set(article, attributed);
      return attributed;
    };
  }

  return {
    name,
    async articles() {
      return (cleaned ??= await cleanAll(sources, await stages.clean()));
    },
    async attributed(article) {
      const known = attributedBy.get(article);
      if (known !== undefined) return known;
      if (attributedBy.size % articlesABreath === articlesABreath - 1) await breathe();
      return (await attributer())(article);
    },
    explained: async (article) => (await stages.explain())(article),
    async indirect(article) {
      const findIndirect = await stages.indirect();
      return findIndirect(article, await this.attributed(article));
    },
    async index(articles) {
      const { indexArticles } = await import("./index-articles.js");
      const index = indexOf.get(articles) ?? indexArticles(articles, await attributer());
      indexOf.set(articles, index);
      return index;
    },
  };
}

async function cleanAll(sources: readonly SourceText[], clean: (source: SourceText) => Article): Promise<Article[]> {
  const articles: Article[] = [];
  for (const source of sources) {
    if (articles.length % articlesABreath === articlesABreath - 1) await breathe();
    articles.push(clean(source));
  }
  return articles;
}
