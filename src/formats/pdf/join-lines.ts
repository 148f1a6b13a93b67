/**
 * Joins the lines of a paragraph. "gov-" and "ernment" are one word, "well-" and "known" a word with a hyphen, which the
 * document itself tells where it has the word in the middle of a line.
 */
export class LineJoiner {
  private readonly words: ReadonlySet<string>;

  /** `lines`: all lines of the document. */
  constructor(lines: Iterable<string>) {
    const words = new Set<string>();
    for (const line of lines) {
      const found = line.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
      for (const word of found) words.add(word);
    }
    this.words = words;
  }

  join(lines: readonly string[]): string {
    const pieces: string[] = [];
    for (const line of lines) {
      const last = pieces.at(-1);
      if (last === undefined) pieces.push(line);
      else pieces.push(...this.joinTwo(last, line, pieces));
    }
    return pieces.join("").replaceAll(softHyphen, "");
  }

  /** What stands between two lines, and the second; a hyphen that is none is taken from the first. */
  private joinTwo(text: string, line: string, pieces: string[]): string[] {
    const end = text.slice(-longestWord);
    const last = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*[-‐\u00AD]$/u.exec(end)?.[0];
    const first = /^[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/u.exec(line.slice(0, longestWord))?.[0];
    if (last !== undefined && first !== undefined) {
      const isDivided = last.endsWith(softHyphen) || !this.keepsHyphen(last.slice(0, -1), first);
      if (isDivided) pieces[pieces.length - 1] = text.slice(0, -1);
      return [line];
    }
    // Scripts of East Asia have no spaces between words; a dash without a space before it has none behind it.
    const isUnspaced = unspaced.test(end.slice(-1)) && unspaced.test(line.slice(0, 1));
    return isUnspaced || /\p{L}[—–/]$/u.test(end) ? [line] : [" ", line];
  }

  private keepsHyphen(start: string, end: string): boolean {
    if (!/^\p{Ll}/u.test(end)) return true;
    const joined = `${start}${end}`.toLowerCase();
    const hyphened = `${start}-${end}`.toLowerCase();
    if (this.words.has(joined)) return false;
    if (this.words.has(hyphened)) return true;
    return start.includes("-") ? false : firstParts.has(start.toLowerCase());
  }
}

/** In characters: longer ones are no words that a line end divides. */
const longestWord = 60;
const softHyphen = "\u00AD";
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．！？「」『』（）]/u;

/** What stands before a hyphen in English words far more often than in front of a syllable. */
const firstParts: ReadonlySet<string> = new Set([
  "all",
  "cross",
  "eight",
  "eighty",
  "ex",
  "fifty",
  "five",
  "forty",
  "four",
  "full",
  "half",
  "hard",
  "high",
  "ill",
  "left",
  "long",
  "low",
  "nine",
  "ninety",
  "non",
  "one",
  "pro",
  "right",
  "self",
  "seven",
  "seventy",
  "short",
  "six",
  "sixty",
  "so",
  "ten",
  "thirty",
  "three",
  "twenty",
  "two",
  "vice",
  "well",
]);
