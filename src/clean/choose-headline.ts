import type { Story } from "./find-story.js";
import type { Block } from "./group-blocks.js";
import { isHeadline } from "./tell-headline.js";
import { headlineWeigher } from "./weigh-headline.js";

/** Lines around the beginning of a page's story among which its headline is looked for: contents and tables may be between. */
const linesAbove = 400;
const linesBelow = 6;
const fewestLines = 60;
/** Less than this is no headline: a page without one is better off without a wrong one. */
const fewestPoints = 3;
/** What it is worth that the page announces a line as its headline: by its window's title, by a mark. */
const announcedPoints = 3;

/**
 * `headline-above-story`: of the lines around the beginning of the story, above `end`, the one that looks most like its
 * headline.
 */
export function chooseHeadline(
  blocks: readonly Block[],
  story: Story,
  announced: number | null = null,
  end: number = blocks.length,
): number | null {
  if (end <= 0) return null;
  const weigh = headlineWeigher(blocks, story);
  let best: { at: number; sum: number } | null = null;
  const to = Math.min(end, Math.max(story.from + linesBelow, fewestLines));
  for (let at = Math.max(0, story.from - linesAbove); at < to; at++) {
    const block = blocks[at];
    if (block === undefined || !isHeadline(block)) continue;
    const sum: number =
      weigh(at, (best?.sum ?? fewestPoints) - announcedPoints) + (at === announced ? announcedPoints : 0);
    if (sum >= (best?.sum ?? fewestPoints)) best = { at, sum };
  }
  return best?.at ?? null;
}
