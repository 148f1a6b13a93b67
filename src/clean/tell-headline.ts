import { isLetter } from "../text/character-classes.js";
import { captionRule } from "./find-captions.js";
import type { Block } from "./group-blocks.js";
import { readByline } from "./read-byline.js";

export const longestTitle = 220;
export const mostTitleWords = 32;

/** Whether a block could be a headline: one short line that does not end as a sentence of the story would. */
export function isHeadline(block: Block): boolean {
  if (
    block.kind === "furniture" ||
    block.kind === "tail" ||
    block.words > mostTitleWords ||
    block.text.length > longestTitle
  )
    return false;
  if (block.closed && !/[?!…”"’)]$/.test(block.text)) return false;
  return hasLetters(block.text) && captionRule(block) === null && readByline(block.text, block.words) === null;
}

/** Two letters in a row: what has none is a rule, a number or a button. */
function hasLetters(text: string): boolean {
  for (let at = 1; at < text.length; at++)
    if (isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1))) return true;
  return false;
}
