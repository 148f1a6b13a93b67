import type { Copies, SpeakersAnswer } from "../archive/answers.js";
import type { Archive } from "../archive/archive.js";
import { exactCopies, lookedBefore, noQuotes, noSpeaker } from "../errors.js";
import type { SpeakersQuestion } from "../questions.js";
import type { SpeakersReport } from "../report.js";
import type { Warning } from "../types.js";
import { noteFilter } from "./note-filter.js";
import { noteAbout } from "./note-search.js";

/** Answers `speakers`: who is quoted, how often, and in which roles; the quotes without a speaker counted last. */
export async function reportSpeakers(archive: Archive, question: SpeakersQuestion): Promise<SpeakersReport> {
  const { speakers, total, ...facts } = await archive.speakers(question);
  const { age } = facts.considered;
  return {
    kind: "speakers",
    speakers,
    total,
    found: total > 0,
    countsAge: age,
    notes: [...noteCounted(facts, question, total, archive.name), ...(age > 0 ? [lookedBefore(age)] : [])],
  };
}

/** What the asker should know of speakers that were counted, or of there being none. */
export function noteCounted(
  { considered, about, copies }: Omit<SpeakersAnswer, "speakers" | "total">,
  question: SpeakersQuestion,
  total: number,
  archive: string,
): Warning[] {
  const { articles } = considered;
  const explained = total > 0 || articles === 0 || (about !== null && about.searched > 0 && about.found === 0);
  return [
    ...noteFilter(considered, question),
    ...noteAbout(question.about, about, "quote"),
    ...noteCopies(copies),
    ...(explained ? [] : [noSuchSpeaker(question, articles, archive)]),
  ];
}

function noSuchSpeaker({ by, about, role, min }: SpeakersQuestion, articles: number, archive: string): Warning {
  const [name] = by ?? [];
  if (name !== undefined && (about ?? role ?? min) === undefined) return noSpeaker(name, articles, archive);
  return noQuotes(articles, (name ?? about ?? role ?? min) === undefined ? "quotes" : "such speakers");
}

/** What the asker should know of articles that are left out. */
function noteCopies(copies: Copies): Warning[] {
  return copies === null ? [] : [exactCopies(copies.articles, copies.path)];
}
