import { editDistance } from "../text/edit-distance.js";
import type { SearchIndex } from "./build-index.js";
import { lettersSoundingLike, soundKey } from "./key-sound.js";
import { isCapitalTerm } from "./read-compounds.js";
import { weighSpelling } from "./weigh-spelling.js";

/** A word of the index that may be what the user meant. */
export interface CloseWord {
  readonly row: number;
  readonly word: string;
  readonly edits: number;
  /** How unlikely the slip is. */
  readonly cost: number;
}

/**
 * How many edits a word may be away: short words have too many neighbours, unless other words confirm them, and numbers are
 * never misspelt words.
 */
export function editsAllowed(word: string, confirmed = false): number {
  if (/\p{N}/u.test(word) || isCapitalTerm(word)) return 0;
  if (word.length <= 3) return confirmed && word.length === 3 ? 1 : 0;
  return word.length <= 5 ? 1 : 2;
}

/** The words of the index within `most` edits of `word`, or that sound like it; the likeliest first. */
export function closeWords(
  index: Pick<SearchIndex, "words">,
  word: string,
  most: number,
  soundToo: boolean,
): CloseWord[] {
  const close = new Map<number, CloseWord>();
  if (most === 0) return [];
  for (const row of index.words.near(word, most)) {
    const other = index.words.word(row);
    if (other === word || isCapitalTerm(other)) continue;
    const edits = editDistance(word, other, most);
    if (edits <= most && !/\p{N}/u.test(other))
      close.set(row, { row, word: other, edits, cost: weighSpelling(word, other) });
  }
  if (soundToo) for (const other of soundingLike(index, word)) close.set(other.row, close.get(other.row) ?? other);
  return [...close.values()].toSorted((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
}

function soundingLike(index: Pick<SearchIndex, "words">, word: string): CloseWord[] {
  const key = soundKey(word);
  if (key === null || word.length < shortestHeard || key.length < 2) return [];
  const found: CloseWord[] = [];
  const most = Math.ceil(word.length * likeness);
  for (const row of index.words.sounding(key, lettersSoundingLike(word.charAt(0)))) {
    const other = index.words.word(row);
    if (other === word || Math.abs(other.length - word.length) > most || soundKey(other) !== key) continue;
    const edits = editDistance(word, other, most);
    if (edits <= most) found.push({ row, word: other, edits, cost: weighSpelling(word, other) });
  }
  return found;
}

const shortestHeard = 4;

/** Words of one sound may still differ in so much of their spelling, and no more: "cato" is not "kyoto". */
const likeness = 0.4;
