import type { Block } from "./group-blocks.js";
import { mainScript, scripts } from "./tell-script.js";

/** The script that a story is written in, and between which blocks it stands. */
export interface StoryScript {
  /** Index in `scripts`. */
  readonly script: number;
  readonly first: number;
  readonly last: number;
}

/** So much of the text's prose must be in one script before a line in another is no part of the story. */
const storyShare = 0.75;
/** So much of a line's letters must be in its own script before the line counts as written in it. */
const lineShare = 0.7;

/** The story's script; null for a story in two, for a headline in another than its story, and where there is no prose. */
export function findStoryScript(
  blocks: readonly Block[],
  from: number,
  to: number,
  titleAt: number | null,
): StoryScript | null {
  const counts: number[] = scripts.map(() => 0);
  const prose: number[] = [];
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (block?.kind !== "prose") continue;
    prose.push(at);
    block.letters.forEach((count, i) => (counts[i] = (counts[i] ?? 0) + count));
  }
  const main = mainScript(counts);
  if (main.script === null || main.share < storyShare) return null;
  const script = scripts.indexOf(main.script);
  const title = titleAt === null ? undefined : blocks[titleAt];
  if (title !== undefined && !isWrittenIn(title, script)) return null;
  const own = prose.filter((at) => isWrittenIn(blocks[at], script));
  const [first] = own;
  const last = own.at(-1);
  return first === undefined || last === undefined ? null : { script, first, last };
}

function isWrittenIn(block: Block | undefined, script: number): boolean {
  if (block === undefined) return false;
  const total = block.letters.reduce((sum, count) => sum + count, 0);
  return total > 0 && (block.letters[script] ?? 0) >= total * lineShare;
}

/** Whether a block outside the story's first and last paragraph is written in another script. */
export function isForeign({ script, first, last }: StoryScript, at: number, block: Block): boolean {
  if (at > first && at < last) return false;
  const main = mainScript(block.letters);
  return main.script !== null && main.share >= lineShare && scripts.indexOf(main.script) !== script;
}
