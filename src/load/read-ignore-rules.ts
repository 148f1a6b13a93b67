import { readFileSync, statSync } from "node:fs";
import { systemPath } from "../text/system-path.js";
import { longestPattern } from "./match-globs.js";

/** Read in this order: where both speak of a file, the later has the last word. `.gitignore` is not honoured. */
export const ignoreFileNames = [".ignore", ".onrecordignore"];

/** What the ignore files of one folder say. */
export interface IgnoreRules {
  /** The ignore file whose rule leaves it out; `null` if a rule keeps it; undefined if none speaks of it. */
  judge(relativePath: string): string | null | undefined;
}

/** The rules in a folder's ignore files, of which at least one is there. */
export async function readIgnoreRules(folder: string, names: readonly string[]): Promise<IgnoreRules> {
  const { default: ignore } = await import("ignore");
  const rules = ignore({ ignorecase: false });
  for (const name of ignoreFileNames.filter((known) => names.includes(known))) {
    const mark = `${folder}${name}`;
    for (const pattern of patternsIn(mark)) if (pattern.length <= longestPattern) rules.add({ pattern, mark });
  }
  return {
    judge(relativePath) {
      const result = rules.test(relativePath);
      if (result.ignored) return result.rule?.mark ?? folder;
      return result.unignored ? null : undefined;
    },
  };
}

/** An ignore file that cannot be read, or a line that is no pattern, leaves nothing out: to read too much is better than to miss an article. */
function patternsIn(path: string): string[] {
  try {
    if (!statSync(systemPath(path)).isFile()) return [];
    return readFileSync(systemPath(path), "utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/);
  } catch {
    return [];
  }
}
