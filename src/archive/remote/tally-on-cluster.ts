import type { TallyQuestion } from "../../questions.js";
import type { ArticleKey } from "../../types.js";
import type { TallyAnswer } from "../answers.js";
import { isCounted } from "../local/answer-quotes.js";
import { countByKey } from "./count-by-key.js";
import { allOf, filtersOf } from "./query-language.js";
import type { RemoteIndex } from "./remote-index.js";

const articleKeys: ReadonlySet<string> = new Set<ArticleKey>(["outlet", "author", "language", "year", "month", "day"]);

/** Counts of articles, or of all quotes in them, by what is known of articles; null of any other. */
export async function tallyOnCluster(index: RemoteIndex, question: TallyQuestion): Promise<TallyAnswer | null> {
  const { of, by, among } = question;
  if (
    !isArticleKey(by) ||
    of === "search" ||
    of === "speakers" ||
    of === "unquoted" ||
    (of === "quotes" && !isCounted(among))
  )
    return null;
  const query = allOf(filtersOf(among));
  const [considered, { counts, total }, { quotes }] = await Promise.all([
    index.considered(among),
    countByKey(index, query, { ...question, by }),
    index.aggregate<QuotesSum>(query, { quotes: { sum: { field: "quotes" } } }),
  ]);
  if (of === "list") return { of, counts, total, counted: considered.articles, facts: { considered } };
  const counted = quotes.value;
  const facts = { considered, total: counted, said: counted, unsure: 0, matches: [], about: null, reported: null };
  return { of, counts, total, counted, facts };
}

interface QuotesSum {
  readonly quotes: { readonly value: number };
}

function isArticleKey(by: TallyQuestion["by"]): by is ArticleKey {
  return articleKeys.has(by);
}
