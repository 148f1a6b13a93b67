import type { Archive } from "../archive/archive.js";
import { noQuotes } from "../errors.js";
import type { SpeakersQuestion } from "../questions.js";
import type { SpeakersReport } from "../records.js";
import { noteFilter } from "./note-filter.js";

/** Answers `speakers`: who is quoted, how often, and in which roles; the quotes without a speaker counted last. */
export async function reportSpeakers(archive: Archive, question: SpeakersQuestion): Promise<SpeakersReport> {
  const { considered, speakers, total } = await archive.speakers(question);
  const notes = noteFilter(considered, question);
  const { articles } = considered;
  return {
    kind: "speakers",
    speakers,
    total,
    found: total > 0,
    notes: total > 0 || articles === 0 ? notes : [...notes, noQuotes(articles)],
  };
}
