import { isLetterOrFigure } from "../text/character-classes.js";
import { fold } from "../text/fold.js";
import type { Block } from "./group-blocks.js";

/** A shorter block may be said twice ("No," he said.). */
const repeatWords = 8;
/** How far below its copy a story's own lede may stand: a picture with its caption is between. */
const ledeReach = 6;
/** A story's lede is cut and copied near its beginning. */
const ledeBlocks = 18;
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
export function findRepeats(blocks: readonly Block[], from: number, to: number): ReadonlyMap<number, string> {
  const repeats = new Map<number, string>();
  const seen = new Set<string>();
  const ledes: number[] = [];
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (block === undefined || block.words < repeatWords || (block.kind !== "prose" && block.kind !== "short"))
      continue;
    if (seen.has(block.text)) repeats.set(at, "said-before");
    seen.add(block.text);
    if (at - from > ledeBlocks) continue;
    for (const lede of ledes) {
      if (at - lede <= ledeReach && isCut(blocks[lede]?.text ?? "", block.text)) repeats.set(lede, "cut-lede");
    }
    ledes.push(at);
  }
  return repeats;
}

/** Whether `short` is how `full` begins, up to the words at its end. */
function isCut(short: string, full: string): boolean {
  if (short.slice(0, sameOpening) !== full.slice(0, sameOpening)) return false;
  const words = wordsOf(short);
  const others = wordsOf(full);
  if (words.length < repeatWords || words.length > others.length) return false;
  let same = 0;
  while (same < words.length && words[same] === others[same]) same++;
  return same >= Math.max(repeatWords, words.length * sharedWords);
}

/** Copies begin with the same characters; most paragraphs are told apart by them. */
const sameOpening = 12;

function wordsOf(text: string): string[] {
  const folded = fold(text.slice(0, 600));
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at <= folded.length && words.length < comparedWords; at++) {
    if (isLetterOrFigure(folded.charCodeAt(at))) continue;
    if (from < at) words.push(folded.slice(from, at));
    from = at + 1;
  }
  return words;
}
