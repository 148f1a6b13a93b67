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
