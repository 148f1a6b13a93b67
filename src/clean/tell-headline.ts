import { isLetter } from "../text/character-classes.js";
import { captionRule } from "./find-captions.js";
import type { Block } from "./group-blocks.js";
import { blockByline } from "./read-byline.js";

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
  // "Posted: 7:05 PM, Updated: May 3": times of a page that prints no year.
  if (/^(?:[Uu]pdated|[Pp]osted|[Pp]ublished)\b.*\d/.test(block.text.slice(0, 60))) return false;
  if (block.closed && !/[?!…”"’)]$/.test(block.text)) return false;
  return hasLetters(block.text) && captionRule(block) === null && blockByline(block) === null;
}

/** Two letters in a row: what has none is a rule, a number or a button. */
function hasLetters(text: string): boolean {
  for (let at = 1; at < text.length; at++)
    if (isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1))) return true;
  return false;
}
