import { keptTitles, titles } from "../lexicon/languages/en/titles.js";
import { foreignTitles } from "../lexicon/languages/titles.js";
import { editDistance } from "../text/edit-distance.js";
import { fold } from "../text/fold.js";
import { soundKey } from "./key-sound.js";
import { WordScanner } from "./scan-words.js";
import { letterSet, mayBeNear } from "./word-shape.js";

/**
 * Whether a name is meant: every word asked for is a whole part of it, in this order; case and accents do not count.
 * Titles before it do not count either. "kirby" and "john kirby" match "John F. Kirby", "jongun" and "jong un" match "Kim Jong-un"; "kirb" and "kirbey" do not.
 */
export function matchesName(name: string, wanted: string): boolean {
  if (hasNameParts(name, wanted)) return true;
  const untitled = withoutTitles(wanted);
  return untitled !== wanted && hasNameParts(name, untitled);
}

function hasNameParts(name: string, wanted: string): boolean {
  const asked = nameParts(wanted);
  if (asked.length === 0) return false;
  const parts = nameParts(name);
  return holdsInOrder(parts.flat(), asked.flat()) || holdsInOrder(joined(parts), joined(asked));
}

/** The words of each part of a name, folded: what stands between two spaces is a part. */
export function nameParts(name: string): string[][] {
  return name
    .split(/\s+/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/**
 * "Governor Tanaka" as "Tanaka", "former Prime Minister Ama Owusu" as "Ama Owusu". A role alone stays whole ("prime
 * minister", "mayor of Apia"), and so does a title that is part of a name ("Pope Leo").
 */
export function withoutTitles(wanted: string): string {
  const words = wanted.trim().split(/\s+/);
  const name = words.findIndex((word) => !isTitle(word));
  const rest = words.slice(Math.max(0, name));
  if (name <= 0 || rest.some((word) => /^(?:at|for|in|of)$/i.test(word)) || isTitle(rest.at(-1) ?? "")) return wanted;
  return keptTitles.has(fold(words[name - 1] ?? "")) ? wanted : rest.join(" ");
}

let titleWords: ReadonlySet<string> | null = null;

function isTitle(word: string): boolean {
  titleWords ??= new Set(
    [...titles, ...foreignTitles].flatMap(({ kind, words }) =>
      kind === "other" ? [] : words.flatMap((line) => line.split(" ").map(fold)),
    ),
  );
  const plain = fold(word).replace(/\.$/, "").replace(/^ex-/, "");
  return titleWords.has(plain) || /^(?:acting|former|late|the|then)$/.test(plain);
}

/** "O'Neill" and "Ji-eun" as one word each. */
function joined(parts: readonly (readonly string[])[]): string[] {
  return parts.map((words) => words.join(""));
}

function holdsInOrder(parts: readonly string[], asked: readonly string[]): boolean {
  let next = 0;
  for (const part of parts) if (part === asked[next]) next++;
  return next === asked.length;
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  const scanner = new WordScanner(text);
  while (scanner.next()) words.push(fold(text.slice(scanner.start, scanner.end)));
  return words;
}

/**
 * The names that may have been meant ("kirbey": John Kirby), likeliest first; also titles and file names: fuse.js finds what
 * is near, in a short list of what may be, and the number of edits decides what is near enough, and in which order.
 */
export async function suggest(wanted: string, candidates: readonly string[], limit = 3): Promise<string[]> {
  const asked = wordsOf(withoutTitles(wanted));
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
  const shapes = asked.map((word) => ({ word, letters: letterSet(word), most: Math.ceil(word.length * likeness) }));
  return candidates.filter((candidate) => {
    const parts = wordsOf(candidate);
    return shapes.every(({ word, letters, most }) =>
      parts.some((part) => mayBeNear(word.length, letters, part.length, letterSet(part), most)),
    );
  });
}

/** The edits that make every word asked for a part of the name, or infinitely many where a word has no likeness to any. */
function editsBetween(asked: readonly string[], parts: readonly string[]): number {
  return asked
    .map((word) => {
      const most = Math.max(1, Math.floor(word.length / lettersPerEdit));
      const mostHeard = Math.max(most, Math.ceil(word.length * likeness));
      const edits = parts.map((part) => {
        const count = editDistance(word, part, mostHeard);
        return count <= most || (count <= mostHeard && soundsLike(word, part)) ? count : Infinity;
      });
      return Math.min(...edits);
    })
    .reduce((sum, edits) => sum + edits, 0);
}

/** Words of one sound may differ in so much of their spelling: "cato" may be "kato", but not "kyoto". */
const likeness = 0.4;

/** "blare" is two edits from "blair", but the same to the ear. Short words and single consonants are too much alike. */
function soundsLike(word: string, part: string): boolean {
  const key = soundKey(word);
  return key !== null && word.length > lettersPerEdit && key.length > 1 && key === soundKey(part);
}

const lettersPerEdit = 3;
