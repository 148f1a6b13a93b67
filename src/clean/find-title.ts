import { isLetter } from "../text/character-classes.js";
import type { Block } from "./group-blocks.js";
import type { Story } from "./find-story.js";
import { captionRule } from "./find-captions.js";
import { readByline } from "./read-byline.js";
import { phraseKey } from "./read-key.js";

export interface FoundTitle {
  readonly title: string;
  /** The block that is the headline; null where no line of the text repeats a title that was given. */
  readonly at: number | null;
  /** The id of the rule that found it. */
  readonly rule: string;
}

const longestTitle = 220;
const mostTitleWords = 32;
/** A menu's entries, which are printed more than once as well, have fewer. */
const fewestTitleWords = 3;

/** A title that the record or the page announces: it tells where the story begins. */
export function announcedTitle(blocks: readonly Block[], given: string | null): FoundTitle | null {
  if (given !== null && given.trim() !== "")
    return { title: given.trim(), at: lastMatch(blocks, given), rule: "given-title" };
  return pageTitle(blocks) ?? markdownTitle(blocks);
}

/** A headline that nothing announces: the first line of an article, or what stands above a page's story. */
export function unannouncedTitle(blocks: readonly Block[], story: Story): FoundTitle | null {
  const at = story.isPage ? nearestHeadline(blocks, story) : firstHeadline(blocks);
  const block = at === null ? undefined : blocks[at];
  if (at === null || block === undefined) return null;
  return { title: plainTitle(block.text), at, rule: story.isPage ? "headline-above-story" : "first-line" };
}

/** The block that repeats a given title: the last one before the bulk of the text. */
function lastMatch(blocks: readonly Block[], given: string): number | null {
  const key = phraseKey(given);
  const at = blocks.findIndex((block) => block.text.length <= longestTitle + 40 && phraseKey(block.text) === key);
  return at < 0 ? null : at;
}

/**
 * `page-title`: a page opens with its window title ("Rain floods Lagos - The Guardian"), and its headline says the same.
 * The longest line that the window title holds is the headline; of several equal ones the last that prose follows.
 */
function pageTitle(blocks: readonly Block[]): FoundTitle | null {
  const [first] = blocks;
  if (first === undefined || first.key === "" || first.words < fewestTitleWords || first.words > mostTitleWords)
    return null;
  let best: { at: number; length: number; prose: number } | null = null;
  for (const [at, block] of blocks.entries()) {
    if (block === first || block.key === "" || block.kind === "furniture" || !isWithin(block.key, first.key)) continue;
    const length = block.key.length;
    if (best !== null && length < best.length) continue;
    const prose = proseBelow(blocks, at);
    if (best === null || length > best.length || prose >= best.prose * 0.8) best = { at, length, prose };
  }
  const headline = best === null ? undefined : blocks[best.at];
  if (best === null || headline === undefined || shareOf(headline.key, wordsOf(blocks.slice(best.at))) < storyShare)
    return null;
  return { title: plainTitle(headline.text), at: best.at, rule: "page-title" };
}

/** So many of a headline's longer words its story has; a menu's entry that is printed twice has fewer. */
const storyShare = 0.4;

/** Whether a line is most of the window title: as whole words, and not just the name of the section or the site. */
function isWithin(key: string, title: string): boolean {
  if (key.length < title.length * 0.4 || key.length > title.length * 1.6) return false;
  if (key.length > title.length) return key.startsWith(title);
  return ` ${title} `.includes(` ${key} `) && (key.includes(" ") || key === title);
}

/** How far below a headline its story may begin: byline, date, buttons and the words on the picture stand between. */
const headlineReach = 30;

function proseBelow(blocks: readonly Block[], at: number): number {
  return blocks
    .slice(at + 1, at + headlineReach)
    .reduce((sum, block) => sum + (block.kind === "prose" ? block.words : 0), 0);
}

function proseFollows(blocks: readonly Block[], at: number): boolean {
  return blocks.slice(at + 1, at + headlineReach).some((block) => block.kind === "prose");
}

/** `markdown-title`: the first heading that is marked as one, has some words, and has prose below it. */
function markdownTitle(blocks: readonly Block[]): FoundTitle | null {
  const at = blocks.findIndex(
    (block, i) => block.marker === "heading" && block.words >= 3 && isHeadline(block) && proseFollows(blocks, i),
  );
  const block = blocks[at];
  return block === undefined ? null : { title: plainTitle(block.text), at, rule: "markdown-title" };
}

/** Whether a block could be a headline: one short line that does not end as a sentence of the story would. */
function isHeadline(block: Block): boolean {
  if (
    block.kind === "furniture" ||
    block.kind === "tail" ||
    block.words > mostTitleWords ||
    block.text.length > longestTitle
  )
    return false;
  if (block.closed && !/[?!…”"’)]$/.test(block.text)) return false;
  return hasLetters(block.text) && captionRule(block) === null && readByline(block.text, block.words) === null;
}

/** Two letters in a row: what has none is a rule, a number or a button. */
function hasLetters(text: string): boolean {
  for (let at = 1; at < text.length; at++)
    if (isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1))) return true;
  return false;
}

/** Lines above an article's first prose among which its headline is looked for: a section's name may stand before it. */
const headLines = 4;

/** `first-line`: the first line that reads as a headline; a single word is a section's name if a longer one follows. */
function firstHeadline(blocks: readonly Block[]): number | null {
  let found: number | null = null;
  for (const [i, block] of blocks.slice(0, headLines).entries()) {
    if (!isHeadline(block) || i === blocks.length - 1) {
      if (block.kind === "prose") break;
      continue;
    }
    if (block.words > 2) return i;
    found ??= i;
  }
  return found;
}

/** Lines around the beginning of a page's story among which its headline is looked for. */
const linesAbove = 40;
const linesBelow = 5;
/** Points that a line below the story's first line loses: it is more often a heading or an entry of the story's list. */
const belowStart = 10;
/** Less than this is no headline: a page without one is better off without a wrong one. */
const fewestPoints = 9;

/**
 * `headline-above-story`: of the lines around the beginning of the story the one that looks most like its headline: the
 * story has its words, it is printed again in the path of links above it, and byline or date follow it.
 */
function nearestHeadline(blocks: readonly Block[], story: Story): number | null {
  const storyWords = wordsOf(blocks.slice(story.from, story.to));
  const keys = blocks.map((block) => block.key).filter((key) => key !== "");
  let best: { at: number; points: number } | null = null;
  for (let at = Math.max(0, story.from - linesAbove); at < Math.min(blocks.length, story.from + linesBelow); at++) {
    const block = blocks[at];
    if (block === undefined || block.words < fewestTitleWords || block.marker === "item" || !isHeadline(block))
      continue;
    const again = keys.filter((key) => key.endsWith(block.key)).length > 1;
    const points =
      Math.min(block.words, 10) +
      12 * shareOf(block.key, storyWords) +
      (again ? 6 : 0) +
      (bylineFollows(blocks, at) ? 5 : 0) -
      (/\s[/»›>|]\s|[:：]$/.test(block.text) ? 8 : 0) -
      (at > story.from ? belowStart : 0) -
      Math.abs(story.from - at) * 0.15;
    if (points >= (best?.points ?? fewestPoints)) best = { at, points };
  }
  return best?.at ?? null;
}

/** The words of the first paragraphs of a story that are long enough to say what it is about. */
function wordsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const prose = blocks.filter((block) => block.kind === "prose").slice(0, 15);
  return new Set(prose.flatMap((block) => phraseKey(block.text.slice(0, 1000)).split(" ")));
}

/** Short words say nothing about what a story is about; two characters of Han or Hangul do. */
function shareOf(key: string, words: ReadonlySet<string>): number {
  const own = key.split(" ").filter((word) => word.length > 3 || /^[^a-z]{2,}$/.test(word));
  return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length;
}

function bylineFollows(blocks: readonly Block[], at: number): boolean {
  return blocks
    .slice(at + 1, at + 7)
    .some((block) => readByline(block.text, block.words) !== null || block.key === "by");
}

/** A headline without the marks of its format. */
function plainTitle(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/^#{1,6} |[*_]{2,}|\\(?=[-.#*_])/g, "")
    .trim();
}
