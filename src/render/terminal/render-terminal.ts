import type { Report } from "../../report.js";
import { countsOf, renderCounts, renderNames } from "../counts.js";
import type { RenderOptions } from "../types.js";
import { printArchives } from "./archives.js";
import { printRemoteArchives } from "./remote-archives.js";
import { printArticles } from "./article-rows.js";
import { printCheck, printShow, printSummaries } from "./articles.js";
import { linkMaker } from "./hyperlinks.js";
import { printHits } from "./hits.js";
import { createPalette, type Palette, type Screen } from "./layout.js";
import { fitForTerminal } from "./mark-text.js";
import { printQuotes } from "./quotes.js";
import { printSettings } from "./settings.js";
import { printSpeakers } from "./speakers.js";
import { printStatements } from "./statements.js";
import { printTally } from "./tally.js";
import { printUnquoted } from "./unquoted.js";
import { printVerdicts } from "./verdicts.js";

/** A report laid out for a reader, line by line. Nothing from an article can control the terminal. */
export function* renderTerminal(
  report: Report,
  { show, nul, width, colorLevel, links }: RenderOptions,
): Iterable<string> {
  const palette = createPalette(colorLevel);
  if (show !== "records") {
    yield* printCounts(countsOf(report), { show, nul }, palette);
    return;
  }
  let isEmpty = true;
  for (const line of printReport(report, { width, palette, link: linkMaker(links) })) {
    isEmpty = false;
    yield `${line}\n`;
  }
  // What follows on standard error is no part of the last article.
  if (!isEmpty && report.notes.length > 0) yield "\n";
}

function printReport(report: Report, screen: Screen): Iterable<string> {
  switch (report.kind) {
    case "search":
      return printHits(report, screen);
    case "quotes":
      return printQuotes(report, screen);
    case "statements":
      return printStatements(report, screen);
    case "speakers":
      return printSpeakers(report, screen);
    case "unquoted":
      return printUnquoted(report, screen);
    case "tally":
      return printTally(report, screen);
    case "summary":
      return printSummaries(report, screen);
    case "list":
      return printArticles(report, screen);
    case "show":
      return printShow(report, screen);
    case "check":
      return printCheck(report, screen);
    case "verify":
      return printVerdicts(report, screen);
    case "index":
      return printArchives(report, screen);
    case "archive":
      return printRemoteArchives(report, screen);
    case "config":
      return printSettings(report, screen);
  }
}

function* printCounts(
  counts: ReadonlyMap<string, number>,
  { show, nul }: Pick<RenderOptions, "show" | "nul">,
  palette: Palette,
): Iterable<string> {
  // A program asks for NUL, even in this layout; it needs the names as they are.
  const nameOf = nul ? (name: string): string => name : (name: string): string => palette.path(fitForTerminal(name));
  const shown = [...counts].map(([name, count]) => [nameOf(name), count] as const);
  yield* show === "paths"
    ? renderNames(
        shown.map(([name]) => name),
        nul,
      )
    : renderCounts(shown, nul);
}
