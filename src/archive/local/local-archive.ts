import type { Correction } from "../../types.js";
import type { Archive } from "../archive.js";
import type { GuardedStages } from "../guard-stages.js";
import type { CorrectedHoldings } from "./correct-holdings.js";
import type { Holdings } from "./holdings.js";

/** An archive that answers from articles at hand; each answer is imported when it is first asked for. */
export function createLocalArchive(
  name: string,
  inner: Holdings,
  stages: GuardedStages,
  corrections: readonly Correction[] = [],
): Archive {
  let known: Promise<CorrectedHoldings> | null = null;
  const corrected = () =>
    (known ??= import("./correct-holdings.js").then(({ correctHoldings }) => correctHoldings(inner, corrections)));
  const held = async () => (corrections.length === 0 ? inner : (await corrected()).holdings);
  return {
    name,
    articles: async (question) => (await import("./answer-articles.js")).answerArticles(await held(), question),
    passages: async (question) => (await import("./answer-passages.js")).answerPassages(await held(), question),
    quotes: async (question) => (await import("./answer-quotes.js")).answerQuotes(await held(), question),
    speakers: async (question) => (await import("./answer-speakers.js")).answerSpeakers(await held(), question),
    unquoted: async (question) => (await import("./answer-unquoted.js")).answerUnquoted(await held(), question),
    tally: async (question) => (await import("./answer-tally.js")).answerTally(await held(), question),
    sources: async (question) => (await import("./answer-sources.js")).answerSources(await held(), question),
    open: async (wanted) =>
      (await import("./open-article.js")).openArticle(await held(), stages, wanted, name, corrections),
    misfits: async () => (corrections.length === 0 ? [] : (await corrected()).misfits()),
  };
}
