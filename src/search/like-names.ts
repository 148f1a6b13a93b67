import { editDistance } from "../text/edit-distance.js";
import { soundKey } from "./key-sound.js";
import { withoutTitles, wordsOf } from "./match-names.js";
import { letterSet, mayBeNear } from "./word-shape.js";

/**
 * The names that may have been meant ("kirbey": John Kirby), likeliest first; also titles and file names: fuse.js finds what
 * is near, in a short list of what may be, and the number of edits decides what is near enough, and in which order.
 */
export async function suggest(wanted: string, candidates: readonly string[], limit = 3): Promise<string[]> {
  const asked = askedWords(wanted);
  if (asked.length === 0) return [];
  const { default: Fuse } = await import("fuse.js");
  const fuse = new Fuse(candidates.length > mostSearched ? shortList(asked, candidates) : candidates, {
    useTokenSearch: true,
    tokenMatch: "all",
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.5,
  });
  return fuse
    .search(asked.join(" "))
    .map(({ item }) => ({ item, edits: editsBetween(asked, wordsOf(item)) }))
    .filter(({ edits }) => edits < Infinity)
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, limit)
    .map(({ item }) => item);
}

/** fuse.js takes a second for a hundred times as many. */
const mostSearched = 3000;

/** The candidates in which each word asked for may be near one by its length and its letters. */
function shortList(asked: readonly string[], candidates: readonly string[]): string[] {
  const shapes = asked.map((word) => ({ word, letters: letterSet(word), most: mostHeard(word) }));
  return candidates.filter((candidate) => {
    const parts = wordsOf(candidate);
    return shapes.every(({ word, letters, most }) =>
      parts.some((part) => mayBeNear(word.length, letters, part.length, letterSet(part), most)),
    );
  });
}

/** The words of a name that was asked for, without titles. */
export function askedWords(wanted: string): string[] {
  return wordsOf(withoutTitles(wanted));
}

/** The edits that make every word asked for a part of the name, or infinitely many where a word has no likeness to any. */
export function editsBetween(asked: readonly string[], parts: readonly string[]): number {
  return asked
    .map((word) => Math.min(...parts.map((part) => editsToPart(word, part))))
    .reduce((sum, edits) => sum + edits, 0);
}

/** The edits that make a word part of a name; infinitely many where it has no likeness to it. */
export function editsToPart(word: string, part: string): number {
  const most = Math.max(1, Math.floor(word.length / lettersPerEdit));
  const mostToEar = Math.max(most, mostHeard(word));
  const count = editDistance(word, part, mostToEar);
  return count <= most || (count <= mostToEar && soundsLike(word, part)) ? count : Infinity;
}

/**
 * Tells of the UTF-8 bytes of a text, the first `length` of an array, whether it may be like a word. That takes no time, and
 * few others pass: only those need be made a text.
 */
export function mayBeLike(word: string): (bytes: Uint8Array, length: number) => boolean {
  const letters = letterSet(word);
  const most = Math.max(1, mostHeard(word));
  return (bytes, length) => {
    if (length < word.length - most || length > mostBytesALetter * (word.length + most)) return false;
    let [set, all] = [0, 0];
    for (let i = 0; i < length; i++) {
      const byte = bytes[i] ?? 0;
      set |= 1 << (byte & 31);
      all |= byte;
    }
    // Of other letters than those of ASCII the bytes tell neither how many there are nor which.
    return all >= 0x80 || mayBeNear(word.length, letters, length, set >>> 0, most);
  };
}

/** Of UTF-8, for one UTF-16 unit. */
const mostBytesALetter = 3;

/** The most edits between words that sound alike. */
function mostHeard(word: string): number {
  return Math.ceil(word.length * likeness);
}

/** Words of one sound may differ in so much of their spelling: "cato" may be "kato", but not "kyoto". */
const likeness = 0.4;

/** "blare" is two edits from "blair", but the same to the ear. Short words and single consonants are too much alike. */
function soundsLike(word: string, part: string): boolean {
  const key = soundKey(word);
  return key !== null && word.length > lettersPerEdit && key.length > 1 && key === soundKey(part);
}

const lettersPerEdit = 3;
