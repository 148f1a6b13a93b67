import { cannotCombine, keepingIsOff, nothingKept, operandNeeded } from "../../errors.js";
import type { ArchiveRecord } from "../../records.js";
import type { IndexReport } from "../../report.js";
import type { LoadStats } from "../../types.js";
import { cacheFolder } from "../cache.js";
import type { Act, ActingCommand, Answer } from "../command.js";
import { actingFlags, type FlagGroup, refreshFlag } from "../flags.js";
import { usualFolder } from "../input.js";
import type { Io } from "../io.js";

const flags: FlagGroup = {
  title: "Index:",
  flags: [
    { flags: "--status", about: "what is kept of each folder; reads no article", common: true },
    { flags: "--clear", about: "remove what is kept: of PATH, or without one all of it", common: true },
    { ...refreshFlag, common: true },
  ],
};

const example = "onrecord index clips";

export const indexCommand: ActingCommand = {
  kind: "acts",
  name: "index",
  aliases: [],
  about: "read folders now, so that questions about them are answered at once",
  operand: null,
  flags: [flags, ...actingFlags],
  examples: [
    ["read a folder, and find who says what in it", example],
    ["what is kept, of which folders", "onrecord index --status"],
    ["keep nothing of a folder any more", "onrecord index --clear clips"],
  ],
  prepare(given) {
    const [status, clear] = [given.isOn("--status"), given.isOn("--clear")];
    if (status && clear) throw cannotCombine("--status", "--clear");
    if (status || clear) return clear ? clearKept : showKept;
    return keepFolders(given.isOn("--refresh"));
  },
};

function keepFolders(refresh: boolean): Act {
  return async (given, io, onProgress) => {
    const usual = usualFolder(io);
    const paths = given.length > 0 || usual === null ? given : [usual];
    if (paths.length === 0) throw operandNeeded("index", "a folder", example);
    const { indexFolders } = await import("../../index.js");
    const { archives, ...corpus } = await indexFolders({ paths, cache: neededCache(io), refresh, onProgress });
    return { report: reportOf(archives), corpus };
  };
}

const showKept: Act = async (paths, io) => {
  const { findArchives } = await import("../../index.js");
  const cache = neededCache(io);
  return answerWith(await findArchives({ cache, ...(paths.length > 0 && { paths }) }), paths, cache);
};

const clearKept: Act = async (paths, io) => {
  const { clearArchives } = await import("../../index.js");
  const cache = neededCache(io);
  return answerWith(await clearArchives({ cache, ...(paths.length > 0 && { paths }) }), paths, cache);
};

function neededCache(io: Io): string {
  const cache = cacheFolder(io);
  if (cache === undefined) throw keepingIsOff();
  return cache;
}

const nothingRead: LoadStats = { files: 0, articles: 0, bytes: 0, leftOut: [], ignored: 0, unreadable: 0 };

function answerWith(archives: readonly ArchiveRecord[], paths: readonly string[], cache: string): Answer {
  const warnings = archives.length === 0 ? [nothingKept(paths, cache)] : [];
  return { report: reportOf(archives), corpus: { warnings, stats: nothingRead } };
}

function reportOf(archives: readonly ArchiveRecord[]): IndexReport {
  return { kind: "index", archives, notes: [], total: archives.length, found: archives.length > 0, countsAge: 0 };
}
