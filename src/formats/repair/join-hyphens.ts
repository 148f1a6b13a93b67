import { compoundHeads } from "../../lexicon/languages/en/compound-heads.js";

/**
 * Makes words whole that a line's end cuts ("Ines Oka-⏎for said"): the beginning of the word moves down to the line where
 * it ends, so that no line goes, and that line opens with a small letter, which shows that it runs on. The hyphen stays
 * where it was meant: before a capital, after a word that makes compounds, or where the text writes the word with it
 * elsewhere.
 */
export function joinHyphens(text: string): string {
  if (!/[-\u2010\u00ad]\r?\n/.test(text)) return text;
  let words: Set<string> | null = null;
  // The space before a word, its first part with what clings to it, the hyphen, the line's end, and the rest of the word.
  const cuts =
    /([ \t]+)([^\s\p{L}-]{0,3}\p{L}[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+)*)([-\u2010\u00ad])(\r?\n)[ \t]*(\p{L}[\p{L}\p{M}'’]*)/gu;
  return text.replace(cuts, (_, space: string, before: string, hyphen: string, lineEnd: string, after: string) => {
    words ??= new Set(text.match(/[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*/gu) ?? []);
    const kept = keepsHyphen(before, hyphen, after, words) ? "-" : "";
    return `${space.slice(1)}${lineEnd}${before}${kept}${after}`;
  });
}

function keepsHyphen(before: string, hyphen: string, after: string, words: ReadonlySet<string>): boolean {
  if (hyphen === "\u00ad") return false;
  const part = before.replace(/^[^\p{L}]+/u, "");
  if (words.has(`${part}-${after}`)) return true;
  if (words.has(part + after)) return false;
  if (/^\p{Lu}/u.test(after)) return true;
  return compoundHeads.has(part.slice(part.lastIndexOf("-") + 1).toLowerCase());
}
