import { isSpaceCode } from "./character-classes.js";

/** A mark that stands open, and how many sentence ends had been found when it opened. */
interface Opening {
  readonly mark: string;
  readonly at: number;
  readonly ends: number;
}

/** What closes each opening mark; `'` and `’` are apostrophes as well. */
const closersOf: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "„": "“”",
  "‟": "”",
  "”": "”",
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
  "‘": "’",
  "‚": "‘’",
  "'": "'",
  "(": ")",
  "[": "]",
  "（": "）",
};

/** Marks of one family close and reopen each other, and nothing else. */
const familyOf: Readonly<Record<string, number>> = {
  '"': 0,
  "“": 1,
  "”": 1,
  "„": 1,
  "‟": 1,
  "«": 2,
  "»": 2,
  "「": 3,
  "」": 3,
  "『": 4,
  "』": 4,
  "‘": 5,
  "’": 5,
  "‚": 5,
  "'": 6,
  "(": 7,
  ")": 7,
  "[": 8,
  "]": 8,
  "（": 9,
  "）": 9,
};

/** Every mark that `OpenMarks` wants to read. */
export const pairedMarks = Object.keys(familyOf).join("");

/** A quotation longer than this, in characters, is split into its sentences although its marks are parted by it. */
const maxPairLength = 600;

/**
 * The marks and brackets that stand open while a text is read, so that the sentences inside a closed pair can be joined
 * again. A mark that is never closed joins nothing.
 */
export class OpenMarks {
  readonly #opened: (Opening | undefined)[] = [];

  /** Reads the mark at `at`; takes back the sentence ends inside a pair that it closes. */
  read(text: string, at: number, ends: number[]): void {
    const mark = text.charAt(at);
    const family = familyOf[mark];
    if (family === undefined) return;
    const opening = this.#opened[family];
    if (opening !== undefined && closersOf[opening.mark]?.includes(mark) && mayClose(text, at, opening, ends)) {
      this.#opened[family] = undefined;
      if (at - opening.at <= maxPairLength && ends.length > opening.ends) ends.length = opening.ends;
    } else if (mark in closersOf && mayOpen(text, at)) {
      this.#opened[family] = { mark, at, ends: ends.length };
    }
  }
}

/** Brackets and « open anywhere; a mark that also closes, or is an apostrophe, only before a word. */
function mayOpen(text: string, at: number): boolean {
  if ("([（「『«„".includes(text.charAt(at))) return true;
  return isEdge(text, at - 1) && !isSpace(text, at + 1);
}

function mayClose(text: string, at: number, opening: Opening, ends: readonly number[]): boolean {
  const mark = text.charAt(at);
  if (mark === "’" || mark === "'") return closesSingle(text, at, ends.length > opening.ends);
  return mark !== opening.mark || !mayOpen(text, at);
}

/**
 * Whether a single mark ends a quotation and is no apostrophe. After a full stop or comma it does (‘We lost,’ he said);
 * after a letter only before punctuation, or, as long as joining changes nothing, after any letter but s ("the boys’").
 */
function closesSingle(text: string, at: number, joins: boolean): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (",.!?…—".includes(before)) return true;
  if (",.;:!?)”".includes(after)) return true;
  return !joins && before !== "s" && isSpace(text, at + 1);
}

function isSpace(text: string, at: number): boolean {
  return at < 0 || at >= text.length || isSpaceCode(text.charCodeAt(at));
}

/** What a quotation may follow without a letter between: space, an opening mark, a dash. */
function isEdge(text: string, at: number): boolean {
  return isSpace(text, at) || "([{—–-/“‘«„「'\"".includes(text.charAt(at));
}
