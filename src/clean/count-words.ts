import type { Block } from "./group-blocks.js";
import { phraseKey } from "./read-key.js";

/** So much of a paragraph says what it is about; reading more costs time and finds no more headlines. */
const readLength = 300;

/** How often the first paragraphs say each word. */
export function wordCounts(blocks: readonly Block[], most: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text, key } of blocks.filter(({ kind }) => kind === "prose").slice(0, most))
    for (const word of tellingWords(key === "" ? phraseKey(text.slice(0, readLength)) : key))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Which share of a line's words the counted paragraphs have; a word counts in full where it is said `enough` times. */
export function shareOf(words: readonly string[], counts: ReadonlyMap<string, number>, enough = 1): number {
  const sum = words.reduce((total, word) => total + Math.min(1, (counts.get(word) ?? 0) / enough), 0);
  return words.length === 0 ? 0 : sum / words.length;
}

/** Whether a letter is of a script that writes no space between words, or joins particles to them. */
function isJoined(code: number): boolean {
  if (code < 0x0e00) return false;
  return (
    code <= 0x0eff ||
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

/** The words that say what a line is about: short ones do not. Thai, Han, Kana and Hangul are taken two characters at a time. */
export function tellingWords(key: string): string[] {
  const words: string[] = [];
  for (const word of key.split(" ")) {
    if (isJoined(word.charCodeAt(0))) for (let at = 2; at <= word.length; at++) words.push(word.slice(at - 2, at));
    else if (word.length > 3) words.push(word);
  }
  return words;
}
