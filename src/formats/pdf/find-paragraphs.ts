import { median } from "./find-rows.js";
import type { Block, Paragraph, TextLine } from "./page-types.js";

/** What is usual for the lines of a block, in points. */
interface Measures {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next, in ems of the letters. */
  readonly leading: number;
}

/** The paragraphs of a block: a new one begins behind a gap, at an indent, in other letters, or after a short line. */
export function findParagraphs(block: Block): Paragraph[] {
  const measures = measure(block);
  const paragraphs: TextLine[][] = [];
  for (const line of block) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    if (open === undefined || before === undefined || isNew(line, before, open, measures)) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs.map((lines) => ({ lines, left: measures.left, right: measures.right }));
}

function measure(block: Block): Measures {
  const lefts = new Map<number, number>();
  for (const { left } of block) lefts.set(Math.round(left), (lefts.get(Math.round(left)) ?? 0) + 1);
  const [left = 0] = [...lefts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  const rights = block.map((line) => line.right).toSorted((a, b) => a - b);
  const right = rights[Math.floor((rights.length - 1) * 0.9)] ?? 0;
  const leadings = block.slice(1).map((line, index) => (line.y - (block[index]?.y ?? 0)) / line.size);
  const usual = median(leadings.filter((leading) => leading > 0.8 && leading < 2.5)) || 1.2;
  // The gaps of few lines may all be between paragraphs.
  return { left, right, leading: block.length < 4 ? Math.min(usual, 1.5) : usual };
}

function isNew(line: TextLine, before: TextLine, open: readonly TextLine[], measures: Measures): boolean {
  const em = Math.max(line.size, before.size);
  const step = line.y - before.y;
  const isLarge = line.size > 1.3 * median(open.map(({ size }) => size));
  if (step < 0 || isLarge || differs(line.size, before.size)) return true;
  // Headlines are set closer, and pages of one block have several leadings: what the paragraph has shown goes first.
  const own = open.length > 1 ? (before.y - (open.at(-2)?.y ?? 0)) / em : measures.leading;
  if (step > em * (Math.max(own, measures.leading) + 0.25)) return true;
  if (startsItem.test(line.text)) return true;
  if (isIndented(line, before, measures, em)) return true;
  return isAfterShort(line, before, measures, em);
}

const startsItem = /^[•●▪■◦‣∙·○]\s?\S/;

/** More than a rounding: 9.96 and 10 points are the same letters. */
function differs(size: number, other: number): boolean {
  return Math.abs(size - other) > 0.08 * Math.max(size, other);
}

/** The first line of a paragraph stands to the right of the line before it, and that one stands where lines begin. */
function isIndented(line: TextLine, before: TextLine, { left }: Measures, em: number): boolean {
  const indent = line.left - before.left;
  const isAtEdge = Math.abs(before.left - left) < 0.4 * em || endsSentence(before.text);
  return indent > 0.6 * em && indent < 4.5 * em && isAtEdge;
}

/** The word that begins a line had room enough on the line before it: somebody ended that line. */
function isAfterShort(line: TextLine, before: TextLine, { right }: Measures, em: number): boolean {
  const word = line.text.split(" ", 1)[0] ?? "";
  const wordWidth = ((line.right - line.left) * word.length) / Math.max(line.text.length, 1);
  const room = right - before.right - wordWidth - 0.3 * em;
  if (room < em || before.text.endsWith("-")) return false;
  if (line.font !== before.font && isShort(before.text)) return true;
  if (room > 3 * em && endsSentence(before.text)) return true;
  // A line of verse, an address, a subheading: short, without an end, and what follows begins anew.
  return room > 0.35 * (right - before.left) && /^[\p{Lu}\p{N}"“‘«„—–]/u.test(line.text);
}

function isShort(text: string): boolean {
  return text.length < 80;
}

/** Whether a line ends as sentences do, marks of quotation and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…:。！？]["'”’»)\]]*$/u.test(text);
}
