import type { PassagesFacts } from "../archive/answers.js";
import type { Archive } from "../archive/archive.js";
import type { SearchQuestion } from "../questions.js";
import type { SearchReport } from "../report.js";
import type { Warning } from "../types.js";
import { noteFilter } from "./note-filter.js";
import { noteSearch } from "./note-search.js";

/** Answers `search`: every passage that holds the query, best article first, or in the order asked for. */
export async function reportSearch(archive: Archive, question: SearchQuestion): Promise<SearchReport> {
  const answer = await archive.passages(question);
  const { considered, hits, context, total } = answer;
  const found = hits.length > 0;
  return {
    kind: "search",
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
  return [...noteFilter(considered, question), ...noteSearch(searched, facts)];
}
