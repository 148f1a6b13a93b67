import type { Copies } from "../archive/answers.js";
import type { Archive } from "../archive/archive.js";
import { exactCopies, lookedBefore, noQuotes, noSpeaker } from "../errors.js";
import type { SpeakersQuestion } from "../questions.js";
import type { SpeakersReport } from "../report.js";
import type { Warning } from "../types.js";
import { noteFilter } from "./note-filter.js";

function noSuchSpeaker({ by, about, role, min }: SpeakersQuestion, articles: number, archive: string): Warning {
  const [name] = by ?? [];
  if (name !== undefined && (about ?? role ?? min) === undefined) return noSpeaker(name, articles, archive);
  return noQuotes(articles, (name ?? about ?? role ?? min) === undefined ? "quotes" : "such speakers");
}

/** Answers `speakers`: who is quoted, how often, and in which roles; the quotes without a speaker counted last. */
export async function reportSpeakers(archive: Archive, question: SpeakersQuestion): Promise<SpeakersReport> {
  const { considered, speakers, total, copies } = await archive.speakers(question);
  const { articles, age } = considered;
  const notes = [...noteFilter(considered, question), ...noteCopies(copies), ...(age > 0 ? [lookedBefore(age)] : [])];
  return {
    kind: "speakers",
    speakers,
    total,
    found: total > 0,
    countsAge: age,
    notes: total > 0 || articles === 0 ? notes : [...notes, noSuchSpeaker(question, articles, archive.name)],
  };
}

/** What the asker should know of articles that are left out. */
export function noteCopies(copies: Copies): Warning[] {
  return copies === null ? [] : [exactCopies(copies.articles, copies.path)];
}
