import type { LineHint } from "../../types.js";
import { median } from "./find-rows.js";
import { endsSentence } from "./find-paragraphs.js";
import type { Paragraph } from "./page-types.js";

/** What is usual in a document: the size and the font that most letters have. */
interface BodyType {
  readonly size: number;
  readonly font: string;
  /** Sizes of headings, the largest first. */
  readonly headings: readonly number[];
}

/** In characters: what is longer is no heading, however large it is. */
const longestHeading = 250;
const longestSubhead = 90;

/** A hint for each paragraph, from the size of its letters and where it stands. */
export function tagParagraphs(paragraphs: readonly Paragraph[]): LineHint[] {
  const masthead = findMasthead(paragraphs);
  const body = findBodyType(paragraphs.filter((paragraph) => paragraph !== masthead));
  return paragraphs.map((paragraph, index) => {
    if (paragraph === masthead) return { tag: "p", area: "header", links: 0, names: "masthead" };
    const { tag, names } = tagOf(paragraph, body, paragraphs[index + 1]);
    return { tag, area: null, links: 0, names };
  });
}

/**
 * The name of the paper at the top of its page: a few words in the largest letters of all, above a headline of more. A
 * headline alone is none, nor is one above smaller subheads of a word or two.
 */
function findMasthead(paragraphs: readonly Paragraph[]): Paragraph | null {
  const largest = Math.max(0, ...paragraphs.slice(0, paragraphsOfTop).map(sizeOf));
  const top = paragraphs.slice(0, paragraphsOfTop).find((paragraph) => sizeOf(paragraph) === largest);
  if (top === undefined || top.lines.length > 1 || wordsIn(top) > longestMasthead) return null;
  const others = paragraphs.filter((paragraph) => paragraph !== top);
  const headline = others.reduce<Paragraph | null>((best, one) => (sizeOf(one) > sizeOf(best) ? one : best), null);
  const isBelow = headline !== null && largest > 1.1 * sizeOf(headline) && wordsIn(headline) > longestMasthead;
  const usual = median(others.flatMap(({ lines }) => lines.map(({ size }) => size)));
  return isBelow && sizeOf(headline) > 1.5 * usual ? top : null;
}

const paragraphsOfTop = 3;
/** In words. */
const longestMasthead = 4;

function sizeOf(paragraph: Paragraph | null): number {
  return paragraph?.lines[0]?.size ?? 0;
}

function wordsIn({ lines }: Paragraph): number {
  return lines.reduce((sum, { text }) => sum + text.split(" ").length, 0);
}

function findBodyType(paragraphs: readonly Paragraph[]): BodyType {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { text, size, font } of paragraphs.flatMap(({ lines }) => lines)) {
    sizes.set(rounded(size), (sizes.get(rounded(size)) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  const size = mostOf(sizes) ?? 10;
  const headings = [...sizes.keys()].filter((other) => other >= size * largerThanBody).toSorted((a, b) => b - a);
  return { size, font: mostOf(fonts) ?? "", headings };
}

const largerThanBody = 1.15;

function tagOf(paragraph: Paragraph, body: BodyType, next: Paragraph | undefined): { tag: string; names: string } {
  const text = paragraph.lines.map((line) => line.text).join(" ");
  const first = paragraph.lines[0];
  if (first === undefined) return { tag: "p", names: "" };
  const level = body.headings.indexOf(rounded(first.size)) + 1;
  if (level > 0 && text.length <= longestHeading) return { tag: `h${Math.min(level, 6)}`, names: "" };
  if (first.size <= body.size * 0.92) return { tag: isCaption(text) ? "figcaption" : "p", names: "small" };
  if (isSubhead(paragraph, body, next)) return { tag: "h3", names: "" };
  if (/^[•●▪■◦‣∙○]\s/.test(text)) return { tag: "li", names: "" };
  return { tag: isSetOff(paragraph) ? "blockquote" : "p", names: "" };
}

/** A short line in a font of its own above text in the usual one, and no byline or date. */
function isSubhead({ lines }: Paragraph, body: BodyType, next: Paragraph | undefined): boolean {
  const [first] = lines;
  if (first === undefined || lines.length > 2 || first.font === body.font) return false;
  const isAboveText = next !== undefined && next.lines[0]?.font === body.font && next.lines.length > 1;
  const text = lines.map((line) => line.text).join(" ");
  return isAboveText && text.length <= longestSubhead && !endsSentence(text) && !/^by\b|\d{4}/i.test(text);
}

function isCaption(text: string): boolean {
  return (
    text.length < 500 &&
    /\b(?:photo|photograph|picture|image|foto|file photo|credit|courtesy|getty|reuters|ap|afp)\b|©/i.test(text)
  );
}

/** Several lines, each away from both edges of the column. */
function isSetOff({ lines, left, right }: Paragraph): boolean {
  const em = lines[0]?.size ?? 10;
  return lines.length > 1 && lines.every((line) => line.left - left > em && right - line.right > em);
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
