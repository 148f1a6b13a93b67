import { wordClass } from "./classify-word.js";
import type { Token } from "./read-tokens.js";

/** Whether a word looks like a verb that has a subject: an auxiliary, a verb of the tables, an ending, or a common past. */
export function isFinite({ lower, capital, classes }: Token): boolean {
  if ((classes & wordClass.auxiliary) !== 0) return true;
  if (capital) return false;
  return (classes & (wordClass.past | wordClass.third)) !== 0 || looksFinite(lower);
}

/** The same of a word inside a noun phrase, where a form of the tables is more likely a noun ("reports"). */
export function looksFinite(lower: string): boolean {
  return (lower.length > 4 && /(?:[^e]ed|n't)$/.test(lower)) || commonVerbs.has(lower);
}

const commonVerbs = new Set(
  [
    "became began built came comes deserves fell gave gets gives goes got grew hates helps kept knew left likes lives",
    "looks lost loves made makes met needs ran remains rose saw seems sent shows spent takes took uses went won works",
  ].flatMap((line) => line.split(" ")),
);
