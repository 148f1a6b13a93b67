import { existsSync } from "node:fs";
import { queryUnquoted, speakerAsPath } from "../errors.js";
import type { ParsedWords } from "./parse-words.js";

/**
 * Catches words that stand where paths belong, before reading begins: the rest of a query that has no quotes around it
 * (`search kirby sanctions clips`), or a speaker (`quotes kirby`). A path that is only misspelt is left to the loader.
 */
export async function checkPaths(command: string, { operand, paths }: ParsedWords): Promise<void> {
  if (command !== "search" && command !== "quotes") return;
  const firstPath = paths.findIndex((path) => !isBareWord(path) || existsSync(path));
  const words = firstPath < 0 ? paths : paths.slice(0, firstPath);
  const [first] = words;
  if (first === undefined) return;
  const { suggestPath } = await import("../load/suggest-path.js");
  if (suggestPath(first) !== null) return;
  const others = paths.slice(words.length);
  throw command === "search" ? queryUnquoted([operand, ...words], others) : speakerAsPath(words.join(" "), others);
}

/** No dot, no slash, no pattern: nothing that makes people think of a file. */
function isBareWord(path: string): boolean {
  return path !== "-" && !/[./\\*?[\]{}]/.test(path);
}
