import type { TallyQuestion } from "../../questions.js";
import type { ArticleKey } from "../../types.js";
import type { KeyCount, TallyAnswer } from "../answers.js";
import { dateLengths, partOfDate, Tally } from "../local/tally.js";
import { fold } from "../../text/fold.js";
import { allOf, type ClusterQuery, isOneOf } from "./query-language.js";
import type { RemoteIndex } from "./remote-index.js";

const fieldOf: Readonly<Record<ArticleKey, string>> = {
  outlet: "outlet",
  author: "authors",
  language: "language",
  year: "published",
  month: "published",
  day: "published",
};

/** Counts articles, or the quotes listed in them, by what is known of the articles: the cluster counts, none is fetched. */
export async function countByKey(
  index: RemoteIndex,
  query: ClusterQuery,
  question: TallyQuestion & { readonly by: ArticleKey },
): Promise<Pick<TallyAnswer, "counts" | "total">> {
  const { by, of } = question;
  const tally = new Tally(by);
  const counts: KeyCount[] = [];
  for await (const { value: key, articles, quotes } of index.values(query, fieldOf[by])) {
    counts.push({ key, count: of === "quotes" ? quotes : articles });
  }
  const first = await firstSpellings(index, query, by, counts);
  for (const { key, count } of counts) tally.add([partOf(first.get(key) ?? key, by)], count);
  const { total, counts: inOrder } = tally.result(question);
  return { counts: inOrder, total };
}

/** For names that differ only in case and accents the one that comes first in the order of the articles. */
async function firstSpellings(
  index: RemoteIndex,
  query: ClusterQuery,
  by: ArticleKey,
  counts: readonly KeyCount[],
): Promise<ReadonlyMap<string | null, string>> {
  const first = new Map<string | null, string>();
  if (by !== "outlet" && by !== "author") return first;
  const alike = new Map<string, string[]>();
  for (const { key } of counts) if (key !== null) alike.set(fold(key), [...(alike.get(fold(key)) ?? []), key]);
  for (const spellings of alike.values()) {
    if (spellings.length === 1) continue;
    const [article] = await index.cards(allOf([query, isOneOf(fieldOf[by], spellings)]), undefined, 1);
    const names = by === "outlet" ? [article?.source.outlet] : (article?.source.authors ?? []);
    const name = names.find((one) => spellings.includes(one ?? ""));
    if (name !== undefined && name !== null) for (const spelling of spellings) first.set(spelling, name);
  }
  return first;
}

function partOf(key: string | null, by: ArticleKey): string | null {
  return by === "year" || by === "month" || by === "day" ? partOfDate(key, dateLengths[by]) : key;
}
