import { stopWords } from "../lexicon/languages/stop-words.js";
import { foldWord } from "../text/fold.js";
import { wordSpans } from "../text/words.js";

/**
 * What a sentence is about, as it is compared with others: its words without their endings; of scripts that put no space
 * between words, pairs of characters.
 */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const { start, end } of wordSpans(text)) {
    const raw = text.slice(start, end);
    const word = foldWord(raw);
    if (stopWords.has(word) || stopWords.has(raw.toLowerCase())) continue;
    if (unspaced.test(word)) addPairs(terms, word);
    else terms.add(word.slice(0, hangul.test(word) ? hangulStem : stem));
  }
  return terms;
}

/** Letters that tell a word from most others, whatever its ending: "Korea" and "Korean", "deploys" and "deployment". */
const stem = 5;
/** Of a Korean word, without the particles behind it. */
const hangulStem = 2;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const hangul = /\p{Script=Hangul}/u;

function addPairs(terms: Set<string>, word: string): void {
  for (let i = 0; i + 1 < word.length; i++) terms.add(word.slice(i, i + 2));
}

/** How much each term carries the story: nothing when it stands in one sentence only, and more with every other. */
export function weighTerms(sentences: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of sentences) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log2(count)]));
}

/** The share of the shorter sentence's terms that the other has as well, from 0 to 1. */
export function sharedTerms(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const term of short) if (long.has(term)) shared++;
  return shared / short.size;
}
