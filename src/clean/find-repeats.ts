import { fold } from "../text/fold.js";
import type { KnownBlock } from "./tell-kind.js";

/** A shorter block may be said twice ("No," he said.). */
const repeatWords = 8;
/** How far below its copy a story's own lede may stand: a picture with its caption is between. */
const ledeReach = 6;
/** So much of the copy's words the lede must begin with, in their order. */
const sharedWords = 0.8;
/** Words that decide: a copy of a lede is cut after one or two sentences. */
const comparedWords = 60;

/**
 * Blocks that say again what another says, with the id of the rule: `said-before` for the second of two equal blocks,
 * `cut-lede` for the copy of the first sentence that some pages print above the picture, where the story says it in full.
 * Catches a lede of 30 words of which the next paragraph has the same 30 and a dash with more; not two paragraphs that
 * both begin "The ministry said on Monday that".
 */
export function findRepeats(blocks: readonly KnownBlock[], from: number, to: number): ReadonlyMap<number, string> {
  const repeats = new Map<number, string>();
  const seen = new Map<string, number>();
  const ledes: { at: number; words: readonly string[] }[] = [];
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (block === undefined || block.words < repeatWords || (block.kind !== "prose" && block.kind !== "short")) continue;
    const folded = fold(block.text.slice(0, 2000)) + block.text.length;
    if (seen.has(folded)) repeats.set(at, "said-before");
    seen.set(folded, at);
    if (at - from > ledeReach * 3) continue;
    const words = wordsOf(block.text);
    for (const lede of ledes) if (at - lede.at <= ledeReach && isCut(lede.words, words)) repeats.set(lede.at, "cut-lede");
    ledes.push({ at, words });
  }
  return repeats;
}

function wordsOf(text: string): string[] {
  return fold(text.slice(0, 600)).match(/[\p{L}\p{N}]+/gu)?.slice(0, comparedWords) ?? [];
}

/** Whether `short` is how `full` begins, up to the words at its end. */
function isCut(short: readonly string[], full: readonly string[]): boolean {
  if (short.length < repeatWords || short.length > full.length) return false;
  let same = 0;
  while (same < short.length && short[same] === full[same]) same++;
  return same >= Math.max(repeatWords, short.length * sharedWords);
}
