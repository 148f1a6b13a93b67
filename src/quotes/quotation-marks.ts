import { isLetterOrFigure } from "../text/character-classes.js";

/** What a mark can be by its shape alone: `"` and `''` are the same at both ends. */
export type MarkShape = "open" | "close" | "either";

/** Marks close their own family: « is never closed by ”. Single marks are apostrophes as well, and are paired apart. */
export type MarkFamily = "double" | "guillemet" | "corner" | "single";

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly shape: MarkShape;
  readonly family: MarkFamily;
}

const shapes: Readonly<Record<string, readonly [MarkShape, MarkFamily]>> = {
  '"': ["either", "double"],
  "“": ["open", "double"],
  "”": ["close", "double"],
  "„": ["open", "double"],
  "‟": ["open", "double"],
  "«": ["open", "guillemet"],
  "»": ["close", "guillemet"],
  "‹": ["open", "guillemet"],
  "›": ["close", "guillemet"],
  "「": ["open", "corner"],
  "」": ["close", "corner"],
  "『": ["open", "corner"],
  "』": ["close", "corner"],
  "'": ["either", "single"],
  "‘": ["open", "single"],
  "’": ["close", "single"],
  "‚": ["open", "single"],
};

/** The first mark at or after `from` and before `end`, or null. Reads no further than `end`: paragraphs are many. */
export function nextMark(text: string, from: number, end: number): Mark | null {
  for (let at = from; at < end; at++) {
    if (!mayBeMark(text.charCodeAt(at))) continue;
    const character = text.charAt(at);
    if (character === "`" || character === "'") {
      const length = runLength(text, at, end);
      const mark = runMark(text, at, length);
      if (mark !== null) return mark;
      at += length - 1;
      continue;
    }
    const known = shapes[character];
    if (known !== undefined) return { start: at, end: at + 1, shape: known[0], family: known[1] };
  }
  return null;
}

/** All but a few characters of a text are told from marks by their code alone. */
function mayBeMark(code: number): boolean {
  if (code < 0x2018) return code === 0x22 || code === 0x27 || code === 0x60 || code === 0xab || code === 0xbb;
  return code <= 0x203a || (code >= 0x300c && code <= 0x300f);
}

/** How often the character at `at` stands in a row. */
function runLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let stop = at + 1;
  while (stop < end && text.charCodeAt(stop) === code) stop++;
  return stop - at;
}

/**
 * A run of straight apostrophes or backticks. Two are a double mark; of three, the single one is the inner one:
 * it comes last at the beginning of a quotation and first at its end. Longer runs are rules or code.
 */
function runMark(text: string, at: number, length: number): Mark | null {
  const tick = text.charAt(at) === "`";
  if (length > 3) return null;
  const single = length === 1 || (length === 3 && isWordCharacter(text.charAt(at - 1)));
  if (single) return { start: at, end: at + 1, shape: tick ? "open" : "either", family: "single" };
  return { start: at, end: at + 2, shape: tick ? "open" : "either", family: "double" };
}

export function isSpace(character: string): boolean {
  return character === "" || /\s/.test(character);
}

export function isWordCharacter(character: string): boolean {
  return character !== "" && isLetterOrFigure(character.codePointAt(0) ?? 0);
}

/** Whether a mark between these two characters can open a quotation; "" stands for the paragraph's edge. */
export function looksOpening(before: string, after: string): boolean {
  return !isSpace(after) && (isSpace(before) || /[([{—–\-/‘“«„':…¿¡]/.test(before));
}

/** Whether a mark between these two characters can close a quotation. */
export function looksClosing(before: string, after: string): boolean {
  return !isSpace(before) && !isWordCharacter(after);
}
