import { generations, titleQualifiers, titles } from "../lexicon/languages/en/titles.js";
import type { TitleGroup } from "../lexicon/languages/title-group.js";
import { foreignTitles } from "../lexicon/languages/titles.js";

/** The titles of English and of other languages. */
export const titleGroups: readonly TitleGroup[] = [...titles, ...foreignTitles];

let pronouns: ReadonlyMap<string, TitleGroup["pronoun"]> | null = null;
let shortTitles: ReadonlySet<string> | null = null;

/** Every word that stands before a name and is no part of it, with the pronoun that it calls for. */
export function readTitlePronouns(): ReadonlyMap<string, TitleGroup["pronoun"]> {
  pronouns ??= listPronouns();
  return pronouns;
}

function listPronouns(): Map<string, TitleGroup["pronoun"]> {
  const found = new Map<string, TitleGroup["pronoun"]>();
  for (const word of [...wordsIn(titleQualifiers), "prime", "vice"]) found.set(word, "any");
  for (const { kind, pronoun, words } of titleGroups) {
    // "Council" and "Star" end the names of bodies.
    if (kind !== "trade") for (const word of wordsIn(words)) found.set(word, pronoun);
  }
  // "Sr." is a father more often than a señor.
  for (const word of wordsIn(generations)) found.delete(word);
  return found;
}

/** "gov", "cpl", "dr": an abbreviation that may end an office ("Ohio Gov."), and is no name itself as "Baron" may be. */
export function isShortTitle(lower: string): boolean {
  shortTitles ??= new Set(titleGroups.filter(({ kind }) => kind === "short").flatMap(({ words }) => wordsIn(words)));
  return shortTitles.has(lower);
}

function wordsIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(" "));
}
