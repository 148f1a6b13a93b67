import { leadingAbbreviations } from "../lexicon/page/abbreviations.js";
import { isCapital } from "../text/character-classes.js";
import { decodeLetters } from "../text/decode-letters.js";
import { classesOf, wordClass } from "./classify-word.js";

/** What a word is by its letters alone, wherever it stands. */
export interface Word {
  /** How long its "'s", "'ve" or the like is, and the word without that. */
  readonly suffix: number;
  readonly stem: string;
  /** The stem in lower case; classes and capital are the stem's too. */
  readonly lower: string;
  readonly classes: number;
  readonly capital: boolean;
  /** The ending makes it somebody's ("Kirby's"), and is no verb ("he's"). */
  readonly owns: boolean;
}

/** The word that is printed so. */
export function readWord(printed: string): Word {
  const curled = printed.includes("’");
  const suffix = curled || printed.includes("'") ? suffixLength(printed) : 0;
  const stem = suffix === 0 ? printed : printed.slice(0, -suffix);
  const shown = decodeLetters(stem);
  const lower = curled ? shown.toLowerCase().replaceAll("’", "'") : shown.toLowerCase();
  const classes = classesOf(lower);
  const owns = suffix === 2 && /s$/i.test(printed) && (classes & wordClass.pronoun) === 0;
  const capital = isCapital(shown.charCodeAt(0)) || hasArabicArticle(stem);
  return { suffix, stem, lower, classes, capital, owns };
}

/** The length of "'s", "'ve" and their like at the end of a word. */
function suffixLength(word: string): number {
  for (let length = 2; length <= 3; length++) {
    const code = word.charCodeAt(word.length - length);
    if (word.length <= length || (code !== 0x27 && code !== 0x2019)) continue;
    return /^(?:[sSdm]|ve|ll|re)$/.test(word.slice(word.length - length + 1)) ? length : 0;
  }
  return 0;
}

/** "al-Sisi", "el-Baradei": the capital stands behind the article. */
function hasArabicArticle(word: string): boolean {
  const hyphen = word.charAt(2) === "-" ? 2 : 3;
  return (
    word.charAt(hyphen) === "-" && arabicArticles.has(word.slice(0, hyphen)) && isCapital(word.charCodeAt(hyphen + 1))
  );
}

const arabicArticles: ReadonlySet<string> = new Set(["al", "an", "ar", "as", "ash", "at", "az", "el", "ul"]);

/** Whether a stop right behind a word, which is `lower` in lower case, belongs to it: "Sen". */
export function isShortened(word: string, lower: string): boolean {
  if (leadingAbbreviations.has(lower) || lower === "jr" || lower === "sr") return true;
  return word.includes(".") || (word.length === 1 && isCapital(word.charCodeAt(0)));
}
