import { median } from "./find-rows.js";
import type { Block, Paragraph, TextLine } from "./page-types.js";

/** What is usual for the lines of a block, in points. */
interface Measures {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next, in ems of the letters. */
  readonly leading: number;
  /** Where first lines begin; null where they are not indented. */
  readonly indent: number | null;
}

/** The paragraphs of a block: a new one begins behind a gap, at an indent, in other letters, or after a short line. */
export function findParagraphs(block: Block): Paragraph[] {
  const measures = measure(block);
  const paragraphs: TextLine[][] = [];
  block.forEach((line, index) => {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    const next = block[index + 1];
    const isFirst = open === undefined || before === undefined || isNew({ line, before, next, open, measures });
    if (isFirst) paragraphs.push([line]);
    else open.push(line);
  });
  return paragraphs.map((lines) => ({ lines, left: measures.left, right: measures.right }));
}

function measure(block: Block): Measures {
  const left = commonest(block.map((line) => line.left)) ?? 0;
  const firsts = block.filter((line, index) => line.left > left + 0.6 * line.size && isAt(block[index + 1], left));
  const indent = firsts.length < 2 ? null : commonest(firsts.map((line) => line.left));
  // Most lines of a list or of an article's head are short: the longest shows how wide the column is. A headline may be wider.
  const size = median(block.map((line) => line.size));
  const right = block.reduce((most, line) => (differs(line.size, size) ? most : Math.max(most, line.right)), 0);
  const leadings = block.slice(1).map((line, index) => (line.y - (block[index]?.y ?? 0)) / line.size);
  const usual = median(leadings.filter((leading) => leading > 0.8 && leading < 2.5)) || 1.2;
  // The gaps of few lines may all be between paragraphs.
  return { left, right, indent, leading: block.length < 4 ? Math.min(usual, 1.5) : usual };
}

/** The number that most are, rounded; the smallest of several. */
function commonest(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(Math.round(number), (counts.get(Math.round(number)) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

function isAt(line: TextLine | undefined, left: number): boolean {
  return line !== undefined && Math.abs(line.left - left) < 0.4 * line.size;
}

/** A line between its neighbours, and the paragraph that may end before it. */
interface LineInBlock {
  readonly line: TextLine;
  readonly before: TextLine;
  readonly next: TextLine | undefined;
  readonly open: readonly TextLine[];
  readonly measures: Measures;
}

function isNew({ line, before, next, open, measures }: LineInBlock): boolean {
  const em = Math.max(line.size, before.size);
  const step = line.y - before.y;
  const isLarge = line.size > 1.3 * median(open.map(({ size }) => size));
  const isBeside = line.right <= before.left || (step < 0.3 * em && line.left >= before.right);
  if (step < 0 || isBeside || isLarge || differs(line.size, before.size)) return true;
  // Headlines are set closer, and pages of one block have several leadings: what the paragraph has shown goes first.
  const own = open.length > 1 ? (before.y - (open.at(-2)?.y ?? 0)) / em : measures.leading;
  if (step > em * (Math.max(own, measures.leading) + 0.25)) return true;
  if (startsItem.test(line.text) || isRule.test(line.text) || isRule.test(before.text)) return true;
  if (isIndented(line, before, measures, em) || isFirstAgain(line, before, next, measures)) return true;
  return isAfterShort(line, before, measures, em);
}

/** Drawn with letters, between the articles of an export. */
const isRule = /^(?:[_=*~-]\s?){8,}$/;
const startsItem = /^[•●▪■◦‣∙·○]\s?\S/;

/** More than a rounding: 9.96 and 10 points are the same letters. */
function differs(size: number, other: number): boolean {
  return Math.abs(size - other) > 0.08 * Math.max(size, other);
}

/** The first line of a paragraph stands to the right of the line before it, and that one stands where lines begin. */
function isIndented(line: TextLine, before: TextLine, { left }: Measures, em: number): boolean {
  const step = line.left - before.left;
  return step > 0.6 * em && step < 4.5 * em && (isAt(before, left) || endsSentence(before.text));
}

/** Both lines stand where first lines do, behind a paragraph of one line. */
function isFirstAgain(line: TextLine, before: TextLine, next: TextLine | undefined, measures: Measures): boolean {
  const { left, right, indent } = measures;
  if (indent === null || !isAt(line, indent) || !isAt(before, indent)) return false;
  return isAt(next, left) || roomFor(line, before, right) > line.size;
}

/** How much of a line was left free though the word that begins the next one would have had room, in points. */
function roomFor(line: TextLine, before: TextLine, right: number): number {
  const word = line.text.split(" ", 1)[0] ?? "";
  const wordWidth = ((line.right - line.left) * word.length) / Math.max(line.text.length, 1);
  return right - before.right - wordWidth - 0.3 * line.size;
}

/** The word that begins a line had room enough on the line before it: somebody ended that line. */
function isAfterShort(line: TextLine, before: TextLine, { right }: Measures, em: number): boolean {
  const room = roomFor(line, before, right);
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
