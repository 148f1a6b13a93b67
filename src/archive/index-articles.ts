import { buildIndex, type SearchableArticle, type SearchIndex } from "../search/build-index.js";
import { indexAt } from "../text/lines.js";
import type { Article, Attributions } from "../types.js";

/** Indexes articles by their paragraphs; who speaks in them is asked only when a query needs it. */
export function indexArticles(
  articles: readonly Article[],
  attributedOf: (article: Article) => Attributions,
): SearchIndex {
  return buildIndex(
    articles.map((article): SearchableArticle => {
      let speakers: readonly (readonly string[])[] | null = null;
      return {
        title: article.title,
        outlet: article.outlet,
        published: article.published,
        speakers: (passage) => (speakers ??= speakersByParagraph(article, attributedOf(article)))[passage] ?? [],
        passages: article.paragraphs.map(({ start, end, label, line }) => ({
          text: article.text.slice(start, end),
          section: label,
          line,
          start,
        })),
      };
    }),
  );
}

/** For each paragraph, every name and role of those whose words stand in it. */
function speakersByParagraph({ paragraphs }: Article, { quotes, speakers }: Attributions): readonly string[][] {
  const known = new Map(
    speakers.map(({ name, names, roles }) => [name, [name, ...names, ...roles.map(({ role }) => role)]]),
  );
  const found = paragraphs.map(() => new Set<string>());
  for (const { attribution, spans } of quotes) {
    const speaker = attribution?.speaker ?? null;
    if (speaker === null) continue;
    const forms = known.get(speaker) ?? [speaker];
    for (const { start, end } of spans) {
      for (let i = indexAt(paragraphs, start); (paragraphs[i]?.start ?? end) < end; i++) {
        for (const form of forms) found[i]?.add(form);
      }
    }
  }
  return found.map((forms) => [...forms]);
}
