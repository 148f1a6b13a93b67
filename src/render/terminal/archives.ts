import { formatBytes } from "../../errors.js";
import type { ArchiveRecord } from "../../records.js";
import type { IndexReport } from "../../report.js";
import { countNoun, printBlock, type Screen } from "./layout.js";
import { fitForTerminal, markText } from "./mark-text.js";

const indent = { label: "  " };

/** What is kept of each folder, and where. Paths are never broken, so that they can be copied. */
export function* printArchives({ archives }: IndexReport, screen: Screen): Iterable<string> {
  for (const [index, archive] of archives.entries()) {
    if (index > 0) yield "";
    yield screen.palette.path(fitForTerminal(archive.root));
    yield* printBlock(screen, markText(countsOf(archive)), indent);
    yield* printBlock(screen, markText(reportedOf(archive)), indent);
    yield* printBlock(screen, markText(stateOf(archive)), indent);
    yield `  ${screen.palette.dim(fitForTerminal(archive.folder))}`;
  }
}

function countsOf({ articles, attributed, files, textBytes }: ArchiveRecord): string {
  const read = files === null || textBytes === null ? "" : ` in ${count(files, "file")} (${formatBytes(textBytes)})`;
  return `${count(articles, "article")}${read}; who says what is known of ${shareOf(attributed, articles)}`;
}

function reportedOf({ articles, reported }: ArchiveRecord): string {
  return `what is reported without quotation marks is known of ${shareOf(reported, articles)}`;
}

function shareOf(known: number, all: number): string {
  if (known === all) return "all";
  return known === 0 ? "none" : known.toLocaleString("en");
}

function stateOf({ state, bytes }: ArchiveRecord): string {
  const kept = formatBytes(bytes);
  if (state === "removed") return `removed, ${kept}:`;
  if (state === "older") return `kept by another version of onrecord, not read by this one, ${kept}:`;
  return state === "gone" ? `the folder is gone; kept, ${kept}:` : `kept, ${kept}:`;
}

function count(number: number, noun: string): string {
  return number === 1 ? countNoun(1, noun) : `${number.toLocaleString("en")} ${noun}s`;
}
