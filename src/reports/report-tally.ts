import type { TallyAnswer } from "../archive/answers.js";
import type { Archive } from "../archive/archive.js";
import { lookedBefore } from "../errors.js";
import type { TallyQuestion } from "../questions.js";
import type { TallyReport } from "../report.js";
import type { Warning } from "../types.js";
import { noteFilter } from "./note-filter.js";
import { noteQuotes } from "./report-quotes.js";
import { notePassages } from "./report-search.js";
import { noteCounted } from "./report-speakers.js";
import { noteUnquoted } from "./report-unquoted.js";

/** Answers `--count-by`: how many results of a question there are by a key. */
export async function reportTally(archive: Archive, question: TallyQuestion): Promise<TallyReport> {
  const { of, by } = question;
  const answer = await archive.tally(question);
  const { counts, counted, total, facts } = answer;
  const { age } = facts.considered;
  return {
    kind: "tally",
    of,
    by,
    counted,
    counts: counts.map((one) => ({ schema: "onrecord.tally/1", of, by, ...one, countsAge: age })),
    total,
    found: total > 0,
    countsAge: age,
    notes: [...noteAnswer(answer, question, archive.name), ...(age > 0 ? [lookedBefore(age)] : [])],
  };
}

function noteAnswer(answer: TallyAnswer, question: TallyQuestion, archive: string): Warning[] {
  const { counted } = answer;
  if (answer.of === "quotes" && question.of === "quotes") return noteQuotes(answer.facts, question.among, archive);
  if (answer.of === "search" && question.of === "search")
    return notePassages(answer.facts, question.among, counted > 0);
  if (answer.of === "speakers" && question.of === "speakers")
    return noteCounted(answer.facts, question.among, counted, archive);
  if (answer.of === "unquoted" && question.of === "unquoted")
    return noteUnquoted(answer.facts, question.among, counted);
  return noteFilter(answer.facts.considered, question.among);
}
