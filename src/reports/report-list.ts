import type { Archive } from "../archive/archive.js";
import type { ListQuestion } from "../questions.js";
import type { ListReport } from "../report.js";
import { noteFilter } from "./note-filter.js";

/** Answers `list`: the articles, with what each holds. */
export async function reportList(archive: Archive, question: ListQuestion): Promise<ListReport> {
  const { considered, articles, total } = await archive.articles(question);
  return {
    kind: "list",
    articles,
    total,
    found: total > 0,
    countsAge: considered.age,
    notes: noteFilter(considered, question),
  };
}
