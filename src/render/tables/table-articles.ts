import type { ArticleRecord, ListReport } from "../../records.js";
import { countByPath } from "../count-by-path.js";
import { printRow } from "../print-row.js";
import type { Table } from "../report-table.js";

/** Path, day, outlet, quotes, words and title between tabs. */
export function tableArticles({ articles }: ListReport): Table {
  return {
    records: articles,
    text: function* () {
      for (const article of articles) yield printRow(rowOf(article));
    },
    counts: () => countByPath(articles),
  };
}

function rowOf({ path, published, outlet, quotes, words, title }: ArticleRecord): string[] {
  return [path, published?.slice(0, dayLength) ?? "", outlet ?? "", String(quotes), String(words), title ?? ""];
}

/** Of an ISO date, the day: `2024-10-24`. */
const dayLength = 10;
