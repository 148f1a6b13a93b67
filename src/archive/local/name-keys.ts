import { nameParts, withoutTitles } from "../../search/match-names.js";
import type { Attributions } from "../../types.js";
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

/** Keys of which every name that answers `wanted` has one. */
export function keysOfWanted(wanted: string): string[] {
  const keys = [wanted, withoutTitles(wanted)].flatMap((name) => {
    const parts = nameParts(name);
    return [longest(parts.flat()), longest(parts.map(joined))];
  });
  return [...new Set(keys)].filter((key) => key !== "");
}

/** A key that every name has which is the same, letter for letter. */
export function keyOfName(name: string): string {
  return longest(nameKeys(name));
}

/** Every key of everybody quoted, reported or named in an article. */
export function keysOfArticle(attributions: readonly Attributions[]): Set<string> {
  return new Set([...namesOfArticle(attributions)].flatMap(nameKeys));
}

/** The name of everybody quoted, reported or named in an article. */
export function namesOfArticle(attributions: readonly Attributions[]): Set<string> {
  const names = attributions.flatMap(({ quotes, speakers, named }) => [
    ...named,
    ...speakers.flatMap((speaker) => [speaker.name, ...speaker.names]),
    ...quotes.flatMap(({ attribution }) => attribution?.speaker ?? []),
  ]);
  return new Set(names);
}

function joined(words: readonly string[]): string {
  return words.join("");
}

/** The longest is the rarest, mostly. */
function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), "");
}
