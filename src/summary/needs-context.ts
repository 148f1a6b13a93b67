import {
  danglingOpeners,
  danglingSubjects,
  leadWords,
  pointers,
  presentTimes,
} from "../lexicon/languages/dangling-openers.js";
import { fold } from "../text/fold.js";

/**
 * Whether a sentence leans on the one before it: it opens with a pronoun or a link ("It", "Thus"), with "the" or "this"
 * and a word for what has just been told ("The comment", "While these"), or is a quotation whose speaker stands elsewhere.
 */
export function needsContext(text: string): boolean {
  if (isBareQuotation(text)) return true;
  const words = fold(text.slice(0, maxOpening)).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  return pointsBack(words) || (leadWords.has(words[0] ?? "") && pointsBack(words.slice(1)));
}

/** Enough for three words. */
const maxOpening = 80;

function pointsBack([first = "", second = ""]: readonly string[]): boolean {
  if (pointers.has(first)) return !presentTimes.has(second);
  if (first === "the") return danglingSubjects.has(second);
  return danglingOpeners.has(first) || danglingOpeners.has(`${first} ${second}`);
}

/** “We will be back.” says nothing of who says it. */
function isBareQuotation(text: string): boolean {
  if (!/^["“„«»「『‘']/.test(text) || !/["“”«»」』’']$/.test(text)) return false;
  const marks = text.match(/["“”„«»「」『』]|^['‘]|['’]$/g) ?? [];
  return marks.length <= 2;
}
