import { shareOf, wordCounts } from "./count-words.js";
import type { Story } from "./find-story.js";
import type { Block } from "./group-blocks.js";
import { readByline } from "./read-byline.js";
import { phraseKey } from "./read-key.js";
import { isHeadline } from "./tell-headline.js";

/** Lines around the beginning of a page's story among which its headline is looked for: contents and tables may be between. */
const linesAbove = 100;
const linesBelow = 5;
/** Paragraphs that tell what the story is about. */
const storyParagraphs = 30;
/** Less than this is no headline: a page without one is better off without a wrong one. */
const fewestPoints = 8;

/**
 * What speaks for a line and what against it. Fitted on English pages, of which half were left out to check it, and then
 * rounded; what is worth less than half a point is left out.
 */
const points = {
  /** Of its words' share in the story, and of the share of those that the story has over and over. */
  said: 2.3,
  saidOften: 3.4,
  /** A blank line above it, and one below. */
  blankAbove: 2.7,
  blankBelow: 2.7,
  bylineFollows: 2.7,
  /** The path of links above the story ends with it, or a menu has it too. */
  saidAgain: 0.6,
  /** A word, up to ten; and a word more than the lines above it have: menus are of short lines. */
  word: 0.15,
  wordMoreThanAbove: 0.21,
  twoWords: -2,
  manyWords: -2.9,
  /** It is a path of links ("Home > News"), or opens a list. */
  path: -2.6,
  colon: -1.5,
  /** Below the story's first line stand its headings; far above it, the page's. */
  belowStart: -1.6,
  lineAway: -0.02,
} as const;

/** `headline-above-story`: of the lines around the beginning of the story the one that looks most like its headline. */
export function chooseHeadline(blocks: readonly Block[], story: Story): number | null {
  const prose = blocks.slice(story.from, story.to);
  const counts = wordCounts(prose, storyParagraphs);
  const often = Math.max(3, Math.min(storyParagraphs, prose.filter(({ kind }) => kind === "prose").length) / 2);
  const bylineFollows = bylineTest(blocks);
  const said = endCounts(blocks);
  let best: { at: number; sum: number } | null = null;
  for (let at = Math.max(0, story.from - linesAbove); at < Math.min(blocks.length, story.from + linesBelow); at++) {
    const block = blocks[at];
    if (block === undefined || block.words < 2 || block.marker === "item") continue;
    const share = shareOf(block.key, counts);
    if (share === 0 || !isHeadline(block)) continue;
    const sum =
      points.said * share +
      points.saidOften * shareOf(block.key, counts, often) +
      ((said.get(block.key) ?? 0) > 1 ? points.saidAgain : 0) +
      formPoints(block) +
      (bylineFollows(at) ? points.bylineFollows : 0) +
      placePoints(blocks, at, story.from);
    if (sum >= (best?.sum ?? fewestPoints)) best = { at, sum };
  }
  return best?.at ?? null;
}

/** How often each short line is printed, alone or at the end of a path of links. */
function endCounts(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key, text } of blocks) {
    if (key === "") continue;
    const separator = pathSeparator.exec(text);
    const end = separator === null ? key : phraseKey(text.slice(separator.index + 2));
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return counts;
}

/** The last of a line's separators: "Home > News > Rain floods Lagos". */
const pathSeparator = /[/»›>|](?= [^/»›>|]*$)/;

const fewWords = 2;
const manyWords = 16;
const countedWords = 10;

function formPoints({ text, words }: Block): number {
  return (
    points.word * Math.min(words, countedWords) +
    (words === fewWords ? points.twoWords : 0) +
    (words > manyWords ? points.manyWords : 0) +
    (/\s[/»›>|]\s/.test(text) ? points.path : 0) +
    (/[:：]$/.test(text) ? points.colon : 0)
  );
}

/** Lines above and below a headline that say whether it is one. */
const menuLines = 5;
const bylineLines = 6;
const longEntry = 12;

function placePoints(blocks: readonly Block[], at: number, storyFrom: number): number {
  const above = blocks.slice(Math.max(0, at - menuLines), at);
  const wordsAbove = above.reduce((sum, { words }) => sum + Math.min(words, longEntry), 0) / (above.length || 1);
  const block = blocks[at];
  return (
    // Nothing stands above the first line that it could differ from, and often it is the window's title.
    (at > 0 && block?.blankBefore === true ? points.blankAbove : 0) +
    (blocks[at + 1]?.blankBefore === true ? points.blankBelow : 0) +
    (at > 0 ? points.wordMoreThanAbove * (Math.min(block?.words ?? 0, longEntry) - wordsAbove) : 0) +
    (at > storyFrom ? points.belowStart : 0) +
    points.lineAway * Math.abs(storyFrom - at)
  );
}

/** Whether one of the lines below a headline says who wrote it or when; each line is read once. */
function bylineTest(blocks: readonly Block[]): (at: number) => boolean {
  const known = new Map<number, boolean>();
  const isByline = (at: number): boolean => {
    const block = blocks[at];
    if (block === undefined) return false;
    const found = known.get(at) ?? (block.key === "by" || readByline(block.text, block.words) !== null);
    known.set(at, found);
    return found;
  };
  return (at) => {
    for (let below = at + 1; below <= at + bylineLines; below++) if (isByline(below)) return true;
    return false;
  };
}
