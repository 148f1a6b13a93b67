import type { Archive } from "../archive/archive.js";
import type { SearchQuestion } from "../questions.js";
import type { SearchReport } from "../report.js";
import { noteFilter } from "./note-filter.js";
import { noteSearch } from "./note-search.js";

/** Answers `search`: every passage that holds the query, best article first, or in the order asked for. */
export async function reportSearch(archive: Archive, question: SearchQuestion): Promise<SearchReport> {
  const answer = await archive.passages(question);
  const { considered, hits, context, total, meant } = answer;
  const found = hits.length > 0;
  const { query, sections } = question;
  const searched = { query, count: considered.articles, noun: "article", sections, found, meant } as const;
  return {
    kind: "search",
    hits,
    context,
    total,
    found,
    countsAge: considered.age,
    notes: [...noteFilter(considered, question), ...noteSearch(searched, answer)],
  };
}
