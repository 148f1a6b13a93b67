import { fold } from "../text/fold.js";
import { WordScanner } from "./scan-words.js";

/**
 * Whether a name is meant: every word asked for is a whole part of it, in this order; case and accents do not count.
 * "kirby" and "john kirby" match "John F. Kirby", "jongun" and "jong un" match "Kim Jong-un"; "kirb" and "kirbey" do not.
 */
export function matchesName(name: string, wanted: string): boolean {
  const asked = wanted.split(/\s+/).map(wordsOf).filter((words) => words.length > 0);
  if (asked.length === 0) return false;
  const parts = name.split(/\s+/).map(wordsOf).filter((words) => words.length > 0);
  return holdsInOrder(parts.flat(), asked.flat()) || holdsInOrder(joined(parts), joined(asked));
}

/** "O'Neill" and "Ji-eun" as one word each. */
function joined(parts: readonly (readonly string[])[]): string[] {
  return parts.map((words) => words.join(""));
}

function holdsInOrder(parts: readonly string[], asked: readonly string[]): boolean {
  let next = 0;
  for (const part of parts) if (part === asked[next]) next++;
  return next === asked.length;
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  const scanner = new WordScanner(text);
  while (scanner.next()) words.push(fold(text.slice(scanner.start, scanner.end)));
  return words;
}
