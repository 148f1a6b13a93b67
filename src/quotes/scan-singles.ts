import { isSmallLetter } from "../text/character-classes.js";
import { isSpace, isWordCharacter, nextMark, type Mark } from "./quotation-marks.js";
import type { MarkPair } from "./scan-doubles.js";

/** An apostrophe at the head of a word, where letters or figures are left out: 'em, '90s, rock 'n' roll. */
const elided: ReadonlySet<string> = new Set([
  "bout",
  "cause",
  "cos",
  "cuz",
  "em",
  "ere",
  "n",
  "neath",
  "round",
  "til",
  "till",
  "tis",
  "twas",
]);

/** A stretch of the paragraph in which a single mark must find its partner: the whole of it, or the inside of a pair. */
interface Region {
  readonly end: number;
  opened: Mark | null;
  /** "the workers' rights": closes only if nothing better follows. */
  tentative: Mark | null;
  /** A pair of double marks stands between the opening mark and here. */
  crossed: boolean;
}

/**
 * The pairs of single marks of one paragraph: UK quotations and what is quoted inside other marks. `doubles` are the
 * paragraph's other pairs, in order of their opening marks. Apostrophes are told from closing marks.
 */
export function scanSingles(text: string, start: number, end: number, doubles: readonly MarkPair[]): MarkPair[] {
  const pairs: MarkPair[] = [];
  const regions: Region[] = [regionTo(end)];
  let next = 0;
  for (let mark = nextMark(text, start, end); mark !== null; mark = nextMark(text, mark.end, end)) {
    if (mark.family !== "single") continue;
    next = enterRegions(regions, doubles, next, mark.start, pairs);
    const region = regions[regions.length - 1];
    if (region === undefined) break;
    const before = mark.start > start ? text.charAt(mark.start - 1) : "";
    if (isElision(text, mark)) {
      if (/^.n['’]/i.test(text.slice(mark.start, mark.start + 3))) mark = nextMark(text, mark.end, end) ?? mark;
    } else if (opensSingle(text, mark, before, end)) {
      settle(region, pairs);
      region.opened = mark;
    } else if (region.opened !== null && closesSingle(text, mark, region, end)) {
      region.tentative = mark;
      if (!isPlural(text, mark) && !isElidedEnd(text, mark)) settle(region, pairs);
    }
  }
  while (regions.length > 0) leaveRegion(regions, pairs);
  return pairs;
}

function regionTo(end: number): Region {
  return { end, opened: null, tentative: null, crossed: false };
}

/** Leaves the regions that end before `offset`, and enters the double pairs that begin before it. */
function enterRegions(
  regions: Region[],
  doubles: readonly MarkPair[],
  next: number,
  offset: number,
  pairs: MarkPair[],
) {
  let index = next;
  for (;;) {
    const region = regions[regions.length - 1];
    const pair = doubles[index];
    if (region !== undefined && regions.length > 1 && region.end <= Math.min(offset, pair?.start ?? offset)) {
      leaveRegion(regions, pairs);
    } else if (pair !== undefined && pair.start < offset) {
      if (region !== undefined) region.crossed = true;
      regions.push(regionTo(pair.contentEnd));
      index++;
    } else {
      return index;
    }
  }
}

function leaveRegion(regions: Region[], pairs: MarkPair[]): void {
  const region = regions.pop();
  if (region !== undefined) settle(region, pairs);
}

/** Pairs the opened mark with the best closing one so far, if there is one, and forgets both. */
function settle(region: Region, pairs: MarkPair[]): void {
  const { opened, tentative } = region;
  if (opened !== null && tentative !== null) {
    const [start, contentStart] = [opened.start, opened.end];
    pairs.push({ start, contentStart, contentEnd: tentative.start, end: tentative.end, open: false });
  }
  region.opened = null;
  region.tentative = null;
  region.crossed = false;
}

/** Longer than any: a word that goes on is another. */
const longestElided = 7;

function isElision(text: string, mark: Mark): boolean {
  if (!"'‘’".includes(text.charAt(mark.start))) return false;
  const from = mark.start + 1;
  let end = from;
  while (end < from + longestElided && isWordCharacter(text.charAt(end))) end++;
  const word = text.slice(from, end);
  return elided.has(word.toLowerCase()) || /^(?:\d0s|\d\d)$/i.test(word);
}

function opensSingle(text: string, mark: Mark, before: string, end: number): boolean {
  if (mark.shape === "close") return false;
  const after = mark.end < end ? text.charAt(mark.end) : "";
  if (!isSpace(before) && !/[([{—–"“„«:]/.test(before)) return false;
  // ‘’Tis a grand day,’ — an elided word opens it.
  if (after === "’" && mark.shape === "open") return isWordCharacter(text.charAt(mark.end + 1));
  return isWordCharacter(after) || /[“"„«£$€#@(….¿¡]/.test(after);
}

function closesSingle(text: string, mark: Mark, region: Region, end: number): boolean {
  if (text.charAt(mark.start) === "‘" && text.charAt(region.opened?.start ?? -1) !== "‚") return false;
  const before = text.charAt(mark.start - 1);
  const after = mark.end < end ? text.charAt(mark.end) : "";
  if (isSpace(before) || (isWordCharacter(after) && !isHangul(after))) return false;
  // A quotation that holds whole double pairs ends as sentences do; "the '60s “sound” of the boys' choir" holds none.
  return !region.crossed || /[.,!?…”"]/.test(before);
}

/** Korean writes its particles onto the closing mark, and has no apostrophes: '빈집'이라고. */
function isHangul(character: string): boolean {
  return character >= "가" && character <= "힣";
}

/** "workers' rights": a plural's apostrophe has the same shape as a closing mark. */
function isPlural(text: string, mark: Mark): boolean {
  return (
    text.charAt(mark.start - 1) === "s" && text.charAt(mark.end) === " " && isSmallLetter(text.charCodeAt(mark.end + 1))
  );
}

/** Words that lose their last letters: "day o’ the year", "th’ mill", "ol’ man". */
const elidedEnds: ReadonlySet<string> = new Set("an ha i lil mo o ol t th wi".split(" "));
const longestElidedEnd = 3;

/** "an’ I", "goin’ home": an apostrophe for the end of a word closes only if nothing better follows. */
function isElidedEnd(text: string, mark: Mark): boolean {
  if (text.charAt(mark.end) !== " " || !isWordCharacter(text.charAt(mark.end + 1))) return false;
  let start = mark.start;
  while (start > 0 && mark.start - start <= longestElidedEnd && isWordCharacter(text.charAt(start - 1))) start--;
  const word = text.slice(start, mark.start).toLowerCase();
  return elidedEnds.has(word) || (word.length > longestElidedEnd && /[^a]in$/.test(word));
}
