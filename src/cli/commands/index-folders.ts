import { addressNotFolder, clusterNotCleared, eitherKind, notAnAddress } from "../../errors.js";
import { cannotCombine, flagNeeded, keepingIsOff, nothingKept, operandNeeded } from "../../errors.js";
import type { ArchiveRecord } from "../../records.js";
import type { IndexReport } from "../../report.js";
import { isAddress } from "../../text/is-address.js";
import type { LoadStats } from "../../types.js";
import { cacheFolder } from "../cache.js";
import { chooseCluster } from "../choose-cluster.js";
import type { Act, ActingCommand, Answer } from "../command.js";
import { archiveFlags, type FlagGroup, refreshFlag } from "../flags.js";
import { usualFolder } from "../input.js";
import type { Io } from "../io.js";
import type { Flags } from "../read-flags.js";
import { readStoring, showStored, storeFolders, swapStored } from "../store-archive.js";

const flags: FlagGroup = {
  title: "Index:",
  flags: [
    {
      flags: "--status",
      about: "what is kept of each folder, or there is at an address; reads no article",
      common: true,
    },
    { flags: "--clear", about: "remove what is kept: of PATH, or without one all of it", common: true },
    { ...refreshFlag, common: true },
  ],
};

const storeFlags: FlagGroup = {
  title: "Storing on a cluster:",
  flags: [
    { flags: "--to <URL>", about: "store it on OpenSearch, at opensearch://HOST:PORT/NAME", common: true },
    { flags: "--source <NAME>", about: "what the folder is called there (default its own name)" },
    { flags: "--shard <N/OF>", about: "only a share of the files, such as 2/8, beside others that store the rest" },
    { flags: "--prune", about: "remove articles of the source whose files are gone" },
    { flags: "--swap", about: "answer from what this version has stored beside another's" },
    { flags: "--yes", about: "though it removes much" },
    { flags: "--shards <N>", about: "in how many parts a new archive is kept (default one for 20 GB of text)" },
    { flags: "--replicas <N>", about: "copies of each part beside the first (default 1 on several nodes)" },
  ],
};

const example = "onrecord index clips";

export const indexCommand: ActingCommand = {
  kind: "acts",
  name: "index",
  aliases: [],
  about: "read folders now, so that questions about them are answered at once",
  operand: null,
  flags: [flags, storeFlags, ...archiveFlags],
  examples: [
    ["read a folder, and find who says what in it", example],
    ["what is kept, of which folders", "onrecord index --status"],
    ["keep nothing of a folder any more", "onrecord index --clear clips"],
    [
      "store it on an OpenSearch cluster, for others to ask",
      "onrecord index clips --to opensearch://search:9200/clips",
    ],
    ["what there is of it", "onrecord index --status opensearch://search:9200/clips"],
  ],
  prepare(given) {
    const [flag, other] = ["--status", "--clear", "--swap", "--to"].filter((flag) => given.isGiven(flag));
    if (flag !== undefined && other !== undefined) throw cannotCombine(flag, other);
    checkStoring(given);
    if (flag === undefined) return keepFolders(given);
    switch (flag) {
      case "--status":
        return ifAddresses(given, flag, showStored(given), showKept);
      case "--clear":
        return ifAddresses(given, flag, refuseToClear, clearKept);
      case "--swap":
        return ifAddresses(given, flag, swapStored(given), refuseToSwap);
      default:
        return keepAt(given);
    }
  },
};

/** Flags that say how to store say nothing elsewhere. */
function checkStoring(given: Flags): void {
  const only = ["--source", "--shard", "--prune", "--shards", "--replicas"].find((flag) => given.isGiven(flag));
  if (only !== undefined && !given.isGiven("--to")) throw flagNeeded(only, "--to");
  if (!given.isOn("--yes") || given.isOn("--prune") || given.isOn("--swap")) return;
  throw flagNeeded("--yes", "--prune or --swap");
}

/** What is done with addresses, and otherwise with folders. */
function ifAddresses(given: Flags, flag: string, withAddresses: Act, withFolders: Act): Act {
  return async (paths, io, ...others) => {
    const addresses = paths.filter(isAddress);
    if (addresses.length > 0 && addresses.length < paths.length) throw eitherKind(flag);
    if (addresses.length > 0) return withAddresses(paths, io, ...others);
    await chooseCluster(given, paths, io);
    return withFolders(paths, io, ...others);
  };
}

const refuseToClear: Act = ([address = ""]) => Promise.reject(clusterNotCleared(address));

const refuseToSwap: Act = ([path]) => {
  const example = "onrecord index --swap opensearch://search:9200/clips";
  return Promise.reject(
    path === undefined ? operandNeeded("index --swap", "an address", example) : notAnAddress("--swap", path),
  );
};

function keepAt(given: Flags): Act {
  const storing = readStoring(given);
  return (paths, io, onProgress) => storeFolders(storing, given, foldersOf(paths, io), io, onProgress);
}

function keepFolders(given: Flags): Act {
  const refresh = given.isOn("--refresh");
  return async (folders, io, onProgress) => {
    const paths = foldersOf(folders, io);
    await chooseCluster(given, paths, io);
    const { indexFolders } = await import("../../index.js");
    const { archives, ...corpus } = await indexFolders({ paths, cache: neededCache(io), refresh, onProgress });
    return { report: reportOf(archives), corpus };
  };
}

function foldersOf(given: readonly string[], io: Io): readonly string[] {
  const usual = usualFolder(io);
  const paths = given.length > 0 || usual === null ? given : [usual];
  if (paths.length === 0) throw operandNeeded("index", "a folder", example);
  const address = paths.find(isAddress);
  if (address !== undefined) throw addressNotFolder(address);
  return paths;
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
