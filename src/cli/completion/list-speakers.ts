import { readdirSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { cacheFolder } from "../cache.js";
import { chooseInput } from "../input.js";
import type { Io } from "../io.js";

/** Nobody waits for a completion: more than this is asked only of an archive. */
const mostFiles = 40;
const mostBytes = 1024 ** 2;

/** Somebody who is quoted, and how often. */
interface Quoted {
  readonly name: string;
  readonly quotes: number;
}

/** Who is quoted in the articles of a command line, most quotes first; nobody where that is not known at once. */
export async function listSpeakers(paths: readonly string[], io: Io): Promise<readonly Quoted[]> {
  const { env, home } = io;
  const input = chooseInput({ operand: null }, { operand: "", paths }, { env, home, stdinKind: "other" });
  const cache = cacheFolder(io);
  try {
    if (input.paths.includes("-") || !(await areAtHand(input.paths, cache))) return [];
    const { openCorpus } = await import("../../index.js");
    const corpus = await openCorpus({ paths: input.paths, ...(cache !== undefined && { cache }) });
    const { speakers } = await corpus.speakers();
    return speakers.flatMap(({ speaker, quotes }) => (speaker === null ? [] : [{ name: speaker, quotes }]));
  } catch {
    // What is wrong is said when the question is asked.
    return [];
  }
}

/** Whether all is kept already, or so little that it is read at once. */
async function areAtHand(paths: readonly string[], cache: string | undefined): Promise<boolean> {
  if (paths.every(isSmall)) return true;
  if (cache === undefined) return false;
  const { findArchives } = await import("../../index.js");
  const kept = (await findArchives({ cache, paths })).filter(
    ({ state, articles, attributed }) => state === "kept" && attributed === articles,
  );
  return paths.every((path) => kept.some(({ root }) => isWithin(resolve(path), root)));
}

function isWithin(path: string, root: string): boolean {
  const own = path.replaceAll(sep, "/");
  return own === root || own.startsWith(`${root}/`);
}

function isSmall(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (stats.isFile()) return stats.size <= mostBytes;
  const entries = readdirSync(path, { withFileTypes: true });
  if (entries.length > mostFiles || entries.some((entry) => entry.isDirectory())) return false;
  return entries.reduce((sum, { name }) => sum + sizeOf(join(path, name)), 0) <= mostBytes;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
