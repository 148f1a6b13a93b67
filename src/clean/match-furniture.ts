import { furnitureLines, furnitureOpeners, furnitureParts, tailHeadings } from "../lexicon/page/furniture.js";

/** Phrases by their first word, so that a line is compared with few of them. */
type Openers = ReadonlyMap<string, readonly string[]>;

const lines: ReadonlySet<string> = new Set(furnitureLines);
const openers = byFirstWord(furnitureOpeners);
const tails: ReadonlySet<string> = new Set(tailHeadings);
const tailOpeners = byFirstWord([
  "more from",
  "more in",
  "more on",
  "read more on",
  "popular on",
  "also on",
  "also in",
  "mehr aus",
  "mas sobre",
  "more stories",
]);

function byFirstWord(phrases: readonly string[]): Openers {
  const map = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = firstWord(phrase);
    const others = map.get(first);
    if (others === undefined) map.set(first, [phrase]);
    else others.push(phrase);
  }
  return map;
}

function firstWord(phrase: string): string {
  const space = phrase.indexOf(" ");
  return space < 0 ? phrase : phrase.slice(0, space);
}

function opensWith(key: string, table: Openers): boolean {
  return table.get(firstWord(key))?.some((phrase) => key === phrase || key.startsWith(`${phrase} `)) ?? false;
}

/** Whether the whole line is a page's own word: "Advertisement", "Share this article". */
export function isFurnitureLine(key: string): boolean {
  return lines.has(key) || isButtonRow(key);
}

/** "Share Tweet Email": the words of several buttons on a line. */
function isButtonRow(key: string): boolean {
  const space = key.indexOf(" ");
  if (space < 0 || key.length > mostButtons || !lines.has(key.slice(0, space))) return false;
  return key.split(" ").every((word) => lines.has(word));
}

/** A longer row of them is rather a sentence. */
const mostButtons = 60;

/** Whether the line begins as a page's invitations do: "Sign up for our …". */
export function hasFurnitureOpener(key: string): boolean {
  return opensWith(key, openers);
}

/** Whether the line holds a page's legal wording; a single word holds only that of scripts without spaces. */
export function hasFurniturePart(key: string): boolean {
  const parts = key.includes(" ") ? furnitureParts : unspacedParts;
  return parts.some((part) => key.includes(part));
}

const unspacedParts = furnitureParts.filter((part) => !part.includes(" "));

/** Whether the line heads what follows a story: "Related articles", "More from the region". */
export function isTailHeading(key: string, words: number): boolean {
  return tails.has(key) || (words <= 6 && opensWith(key, tailOpeners));
}
