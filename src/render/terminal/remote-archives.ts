import { formatBytes } from "../../errors.js";
import type { RemoteArchiveRecord } from "../../records.js";
import type { RemoteArchivesReport } from "../../report.js";
import { countNoun, printBlock, type Screen } from "./layout.js";
import { fitForTerminal, markText } from "./mark-text.js";

const indent = { label: "  " };

/** What there is of archives on clusters, by index. Addresses are never broken, so that they can be copied. */
export function* printRemoteArchives({ archives }: RemoteArchivesReport, screen: Screen): Iterable<string> {
  for (const [at, archive] of archives.entries()) {
    if (at > 0) yield "";
    yield screen.palette.path(fitForTerminal(archive.address));
    yield* printBlock(screen, markText(countsOf(archive)), indent);
    yield* printBlock(screen, markText(stateOf(archive)), indent);
    yield `  ${screen.palette.dim(fitForTerminal(archive.index))}`;
  }
}

function countsOf({ articles, words, sources, bytes }: RemoteArchiveRecord): string {
  if (articles === null) return "what it holds cannot be told";
  const from = sources === null ? "" : ` from ${sources.join(", ")}`;
  const size = bytes === null ? "" : ` (${formatBytes(bytes)} a copy)`;
  return `${count(articles, "article")}${from}, ${count(words ?? 0, "word")}${size}`;
}

function stateOf({ state, sameEngine, health, shards, replicas }: RemoteArchiveRecord): string {
  const version = sameEngine ? "" : "; stored by another version of onrecord";
  const asked = state === "live" ? "questions are answered from it" : "filled beside, not asked yet";
  return `${asked}${version}; ${health}, ${count(shards, "shard")}, ${count(replicas, "replica")}:`;
}

function count(number: number, noun: string): string {
  return number === 1 ? countNoun(1, noun) : `${number.toLocaleString("en")} ${noun}s`;
}
