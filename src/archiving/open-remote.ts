import type { Archive } from "../archive/archive.js";
import { guardStages } from "../archive/guard-stages.js";
import { readAddress } from "../archive/remote/address.js";
import { type ClusterOptions, connect } from "../archive/remote/cluster.js";
import { RemoteArchive } from "../archive/remote/remote-archive.js";
import { RemoteIndex } from "../archive/remote/remote-index.js";
import type { SpeakerAliases } from "../archive/speaker-aliases.js";
import { clusterLacking, maybeInLacking, notOnCluster, oneAddress } from "../errors.js";
import { importStages } from "../import-stages.js";
import type { LoadOptions } from "../load/options.js";
import type { Report } from "../report.js";
import type { Correction, LoadStats, Warning } from "../types.js";

/** An archive on a cluster, and what the asker knows of speakers. */
interface ToOpen extends LoadOptions {
  readonly cluster?: ClusterOptions;
  readonly aliases: SpeakerAliases | null;
  readonly corrections: readonly Correction[];
}

/** Files were chosen and read when the archive was filled: what else says which, by the flag for it. */
const ofFiles: readonly (readonly [keyof LoadOptions, string])[] = [
  ["globs", "--glob"],
  ["types", "--type"],
  ["maxDepth", "--max-depth"],
  ["hidden", "--hidden"],
  ["noIgnore", "--no-ignore"],
  ["encoding", "--encoding"],
  ["maxFileSize", "--max-filesize"],
];

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && value !== "auto" && !(Array.isArray(value) && value.length === 0);
}

/** What answers from a cluster, and what went wrong. */
export interface RemoteSource {
  readonly warnings: readonly Warning[];
  readonly stats: LoadStats;
  ask<Answer extends Report>(ask: (archive: Archive) => Promise<Answer>): Promise<Answer>;
}

/** Opens the archive at an address; nothing is asked yet. Throws an `OnrecordError` where there can be none. */
export function openRemote(options: ToOpen, name: string): RemoteSource {
  const { paths, aliases, corrections } = options;
  const [path = "", ...others] = paths;
  if (others.length > 0) throw oneAddress(paths.find((one) => one.includes("://")) ?? path);
  for (const [option, flag] of ofFiles) if (isGiven(options[option])) throw notOnCluster(path, flag);
  const cluster = connect(readAddress(path), options.cluster);
  const index = new RemoteIndex(cluster);
  const warnings: Warning[] = [];
  const stages = guardStages(importStages(warnings), warnings);
  const archive = new RemoteArchive({
    index,
    name: name === "" ? path : name,
    stages: aliases?.aliasStages(stages) ?? stages,
    aliases,
    corrections,
  });
  let asked = 0;
  return {
    get warnings() {
      return cluster.lacking === 0 ? warnings : [...warnings, clusterLacking(path, cluster.lacking)];
    },
    get stats() {
      return { files: 0, articles: index.size, bytes: 0, leftOut: [], ignored: 0, unreadable: 0 };
    },
    async ask(ask) {
      // What an earlier answer lacked may be there again; of several at once nobody knows which lacks it.
      if (asked === 0) cluster.lacking = 0;
      asked++;
      try {
        const answer = await ask(archive);
        const { lacking } = cluster;
        if (answer.found || lacking === 0) return answer;
        // The error says it all: no warning says it again.
        if (asked === 1) cluster.lacking = 0;
        throw maybeInLacking(path, lacking);
      } finally {
        asked--;
      }
    },
  };
}
