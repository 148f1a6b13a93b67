import type { UnquotedAnswer } from "../archive/answers.js";
import type { Archive } from "../archive/archive.js";
import { everybodyQuoted } from "../errors.js";
import type { SpeakersQuestion } from "../questions.js";
import type { UnquotedReport } from "../report.js";
import type { Warning } from "../types.js";
import { noteFilter } from "./note-filter.js";
import { noteAbout } from "./note-search.js";

/** Answers `speakers --unquoted`: who is told of and never quoted. */
export async function reportUnquoted(archive: Archive, question: SpeakersQuestion): Promise<UnquotedReport> {
  const { people, total, ...facts } = await archive.unquoted(question);
  return {
    kind: "unquoted",
    people,
    total,
    found: total > 0,
    countsAge: facts.considered.age,
    notes: noteUnquoted(facts, question, total),
  };
}

/** What the asker should know of those who are never quoted, or of there being none. */
export function noteUnquoted(
  { considered, about }: Omit<UnquotedAnswer, "people" | "total">,
  question: SpeakersQuestion,
  total: number,
): Warning[] {
  const { by, role, min } = question;
  const { articles } = considered;
  const explained = total > 0 || articles === 0 || (about !== null && about.searched > 0 && about.found === 0);
  const isChosen = (by ?? question.about ?? role ?? min) !== undefined;
  return [
    ...noteFilter(considered, question),
    ...noteAbout(question.about, about, "paragraph"),
    ...(explained ? [] : [everybodyQuoted(articles, isChosen)]),
  ];
}
