import { mix } from "./hash-words.js";
import { shapes, type Tokens } from "./tokenize.js";
import type { Analysis } from "./analyse-text.js";
import type { FeatureCollector } from "./collect-features.js";
import { agreement, wordFeature, type SegmentView } from "./describe-candidates.js";
import { isVerb, symbols, verbBin } from "./outline-symbols.js";

/** The features of a segment by name; its kinds follow those of its best candidate. */
export const statementFeatures = [
  "its length",
  "its length and marks",
  "its words",
  "its capitals",
  "the edge of the quote",
  "the word before",
  "the words before",
  "the word after",
  "its last mark",
  "what stands beside it",
  "the verb before it",
  "how sure the speaker is",
  "said before in the text",
  "the quote before it",
  "its first person",
  "its verbs",
  "its place in the paragraph",
  "the best verb of the sentence",
  "its first word",
  "its last word",
  "the tags beside it",
  "its capitals and what stands beside it",
  "its words and the word before",
  "the quotes of its sentence",
  "the endings of its words",
  "what the rules take it for",
] as const;

/** Kinds of statement features are counted from here; below stand those of the best candidate. */
export const statementKind = 64;

/** What the ranker thinks of the segment. */
export interface BestGuess {
  /** The probability of the best candidate among all, and of the one after it; 0 where there is none. */
  readonly first: number;
  readonly second: number;
  readonly mention: number;
}

/** Longer than this nothing more is learnt from single words. */
const maxWords = 5;

export function describeStatement(
  out: FeatureCollector,
  analysis: Analysis,
  segment: number,
  view: SegmentView,
  guess: BestGuess,
  context: StatementContext,
): void {
  const { outline, tokens } = analysis;
  const first = outline.first[view.firstStep] ?? 0;
  const next = outline.next[view.lastStep] ?? first;
  const words = wordsInside(analysis, first, next);
  const length = lengthBand(words.length);
  const add: Add = (kind, value) => out.add(statementKind + kind, value);
  add(0, length);
  add(1, mix(length, tokens.word[first] ?? 0));
  addEdges(add, analysis, view, first, next, length);
  addTags(add, analysis, view, first, next, words, length);
  addWords(add, analysis, words, length);
  addSurroundings(add, analysis, view, length);
  addGuess(add, view, guess, length);
  add(12, mix(context.repeated ? 1 : 0, length));
  add(13, mix(context.before, length));
  add(16, mix(Math.min(context.inParagraph, 4), length));
  add(16, mix(segment === 0 ? 1 : 0, length));
}

/** The words and marks right beside the segment, tokens [first, next). */
function addEdges(
  add: Add,
  { outline, tokens }: Analysis,
  view: SegmentView,
  first: number,
  next: number,
  length: number,
): void {
  const { tags } = outline;
  add(4, view.edge);
  add(4, mix(view.edge, length));
  add(5, view.wordBefore);
  add(5, mix(view.wordBefore, length));
  add(6, mix(view.wordBefore, first > 1 ? wordFeature(tokens, tags, first - 2) : 0));
  const after = wordAfter(tokens, tags, next);
  add(7, after);
  add(7, mix(after, length));
  add(7, mix(after, wordAfter(tokens, tags, next + 1)));
  add(8, mix(view.after, mix(view.before, length)));
  add(9, mix(view.stepBefore, length));
  add(9, mix(view.stepAfter, mix(length, 1)));
  add(9, mix(view.stepBefore, mix(view.stepAfter, 2)));
}

function wordAfter(tokens: Tokens, tags: Uint8Array, i: number): number {
  return i < tokens.start.length ? wordFeature(tokens, tags, i) : 0;
}

/** Stands for the tag of what is not there. */
const noTag = 30;

function addTags(
  add: Add,
  analysis: Analysis,
  view: SegmentView,
  first: number,
  next: number,
  words: readonly number[],
  length: number,
): void {
  const { tokens } = analysis;
  const { tags } = analysis.outline;
  const tagBefore = view.before === 0 ? noTag : (tags[first - 1] ?? noTag);
  const tagAfter = view.after === 0 ? noTag : (tags[next] ?? noTag);
  const capitals = capitalsOf(analysis, words);
  add(20, mix(tagBefore, mix(tagAfter, length)));
  add(20, mix(mix(tagBefore, tagAfter), mix(capitals, 1)));
  add(20, mix(tagBefore, mix(first > 1 ? (tags[first - 2] ?? noTag) : noTag, mix(tagAfter, 2))));
  add(20, mix(view.wordBefore, mix(tagAfter, 3)));
  add(21, mix(capitals, mix(view.wordBefore, 1)));
  add(21, mix(capitals, mix(wordAfter(tokens, tags, next), 2)));
  add(21, mix(capitals, mix(length, 3)));
  add(21, mix(capitals, mix(view.edge, 4)));
  const firstTag = tags[words[0] ?? -1] ?? noTag;
  const lastTag = tags[words.at(-1) ?? -1] ?? noTag;
  add(22, mix(view.wordBefore, mix(firstTag, 1)));
  add(22, mix(tagBefore, mix(firstTag, mix(lastTag, tagAfter))));
  add(22, mix(firstTag, mix(lastTag, length)));
  const quotes = Math.min(quotesInSentence(analysis, first), 4);
  add(23, mix(quotes, length));
  add(23, mix(quotes, mix(capitals, 1)));
}

/** How sure the ranker is, and what the rules say. */
function addGuess(add: Add, { ruled }: SegmentView, guess: BestGuess, length: number): void {
  const sure = Math.min(9, Math.floor(guess.first * 10));
  const clear = Math.min(9, Math.floor((guess.first - guess.second) * 10));
  add(11, mix(sure, length));
  add(11, mix(clear, mix(length, 1)));
  const named = mix(agreement(ruled, guess.mention), ruled.rule);
  add(25, mix(ruled.kindRule, 1));
  add(25, mix(ruled.kindRule, mix(length, 2)));
  add(25, mix(ruled.kindRule, mix(named, 3)));
  add(25, mix(ruled.link, mix(length, 6)));
  add(25, mix(named, mix(length, 4)));
  add(25, mix(ruled.kindRule, mix(sure, 5)));
}

/** What came before the segment. */
export interface StatementContext {
  /** The same words stood in marks before. */
  readonly repeated: boolean;
  /** What the segment before was: 0 none, 1 said, 2 not said, 3 said in the same sentence, 4 not said in the same sentence. */
  readonly before: number;
  readonly inParagraph: number;
}

function lengthBand(words: number): number {
  return words < 6 ? words : words < 8 ? 6 : words < 12 ? 7 : words < 20 ? 8 : 9;
}

function wordsInside({ tokens }: Analysis, first: number, next: number): number[] {
  const words: number[] = [];
  for (let i = first; i < next; i++)
    if (tokens.shape[i] !== shapes.mark && tokens.shape[i] !== shapes.possessive) words.push(i);
  return words;
}

/** How a title is told: 0 no capital, 1 only the first word, 2 every word but small ones, 3 some, 4 one word in capitals. */
function capitalsOf({ tokens }: Analysis, words: readonly number[]): number {
  let capital = 0;
  let long = 0;
  for (const i of words) {
    const big = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > 3;
    const own = tokens.shape[i] === shapes.lower ? 0 : 1;
    if (big || own > 0) long++;
    capital += own;
  }
  if (capital === 0) return 0;
  if (words.length === 1) return 4;
  const opens = words[0] !== undefined && tokens.shape[words[0]] !== shapes.lower;
  return capital >= long ? 2 : capital === 1 && opens ? 1 : 3;
}

/** How many quoted stretches begin in the sentence around token `first`, looking a little way to both sides. */
function quotesInSentence({ tokens, inside }: Analysis, first: number): number {
  const met = new Set<number>();
  for (let i = Math.max(0, first - nearTokens); i < Math.min(inside.length, first + nearTokens); i++) {
    if ((inside[i] ?? -1) >= 0 && tokens.sentence[i] === tokens.sentence[first]) met.add(inside[i] ?? 0);
  }
  return met.size;
}

const nearTokens = 40;

type Add = (kind: number, value: number) => void;

function addWords(add: Add, { tokens, outline }: Analysis, words: readonly number[], length: number): void {
  const { tags } = outline;
  const few = words.length <= maxWords;
  let capitals = 0;
  let verbs = 0;
  let person = 0;
  let pattern = 0;
  for (const i of words) {
    const shape = tokens.shape[i] ?? 0;
    if (shape !== shapes.lower && shape !== shapes.number) capitals++;
    if (verbTags.has(tags[i] ?? 0)) verbs++;
    if (tags[i] === 4 && firstPersons.has(tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase())) person = 1;
    if (few) {
      add(2, wordFeature(tokens, tags, i));
      add(24, mix(endOf(tokens, i), tags[i] ?? 0));
      pattern = mix(pattern, shape * 32 + (tags[i] ?? 0));
    }
  }
  if (few) {
    add(3, mix(pattern, 5));
    add(
      15,
      mix(
        words.reduce((sum, i) => mix(sum, tags[i] ?? 0), 0),
        6,
      ),
    );
  }
  const share = words.length === 0 ? 0 : Math.floor((4 * capitals) / words.length);
  add(3, mix(share, length));
  add(14, mix(person, length));
  add(15, mix(Math.min(verbs, 3), length));
  const [first, last] = [words[0], words.at(-1)];
  if (first !== undefined) add(18, mix(wordFeature(tokens, tags, first), Math.min(length, 6)));
  if (last !== undefined) add(19, mix(wordFeature(tokens, tags, last), Math.min(length, 6)));
}

function endOf({ text, end }: Tokens, i: number): number {
  const stop = end[i] ?? 0;
  return mix(text.charCodeAt(stop - 1), mix(text.charCodeAt(stop - 2), text.charCodeAt(stop - 3)));
}

const firstPersons: ReadonlySet<string> = new Set(["i", "me", "my", "we", "us", "our", "you", "your"]);
const verbTags: ReadonlySet<number> = new Set([7, 8, 11]);

/** The nearest verb before the segment and the best verb on both sides, within the sentence. */
function addSurroundings(add: Add, { outline }: Analysis, view: SegmentView, length: number): void {
  const { symbol, tokens, first } = outline;
  let best = 0;
  let nearest = -1;
  let steps = 0;
  for (let at = view.firstStep - 1; at >= 0 && steps < 40; at--, steps++) {
    const own = symbol[at] ?? 0;
    if (own === symbols.stop || own === symbols.paragraph || own === symbols.ask) break;
    if (!isVerb(own)) continue;
    if (nearest < 0) nearest = at;
    best = Math.max(best, verbBin(own));
  }
  let bestAfter = 0;
  steps = 0;
  for (let at = view.lastStep + 1; at < symbol.length && steps < 40; at++, steps++) {
    const own = symbol[at] ?? 0;
    if (own === symbols.stop || own === symbols.paragraph || own === symbols.ask) break;
    if (isVerb(own)) bestAfter = Math.max(bestAfter, verbBin(own));
  }
  const gap = nearest < 0 ? 9 : Math.min(view.firstStep - nearest, 8);
  if (nearest >= 0) {
    add(10, mix(tokens.word[first[nearest] ?? 0] ?? 0, Math.min(gap, 3)));
    add(10, mix(tokens.word[first[nearest] ?? 0] ?? 0, 77));
  }
  add(10, mix(nearest < 0 ? 0 : (symbol[nearest] ?? 0), mix(gap, length)));
  add(17, mix(best, mix(bestAfter, length)));
  add(17, mix(best, mix(length, 1)));
  add(17, mix(bestAfter, mix(length, 2)));
}
