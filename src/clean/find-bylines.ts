import { type Byline, nobody } from "./byline.js";
import { creditWords } from "../lexicon/page/bylines.js";
import { findOutletLines } from "./find-outlet-lines.js";
import type { Story } from "./find-story.js";
import type { Block } from "./group-blocks.js";
import { blockByline } from "./read-byline.js";
import { readDateline } from "./read-dateline.js";
import { isRole, looksLikeName, opensWithGivenName, writeName } from "./read-name.js";
import { readLooseOutlet } from "./read-outlet.js";

/** Lines around headline, the story's first line and its last that may say who wrote it and when. */
const linesAbove = 5;
const linesBelowTitle = 14;
const linesAboveStory = 20;
const linesBelowStart = 3;
const linesAtEnd = 8;

/**
 * The bylines and date lines of an article, by block. Only lines near its headline and its ends are read: a story has
 * lines like them, and a page has other stories' bylines. Not read are blocks that are `taken`: headers, press contacts.
 */
export function findBylines(
  blocks: readonly Block[],
  story: Story,
  titleAt: number | null,
  taken: ReadonlySet<number>,
): ReadonlyMap<number, Byline> {
  const head = titleAt ?? story.from;
  const end = Math.max(story.to - linesAtEnd, head + linesBelowTitle, story.from + linesBelowStart);
  const found = new Map<number, Byline>();
  const read = (from: number, to: number, isDated = true): void => {
    for (let at = Math.max(0, from); at < Math.min(to, blocks.length); at++) {
      const block = blocks[at];
      if (
        block === undefined ||
        at === titleAt ||
        block.kind === "tail" ||
        block.marker === "quote" ||
        found.has(at) ||
        taken.has(at)
      )
        continue;
      const byline = readLine(blocks, at, titleAt);
      if (byline !== null) found.set(at, isDated ? byline : { ...byline, date: null });
    }
  };
  read(head - linesAbove, head + linesBelowTitle);
  if (story.isPage) read(Math.max(story.from - linesAboveStory, titleAt ?? 0), story.from + linesBelowStart);
  const isSigned = [...found.values()].some(({ authors }) => authors.length > 0);
  // The comments on a page's story and the stories after it are dated too, and their authors are others.
  read(story.to - linesAtEnd, story.to + (story.isPage ? linesBelowStart : 0), !story.isPage);
  // An address or "By" signs a story at its end too: "BY SEO JI-EUN [seo@…]" under an English one.
  if (isSigned)
    for (const [at, byline] of found) if (at >= end && !signsAlone(byline)) found.set(at, { ...byline, authors: [] });
  if (!isSigned) addAuthorBox(blocks, found, titleAt ?? story.from);
  addOffices(blocks, found);
  for (const [at, outlet] of findOutletLines(blocks, found, titleAt, story))
    found.set(at, { ...nobody, outlet, rule: "outlet-line" });
  return found;
}

function signsAlone({ rule, domains }: Byline): boolean {
  return rule === "byline" || domains.length > 0;
}

function readLine(blocks: readonly Block[], at: number, titleAt: number | null): Byline | null {
  const block = blocks[at];
  if (block === undefined) return null;
  // "Reviewed by" and the name on lines of their own: whoever it is did not write it.
  if (creditAlone.has(blocks[at - 1]?.key ?? ""))
    return readNameLine(block.text).length > 0 ? { ...nobody, rule: "credit" } : null;
  return blockByline(block) ?? datelineAlone(block) ?? nameBetween(blocks, at, titleAt);
}

/** `dateline`: a line that is nothing else: "LISBON, June 2, 2025 (Reuters)". Not "Paris, Texas". */
function datelineAlone(block: Block): Byline | null {
  if (block.words > datelineWords || block.kind === "prose") return null;
  const dateline = readDateline(block.text);
  if (dateline === null || !dateline.isAlone) return null;
  return { ...nobody, date: dateline.date, outlet: dateline.agency, rule: "dateline" };
}

const datelineWords = 12;
/** Two people's names, with a word between them. */
const nameWords = 7;

/**
 * `name-after-by`: pages print "By" and the name on lines of their own. Catches "Ada Obi" under "By"; not "Related" under it.
 * `name-by-date`: or the name alone, over or under the date; there the line above must be the headline, or the first of
 * its words a given name. Catches "Peter Novak and Mai Tran" over "3 May 2021"; not "Living Healthy" over it.
 * `name-under-title`: or right under the headline, where it opens with a given name.
 * `name-over-title`: or right over it, under another line. Catches "Ada Obi" between "Lagos Courier" and the headline.
 * `name-over-office`: or the name over what the author is. Catches "Ada Obi" over "Politics Reporter".
 */
function nameBetween(blocks: readonly Block[], at: number, titleAt: number | null): Byline | null {
  const block = blocks[at];
  if (block === undefined || block.words > nameWords || block.closed) return null;
  const authors = readNameLine(block.text);
  if (authors.length === 0 || (readLooseOutlet(block.text) !== null && !opensWithGivenName(block.text))) return null;
  const byline = { ...nobody, authors };
  const above = blocks[at - 1];
  const below = blocks[at + 1];
  if (above !== undefined && byAlone.test(above.key)) return { ...byline, rule: "name-after-by" };
  if (opensWithGivenName(block.text) && below !== undefined && isOffice(below))
    return { ...byline, rule: "name-over-office" };
  if (at - 1 === titleAt && opensWithGivenName(block.text) && block.words <= 4)
    return { ...byline, rule: "name-under-title" };
  if (at + 1 === titleAt && opensWithGivenName(block.text) && above !== undefined)
    return { ...byline, rule: "name-over-title" };
  const isSure = at - 1 === titleAt || opensWithGivenName(block.text);
  return isSure && [above, below].some(isDateLine) ? { ...byline, rule: "name-by-date" } : null;
}

const byAlone = /^(?:(?:written |words |story |reported |posted )?by|authors?|autor|von|par|por|text|texte|texto)$/;
const creditAlone: ReadonlySet<string> = new Set(creditWords);
const officeWords = 8;

/** Lines above the foot of a page among which an author is presented. */
const boxLines = 1500;

/**
 * `author-box`: where nothing at the head names the author, a page may below the story. Catches "Ada Obi" under "About
 * the author", and "Written by Ada Obi"; only the first of them, and only a name that opens with a given one.
 */
function addAuthorBox(blocks: readonly Block[], found: Map<number, Byline>, from: number): void {
  if ([...found.values()].some(({ authors }) => authors.length > 0)) return;
  for (let at = from; at < Math.min(blocks.length, from + boxLines); at++) {
    const block = blocks[at];
    if (
      block === undefined ||
      found.has(at) ||
      block.words > nameWords ||
      !boxWord.test(`${blocks[at - 1]?.key ?? ""} | ${block.key}`)
    )
      continue;
    const isBelow = boxHeading.test(blocks[at - 1]?.key ?? "");
    const authors = isBelow ? readNameLine(block.text) : (blockByline(block)?.authors ?? []);
    const [author = ""] = authors;
    if (!opensWithGivenName(author)) continue;
    found.set(at, { ...nobody, authors, rule: "author-box" });
    return;
  }
}

const boxWord = /author|written by|guest/;
const boxHeading =
  /^(?:about the (?:author|writer)s?|(?:the |article |post )?authors?|written by|(?:about|meet) the author|author bio|guest author)$/;

function isOffice({ text, words, closed }: Block): boolean {
  if (words > officeWords || closed || readLooseOutlet(text) !== null) return false;
  return isRole(text.split(/\s*[,|·]\s*/, 1)[0] ?? "");
}

/** `author-office`: what the author is, on a line under the name. */
function addOffices(blocks: readonly Block[], found: Map<number, Byline>): void {
  for (const [at, { authors }] of Array.from(found)) {
    const below = blocks[at + 1];
    if (authors.length > 0 && below !== undefined && !found.has(at + 1) && isOffice(below))
      found.set(at + 1, { ...nobody, rule: "author-office" });
  }
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
  return block !== undefined && blockByline(block)?.rule === "date-line";
}
