import { isUpperCase } from "../text/character-classes.js";
import { shareOf, tellingWords, wordCounts } from "./count-words.js";
import type { Story } from "./find-story.js";
import type { Block } from "./group-blocks.js";
import { blockByline } from "./read-byline.js";
import { isHeadline } from "./tell-headline.js";

/**
 * What speaks for a line as the headline and what against it. Fitted on English pages (a choice among the lines of a
 * page, by pages of other sites than those it was tried on) and rounded; what gave nothing there is left out, and so is
 * what only guides and blogs have.
 */
const points = {
  /** Of its words' share in the story those that the story has over and over; the next paragraphs' share, and theirs over and over. */
  saidOften: 2.6,
  saidNext: 1.1,
  saidNextOften: 2.3,
  blankAround: 2,
  blankBelow: 1.5,
  bylineFollows: 2.7,
  bylineAbove: 1.2,
  /** The path of links above it ends with it. */
  path: 2.8,
  /** A word, up to ten; and a word more than the lines above it have: menus are of short lines. */
  word: 0.17,
  wordMoreThanAbove: 0.2,
  fairLength: 0.9,
  oneWord: -1.5,
  twoWords: -1.2,
  manyWords: -2.6,
  /** The share of its words that have a capital. */
  capitals: 1.6,
  isPath: -2.1,
  colon: -2.3,
  item: -2.5,
  /** Prose above it, as a share of the page's and by its length; prose below it, in units of 300 words. */
  proseAbove: -2.9,
  proseAboveLength: -0.55,
  proseBelow: 0.6,
  /** Lines above it that could be the headline as well. */
  anotherAbove: -0.78,
  lineAway: -0.011,
  lineAwayLength: -0.37,
} as const;

/** Paragraphs that tell what the story is about, and those right below a line. */
const storyParagraphs = 30;
const nextParagraphs = 10;
const nextLines = 80;
/** A longer paragraph counts as one of so many words. */
const mostProse = 60;
const menuLines = 5;
const bylineLines = 6;
const longEntry = 12;
const countedWords = 10;
const manyWords = 16;

/** How much a line weighs as the headline of its page. */
export interface HeadlineWeight {
  readonly at: number;
  /** What it weighs at most, known without reading the lines around it. */
  readonly most: number;
  /** What it weighs, which is slow to find out. */
  readonly weigh: () => number;
}

/** More than it takes to add up the same numbers in another order. */
const slack = 1e-6;

/** The weights of the lines of a page between two places. */
export function weighHeadlines(blocks: readonly Block[], story: Story, from: number, to: number): HeadlineWeight[] {
  const prose = blocks.slice(story.from, story.to);
  const counts = wordCounts(prose, storyParagraphs);
  const paragraphs = prose.filter(({ kind }) => kind === "prose").length;
  const often = Math.max(3, Math.min(storyParagraphs, paragraphs) / 2);
  const isByline = bylineTest(blocks);
  const next = nextShares(blocks);
  const proseBefore = proseSums(blocks);
  let another = 0;
  return blocks.slice(from, to).map((block, i) => {
    const at = from + i;
    const words = tellingWords(block.key);
    const own =
      points.saidOften * shareOf(words, counts, often) +
      formPoints(block) +
      placePoints(blocks, at) +
      prosePoints(proseBefore, at);
    const away =
      points.anotherAbove * Math.log1p(another) +
      points.lineAway * Math.min(100, Math.abs(story.from - at)) +
      points.lineAwayLength * Math.log1p(Math.abs(story.from - at));
    if (couldBe(blocks, at) && shareOf(words, counts) >= 0.5 && isHeadline(block)) another++;
    const around = points.bylineFollows + points.bylineAbove + points.saidNext + points.saidNextOften;
    const weigh = () => {
      const below = [1, 2, 3, 4, 5, bylineLines].some((lines) => isByline(at + lines));
      const [saidNext, saidNextOften] = next(at, words);
      return (
        own +
        (below ? points.bylineFollows : 0) +
        (isByline(at - 1) || isByline(at - 2) ? points.bylineAbove : 0) +
        away +
        points.saidNext * saidNext +
        points.saidNextOften * saidNextOften
      );
    };
    return { at, most: own + away + around + slack, weigh };
  });
}

const headlineWords = 4;

function couldBe(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  return (
    block !== undefined && block.words >= headlineWords && block.blankBefore && blocks[at + 1]?.blankBefore === true
  );
}

function formPoints({ text, words, marker }: Block): number {
  const parts = text.split(/\s+/);
  const capitals = parts.filter((word) => isUpperCase(word.charAt(0))).length;
  return (
    points.word * Math.min(words, countedWords) +
    (words === 1 ? points.oneWord : 0) +
    (words === 2 ? points.twoWords : 0) +
    (words > manyWords ? points.manyWords : 0) +
    (words >= headlineWords && words <= 14 ? points.fairLength : 0) +
    points.capitals * (capitals / parts.length) +
    (/\s[/»›>|]\s/.test(text) ? points.isPath : 0) +
    (/[:：]$/.test(text) ? points.colon : 0) +
    (marker === "item" ? points.item : 0)
  );
}

function placePoints(blocks: readonly Block[], at: number): number {
  const block = blocks[at];
  if (block === undefined) return 0;
  const above = blocks.slice(Math.max(0, at - menuLines), at);
  const wordsAbove = above.reduce((sum, { words }) => sum + Math.min(words, longEntry), 0) / (above.length || 1);
  const isParted = blocks[at + 1]?.blankBefore === true;
  const isInPath = blocks
    .slice(Math.max(0, at - bylineLines), at)
    .some(({ key }) => key !== "" && key !== block.key && key.endsWith(block.key));
  return (
    // Nothing stands above the first line that it could differ from, and often it is the window's title.
    (at > 0 && block.blankBefore && isParted ? points.blankAround : 0) +
    (isParted ? points.blankBelow : 0) +
    (at > 0 ? points.wordMoreThanAbove * (Math.min(block.words, longEntry) - wordsAbove) : 0) +
    (isInPath ? points.path : 0)
  );
}

function prosePoints(before: readonly number[], at: number): number {
  const above = before[at] ?? 0;
  const below = (before[Math.min(before.length - 1, at + 31)] ?? 0) - (before[at + 1] ?? 0);
  return (
    points.proseAbove * (above / (before.at(-1) || 1)) +
    points.proseAboveLength * Math.log1p(above / 20) +
    points.proseBelow * (Math.min(600, below) / 300)
  );
}

/** How many words of prose stand before each block, and in all. */
function proseSums(blocks: readonly Block[]): number[] {
  const sums = [0];
  for (const { kind, words } of blocks)
    sums.push((sums.at(-1) ?? 0) + (kind === "prose" ? Math.min(words, mostProse) : 0));
  return sums;
}

/** The share of a line's words in the paragraphs right below it, and of those that they say three times; a paragraph is read once. */
function nextShares(blocks: readonly Block[]): (at: number, words: readonly string[]) => readonly [number, number] {
  const known = new Map<number, ReadonlyMap<string, number>>();
  const wordsOf = (at: number, block: Block): ReadonlyMap<string, number> => {
    const words = known.get(at) ?? wordCounts([block], 1);
    known.set(at, words);
    return words;
  };
  return (at, words) => {
    const said = words.map(() => 0);
    let paragraphs = 0;
    for (let below = at + 1; below < Math.min(blocks.length, at + nextLines) && paragraphs < nextParagraphs; below++) {
      const block = blocks[below];
      if (block?.kind !== "prose") continue;
      paragraphs++;
      const counts = wordsOf(below, block);
      words.forEach((word, i) => (said[i] = (said[i] ?? 0) + (counts.get(word) ?? 0)));
    }
    const share = (enough: number) =>
      said.reduce((sum, count) => sum + Math.min(1, count / enough), 0) / (words.length || 1);
    return [share(1), share(3)];
  };
}

/** Whether a line says who wrote it or when; each line is read once. */
function bylineTest(blocks: readonly Block[]): (at: number) => boolean {
  const known = new Map<number, boolean>();
  return (at) => {
    const block = blocks[at];
    if (block === undefined) return false;
    const found = known.get(at) ?? (block.key === "by" || blockByline(block) !== null);
    known.set(at, found);
    return found;
  };
}
