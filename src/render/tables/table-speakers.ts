import type { SpeakerRecord, SpeakersReport } from "../../records.js";
import { printRow } from "../print-row.js";
import type { Table } from "../report-table.js";

/** Name, quotes, articles and first role between tabs. */
export function tableSpeakers({ speakers }: SpeakersReport): Table {
  return {
    records: speakers,
    text: function* () {
      for (const { speaker, quotes, articles, roles } of speakers) {
        yield printRow([speaker ?? "", String(quotes), String(articles), roles[0]?.role ?? ""]);
      }
    },
    counts: () => countQuotes(speakers),
  };
}

/** A surname alone may be a speaker in several articles: one name, whose quotes are counted together. */
function countQuotes(speakers: readonly SpeakerRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker, quotes } of speakers) counts.set(speaker ?? "", (counts.get(speaker ?? "") ?? 0) + quotes);
  return counts;
}
