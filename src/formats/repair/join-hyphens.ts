import { compoundHeads } from "../../lexicon/languages/en/compound-heads.js";

/**
 * Makes words whole that a line's end cuts ("Oka-⏎for said"): the rest of the word moves up to the line where it begins, so
 * that no line goes. The hyphen stays where it was meant: before a capital, after a word that makes compounds, or where
 * the text writes the word with it elsewhere.
 */
export function joinHyphens(text: string): string {
  if (!/[-\u2010\u00ad]\r?\n/.test(text)) return text;
  let words: Set<string> | null = null;
  return text.replace(cuts, (_, before: string, hyphen: string, lineEnd: string, rest: string, space: string) => {
    words ??= new Set(text.match(wordPattern) ?? []);
    const kept = keepsHyphen(before, hyphen, rest, words) ? "-" : "";
    return `${before}${kept}${rest}${lineEnd}${space === "" ? "" : space.slice(1)}`;
  });
}

/** A part of a word, its hyphen, the line's end, and the rest with what clings to it. */
const cuts =
  /(?<![\p{L}\p{M}\d'’-])(\p{L}[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+)*)([-\u2010\u00ad])(\r?\n)[ \t]*(\p{L}[^\s\u2013\u2014]{0,60})([ \t]?)/gu;
const wordPattern = /[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*/gu;

function keepsHyphen(before: string, hyphen: string, rest: string, words: ReadonlySet<string>): boolean {
  if (hyphen === "\u00ad") return false;
  const after = /^[\p{L}\p{M}'’]+/u.exec(rest)?.[0] ?? "";
  if (words.has(`${before}-${after}`)) return true;
  if (words.has(before + after)) return false;
  if (/^\p{Lu}/u.test(after)) return true;
  const head = before.slice(before.lastIndexOf("-") + 1).toLowerCase();
  return compoundHeads.has(head);
}
