import { generations, titles } from "../lexicon/languages/en/titles.js";
import type { TitleGroup } from "../lexicon/languages/title-group.js";
import { foreignTitles } from "../lexicon/languages/titles.js";
import { hashesOfShort, hashOf } from "./hash.js";

/** The titles of English and of other languages. */
export const titleGroups: readonly TitleGroup[] = [...titles, ...foreignTitles];

let pronouns: ReadonlyMap<number, TitleGroup["pronoun"]> | null = null;
let shortTitles: ReadonlySet<number> | null = null;

/** What a word before a name, by hash, says of the pronoun for it: "he" behind "Mr."; undefined of what is no title. */
export function titlePronoun(word: number): TitleGroup["pronoun"] | undefined {
  pronouns ??= listPronouns();
  return pronouns.get(word);
}

function listPronouns(): Map<number, TitleGroup["pronoun"]> {
  const found = new Map<number, TitleGroup["pronoun"]>();
  for (const { kind, pronoun, words } of titleGroups) {
    // "Council" and "Star" end the names of bodies.
    if (kind === "trade") continue;
    for (const word of wordsIn(words)) found.set(hashOf(word), pronoun).set(hashOf(`${word}.`), pronoun);
  }
  // "Sr." is a father more often than a señor.
  for (const word of wordsIn(generations)) found.delete(hashOf(word));
  return found;
}

/** "gov", "cpl", "dr": an abbreviation, by hash, that may end an office ("Ohio Gov."), and is no name itself as "Baron" may be. */
export function isShortTitle(word: number): boolean {
  shortTitles ??= hashesOfShort(
    titleGroups.filter(({ kind }) => kind === "short").flatMap(({ words }) => wordsIn(words)),
  );
  return shortTitles.has(word);
}

function wordsIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(" "));
}
