import type { Article, Line, LineLabel, Paragraph } from "../../types.js";
import { VarintReader, VarintWriter } from "./varints.js";

/** What cleaning made of a text layer, without the text. */
export type Page = Pick<Article, "fileLines" | "pages" | "lines" | "paragraphs">;

const labels: readonly LineLabel[] = ["title", "meta", "body", "caption", "heading", "furniture", "repeat"];

const settings: readonly Paragraph["setOffAs"][] = [null, "quotation", "signature"];

/** Rules that most pages have: written as their number here, from 1 on. Any other is written out, behind a 0. */
const knownRules = [
  "story",
  "first-line",
  "heading",
  "line-model",
  "page-words",
  "headline-above-story",
  "title-again",
];

/**
 * A line but for its length: whether it begins a paragraph, the label and setting of that, the gap before the line, the
 * lines since the last one, its rule, and how far the paragraph begins before it and ends behind it. Mostly as the last.
 */
type LineShape = readonly number[];

const shapeParts = 8;

/**
 * A page as varints: its rules; the line of the file and the page of each line, as differences, each list behind its
 * length, 0 for null; then for each line its length, doubled, and 1 more where its shape is not that of the line before.
 * Then follow bits that say which parts of it are others, and those. What may be less than 0 is written zigzag.
 */
export function packPage({ lines, paragraphs, fileLines, pages }: Page): Uint8Array {
  const writer = new VarintWriter();
  const rules = [...new Set(lines.map(({ rule }) => rule))];
  writeRules(writer, rules);
  for (const numbers of [fileLines, pages]) writeDifferences(writer, numbers);
  let last: LineShape = [];
  let [at, end, number] = [0, 0, 0];
  for (const [i, paragraph] of paragraphs.entries()) {
    const [first, next] = [at, paragraphs[i + 1]?.line ?? Infinity];
    for (; (lines[at]?.number ?? Infinity) < next; at++) {
      const line = lines[at];
      if (line === undefined) break;
      const isLast = (lines[at + 1]?.number ?? Infinity) >= next;
      const shape = [
        at === first ? 1 : 0,
        labels.indexOf(paragraph.label),
        settings.indexOf(paragraph.setOffAs),
        line.start - end,
        line.number - number,
        rules.indexOf(line.rule),
        at === first ? paragraph.start - line.start : 0,
        isLast ? paragraph.end - line.end : 0,
      ];
      writeLine(writer, line.end - line.start, shape, last);
      last = shape;
      ({ end, number } = line);
    }
  }
  return writer.bytes().slice();
}

function writeLine(writer: VarintWriter, length: number, shape: LineShape, last: LineShape): void {
  const others = shape.reduce((bits, part, i) => (part === last[i] ? bits : bits | (1 << i)), 0);
  writer.push(2 * length + (others === 0 ? 0 : 1));
  if (others === 0) return;
  writer.push(others);
  for (const [i, part] of shape.entries()) if (part !== last[i]) writer.push(zigzag(part));
}

function writeRules(writer: VarintWriter, rules: readonly string[]): void {
  writer.push(rules.length);
  for (const rule of rules) {
    const known = knownRules.indexOf(rule) + 1;
    writer.push(known);
    if (known > 0) continue;
    writer.push(rule.length);
    for (let i = 0; i < rule.length; i++) writer.push(rule.charCodeAt(i));
  }
}

function writeDifferences(writer: VarintWriter, numbers: readonly number[] | null): void {
  writer.push(numbers === null ? 0 : numbers.length + 1);
  numbers?.forEach((one, i) => writer.push(zigzag(one - (numbers[i - 1] ?? 0))));
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value & 1 ? -(value + 1) / 2 : value / 2;
}

/** Reads the lines of a packed page one after the other. */
class PageReader {
  readonly rules: readonly string[];
  readonly fileLines: readonly number[] | null;
  readonly pages: readonly number[] | null;
  /** Of the line that was read last. */
  start = 0;
  end = 0;
  number = 0;
  readonly shape: number[] = Array.from({ length: shapeParts }, () => 0);
  readonly #reader: VarintReader;

  constructor(bytes: Uint8Array) {
    this.#reader = new VarintReader(bytes);
    this.rules = Array.from({ length: this.#reader.next() }, () => this.#rule());
    this.fileLines = this.#sums();
    this.pages = this.#sums();
  }

  /** Goes to the next line; false where there is none. */
  next(): boolean {
    const reader = this.#reader;
    if (reader.done) return false;
    const head = reader.next();
    const others = head & 1 ? reader.next() : 0;
    for (let i = 0; others >> i > 0; i++) if ((others >> i) & 1) this.shape[i] = unzigzag(reader.next());
    const [, , , gap = 0, step = 0] = this.shape;
    this.start = this.end + gap;
    this.end = this.start + (head >>> 1);
    this.number += step;
    return true;
  }

  #rule(): string {
    const known = this.#reader.next();
    if (known > 0) return knownRules[known - 1] ?? "";
    return String.fromCharCode(...Array.from({ length: this.#reader.next() }, () => this.#reader.next()));
  }

  #sums(): number[] | null {
    const length = this.#reader.next();
    let sum = 0;
    return length === 0 ? null : Array.from({ length: length - 1 }, () => (sum += unzigzag(this.#reader.next())));
  }
}

export function unpackPage(bytes: Uint8Array): Page {
  const reader = new PageReader(bytes);
  const lines: Line[] = [];
  const paragraphs: Paragraph[] = [];
  while (reader.next()) {
    const { start, end, number } = reader;
    const [begins = 0, labelAt = 0, setting = 0, , , rule = 0, before = 0, after = 0] = reader.shape;
    const label = labels[labelAt] ?? "body";
    lines.push({ start, end, number, label, rule: reader.rules[rule] ?? "" });
    const open = begins === 0 ? paragraphs.pop() : undefined;
    const { start: from, line } = open ?? { start: start + before, line: number };
    paragraphs.push({ start: from, end: end + after, label, setOffAs: settings[setting] ?? null, line });
  }
  return { lines, paragraphs, fileLines: reader.fileLines, pages: reader.pages };
}

/** Where each paragraph of a page begins and ends, one after the other. */
export function unpackSpans(bytes: Uint8Array): Uint32Array {
  const reader = new PageReader(bytes);
  const spans: number[] = [];
  while (reader.next()) {
    const [begins = 0, , , , , , before = 0, after = 0] = reader.shape;
    if (begins === 1) spans.push(reader.start + before, 0);
    spans[spans.length - 1] = reader.end + after;
  }
  return Uint32Array.from(spans);
}
