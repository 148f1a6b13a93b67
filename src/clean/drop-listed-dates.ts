import type { LineHint } from "../types.js";
import type { Byline } from "./byline.js";
import type { Block } from "./group-blocks.js";

/** The lines of an article that look like its date line: when it was published, when it was changed, and each once more. */
const ownDates = 3;
const fewWords = 10;

/**
 * The bylines without the days of a list: of events, of other stories, of messages. Those stand in the same place of the
 * page's markup as many other lines with a year. Catches "March 16, 2026" above one event of many; not "Published: March
 * 16, 2026" with the date of a change beside it.
 */
export function dropListedDates(
  bylines: ReadonlyMap<number, Byline>,
  blocks: readonly Block[],
  hints: ReadonlyMap<number, LineHint>,
): ReadonlyMap<number, Byline> {
  if (hints.size === 0) return bylines;
  return new Map(
    Array.from(bylines, ([at, byline]) => [
      at,
      byline.date !== null && isListed(at, blocks, hints) ? { ...byline, date: null } : byline,
    ]),
  );
}

function isListed(at: number, blocks: readonly Block[], hints: ReadonlyMap<number, LineHint>): boolean {
  const own = hints.get(at);
  if (own === undefined) return false;
  const dated = new Set<string>();
  for (const [other, { text, words, digits }] of blocks.entries()) {
    const hint = hints.get(other);
    if (digits < 4 || words > fewWords || hint?.names !== own.names || hint.tag !== own.tag) continue;
    if (/\b(?:19|20)\d\d\b/.test(text)) dated.add(text);
  }
  return dated.size > ownDates;
}
