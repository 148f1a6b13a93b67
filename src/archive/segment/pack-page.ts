import type { Article, Line, LineLabel, Paragraph } from "../../types.js";
import { pack, unpack } from "./pack.js";

/** What cleaning made of a text layer, without the text. */
export type Page = Pick<Article, "fileLines" | "pages" | "lines" | "paragraphs">;

const labels: readonly LineLabel[] = ["title", "meta", "body", "caption", "heading", "furniture", "repeat"];

const settings: readonly Paragraph["setOffAs"][] = [null, "quotation", "signature"];

/** Offsets as differences to what stands before: small numbers, and often the same. */
type PackedPage = readonly [
  rules: readonly string[],
  /** For each line: the gap before it, its length, the lines since the last, its rule. */
  lines: readonly number[],
  /** For each paragraph: its lines, its label, how far it begins and ends from where its lines do, what it is set off as. */
  paragraphs: readonly number[],
  fileLines: readonly number[] | 0,
  pages: readonly number[] | 0,
];

export function packPage({ lines, paragraphs, fileLines, pages }: Page): Uint8Array {
  const rules = [...new Set(lines.map(({ rule }) => rule))];
  const ruleAt = new Map(rules.map((rule, i) => [rule, i]));
  const packed: number[] = [];
  let [end, number] = [0, 0];
  for (const line of lines) {
    packed.push(line.start - end, line.end - line.start, line.number - number, ruleAt.get(line.rule) ?? 0);
    ({ end, number } = line);
  }
  const value: PackedPage = [
    rules,
    packed,
    packParagraphs(lines, paragraphs),
    fileLines === null ? 0 : differences(fileLines),
    pages === null ? 0 : differences(pages),
  ];
  return pack(value);
}

/** Each line lies in one paragraph, and has its label. */
function packParagraphs(lines: readonly Line[], paragraphs: readonly Paragraph[]): number[] {
  const packed: number[] = [];
  let at = 0;
  for (const [i, { start, end, label, setOffAs }] of paragraphs.entries()) {
    const next = paragraphs[i + 1]?.line ?? Infinity;
    let to = at;
    while (to < lines.length && (lines[to]?.number ?? 0) < next) to++;
    const [from, last] = [lines[at]?.start ?? 0, lines[to - 1]?.end ?? 0];
    packed.push(to - at, labels.indexOf(label), start - from, end - last, settings.indexOf(setOffAs));
    at = to;
  }
  return packed;
}

export function unpackPage(bytes: Uint8Array): Page {
  const [rules, numbers, groups, fileLines, pages] = unpack<PackedPage>(bytes);
  const lines: Line[] = [];
  const paragraphs: Paragraph[] = [];
  let [end, number, at] = [0, 0, 0];
  for (let group = 0; group < groups.length; group += 5) {
    const [count = 0, labelAt = 0, before = 0, after = 0, setting = 0] = groups.slice(group, group + 5);
    const label = labels[labelAt] ?? "body";
    const first = lines.length;
    for (let i = 0; i < count; i++, at += 4) {
      const start = end + (numbers[at] ?? 0);
      end = start + (numbers[at + 1] ?? 0);
      number += numbers[at + 2] ?? 0;
      lines.push({ start, end, number, label, rule: rules[numbers[at + 3] ?? 0] ?? "" });
    }
    const [from, to] = [lines[first], lines.at(-1)];
    const span = { start: (from?.start ?? 0) + before, end: (to?.end ?? 0) + after };
    paragraphs.push({ ...span, label, setOffAs: settings[setting] ?? null, line: from?.number ?? 1 });
  }
  return { lines, paragraphs, fileLines: sums(fileLines), pages: sums(pages) };
}

function differences(numbers: readonly number[]): number[] {
  return numbers.map((one, i) => one - (numbers[i - 1] ?? 0));
}

function sums(differencesOf: readonly number[] | 0): number[] | null {
  if (differencesOf === 0) return null;
  let sum = 0;
  return differencesOf.map((difference) => (sum += difference));
}
