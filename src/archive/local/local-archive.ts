import type { Archive } from "../archive.js";
import type { GuardedStages } from "../guard-stages.js";
import type { Holdings } from "./holdings.js";

/** An archive that answers from articles at hand; each answer is imported when it is first asked for. */
export function createLocalArchive(name: string, holdings: Holdings, stages: GuardedStages): Archive {
  return {
    name,
    articles: async (question) => (await import("./answer-articles.js")).answerArticles(holdings, question),
    passages: async (question) => (await import("./answer-passages.js")).answerPassages(holdings, question),
    quotes: async (question) => (await import("./answer-quotes.js")).answerQuotes(holdings, question),
    speakers: async (question) => (await import("./answer-speakers.js")).answerSpeakers(holdings, question),
    unquoted: async (question) => (await import("./answer-unquoted.js")).answerUnquoted(holdings, question),
    tally: async (question) => (await import("./answer-tally.js")).answerTally(holdings, question),
    sources: async (question) => (await import("./answer-sources.js")).answerSources(holdings, question),
    open: async (wanted) => (await import("./open-article.js")).openArticle(holdings, stages, wanted, name),
  };
}
