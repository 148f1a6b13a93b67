import type { PassagesFacts } from "../archive/answers.js";
import type { Archive } from "../archive/archive.js";
import type { SearchQuestion } from "../questions.js";
import type { SearchReport } from "../report.js";
import { noMatch } from "../errors.js";
import type { Warning } from "../types.js";
import { noteFilter } from "./note-filter.js";
import { noteSearch } from "./note-search.js";

/** What is written in a regular expression is no query, and has no other spelling. */
function notePattern({ query, count, found }: { query: string; count: number; found: boolean }): Warning[] {
  return found || count === 0 ? [] : [noMatch(query, count, "article", [])];
}

/** Answers `search`: every passage that holds the query, best article first, or in the order asked for. */
export async function reportSearch(archive: Archive, question: SearchQuestion): Promise<SearchReport> {
  const answer = await archive.passages(question);
  const { considered, hits, context, total, approximate } = answer;
  const found = hits.length > 0;
  return {
    kind: "search",
    approximate,
    hits,
    context,
    total,
    found,
    countsAge: considered.age,
    notes: notePassages(answer, question, found),
  };
}

/** What the asker should know of passages that were found, or were not. */
export function notePassages(facts: PassagesFacts, question: SearchQuestion, found: boolean): Warning[] {
  const { considered, meant } = facts;
  const { query, sections } = question;
  const searched = { query, count: considered.articles, noun: "article", sections, found, meant } as const;
  return [
    ...noteFilter(considered, question),
    ...(question.regexp === true ? notePattern(searched) : noteSearch(searched, facts)),
  ];
}
