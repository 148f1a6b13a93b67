import type { Archive } from "../archive/archive.js";
import { everybodyQuoted } from "../errors.js";
import type { SpeakersQuestion } from "../questions.js";
import type { UnquotedReport } from "../report.js";
import { noteFilter } from "./note-filter.js";

/** Answers `speakers --unquoted`: who is told of and never quoted. */
export async function reportUnquoted(archive: Archive, question: SpeakersQuestion): Promise<UnquotedReport> {
  const { considered, people, total } = await archive.unquoted(question);
  const { articles } = considered;
  const notes = noteFilter(considered, question);
  return {
    kind: "unquoted",
    people,
    total,
    found: total > 0,
    countsAge: considered.age,
    notes: total > 0 || articles === 0 ? notes : [...notes, everybodyQuoted(articles)],
  };
}
