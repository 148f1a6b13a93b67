import { fold } from "../text/fold.js";
import type { Article, Stretch } from "../types.js";
import { contentOf } from "./stretch-text.js";

/** Fewer words are said twice by chance. */
const minWords = 4;

/**
 * The numbers of the stretches that stand alone in their paragraph and repeat what somebody is quoted with elsewhere in the
 * story: pull quotes, which page designers take from it. Linear: each looks its first words up, and compares the rest.
 */
export function findPullQuotes(article: Article, stretches: readonly Stretch[]): ReadonlySet<number> {
  const alone: Stretch[] = [];
  const told = new Map<string, { readonly words: readonly string[]; readonly at: number }>();
  const tell = (words: readonly string[]): void => {
    for (let at = 0; at + minWords <= words.length; at++) {
      const key = keyAt(words, at);
      if (!told.has(key)) told.set(key, { words, at });
    }
  };
  for (const stretch of stretches) {
    const label = article.paragraphs[stretch.paragraphs[0]]?.label;
    if (label !== "body" && label !== "heading") continue;
    if (stretch.inside === null && stretch.setOff?.kind !== "turn" && standsAlone(article, stretch))
      alone.push(stretch);
    else tell(wordsOf(article, stretch));
  }
  const found = new Set<number>();
  for (const stretch of alone) {
    const words = wordsOf(article, stretch);
    const same = words.length < minWords ? undefined : told.get(keyAt(words, 0));
    if (same !== undefined && words.every((word, i) => same.words[same.at + i] === word)) found.add(stretch.n);
    else tell(words);
  }
  return found;
}

function wordsOf(article: Article, stretch: Stretch): string[] {
  return fold(contentOf(article, stretch))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function keyAt(words: readonly string[], at: number): string {
  return words.slice(at, at + minWords).join(" ");
}

/** A signature is not longer. */
const maxSignature = 80;

/** Whether nothing stands beside the stretch but what sets it off, and a signature. */
function standsAlone({ text, paragraphs }: Article, { marks, paragraphs: [first, last] }: Stretch): boolean {
  if (first !== last) return false;
  const { start = 0, end = 0 } = paragraphs[first] ?? {};
  const before = text.slice(start, marks.start);
  if (before.length > 8 || /[^\s>*_#-]/.test(before)) return false;
  const after = text.slice(marks.end, Math.min(end, marks.end + maxSignature + 1));
  return after.length <= maxSignature && /^[\s*_.,]*(?:[-–—―] ?\p{Lu}[^.!?]*[\s*_]*)?$/u.test(after);
}
