import { countCells, cutAtCells } from "./cells.js";
import type { Span } from "../types.js";

/** The lines of a text at a width in cells, broken between words; a word wider than a line is cut. Linear. */
export function* wrapText(text: string, width: number): Iterable<Span> {
  let line: Span | null = null;
  let cells = 0;
  for (const { start, end } of splitUnits(text)) {
    const added = countCells(text.slice(line?.end ?? start, end));
    if (line !== null && cells + added <= width) {
      line = { start: line.start, end };
      cells += added;
      continue;
    }
    if (line !== null) yield line;
    const from: number = yield* cutLongWord(text, { start, end }, width);
    line = { start: from, end };
    cells = countCells(text.slice(from, end));
  }
  if (line !== null) yield line;
}

/** Yields the full lines of a word that is wider than a line, and returns where the rest of it begins. */
function* cutLongWord(text: string, { start, end }: Span, width: number): Generator<Span, number> {
  let from = start;
  for (let cut = cutAtCells(text, from, end, width); cut < end; cut = cutAtCells(text, from, end, width)) {
    yield { start: from, end: cut };
    from = cut;
  }
  return from;
}

/**
 * What a line may be broken between: words, and in scripts that write none the single characters, each with the marks
 * that must not begin a line after it or end one before it. All white space of `text` is spaces.
 */
export function splitUnits(text: string): Iterable<Span> {
  return /[\u2e80-\uffff]/.test(text) && ideographs().hasIdeograph.test(text)
    ? splitCharacters(text)
    : splitWords(text);
}

function* splitWords(text: string): Iterable<Span> {
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(" ", start);
    const end = space < 0 ? text.length : space;
    if (end > start) yield { start, end };
    start = end + 1;
  }
}

function* splitCharacters(text: string): Iterable<Span> {
  for (const { 0: unit, index } of text.matchAll(ideographs().characterOrWord))
    yield { start: index, end: index + unit.length };
}

const ideograph = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`;
const opening = "「『（【〈《“‘";
const closing = "」』）】〉》”’、。，．！？：；…ゃゅょっャュョッ";

/** Patterns with classes of Unicode take long to make: only where there is a letter outside Latin, Greek and Cyrillic. */
let patterns: { readonly characterOrWord: RegExp; readonly hasIdeograph: RegExp } | null = null;

function ideographs(): NonNullable<typeof patterns> {
  return (patterns ??= {
    characterOrWord: new RegExp(String.raw`[${opening}]*[${ideograph}][\p{M}${closing}ー]*|[^\s${ideograph}]+`, "gu"),
    hasIdeograph: new RegExp(`[${ideograph}]`, "u"),
  });
}
