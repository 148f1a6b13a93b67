import type { Story } from "./find-story.js";
import type { Block } from "./group-blocks.js";
import { isHeadline } from "./tell-headline.js";
import { weighHeadlines } from "./weigh-headline.js";

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
  const from = Math.max(0, story.from - linesAbove);
  const to = Math.min(end, Math.max(story.from + linesBelow, fewestLines));
  const bonus = (at: number) => (at === announced ? announcedPoints : 0);
  const lines = weighHeadlines(blocks, story, from, to);
  let best: { at: number; sum: number } = { at: -1, sum: fewestPoints };
  // The likeliest first: what the others weigh need not be found out. Of two that weigh the same it is the lower one.
  for (const { at, most, weigh } of lines.toSorted((a, b) => b.most + bonus(b.at) - (a.most + bonus(a.at)))) {
    if (most + bonus(at) < best.sum) break;
    const block = blocks[at];
    if (block === undefined || !isHeadline(block)) continue;
    const sum = weigh() + bonus(at);
    if (sum > best.sum || (sum === best.sum && at > best.at)) best = { at, sum };
  }
  return best.at < 0 ? null : best.at;
}
