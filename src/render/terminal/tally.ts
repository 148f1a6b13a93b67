import type { TallyRecord } from "../../records.js";
import type { TallyReport } from "../../report.js";
import { countCells } from "../../text/cells.js";
import { keyName } from "../counts.js";
import { padCells, shorten } from "./columns.js";
import { countNoun, printBlock, type Screen } from "./layout.js";
import { fitForTerminal, markText } from "./mark-text.js";

const columnGap = "  ";

/** A longer bar says no more, and a shorter one nothing. */
const longestBar = 40;
const shortestBar = 4;

/** From an eighth of a cell to a whole one. */
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];

/** What a count counts. */
const nouns: Readonly<Record<TallyReport["of"], string>> = {
  quotes: "quote",
  search: "passage",
  speakers: "speaker",
  unquoted: "name",
  list: "article",
};

/** A row for each key: its name, its count and a bar; where dates are left out between two rows, dots. */
export function* printTally({ of, by, counted, counts }: TallyReport, screen: Screen): Iterable<string> {
  if (counts.length === 0) return;
  const { width, palette } = screen;
  const most = counts.reduce((max, { count }) => Math.max(max, count), 0);
  const countWidth = String(most).length;
  const names = counts.map(({ key }) => fitForTerminal(keyName(by, key)));
  const widest = names.reduce((max, name) => Math.max(max, countCells(name)), 0);
  const room = width - countWidth - columnGap.length;
  const nameWidth = Math.min(widest, Math.max(room - columnGap.length - longestBar, Math.floor(room / 2)));
  const barWidth = Math.min(longestBar, room - nameWidth - columnGap.length);
  for (const [index, { count }] of counts.entries()) {
    if (isGap(by, counts[index - 1], counts[index])) yield palette.dim("…");
    const name = padCells(shorten(names[index] ?? "", nameWidth), nameWidth);
    const bar = barWidth < shortestBar ? "" : palette.line(barOf(count / most, barWidth));
    yield [name, String(count).padStart(countWidth), bar].join(columnGap).trimEnd();
  }
  yield "";
  yield* printBlock(screen, markText(countNoun(counted, nouns[of])));
}

function barOf(share: number, width: number): string {
  const parts = Math.max(1, Math.round(share * width * 8));
  return "█".repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? "");
}

/** Whether there is a year, a month or a day between two rows by date. */
function isGap(by: TallyReport["by"], before: TallyRecord | undefined, after: TallyRecord | undefined): boolean {
  const [a, b] = [before?.key ?? null, after?.key ?? null];
  if (a === null || b === null || a > b) return false;
  if (by === "year") return Number(b) > Number(a) + 1;
  if (by === "month") return monthOf(b) > monthOf(a) + 1;
  return by === "day" && Date.parse(b) - Date.parse(a) > 86_400_000;
}

function monthOf(key: string): number {
  return 12 * Number(key.slice(0, 4)) + Number(key.slice(5, 7));
}
