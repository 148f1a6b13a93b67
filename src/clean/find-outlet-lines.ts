import type { Byline } from "./byline.js";
import type { Story } from "./find-story.js";
import type { Block } from "./group-blocks.js";
import type { KnownOutlet } from "./look-up-outlet.js";
import { opensWithGivenName } from "./read-name.js";
import { readLooseOutlet, readOutletLine } from "./read-outlet.js";

const outletWords = 6;
/** Lines at the head of an article, from its first to its first paragraph. */
const headLines = 8;

/**
 * `outlet-line`: the paper's name on a line of its own at the head of an article, or on a page beside the byline or the
 * date. Catches "Eastmoor Chronicle" under "By Priya Nair"; not "World News" there, and no line below the first paragraph.
 */
export function findOutletLines(
  blocks: readonly Block[],
  bylines: ReadonlyMap<number, Byline>,
  titleAt: number | null,
  story: Story,
): ReadonlyMap<number, KnownOutlet> {
  const found = new Map<number, KnownOutlet>();
  const from = story.isPage ? (titleAt ?? 0) : 0;
  const candidates = story.isPage ? [...bylines.keys()].flatMap((at) => [at - 1, at + 1]) : headOf(blocks);
  for (const at of candidates) {
    const block = blocks[at];
    if (block === undefined || at === titleAt || bylines.has(at) || block.kind !== "short") continue;
    if (block.words > outletWords || blocks.slice(from, at).some(({ kind }) => kind === "prose")) continue;
    const isBeside = [at - 1, at + 1].some((near) => near === titleAt || bylines.has(near));
    const outlet = readOutletLine(block.text) ?? (!story.isPage && isBeside ? looseName(blocks, at, bylines) : null);
    if (outlet !== null) found.set(at, outlet);
  }
  return found;
}

function headOf(blocks: readonly Block[]): number[] {
  const prose = blocks.findIndex(({ kind }) => kind === "prose");
  return Array.from({ length: Math.min(headLines, prose < 0 ? blocks.length : prose) }, (_, at) => at);
}

/** "The Daily Lantern", "Agence Littoral": no paper's noun, and no place or person; sections are single words or stand in menus. */
function looseName(blocks: readonly Block[], at: number, bylines: ReadonlyMap<number, Byline>): KnownOutlet | null {
  const text = blocks[at]?.text ?? "";
  if (sections.test(text)) return null;
  const loose = readLooseOutlet(text);
  if (loose !== null) return loose;
  const isDated = [at - 1, at + 1].some((near) => (bylines.get(near)?.date ?? null) !== null);
  return isDated && /^The [A-Z][\w'’]+(?: [A-Z][\w'’&]+){0,3}$/.test(text) && !opensWithGivenName(text.slice(4))
    ? { name: text, country: "" }
    : null;
}

const sections =
  /^(?:(?:world|local|national|us|u\.s\.|uk|sports?|business|breaking|latest|top|city|state|regional|international|political|politics|tech|technology|health|science|entertainment|crime|education|environment|european?|asian?|african?|american?|press|film|music|book|market|stock|community|opinion)\s(?:news|review|reviews|press|wire|today|report|weekly|voice|world|briefing|releases?)|press release|news release|news|week in review|(?:year|day) in review)$/i;
