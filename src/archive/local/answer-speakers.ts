import type { SpeakersQuestion } from "../../questions.js";
import type { Copies, SpeakersAnswer } from "../answers.js";
import { countSpeakers } from "./count-speakers.js";
import { allOf, filterArticles, isFilter } from "./filter-articles.js";
import type { Holdings } from "./holdings.js";
import { speakerRecord } from "./speaker-record.js";
import { type AskedTable, compareNames, type SpeakerTable } from "./speaker-table.js";

/** Who is quoted, how often, and in which roles; the quotes without a speaker counted last. Only rows that are shown are read. */
export async function answerSpeakers(holdings: Holdings, question: SpeakersQuestion): Promise<SpeakersAnswer> {
  const { considered, table, about } = await askedTable(holdings, question);
  const rows = await askedRows(table, question);
  const sorted = question.sort === "name" ? rows.toSorted((a, b) => compareNames(table.name(a), table.name(b))) : rows;
  const speakers = Array.from(sorted.subarray(0, question.limit), (row) => speakerRecord(table.row(row), holdings));
  return { considered, about, speakers, total: rows.length, copies: copiesIn(table, holdings) };
}

/** The rows of whoever is asked for. */
export async function askedRows(table: SpeakerTable, question: SpeakersQuestion): Promise<Uint32Array> {
  const many = rowsFrom(table.quotes, question.min ?? 1);
  return isPicky(question) ? (await import("./pick-speakers.js")).pickSpeakers(table, many, question) : many;
}

export function copiesIn({ copies }: SpeakerTable, holdings: Pick<Holdings, "path">): Copies {
  const [first] = copies;
  return first === undefined ? null : { articles: copies.length, path: holdings.path(first) };
}

/** The speakers of the articles that a question is about; of all of a large folder they are known without a list of these. */
export async function askedTable(holdings: Holdings, question: SpeakersQuestion): Promise<AskedTable> {
  if (question.about !== undefined) {
    const { countSpeakersAbout } = await import("./pick-speakers.js");
    return countSpeakersAbout(holdings, { ...question, about: question.about });
  }
  const isKept = question.kinds === undefined;
  const known = isKept && !isFilter(question) ? await holdings.speakers() : null;
  if (known !== null) return { considered: allOf(await holdings.count(), holdings.age), table: known, about: null };
  const { numbers, considered } = await filterArticles(holdings, question);
  const kept = isKept && considered.articles === considered.all ? await holdings.speakers() : null;
  const oneIsEnough = question.anyOnly === true && question.min === undefined && !isPicky(question);
  const table = kept ?? (await countSpeakers(holdings, numbers, question.kinds, oneIsEnough));
  return { considered, table, about: null };
}

function isPicky({ by, role }: SpeakersQuestion): boolean {
  return (by ?? role) !== undefined;
}

/** The rows with so many quotes or more; there may be very many. */
function rowsFrom(quotes: Uint32Array, min: number): Uint32Array {
  const rows = new Uint32Array(quotes.length);
  let length = 0;
  for (let row = 0; row < quotes.length; row++) if ((quotes[row] ?? 0) >= min) rows[length++] = row;
  return rows.subarray(0, length);
}
