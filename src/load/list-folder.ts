import { isUtf8 } from "node:buffer";
import { readdirSync, realpathSync } from "node:fs";
import { sep } from "node:path";
import { systemPath, writtenPath } from "../text/system-path.js";

/** A name in a folder. */
export interface FolderEntry {
  readonly name: string;
  isDirectory(): boolean;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

/** What lies in a folder; a name that is no UTF-8 as `systemPath` reads it. */
export function listFolder(path: string): FolderEntry[] {
  const entries = readdirSync(systemPath(path), { withFileTypes: true });
  // Only such names have these letters, or may have.
  if (!entries.some(({ name }) => name.includes("\ufffd") || name.includes("\\x"))) return entries;
  return readdirSync(systemPath(path), { withFileTypes: true, encoding: "buffer" }).map((entry) => ({
    name: writtenName(entry.name),
    isDirectory: () => entry.isDirectory(),
    isFile: () => entry.isFile(),
    isSymbolicLink: () => entry.isSymbolicLink(),
  }));
}

/** Where a path leads, with "/" between names. */
export function realPathOf(path: string): string {
  return writtenName(realpathSync.native(systemPath(path), "buffer")).replaceAll(sep, "/");
}

/**
 * The paths that a word of the command line may mean in which Node.js has lost the bytes that are no UTF-8, each read as
 * U+FFFD: a shell hands on `*.txt` with the names as they are.
 */
export function findMisread(path: string): string[] {
  const at = path.lastIndexOf("/");
  const [above, name] = [path.slice(0, at + 1), path.slice(at + 1)];
  const folders = above.includes(lostByte) ? findMisread(above.slice(0, -1)).map((one) => `${one}/`) : [above];
  return folders.flatMap((folder) =>
    namesIn(folder)
      .filter((one) => systemPath(one).toString() === name)
      .map((one) => folder + one),
  );
}

export const lostByte = "\ufffd";

function namesIn(folder: string): string[] {
  try {
    return listFolder(folder === "" ? "." : folder).map(({ name }) => name);
  } catch {
    return [];
  }
}

function writtenName(bytes: Buffer): string {
  if (isUtf8(bytes)) return writtenPath(bytes.toString());
  let name = "";
  for (let at = 0; at < bytes.length;) {
    const letter = [1, 2, 3, 4].map((length) => bytes.subarray(at, at + length)).find((piece) => isUtf8(piece));
    name += letter?.toString() ?? `\\x${bytes.toString("hex", at, at + 1).toUpperCase()}`;
    at += letter?.length ?? 1;
  }
  return name;
}
