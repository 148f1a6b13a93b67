import type { SpeakerRecord } from "../../records.js";
import type { SpeakersReport } from "../../report.js";
import { countCells } from "../../text/cells.js";
import { columnGap, padCells, shorten } from "./columns.js";
import { countNoun, dayOf, printBlock, type Screen } from "./layout.js";
import { fitForTerminal, markText } from "./mark-text.js";

const quotesHeader = "QUOTES";
const reportsHeader = "REPORTED";
const articlesHeader = "ARTICLES";
const speakerHeader = "SPEAKER";
const roleHeader = "ROLE AS GIVEN";

/** What stands before the names: `     4         1  `. */
function countsWidthOf(withReports: boolean): number {
  const headers = withReports ? [quotesHeader, reportsHeader, articlesHeader] : [quotesHeader, articlesHeader];
  return headers.reduce((sum, header) => sum + header.length + columnGap.length, 0);
}

/** With less room for the roles a table says nothing; then each speaker gets lines of their own. */
const leastRoleWidth = 20;

/** Who is quoted, how often and in which role: a table where it fits. */
export function* printSpeakers({ speakers }: SpeakersReport, screen: Screen): Iterable<string> {
  if (speakers.length === 0) return;
  const countsWidth = countsWidthOf(speakers.some(({ reports }) => reports !== null));
  const room = screen.width - countsWidth - columnGap.length;
  const widest = speakers.reduce(
    (most, { speaker }) => Math.max(most, countCells(nameOf(speaker))),
    speakerHeader.length,
  );
  const nameWidth = Math.min(widest, Math.max(speakerHeader.length, Math.floor(room / 2)));
  const roleWidth = room - nameWidth;
  yield* roleWidth < leastRoleWidth
    ? printStacked(speakers, screen)
    : printTable(speakers, { countsWidth, nameWidth, roleWidth }, screen);
}

/** The name that may be meant, the days between which, and the places, as many as a line holds. */
function traceOf({ maybe, first, last, places }: SpeakerRecord): string {
  const days = [...new Set([first, last].flatMap((day) => dayOf(day) ?? []))];
  const found = places.map(({ path, lines }) => `${fitForTerminal(path)}:${lines.join(", ")}`);
  const more = found.length > mostPlaces ? [`(+${found.length - mostPlaces})`] : [];
  const known = [
    ...(maybe === null ? [] : [`maybe ${fitForTerminal(maybe)}`]),
    ...(days.length > 0 ? [days.join(" to ")] : []),
  ];
  return [...known, [...found.slice(0, mostPlaces), ...more].join(" · ")].join(" · ");
}

const mostPlaces = 3;

/** In columns: of all that stands before the names, of the names and of the roles. */
interface Widths {
  readonly countsWidth: number;
  readonly nameWidth: number;
  readonly roleWidth: number;
}

function* printTable(
  speakers: readonly SpeakerRecord[],
  { countsWidth, nameWidth, roleWidth }: Widths,
  screen: Screen,
): Iterable<string> {
  const { palette } = screen;
  const withReports = countsWidth > countsWidthOf(false);
  const reported = withReports ? [reportsHeader] : [];
  const header = [quotesHeader, ...reported, articlesHeader, speakerHeader.padEnd(nameWidth), roleHeader];
  yield palette.dim(header.join(columnGap));
  for (const record of speakers) {
    const cells = [
      String(record.quotes).padStart(quotesHeader.length),
      ...reported.map(({ length }) => String(record.reports ?? 0).padStart(length)),
      String(record.articles).padStart(articlesHeader.length),
      padCells(shorten(nameOf(record.speaker), nameWidth), nameWidth),
      palette.dim(shortenRole(record, roleWidth)),
    ];
    yield cells.join(columnGap).trimEnd();
    const indent = " ".repeat(countsWidth);
    yield* printBlock(screen, markText(traceOf(record)), { label: indent, style: "dim" });
    yield* printConflicts(record, indent, screen);
  }
}

function* printStacked(speakers: readonly SpeakerRecord[], screen: Screen): Iterable<string> {
  for (const [index, record] of speakers.entries()) {
    if (index > 0) yield "";
    yield* printBlock(screen, markText(nameOf(record.speaker)));
    const reported = record.reports === null ? "" : ` (${record.reports} reported without marks)`;
    const counts = `${countNoun(record.quotes, "quote")}${reported}, ${countNoun(record.articles, "article")}`;
    yield* printBlock(screen, markText(counts), { label: columnGap });
    const role = `${roleOf(record)} ${moreRoles(record)}`;
    yield* printBlock(screen, markText(role), { label: columnGap, style: "dim" });
    yield* printBlock(screen, markText(traceOf(record)), { label: columnGap, style: "dim" });
    yield* printConflicts(record, columnGap, screen);
  }
}

/** So many are shown; the rest are in the records. */
const mostConflicts = 2;

/** "roles differ: “finance minister” (a.txt:3), “defence minister” (b.txt:5)". */
function* printConflicts({ conflicts }: SpeakerRecord, label: string, screen: Screen): Iterable<string> {
  for (const { roles } of conflicts.slice(0, mostConflicts)) {
    const both = roles.map(({ role, path, line }) => `“${role}” (${path}:${line})`);
    yield* printBlock(screen, markText(`roles differ: ${both.join(", ")}`), { label });
  }
}

function nameOf(speaker: string | null): string {
  return speaker === null ? "speaker not found" : fitForTerminal(speaker);
}

/** The role as given; of what is no person, what it is. */
function roleOf({ role, speakerType }: SpeakerRecord): string {
  if (role !== null) return fitForTerminal(role);
  return speakerType === null || speakerType === "person" ? "" : `(${speakerType})`;
}

/** `(+1)`: how many other roles there are. */
function moreRoles({ roles }: SpeakerRecord): string {
  const others = new Set(roles.map(({ role }) => role)).size - 1;
  return others > 0 ? `(+${others})` : "";
}

function shortenRole(record: SpeakerRecord, width: number): string {
  const more = moreRoles(record);
  if (more === "") return shorten(roleOf(record), width);
  return `${shorten(roleOf(record), width - more.length - 1)} ${more}`;
}
