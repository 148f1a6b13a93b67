import { joinedByAlias } from "../errors.js";
import type { Report } from "../report.js";
import type { Warning } from "../types.js";

/** Says which other names those who are shown were found under, where aliases have joined them. */
export function noteAliases(report: Report, used: ReadonlyMap<string, string>): Warning[] {
  if (used.size === 0) return [];
  const shown = new Set(speakersShown(report));
  const byName = new Map<string, string[]>();
  for (const [other, name] of used) if (shown.has(name)) byName.set(name, [...(byName.get(name) ?? []), other]);
  return [...byName].map(([name, others]) => joinedByAlias(name, others));
}

function speakersShown(report: Report): readonly (string | null)[] {
  switch (report.kind) {
    case "quotes":
    case "check":
      return report.quotes.flatMap(({ speaker, via }) => [speaker, via]);
    case "statements":
      return report.statements.flatMap(({ speakers }) => speakers);
    case "speakers":
      return report.speakers.map(({ speaker }) => speaker);
    case "summary":
      return report.summaries.flatMap(({ quoted }) => quoted.map(({ speaker }) => speaker));
    case "verify":
      return report.verdicts.flatMap(({ draft, source }) => [draft.speaker, source?.speaker ?? null]);
    case "unquoted":
      return report.people.map(({ name }) => name);
    case "tally":
      return report.by === "speaker" ? report.counts.map(({ key }) => key) : [];
    case "search":
      return report.hits.flatMap(({ speakers }) => speakers ?? []);
    case "list":
    case "show":
    case "index":
    case "archive":
    case "config":
      return [];
  }
}
