import { createHash } from "node:crypto";
import { stateOf } from "../../archive/disk/match-files.js";
import { badSource, sameSource } from "../../errors.js";
import { findFiles, type FoundFile } from "../../load/find-files.js";
import { realPathOf } from "../../load/list-folder.js";
import type { LoadLog } from "../../load/options.js";

/** A folder under the name that its articles are stored by. */
export interface Source {
  readonly name: string;
  /** By path. */
  readonly files: readonly SourceFile[];
}

export interface SourceFile extends Pick<FoundFile, "path" | "format"> {
  /** As it is shown: its path within the source, behind the source's name. */
  readonly shown: string;
  /** In bytes. */
  readonly size: number;
}

/** One of so many shares of the files, from 1 on. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

const names = /^[^/\p{C}]{1,200}$/u;

/**
 * The files of some folders, each a source of its own. Throws an `OnrecordError` where two would have one name, or where
 * there are no articles.
 */
export async function listSources(paths: readonly string[], name: string | undefined, log: LoadLog): Promise<Source[]> {
  const named = paths.map((path) => ({ path, name: name ?? nameOf(path) }));
  for (const [at, { path, name }] of named.entries()) {
    if (!names.test(name)) throw badSource(name);
    const other = named.slice(0, at).find((one) => one.name === name);
    if (other !== undefined) throw sameSource(other.path, path, name);
  }
  const sources: Source[] = [];
  for (const { path, name } of named) sources.push({ name, files: await filesOf(path, name, log) });
  return sources;
}

async function filesOf(path: string, source: string, log: LoadLog): Promise<SourceFile[]> {
  const found = await findFiles({ paths: [path] }, log);
  const bare = path.replace(/[/]+$/, "");
  const above = bare === "." ? 0 : bare.length + 1;
  return found.map(({ path, format }) => ({
    path,
    format,
    shown: `${source}/${path.slice(above)}`,
    size: stateOf(path).size,
  }));
}

/** The folder's own name. */
function nameOf(path: string): string {
  return realPathOf(path).replace(/[/]+$/, "").split("/").at(-1) ?? "";
}

/** Whether a file is in a share: which one it is in depends on what it is called alone. */
export function isInShard({ shown }: SourceFile, { number, of }: Shard): boolean {
  const hash = createHash("sha256").update(shown).digest();
  return hash.readUInt32BE(0) % of === number - 1;
}
