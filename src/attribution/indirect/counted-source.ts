import { hashesOf } from "../../language/hash.js";
import { sameSentence, shapes, type Tokens } from "../../language/tokens.js";

const counted = hashesOf(
  "percent half third thirds quarter quarters majority majorities one two three four five six seven eight nine ten",
);
const counting = hashesOf(
  "about some nearly almost roughly only just more than fewer less over another a an one two three four five six seven " +
    "eight nine ten in out of per large slim vast every",
);

/** "more than one in every ten" is not longer. */
const maxCountWords = 8;

/** Whether a number heads a noun phrase: "52 percent", "one in four" of the voters. */
export function isCount({ shape, word }: Tokens, head: number): boolean {
  return shape[head] === shapes.number || counted.has(word[head] ?? 0);
}

/** The first token of a count with what stands before it: "About 40 percent", "more than one in four". */
export function firstOfCount(tokens: Tokens, whole: number): number {
  let first = whole;
  while (first > whole - maxCountWords && sameSentence(tokens, first - 1, whole) && isCounting(tokens, first - 1))
    first--;
  return first;
}

function isCounting({ word, shape }: Tokens, i: number): boolean {
  return shape[i] === shapes.number || counting.has(word[i] ?? 0);
}
