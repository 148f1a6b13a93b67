import type { Article, Paragraph, Span } from "../types.js";
import { isWordCharacter } from "./quotation-marks.js";
import type { SetOffWords } from "./set-off-words.js";

/**
 * The block quotations that stand in no marks: neighbouring paragraphs that the file sets off, or whose lines begin with ">" as
 * in Markdown ("> We are open all night."), where a line before them leads to them or a line of theirs is signed. Signatures
 * and what stands in marks are left to others.
 */
export function findBlocks(article: Article): SetOffWords[] {
  const found: SetOffWords[] = [];
  const { text, paragraphs } = article;
  for (let from = 0; from < paragraphs.length;) {
    let to = from;
    while (isBlock(text, paragraphs[to])) to++;
    if (to > from && (leadsTo(text, paragraphs[from - 1]) || isSigned(text, paragraphs, from, to))) {
      const block = blockOf(article, from, to);
      if (block !== null) found.push(block);
    }
    from = Math.max(to, from + 1);
  }
  return found;
}

/** The paragraphs [from, to) without markers and signature; null where their words stand in marks. */
function blockOf({ text, paragraphs }: Article, from: number, to: number): SetOffWords | null {
  const spans: Span[] = [];
  let [first, last] = [from, from];
  for (let at = from; at < to; at++) {
    const paragraph = paragraphs[at];
    const words = paragraph === undefined ? null : wordsOf(text, paragraph);
    if (words === null) continue;
    if (/["“«‘„]/.test(text.charAt(words.start))) return null;
    if (spans.length === 0) first = at;
    // A signature ends the block: "> — Yusuf Khoury".
    if (paragraph?.setOffAs === "signature" || isDash(text.charAt(words.start))) break;
    spans.push(words);
    last = at;
  }
  const own = spans[0];
  if (own === undefined) return null;
  return {
    setOff: { kind: "block" },
    spans,
    marks: { start: own.start, end: spans.at(-1)?.end ?? own.end },
    paragraphs: [first, last],
  };
}

function isBlock(text: string, paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && (paragraph.setOffAs !== null || text.charAt(paragraph.start) === ">");
}

/** "Dean Falk wrote to all students on Monday:" */
function leadsTo(text: string, before: Paragraph | undefined): boolean {
  if (before === undefined || isBlock(text, before) || before.label === "title") return false;
  let end = before.end;
  while (end > before.start && /[\s*_”"’]/.test(text.charAt(end - 1))) end--;
  return (
    text.charAt(end - 1) === ":" ||
    /\b(?:said|says|wrote|writes|written|reads|stated|posted|tweeted|replied|statement|letter)\b/.test(
      text.slice(Math.max(before.start, end - 80), end),
    )
  );
}

/** Whether a line of the block, or the paragraph behind it, begins with a dash and a capital. */
function isSigned(text: string, paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const paragraph = paragraphs[at];
    if (paragraph !== undefined && at < to && signatureIn(text, paragraph) !== null) return true;
    if (at === from) continue;
    if (paragraph?.setOffAs === "signature") return true;
    const start = paragraph === undefined ? -1 : afterMarkers(text, paragraph);
    if (isDash(text.charAt(start)) && /^[-–—―]+ ?\p{Lu}/u.test(text.slice(start, start + 5))) return true;
  }
  return false;
}

/** Where a line of the paragraph begins that signs those before it ("> — Yusuf Khoury"); null where none does. */
function signatureIn(text: string, { start, end }: Paragraph): number | null {
  const line = /\n[> ]*[-–—―]+ ?\p{Lu}/u.exec(text.slice(start, end));
  return line === null ? null : start + line.index;
}

function isDash(character: string): boolean {
  return character !== "" && "-–—―".includes(character);
}

function afterMarkers(text: string, { start, end }: Paragraph): number {
  let at = start;
  while (at < end && /[>\s*_]/.test(text.charAt(at))) at++;
  return at;
}

function wordsOf(text: string, paragraph: Paragraph): Span | null {
  const start = afterMarkers(text, paragraph);
  let end = signatureIn(text, paragraph) ?? paragraph.end;
  while (end > start && /[\s*_]/.test(text.charAt(end - 1))) end--;
  for (let at = start; at < end; at++) if (isWordCharacter(text.charAt(at))) return { start, end };
  return null;
}
