import type { CountRecord, TallyRecord } from "../records.js";
import type { Report } from "../report.js";

/** What `-l` names and `-c` counts: how many results stand under each path; of speakers, how many quotes each has. */
export function countsOf(report: Report): ReadonlyMap<string, number> {
  switch (report.kind) {
    case "search":
      return countByPath(report.hits);
    case "quotes":
      return countByPath(report.quotes);
    case "statements":
      return countByPath(report.statements.flatMap(({ members }) => members));
    case "speakers":
      return sumByName(report.speakers.map(({ speaker, quotes }) => [speaker ?? "", quotes]));
    case "unquoted":
      return sumByName(report.people.map(({ name, acts }) => [name, acts]));
    case "tally":
      return new Map(report.counts.map(({ by, key, count }) => [keyName(by, key), count]));
    case "summary":
      return countByPath(report.summaries.flatMap(({ path, sentences }) => sentences.map(() => ({ path }))));
    case "list":
      return countByPath(report.articles);
    case "show":
      return countByPath(report.lines);
    case "check":
      return countByPath([...report.lines, ...report.quotes]);
    case "verify":
      return countByPath(report.verdicts.map(({ draft }) => draft));
    case "index":
      return new Map(report.archives.map(({ root, articles }) => [root, articles]));
    case "archive":
      return new Map(report.archives.map(({ index, articles }) => [index, articles ?? 0]));
    case "config":
      return new Map();
  }
}

/** What stands for a key in text: "(no date)" of results of which it is not known. */
export function keyName(by: TallyRecord["by"], key: string | null): string {
  if (key !== null) return key;
  return by === "speaker" ? "(speaker not found)" : `(no ${isDate(by) ? "date" : by})`;
}

function isDate(by: TallyRecord["by"]): boolean {
  return by === "year" || by === "month" || by === "day";
}

/** How many of the records stand under each path, in the order of their first. */
function countByPath(records: Iterable<{ readonly path: string }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of records) counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
}

/** The same for programs. */
export function countRecords(report: Report): CountRecord[] {
  const isOfSpeakers = report.kind === "speakers" || report.kind === "unquoted";
  return [...countsOf(report)].map(([name, count]) => ({
    schema: "onrecord.count/1",
    path: isOfSpeakers ? null : name,
    speaker: isOfSpeakers && name !== "" ? name : null,
    count,
    countsAge: report.countsAge,
  }));
}

/** A surname alone may be a speaker in several articles: one name, whose quotes are counted together. */
function sumByName(counted: readonly (readonly [string, number])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [name, count] of counted) counts.set(name, (counts.get(name) ?? 0) + count);
  return counts;
}

/** `-l`: each name. With `nul`, NUL ends it and no line does. Quotes without a speaker have no name to print. */
export function* renderNames(names: Iterable<string>, nul: boolean): Iterable<string> {
  for (const name of names) if (name !== "") yield nul ? `${name}\0` : `${name}\n`;
}

/** `-c`: `name:count`, or with `nul` the name, NUL and its count. */
export function* renderCounts(counts: Iterable<readonly [string, number]>, nul: boolean): Iterable<string> {
  for (const [name, count] of counts) yield `${name}${nul ? "\0" : ":"}${count}\n`;
}
