import { keptTitles, titles } from "../lexicon/languages/en/titles.js";
import { foreignTitles } from "../lexicon/languages/titles.js";
import { fold } from "../text/fold.js";
import { WordScanner } from "./scan-words.js";

/**
 * Whether a name is meant: every word asked for is a whole part of it, in this order; case and accents do not count.
 * Titles before it do not count either. "kirby" and "john kirby" match "John F. Kirby", "jongun" and "jong un" match "Kim Jong-un"; "kirb" and "kirbey" do not.
 */
export function matchesName(name: string, wanted: string): boolean {
  if (hasNameParts(name, wanted)) return true;
  const untitled = withoutTitles(wanted);
  return untitled !== wanted && hasNameParts(name, untitled);
}

function hasNameParts(name: string, wanted: string): boolean {
  const asked = nameParts(wanted);
  if (asked.length === 0) return false;
  const parts = nameParts(name);
  return holdsInOrder(parts.flat(), asked.flat()) || holdsInOrder(joined(parts), joined(asked));
}

/** The words of each part of a name, folded: what stands between two spaces is a part. */
export function nameParts(name: string): string[][] {
  return name
    .split(/\s+/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/**
 * "Governor Tanaka" as "Tanaka", "former Prime Minister Ama Owusu" as "Ama Owusu". A role alone stays whole ("prime
 * minister", "mayor of Apia"), and so does a title that is part of a name ("Pope Leo").
 */
export function withoutTitles(wanted: string): string {
  const words = wanted.trim().split(/\s+/);
  const name = words.findIndex((word) => !isTitle(word));
  const rest = words.slice(Math.max(0, name));
  if (name <= 0 || rest.some((word) => /^(?:at|for|in|of)$/i.test(word)) || isTitle(rest.at(-1) ?? "")) return wanted;
  return keptTitles.has(fold(words[name - 1] ?? "")) ? wanted : rest.join(" ");
}

let titleWords: ReadonlySet<string> | null = null;

function isTitle(word: string): boolean {
  titleWords ??= new Set(
    [...titles, ...foreignTitles].flatMap(({ kind, words }) =>
      kind === "other" ? [] : words.flatMap((line) => line.split(" ").map(fold)),
    ),
  );
  const plain = fold(word).replace(/\.$/, "").replace(/^ex-/, "");
  return titleWords.has(plain) || /^(?:acting|former|late|the|then)$/.test(plain);
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

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  const scanner = new WordScanner(text);
  while (scanner.next()) words.push(fold(text.slice(scanner.start, scanner.end)));
  return words;
}
