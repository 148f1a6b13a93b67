import type { Span } from "../../types.js";

/**
 * What a line may be broken between: words, and in scripts that write none the single characters, each with the marks
 * that must not begin a line after it or end one before it. All white space of `text` is spaces.
 */
export function splitUnits(text: string): Iterable<Span> {
  return hasIdeograph.test(text) ? splitCharacters(text) : splitWords(text);
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
  for (const { 0: unit, index } of text.matchAll(characterOrWord)) yield { start: index, end: index + unit.length };
}

const ideograph = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`;
const opening = "「『（【〈《“‘";
const closing = "」』）】〉》”’、。，．！？：；…ゃゅょっャュョッ";

const characterOrWord = new RegExp(
  String.raw`[${opening}]*[${ideograph}][\p{M}${closing}ー]*|[^\s${ideograph}]+`,
  "gu",
);

const hasIdeograph = new RegExp(`[${ideograph}]`, "u");
