import type { Story } from "./find-story.js";
import { type Byline, readByline } from "./read-byline.js";
import type { KnownBlock } from "./tell-kind.js";

/** Lines between headline and story, and after the story's end, that may say who wrote it and when. */
const linesBelowTitle = 14;
const linesAboveTitle = 5;
const linesAfterStory = 8;

/** The bylines and date lines of an article, by block: only near its headline and its end, for a story has lines like them. */
export function findBylines(blocks: readonly KnownBlock[], story: Story, titleAt: number | null): ReadonlyMap<number, Byline> {
  const head = titleAt ?? story.from;
  const found = new Map<number, Byline>();
  const read = (from: number, to: number): void => {
    for (let at = Math.max(0, from); at < Math.min(to, blocks.length); at++) {
      const block = blocks[at];
      if (block === undefined || at === titleAt || block.kind === "tail" || found.has(at)) continue;
      const byline = readByline(block.text, block.words);
      if (byline !== null) found.set(at, byline);
    }
  };
  read(head - linesAboveTitle, Math.max(head + linesBelowTitle, Math.min(story.from + 3, head + 2 * linesBelowTitle)));
  read(story.to - linesAfterStory, story.to + (story.isPage ? 3 : 0));
  return found;
}
