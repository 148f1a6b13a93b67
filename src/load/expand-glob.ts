import { statSync } from "node:fs";
import { systemPath } from "../text/system-path.js";
import { listFolder, type FolderEntry } from "./list-folder.js";
import { globOptions } from "./match-globs.js";

/** Whether a path that does not exist was meant as a pattern. */
export function isGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

/**
 * The paths that a pattern names, as a shell would write them out: files and folders, not yet sorted. What lies in a
 * folder that it names is not listed, because naming a folder names what is in it; symbolic links are named, not entered.
 */
export async function expandGlob(glob: string, hidden: boolean): Promise<string[]> {
  const { default: compile } = await import("picomatch");
  const { base, pattern } = splitGlob(glob);
  if (pattern === "**") return [base === "" ? "." : base];
  const matches = compile(pattern, { ...globOptions, dot: hidden });
  const found: string[] = [];
  const folders = [base];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(folder)) {
      const path = folder + entry.name;
      if (matches(path.slice(base.length))) found.push(path);
      else if (entry.isDirectory() && (hidden || !entry.name.startsWith("."))) folders.push(`${path}/`);
    }
  }
  return found;
}

/** "clips/2024-*\/a.txt" begins to be a pattern after "clips/". */
function splitGlob(glob: string): { base: string; pattern: string } {
  const firstMark = glob.search(/[*?[\]{}]/);
  const slash = glob.lastIndexOf("/", firstMark);
  return { base: glob.slice(0, slash + 1), pattern: glob.slice(slash + 1) };
}

/** A folder that cannot be listed holds nothing that a pattern could name; a shell passes over it too. */
function entriesOf(folder: string): FolderEntry[] {
  const path = folder === "" ? "." : folder;
  try {
    return statSync(systemPath(path)).isDirectory() ? listFolder(path) : [];
  } catch {
    return [];
  }
}
