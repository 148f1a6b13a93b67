import { stopWords } from "../../lexicon/languages/stop-words.js";
import { wordsOf } from "../../search/match-names.js";
import type { SourcesQuestion } from "../answers.js";
import { allOf, type ClusterQuery, filtersOf } from "./query-language.js";
import type { RemoteIndex } from "./remote-index.js";

/** Words of a quotation that are looked for together: of two quotations made one, each is found. */
const windowWords = 8;
const mostWindows = 24;
/** Articles that are looked into for each window: copies of one story among them. */
const mostArticles = 16;
/** Of the words of a window; a few of them may be changed. */
const leastShared = "40%";
/** A quotation is one of many in a draft. */
const windowsAtOnce = 50;

/** The ids of the articles that hold most of the words of what is sought, by windows of it. */
export async function nearSought(index: RemoteIndex, question: SourcesQuestion): Promise<readonly string[]> {
  const filters = filtersOf(question);
  const queries = question.sought.flatMap(({ text, speaker }) =>
    windowsOf(wordsOf(text)).map((words) => nearWindow(words, speaker, filters)),
  );
  const ids = new Set<string>();
  for (let from = 0; from < queries.length; from += windowsAtOnce) {
    for (const id of await index.ids(queries.slice(from, from + windowsAtOnce), mostArticles)) ids.add(id);
  }
  return [...ids];
}

function nearWindow(words: readonly string[], speaker: string | null, filters: readonly ClusterQuery[]): ClusterQuery {
  const rarer = words.filter((word) => !stopWords.has(word));
  const asked = [...new Set(rarer.length < 3 ? words : rarer)].map((word) => ({ term: { story: word } }));
  const names =
    speaker === null ? [] : wordsOf(speaker).map((word) => ({ term: { story: { value: word, boost: 0.1 } } }));
  return {
    bool: {
      must: [{ bool: { should: asked, minimum_should_match: leastShared } }],
      should: names,
      filter: allOf(filters),
    },
  };
}

/** A long quotation is looked for by windows of it, evenly apart. */
function windowsOf(words: readonly string[]): (readonly string[])[] {
  const count = Math.min(mostWindows, Math.ceil(words.length / windowWords));
  return Array.from({ length: count }, (_, n) => {
    const from = Math.floor((n * words.length) / count);
    return words.slice(from, from + Math.max(windowWords, Math.ceil(words.length / count)));
  });
}
