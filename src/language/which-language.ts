import { dutchCues } from "../lexicon/languages/nl/cues.js";
import { englishWords, otherLanguageWords } from "../lexicon/languages/language-words.js";
import { frenchCues } from "../lexicon/languages/fr/cues.js";
import { germanCues } from "../lexicon/languages/de/cues.js";
import { italianCues } from "../lexicon/languages/it/cues.js";
import { polishCues } from "../lexicon/languages/pl/cues.js";
import { portugueseCues } from "../lexicon/languages/pt/cues.js";
import { russianCues } from "../lexicon/languages/ru/cues.js";
import { spanishCues } from "../lexicon/languages/es/cues.js";
import { hashOf } from "./hash.js";
import { isCapital, isWord, sameSentence, type Tokens } from "./tokens.js";
import { hasClass, wordClass } from "./word-classes.js";

/** The languages with a table of cues, by code. */
export const cueTables = [
  germanCues,
  spanishCues,
  frenchCues,
  italianCues,
  dutchCues,
  polishCues,
  portugueseCues,
  russianCues,
] as const;

/** So many tokens tell a text's language. */
const maxTokens = 4_000;

/** With so many more small words of one than of the other no more need to be read. */
const clearLead = 60;

let languages: ReadonlyMap<number, number> | null = null;
let weightsOfWords: ReadonlyMap<number, readonly (readonly [code: string, weight: number])[]> | null = null;

/** The code of a text's language: "en", one of those with cues, or null. By its script, or by its small words. */
export function languageOf(tokens: Tokens): string | null {
  if (isEnglish(tokens)) return "en";
  return languageOfScript(tokens) ?? languageOfWords(tokens) ?? (isHeadline(tokens) ? "en" : null);
}

/** Whether a text is in the language that the models were learnt from: by its small words, English outweighing the rest. */
function isEnglish(tokens: Tokens): boolean {
  const { word } = tokens;
  languages ??= weighWords();
  let lead = 0;
  for (let i = 0; i < Math.min(word.length, maxTokens) && Math.abs(lead) < clearLead; i++) {
    const weight = languages.get(word[i] ?? 0) ?? 0;
    if (weight > 0 || (weight < 0 && !isInName(tokens, i))) lead += weight;
  }
  return lead > 0;
}

/** "Joost van der Meulen": a particle between capitals tells where a name is from, not what a text is written in. */
function isInName(tokens: Tokens, i: number): boolean {
  let [first, last] = [i, i];
  while (first > 0 && hasClass(tokens, first, wordClass.particle) && !isCapital(tokens, first)) first--;
  while (hasClass(tokens, last, wordClass.particle) && (last === i || !isCapital(tokens, last))) last++;
  return last > i && isCapital(tokens, first) && isCapital(tokens, last) && sameSentence(tokens, first, last);
}

/** A few words with capitals and no small word of any language: they are asked about in English. */
function isHeadline(tokens: Tokens): boolean {
  const { word } = tokens;
  return word.length <= maxHeadlineTokens && word.every((own, i) => !languages?.has(own) || isInName(tokens, i));
}

const maxHeadlineTokens = 20;

/** By hash 1 for an English word and -1 for another; what is a word of both is English. */
function weighWords(): Map<number, number> {
  const weights = new Map<number, number>();
  for (const line of otherLanguageWords) for (const word of line.split(" ")) weights.set(hashOf(word), -1);
  for (const line of englishWords) for (const word of line.split(" ")) weights.set(hashOf(word), 1);
  return weights;
}

/** Korean, Japanese, Chinese and Arabic by their letters, where most words have them. */
function languageOfScript(tokens: Tokens): string | null {
  const { text, start } = tokens;
  const counts = { ko: 0, ja: 0, zh: 0, ar: 0, other: 0 };
  for (let i = 0; i < Math.min(start.length, maxTokens); i++) {
    if (isWord(tokens, i)) counts[scriptOf(text.slice(start[i] ?? 0, tokens.end[i] ?? 0))]++;
  }
  const all = counts.ko + counts.ja + counts.zh + counts.ar + counts.other;
  if (counts.ja > 0 && 2 * (counts.ja + counts.zh) > all && 10 * counts.ja > counts.zh) return "ja";
  for (const code of ["ko", "zh", "ar"] as const) if (2 * counts[code] > all) return code;
  return null;
}

function scriptOf(word: string): "ko" | "ja" | "zh" | "ar" | "other" {
  if (/[\uac00-\ud7a3]/.test(word)) return "ko";
  if (/[\u3041-\u30ff]/.test(word)) return "ja";
  if (/[\u4e00-\u9fff]/.test(word)) return "zh";
  return /[\u0620-\u064a]/.test(word) ? "ar" : "other";
}

/** The language whose words stand most often in a text, small words above all; null where two are as likely. */
function languageOfWords({ word }: Tokens): string | null {
  weightsOfWords ??= indexWords();
  const sums = new Map<string, number>();
  for (let i = 0; i < Math.min(word.length, maxTokens); i++) {
    for (const [code, weight] of weightsOfWords.get(word[i] ?? 0) ?? []) sums.set(code, (sums.get(code) ?? 0) + weight);
  }
  const [first, second] = [...sums].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < minWeight || first[1] === second?.[1]) return null;
  return first[0];
}

const smallWordWeight = 2;
const minWeight = 4;

/** By hash of a word the languages that it speaks for. */
function indexWords(): Map<number, [code: string, weight: number][]> {
  const weights = new Map<number, [string, number][]>();
  for (const { code, smallWords, stops, verbs, determiners } of cueTables) {
    const small = new Set(smallWords.flatMap((line) => line.split(" ")));
    const others = [...stops, ...verbs, ...determiners.he, ...determiners.she].flatMap((line) => line.split(" "));
    for (const word of new Set([...small, ...others])) {
      const hash = hashOf(word);
      weights.set(hash, [...(weights.get(hash) ?? []), [code, small.has(word) ? smallWordWeight : 1]]);
    }
  }
  return weights;
}
