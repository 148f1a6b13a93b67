import { wordsOf } from "../../search/match-names.js";
import type { SourcesQuestion } from "../answers.js";
import { windowsOf, withoutSmall } from "../local/answer-sources.js";
import { allOf, type ClusterQuery, filtersOf } from "./query-language.js";
import type { RemoteIndex } from "./remote-index.js";

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
  const asked = withoutSmall([...new Set(words)]).map((word) => ({ term: { story: word } }));
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
