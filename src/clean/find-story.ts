import type { Block } from "./group-blocks.js";

/** Where the story lies among the blocks, half-open, and whether a page stands around it. */
export interface Story {
  readonly from: number;
  readonly to: number;
  readonly isPage: boolean;
}

/** Menus stand in runs; so many short lines before the first prose are a menu and no headline with its byline. */
const menuRun = 8;
/** So many of a page's own phrases make a page of a text whose other lines are short as well. */
const pagePhrases = 4;

/**
 * The story of a text: all of it, or, where a page stands around it, the stretch that reads best. Lines that the file says
 * are data about it (`isData`) are no page.
 */
export function findStory(
  blocks: readonly Block[],
  titleAt: number | null,
  isData: (at: number) => boolean = () => false,
): Story {
  const whole = { from: 0, to: blocks.length, isPage: false };
  if (!isPage(blocks.filter((_, at) => !isData(at)))) return whole;
  const best = bestStretch(blocks, titleAt);
  return best === null ? whole : { ...best, isPage: true };
}

function isPage(blocks: readonly Block[]): boolean {
  const firstProse = blocks.findIndex((block) => block.kind === "prose");
  if (firstProse < 0) return false;
  const lastProse = blocks.findLastIndex((block) => block.kind === "prose");
  const around = firstProse + (blocks.length - 1 - lastProse);
  const phrases = blocks.filter(({ kind, key }) => (kind === "furniture" || kind === "tail") && key !== "").length;
  const short = blocks.filter((block) => block.kind !== "prose").length;
  if (firstProse >= menuRun && (phrases > 1 || around >= 3 * menuRun)) return true;
  return phrases >= pagePhrases && short >= blocks.length * 0.3;
}

/** What a known headline is worth: about as much as a sentence or two below it. */
const anchorScore = 40;
/** A longer paragraph says no more for a stretch than one of so many words. */
const mostProse = 60;
/** A paragraph between short lines is more often the teaser of another story than this one's: it counts so much at most. */
const mostAlone = 20;
/** Menu entries are short, other stories' headlines longer. */
const entryWords = 5;

/** What a block adds to a stretch: words of prose for it, everything that pages are made of against it. */
function blockScore(block: Block, isAlone: boolean): number {
  switch (block.kind) {
    case "prose":
      return Math.min(block.words, isAlone ? mostAlone : mostProse);
    case "tail":
      return -40;
    case "furniture":
      return -10;
    case "item":
      return block.words > entryWords ? 0 : -4;
    case "short":
      if (isStamp(block)) return -12;
      if (block.closed) return 2;
      return block.words > entryWords ? -6 : -4;
  }
}

const stampWords = 12;

/** Whether a line says when: other stories and comments are dated one by one. "2 hours ago", "Nov 4, 2023 at 10:12". */
function isStamp({ digits, words, text }: Block): boolean {
  if (digits === 0 || words > stampWords) return false;
  return /\b(?:19|20)\d\d\b|\d\s?(?:hours?|days?|min|minutes|weeks?|months?|h|d)\b|\d:\d\d/.test(text);
}

/** The run of blocks with the highest sum, in one pass. A run never begins before a headline that it holds. */
function bestStretch(blocks: readonly Block[], titleAt: number | null): { from: number; to: number } | null {
  let best = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  blocks.forEach((block, i) => {
    if (i === titleAt) {
      from = i + 1;
      sum = anchorScore;
      return;
    }
    sum += blockScore(block, blocks[i - 1]?.kind !== "prose" && blocks[i + 1]?.kind !== "prose");
    if (sum <= 0) {
      sum = 0;
      from = i + 1;
    } else if (sum > best.sum) {
      best = { from, to: i + 1, sum };
    }
  });
  return best.sum > 0 ? best : null;
}
