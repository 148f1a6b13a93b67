import type { Span } from "../../types.js";

/**
 * What a line may be broken between: words, and in scripts that write none the single characters, each with the marks
 * that must not begin a line after it or end one before it.
 */
export function splitUnits(text: string): Span[] {
  return Array.from(text.matchAll(hasIdeograph.test(text) ? unit : word), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

const ideograph = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`;
const opening = "「『（【〈《“‘";
const closing = "」』）】〉》”’、。，．！？：；…ゃゅょっャュョッ";

const unit = new RegExp(String.raw`[${opening}]*[${ideograph}][\p{M}${closing}ー]*|[^\s${ideograph}]+`, "gu");

const hasIdeograph = new RegExp(`[${ideograph}]`, "u");

/** Most text needs no more, and this is several times as fast. */
const word = /\S+/g;
