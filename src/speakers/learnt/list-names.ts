import { generations, lettersBehind } from "../../lexicon/languages/en/titles.js";
import { readTitlePronouns } from "../title-words.js";
import { hashOf } from "./hash-words.js";
import { shapes, type Tokens } from "./tokenize.js";
import type { WordKnowledge } from "./know-words.js";

/** A run of capitalised words in a text, without titles before it. */
export interface NameRun {
  /** Its tokens, [first, next); the surname stands last, before "Jr.". */
  readonly first: number;
  readonly next: number;
  readonly surname: number;
  /** What a title before it says about the pronoun for it. */
  readonly title: "he" | "she" | "any" | null;
}

const titleHashes = new Map([...readTitlePronouns()].map(([word, sex]) => [hashOf(word), sex]));
const suffixHashes = new Set([...generations, ...lettersBehind].flatMap((line) => line.split(" ")).map(hashOf));
const joiners = new Set(["of", "for", "on"].map(hashOf));
const maxRun = 8;

/** Every name of the text in reading order, by capitals alone. */
export function listNames(tokens: Tokens, isCommon: (word: number) => boolean, words: WordKnowledge): NameRun[] {
  const runs: NameRun[] = [];
  const lower = lowerWords(tokens);
  const surnames = surnamesOf(tokens);
  for (let i = 0; i < tokens.start.length;) {
    if (!isCapital(tokens, i)) {
      i++;
      continue;
    }
    let next = i + 1;
    while (next < i + maxRun && continues(tokens, next, words)) next++;
    const opens = i === 0 || tokens.sentence[i] !== tokens.sentence[i - 1];
    const first = tokens.word[i] ?? 0;
    const isWord = opens && (isCommon(first) || lower.has(first)) && !(next === i + 1 && surnames.has(first));
    const from = isWord ? i + 1 : i;
    const run = from < next ? trimRun(tokens, from, next) : null;
    if (run !== null) runs.push(run);
    i = next;
  }
  return runs;
}

/** The last words of names in the middle of sentences: "Young said" is no young man where a Tom Young is named. */
function surnamesOf(tokens: Tokens): Set<number> {
  const surnames = new Set<number>();
  for (let i = 1; i < tokens.start.length; i++) {
    const named = isCapital(tokens, i) && isCapital(tokens, i - 1) && tokens.sentence[i] === tokens.sentence[i - 1];
    if (named && !isCapital(tokens, i + 1)) surnames.add(tokens.word[i] ?? 0);
  }
  return surnames;
}

function lowerWords({ word, shape }: Tokens): Set<number> {
  const lower = new Set<number>();
  for (let i = 0; i < word.length; i++) if (shape[i] === shapes.lower) lower.add(word[i] ?? 0);
  return lower;
}

/** The run without titles before it and with the surname told from what follows it; null where only a title is left. */
function trimRun(tokens: Tokens, from: number, to: number): NameRun | null {
  let first = from;
  let title: NameRun["title"] = null;
  for (let i = from; i < to; i++) {
    const own = titleHashes.get(withoutStop(tokens, i));
    if (own === undefined) continue;
    first = i + 1;
    title = own;
  }
  let last = to - 1;
  while (last > first && suffixHashes.has(tokens.word[last] ?? 0)) last--;
  return first >= to ? null : { first, next: to, surname: tokens.word[last] ?? 0, title };
}

function withoutStop(tokens: Tokens, i: number): number {
  const text = tokens.text.slice(tokens.start[i], tokens.end[i]);
  return text.endsWith(".") ? hashOf(text.slice(0, -1)) : (tokens.word[i] ?? 0);
}

/** Whether a token is written as names are. */
export function isCapital(tokens: Tokens, i: number): boolean {
  const shape = tokens.shape[i];
  return shape === shapes.capital || shape === shapes.capitals || shape === shapes.mixed;
}

function continues(tokens: Tokens, i: number, words: WordKnowledge): boolean {
  if (tokens.sentence[i] !== tokens.sentence[i - 1]) return false;
  if (isCapital(tokens, i)) return true;
  // "American Federation of Teachers", "Club for Growth"
  if (joiners.has(tokens.word[i] ?? 0) && words.nounClass(tokens, i - 1) === 2) return isCapital(tokens, i + 1);
  return (
    words.isParticle(tokens.word[i] ?? 0) && isCapital(tokens, i + 1) && tokens.sentence[i + 1] === tokens.sentence[i]
  );
}
