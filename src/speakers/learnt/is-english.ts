import { englishWords, otherLanguageWords } from "../../lexicon/language-words.js";
import { hashOf } from "./hash-words.js";
import type { Tokens } from "./tokenize.js";

/** So many tokens tell a text's language. */
const maxTokens = 4_000;

let english: ReadonlySet<number> | null = null;
let other: ReadonlySet<number> | null = null;

/** Whether a text is in the language that the model was learnt from: by its small words, English outweighing the rest. */
export function isEnglish({ word }: Tokens): boolean {
  english ??= hashesOf(englishWords);
  other ??= hashesOf(otherLanguageWords);
  let lead = 0;
  for (let i = 0; i < Math.min(word.length, maxTokens); i++) {
    const own = word[i] ?? 0;
    if (english.has(own)) lead++;
    else if (other.has(own)) lead--;
  }
  return lead > 0;
}

function hashesOf(lines: readonly string[]): Set<number> {
  return new Set(lines.flatMap((line) => line.split(" ")).map(hashOf));
}
