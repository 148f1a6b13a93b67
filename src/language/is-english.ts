import { englishWords, otherLanguageWords } from "../lexicon/languages/language-words.js";
import { hashOf } from "./hash.js";
import type { Tokens } from "./tokens.js";

/** So many tokens tell a text's language. */
const maxTokens = 4_000;

/** With so many more small words of one than of the other no more need to be read. */
const clearLead = 60;

let languages: ReadonlyMap<number, number> | null = null;

/** Whether a text is in the language that the models were learnt from: by its small words, English outweighing the rest. */
export function isEnglish({ word }: Tokens): boolean {
  languages ??= weighWords();
  let lead = 0;
  for (let i = 0; i < Math.min(word.length, maxTokens) && Math.abs(lead) < clearLead; i++) {
    lead += languages.get(word[i] ?? 0) ?? 0;
  }
  return lead > 0;
}

/** By hash 1 for an English word and -1 for another; what is a word of both is English. */
function weighWords(): Map<number, number> {
  const weights = new Map<number, number>();
  for (const line of otherLanguageWords) for (const word of line.split(" ")) weights.set(hashOf(word), -1);
  for (const line of englishWords) for (const word of line.split(" ")) weights.set(hashOf(word), 1);
  return weights;
}
