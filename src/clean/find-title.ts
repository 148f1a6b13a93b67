import type { Block } from "./group-blocks.js";
import type { Story } from "./find-story.js";
import { chooseHeadline } from "./choose-headline.js";
import { shareOf, tellingWords, wordCounts } from "./count-words.js";
import { blockByline } from "./read-byline.js";
import { phraseKey } from "./read-key.js";
import { readLooseOutlet } from "./read-outlet.js";
import { isHeadline, longestTitle, mostTitleWords } from "./tell-headline.js";

export interface FoundTitle {
  readonly title: string;
  /** The block that is the headline; null where no line of the text repeats a title that was given. */
  readonly at: number | null;
  /** The id of the rule that found it. */
  readonly rule: string;
}

/** A menu's entries, which are printed more than once as well, have fewer. */
const fewestTitleWords = 3;

/** A title that the record or the page announces: it tells where the story begins. */
export function announcedTitle(blocks: readonly Block[], given: string | null): FoundTitle | null {
  if (given !== null && given.trim() !== "")
    return { title: given.trim(), at: lastMatch(blocks, given), rule: "given-title" };
  return pageTitle(blocks) ?? markdownTitle(blocks);
}

/**
 * The headline: the first line of an article, or of a page what looks most like one. A line that the page announces is
 * preferred there, but menus and mottos are printed twice or marked as headings too.
 */
export function chooseTitle(blocks: readonly Block[], story: Story, announced: FoundTitle | null): FoundTitle | null {
  if (announced !== null && (announced.rule === "given-title" || !story.isPage)) return announced;
  const first = story.isPage ? null : firstHeadline(blocks);
  const isFirst = first !== null && isHeadOf(blocks, first);
  const at = isFirst ? first : (chooseHeadline(blocks, story, announced?.at ?? null, headEnd(blocks, story)) ?? first);
  if (announced !== null && (at === null || at === announced.at)) return announced;
  const block = at === null ? undefined : blocks[at];
  if (at === null || block === undefined) return null;
  return { title: plainTitle(block.text), at, rule: at === first ? "first-line" : "headline-above-story" };
}

/** Without a page around it an article has its headline above its first paragraph, or none. */
function headEnd(blocks: readonly Block[], { isPage }: Story): number {
  return isPage ? blocks.length : blocks.findIndex(({ kind }) => kind === "prose");
}

/** Lines between an article's headline and its story: who, when, where, and the words on a picture. */
const linesBelowHeadline = 4;

/**
 * Whether a line has its byline or its story right below it: otherwise it may be a site's name over a menu. A text without
 * any paragraph of prose has no menu either.
 */
function isHeadOf(blocks: readonly Block[], at: number): boolean {
  if (!blocks.some((block) => block.kind === "prose")) return true;
  const below = blocks.slice(at + 1, at + 1 + linesBelowHeadline);
  return below.some((block) => block.kind === "prose" || blockByline(block) !== null);
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
  if (best === null || headline === undefined) return null;
  const share = shareOf(tellingWords(headline.key), wordCounts(blocks.slice(best.at), fewParagraphs));
  const isSure = headline.key === first.key ? share >= sureShare && headline.words >= sureWords : share >= storyShare;
  return isSure ? { title: plainTitle(headline.text), at: best.at, rule: "page-title" } : null;
}

/** So many of a headline's longer words its story has; a menu's entry that is printed twice has fewer. */
const storyShare = 0.4;
/** Without the site's name beside it, the first line may be such an entry itself, or the site's motto: more is asked of it. */
const sureShare = 0.7;
const sureWords = 5;
const fewParagraphs = 15;

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

/** Lines above an article's first prose among which its headline is looked for: a section's or the paper's name may stand before it. */
const headLines = 5;

/** `first-line`: the first line that reads as a headline; a single word is a section's name if a longer one follows. */
function firstHeadline(blocks: readonly Block[]): number | null {
  let found: number | null = null;
  for (const [i, block] of blocks.slice(0, headLines).entries()) {
    if (!isHeadline(block) || i === blocks.length - 1) {
      if (block.kind === "prose") break;
      continue;
    }
    const isMasthead = readLooseOutlet(block.text) !== null;
    if (block.words > 2 && !isMasthead) return i;
    if (found === null || (!isMasthead && block.words > 1)) found = i;
  }
  return found;
}

/** A headline without the marks of its format. */
function plainTitle(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/^#{1,6} |[*_]{2,}|\\(?=[-.#*_])/g, "")
    .trim();
}
