import type { SearchIndex } from "../search/build-index.js";
import type { Article, Attributions, SourceText } from "../types.js";
import { breathe } from "../breathe.js";
import type { Archive } from "./archive.js";
import type { GuardedStages } from "./guard-stages.js";

/** Often enough for a progress line, seldom enough to cost nothing. */
const articlesABreath = 64;

/** An archive over texts that are all in memory; each is cleaned and attributed once, when first asked for. */
export function createMemoryArchive(name: string, sources: readonly SourceText[], stages: GuardedStages): Archive {
  let cleaned: readonly Article[] | null = null;
  let attribute: ((article: Article) => Attributions) | null = null;
  const attributedBy = new Map<Article, Attributions>();
  const indexOf = new WeakMap<readonly Article[], SearchIndex>();

  /** Who speaks in an article, worked out once; `attribute` must have been loaded. */
  function attributedNow(article: Article): Attributions {
    const attributed = attributedBy.get(article) ?? attribute?.(article);
    if (attributed === undefined) throw new TypeError("asked who speaks before that was loaded");
    attributedBy.set(article, attributed);
    return attributed;
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
      attribute ??= await stages.attribute();
      return attributedNow(article);
    },
    explained: async (article) => (await stages.explain())(article),
    async indirect(article) {
      const findIndirect = await stages.indirect();
      return findIndirect(article, await this.attributed(article));
    },
    summary: async (article, count, words) => (await stages.summarise())(article, count, words),
    figures: async (article) => (await stages.figures())(article),
    async index(articles, withSpeakers) {
      const { indexArticles } = await import("./index-articles.js");
      if (withSpeakers) attribute ??= await stages.attribute();
      const index = indexOf.get(articles) ?? indexArticles(articles, attributedNow);
      indexOf.set(articles, index);
      return index;
    },
  };
}

async function cleanAll(
  sources: readonly SourceText[],
  clean: (source: SourceText) => Article | null,
): Promise<Article[]> {
  const articles: Article[] = [];
  for (const [index, source] of sources.entries()) {
    if (index % articlesABreath === articlesABreath - 1) await breathe();
    const article = clean(source);
    if (article !== null) articles.push(article);
  }
  return articles;
}
