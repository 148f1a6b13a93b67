import type { SummarySentence } from "../records.js";
import type { Article } from "../types.js";
import { chooseSentences } from "./choose-sentences.js";
import { listCandidates } from "./list-candidates.js";

/**
 * What an article says, in up to `count` of its own sentences, and as many as fit in `words` words, but at least one: slices
 * of its body, whole, in its order, no two of which say the same. A shorter story comes back whole; one without a
 * sentence is empty.
 */
export function summariseArticle(article: Article, count: number, words = Infinity): SummarySentence[] {
  const chosen = chooseSentences(listCandidates(article), { count, words }, article.title);
  return chosen.map(({ start, end, line, text }) => ({ line, start, end, text }));
}
