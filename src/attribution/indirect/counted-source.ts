import type { Chunks } from "../../language/chunk-types.js";
import { hashesOf } from "../../language/hash.js";
import { sameSentence, shapes, type Tokens } from "../../language/tokens.js";
import type { CueSource } from "./cue.js";

const counted = hashesOf(
  "percent half third thirds quarter quarters majority majorities one two three four five six seven eight nine ten",
);
const counting = hashesOf(
  "about some nearly almost roughly only just more than fewer less over another a an one two three four five six seven " +
    "eight nine ten in out of per large slim vast every",
);

/** "more than one in every ten" is not longer. */
const maxCountWords = 8;

/** People that a number counts, whose noun is in no table or missing: "52 percent", "one in four voters"; else null. */
export function countedSource({ tokens, mentions }: Chunks, number: number): CueSource | null {
  const mention = mentions[number];
  if (mention === undefined || !isCount(tokens, mention.head)) return null;
  let first = mention.whole;
  while (
    first > mention.whole - maxCountWords &&
    sameSentence(tokens, first - 1, first) &&
    isCounting(tokens, first - 1)
  )
    first--;
  return { mention: number, first, next: mention.next, counted: true };
}

function isCount({ word, shape }: Tokens, i: number): boolean {
  return shape[i] === shapes.number || counted.has(word[i] ?? 0);
}

function isCounting({ word, shape }: Tokens, i: number): boolean {
  return shape[i] === shapes.number || counting.has(word[i] ?? 0);
}
