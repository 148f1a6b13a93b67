import { nameParts, withoutTitles } from "../../search/match-names.js";
import { readFullName } from "./read-full-name.js";

/**
 * What a name can be looked up by: its words, the words of each part as one ("jongun"), and the surname by which people
 * are compared.
 */
export function nameKeys(name: string): string[] {
  const parts = nameParts(name);
  const keys = [...parts.flat(), ...parts.map(joined), readFullName(name).surname];
  return [...new Set(keys)].filter((key) => key !== "");
}

/** Of every name that answers `wanted` all keys of one of these sets: its words, or those of each part as one. */
export function keysOfWanted(wanted: string): string[][] {
  const sets = [wanted, withoutTitles(wanted)].flatMap((name) => {
    const parts = nameParts(name);
    return [parts.flat(), parts.map(joined)];
  });
  const different = new Map(sets.map((keys) => [keys.join(" "), [...new Set(keys)]]));
  return [...different.values()].filter((keys) => keys.length > 0);
}

/** A key that every name has which is the same, letter for letter. */
export function keyOfName(name: string): string {
  return longest(nameKeys(name));
}

function joined(words: readonly string[]): string {
  return words.join("");
}

/** The longest is the rarest, mostly. */
function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), "");
}
