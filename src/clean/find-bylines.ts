import { menNames, unisexNames, womenNames } from "../lexicon/languages/en/given-names.js";
import type { Story } from "./find-story.js";
import { type Byline, readByline } from "./read-byline.js";
import { looksLikeName, writeName } from "./read-name.js";
import { readOutletLine } from "./read-outlet.js";
import type { Block } from "./group-blocks.js";

/** Lines around headline, the story's first line and its last that may say who wrote it and when. */
const linesAbove = 5;
const linesBelowTitle = 14;
const linesAboveStory = 20;
const linesBelowStart = 3;
const linesAtEnd = 8;

/**
 * The bylines and date lines of an article, by block. Only lines near its headline and its ends are read: a story has
 * lines like them, and a page has other stories' bylines.
 */
export function findBylines(
  blocks: readonly Block[],
  story: Story,
  titleAt: number | null,
  contacts: ReadonlySet<number>,
): ReadonlyMap<number, Byline> {
  const head = titleAt ?? story.from;
  const found = new Map<number, Byline>();
  const read = (from: number, to: number, isDated = true): void => {
    for (let at = Math.max(0, from); at < Math.min(to, blocks.length); at++) {
      const block = blocks[at];
      if (block === undefined || at === titleAt || block.kind === "tail" || found.has(at) || contacts.has(at)) continue;
      const byline = readByline(block.text, block.words) ?? nameBetween(blocks, at, titleAt);
      if (byline !== null) found.set(at, isDated ? byline : { ...byline, date: null });
    }
  };
  read(head - linesAbove, head + linesBelowTitle);
  if (story.isPage) read(Math.max(story.from - linesAboveStory, titleAt ?? 0), story.from + linesBelowStart);
  // The comments on a page's story and the stories after it are dated too.
  read(story.to - linesAtEnd, story.to + (story.isPage ? linesBelowStart : 0), !story.isPage);
  for (const at of outletLines(blocks, found, titleAt)) found.set(at, { ...nobody, rule: "outlet-line" });
  return found;
}

const nobody: Omit<Byline, "rule"> = { authors: [], date: null, isUpdate: false, domains: [] };
const outletWords = 6;

/**
 * `outlet-line`: the paper's name on a line of its own beside the byline or the date.
 * Catches "Eastmoor Chronicle" under "By Priya Nair"; not "World News" there, and no line below the first paragraph.
 */
function outletLines(blocks: readonly Block[], bylines: ReadonlyMap<number, Byline>, titleAt: number | null): number[] {
  const beside = [...bylines.keys()].flatMap((at) => [at - 1, at + 1]);
  return beside.filter((at) => {
    const block = blocks[at];
    if (block === undefined || at === titleAt || bylines.has(at) || block.kind !== "short") return false;
    if (block.words > outletWords || readOutletLine(block.text) === null) return false;
    return !blocks.slice(titleAt ?? 0, at).some(({ kind }) => kind === "prose");
  });
}

let givenNames: ReadonlySet<string> | null = null;

function isGivenName(word: string): boolean {
  givenNames ??= new Set([...menNames, ...womenNames, ...unisexNames].join(" ").split(" "));
  return givenNames.has(word);
}
/** Two people's names, with a word between them. */
const nameWords = 7;

/**
 * `name-after-by`: pages print "By" and the name on lines of their own. Catches "Ada Obi" under "By"; not "Related" under it.
 * `name-by-date`: or the name alone, over or under the date; there the line above must be the headline, or the first of
 * its words a given name. Catches "Peter Novak and Mai Tran" over "3 May 2021"; not "Living Healthy" over it.
 */
function nameBetween(blocks: readonly Block[], at: number, titleAt: number | null): Byline | null {
  const block = blocks[at];
  if (block === undefined || block.words > nameWords || block.closed) return null;
  const authors = readNameLine(block.text);
  if (authors.length === 0) return null;
  const byline = { ...nobody, authors };
  const above = blocks[at - 1];
  if (
    above !== undefined &&
    /^(?:(?:written |words |story |reported |posted )?by|author|von|par|por|text|texte|texto)$/.test(above.key)
  ) {
    return { ...byline, rule: "name-after-by" };
  }
  const isSure = at - 1 === titleAt || isGivenName(block.text.split(/[\s-]/)[0]?.toLowerCase() ?? "");
  return isSure && [above, blocks[at + 1]].some(isDateLine) ? { ...byline, rule: "name-by-date" } : null;
}

/** A line of one name, or of several with "and" or a comma between them. */
function readNameLine(line: string): string[] {
  if (looksLikeName(line)) return [writeName(line)];
  const names = line.split(/ (?:and|und|y|et|e|og|och|en|i|и|ve|&) |, /);
  if (names.length < 2 || !names.every((name) => looksLikeName(name))) return [];
  // "Ana Sousa and Mai Tran USA TODAY" ends with the paper.
  const endsWithPaper = / [A-Z]{2,}$/.test(line) && line !== line.toUpperCase();
  return endsWithPaper ? [] : names.map(writeName);
}

function isDateLine(block: Block | undefined): boolean {
  return block !== undefined && readByline(block.text, block.words)?.rule === "date-line";
}
