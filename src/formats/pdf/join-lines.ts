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
    let text = "";
    for (const line of lines) text = text === "" ? line : this.joinTwo(text, line);
    return text.replaceAll(softHyphen, "");
  }

  private joinTwo(text: string, line: string): string {
    const first = /^[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/u.exec(line)?.[0] ?? "";
    const last = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*[-‐\u00AD]$/u.exec(text)?.[0];
    if (last !== undefined && first !== "") {
      if (last.endsWith(softHyphen) || !this.keepsHyphen(last.slice(0, -1), first)) return text.slice(0, -1) + line;
      return text + line;
    }
    // Scripts of East Asia have no spaces between words.
    const isUnspaced = unspaced.test(text.slice(-1)) && unspaced.test(line.slice(0, 1));
    return isUnspaced || (/[—–/]$/.test(text) && /[\p{L}]$/u.test(text.slice(-2, -1)))
      ? text + line
      : `${text} ${line}`;
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
