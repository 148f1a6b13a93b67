import { isSpaceCode } from "./character-classes.js";

/** What closes each opening mark, a family a line; `'` and `’` are apostrophes as well. */
const families: readonly Readonly<Record<string, string>>[] = [
  { '"': '"' },
  { "“": "”", "„": "“”", "‟": "”", "”": "”" },
  { "«": "»", "»": "«" },
  { "「": "」" },
  { "『": "』" },
  { "‘": "’", "‚": "‘’" },
  { "'": "'" },
  { "(": ")" },
  { "[": "]" },
  { "（": "）" },
];

/** A mark by its UTF-16 unit: marks of one family close and reopen each other, and nothing else. */
interface Mark {
  readonly code: number;
  readonly family: number;
  /** The units that close it; empty where it only closes. */
  readonly closers: readonly number[];
}

const marks: ReadonlyMap<number, Mark> = new Map(
  families.flatMap((family, index) =>
    [...new Set(Object.entries(family).flat().join(""))].map((character) => {
      const closers = [...unitsOf(family[character] ?? "")];
      const code = character.charCodeAt(0);
      return [code, { code, family: index, closers }] as const;
    }),
  ),
);

/** The units that `OpenMarks` wants to read. */
export const pairedMarks: readonly number[] = [...marks.keys()];

/** A mark that stands open, and how many sentence ends had been found when it opened. */
interface Opening {
  readonly mark: Mark;
  readonly at: number;
  readonly ends: number;
}

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
    const mark = marks.get(text.charCodeAt(at));
    if (mark === undefined) return;
    const opening = this.#opened[mark.family];
    if (opening !== undefined && opening.mark.closers.includes(mark.code) && mayClose(text, at, opening, ends)) {
      this.#opened[mark.family] = undefined;
      if (at - opening.at <= maxPairLength && ends.length > opening.ends) ends.length = opening.ends;
    } else if (mark.closers.length > 0 && mayOpen(text, at)) {
      this.#opened[mark.family] = { mark, at, ends: ends.length };
    }
  }
}

/** Brackets, « and “ open anywhere; a mark that also closes, or is an apostrophe, only before a word. */
function mayOpen(text: string, at: number): boolean {
  if (openAnywhere.has(text.charCodeAt(at))) return true;
  return isEdge(text, at - 1) && !isSpace(text, at + 1);
}

function mayClose(text: string, at: number, opening: Opening, ends: readonly number[]): boolean {
  const code = text.charCodeAt(at);
  if (singles.has(code)) return closesSingle(text, at, ends.length > opening.ends);
  return code !== opening.mark.code || !mayOpen(text, at);
}

/**
 * Whether a single mark ends a quotation and is no apostrophe. After a full stop or comma it does (‘We lost,’ he said);
 * after a letter only before punctuation, or, as long as joining changes nothing, after any letter but s ("the boys’").
 */
function closesSingle(text: string, at: number, joins: boolean): boolean {
  if (stopsBefore.has(text.charCodeAt(at - 1)) || stopsAfter.has(text.charCodeAt(at + 1))) return true;
  return !joins && text.charAt(at - 1) !== "s" && isSpace(text, at + 1);
}

function isSpace(text: string, at: number): boolean {
  return at < 0 || at >= text.length || isSpaceCode(text.charCodeAt(at));
}

/** What a quotation may follow without a letter between: space, an opening mark, a dash. */
function isEdge(text: string, at: number): boolean {
  return isSpace(text, at) || edges.has(text.charCodeAt(at));
}

const openAnywhere = unitsOf("([（「『«„“");
const singles = unitsOf("’'");
const stopsBefore = unitsOf(",.!?…—");
const stopsAfter = unitsOf(",.;:!?)”");
const edges = unitsOf("([{—–-/“‘«„「'\"");

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
