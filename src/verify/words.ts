import { fold } from "../text/fold.js";

/** A word as it is compared, or a gap: an ellipsis, where words are left out. */
export interface Word {
  readonly kind: "word" | "gap";
  /** Without case, accents, curl of marks and full stops inside; of a gap "". */
  readonly key: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** In square or round brackets, all of it or a part: "[the minister]", "[w]e". The words of whoever quotes. */
  readonly bracketed: boolean;
}

/** The words and gaps of a text, in order. Linear. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let depth = 0;
  pattern ??= makePattern();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [written] = match;
    const [start, end] = [match.index, match.index + written.length];
    if (match.groups?.["bracket"] !== undefined) depth = Math.max(0, depth + ("[(".includes(written) ? 1 : -1));
    else if (match.groups?.["gap"] !== undefined) addGap(words, start, end);
    else words.push({ kind: "word", key: keyOf(written), start, end, bracketed: depth > 0 || written.includes("[") });
  }
  return words;
}

/** "[…]" and ". . ." are one gap each; so are two in a row. */
function addGap(words: Word[], start: number, end: number): void {
  if (words.at(-1)?.kind === "gap") return;
  words.push({ kind: "gap", key: "", start, end, bracketed: false });
}

let pattern: RegExp | null = null;

/**
 * Words are cut at hyphens, so that "long-term" and "long term" are the same two, and keep the marks inside them that tell one
 * word from another: "don't", "3.5", "U.S."; signs of money and shares are words. In scripts without spaces each character is one.
 */
function makePattern(): RegExp {
  const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;
  const letter = String.raw`(?:(?![${unspaced}])[\p{L}\p{N}]\p{M}*)`;
  const piece = String.raw`(?:\[${letter}+\](?=${letter})|(?<=${letter})\[${letter}+\]|${letter}+)`;
  return new RegExp(
    [
      String.raw`(?<gap>\u2026|\.{3,}|\.(?:[ \u00a0]\.){2,})`,
      String.raw`${piece}+(?:['’ʼ.,]${piece}+)*`,
      String.raw`[${unspaced}]\p{M}*`,
      String.raw`[%‰$€£¥₩₽₹₺]`,
      String.raw`(?<bracket>[[\]()])`,
    ].join("|"),
    "gu",
  );
}

/** "U.S" as "us", "3,000" as "3000"; the point of "3.5" counts. */
function keyOf(written: string): string {
  const plain = fold(written).replace(/[[\]]/g, "");
  return /^\d/.test(plain) ? plain.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "") : plain.replace(/[.,]/g, "");
}
