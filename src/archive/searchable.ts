import type { SearchableArticle } from "../search/build-index.js";
import { indexAt } from "../text/lines.js";
import type { Article } from "../types.js";
import type { Statements } from "./statements.js";

/** An article as the search engine takes it: its passages are its paragraphs. It is read when one of them is. */
export function searchable(
  { title, outlet, published }: Pick<Article, "title" | "outlet" | "published">,
  read: () => Article,
  attributed: () => Statements,
): SearchableArticle {
  let speakers: readonly (readonly string[])[] | null = null;
  let passages: SearchableArticle["passages"] | null = null;
  return {
    title,
    outlet,
    published,
    speakers: (passage) => (speakers ??= speakersByParagraph(read(), attributed()))[passage] ?? [],
    get passages() {
      if (passages !== null) return passages;
      const { text, paragraphs } = read();
      return (passages = paragraphs.map(({ start, end, label, line }) => ({
        text: text.slice(start, end),
        section: label,
        line,
        start,
      })));
    },
  };
}

/** For each paragraph, every name and role of those whose words stand in it. */
function speakersByParagraph({ paragraphs }: Article, { quotes, speakers }: Statements): readonly string[][] {
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
