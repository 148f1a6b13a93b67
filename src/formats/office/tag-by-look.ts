import { type DocumentLine, hintOf } from "./text-layer.js";

/** In characters: what is longer is no heading. */
const longestHeading = 160;
/** A share: where much of the text is bold, bold says nothing. */
const mostBold = 0.35;
const largerThanBody = 1.15;

/**
 * Many people make a heading by hand: bold, or in larger letters, without a style that says so. Such a paragraph is
 * tagged "h1" where nothing but other headings is before it, else "h3". "By Ann Lee" in bold is a byline, and
 * a bold sentence with its full stop is a summary: both stay what they are.
 */
export function tagByLook(lines: readonly DocumentLine[]): DocumentLine[] {
  const body = lines.filter(({ hint }) => hint.area === null);
  if (body.some(({ hint }) => /^(?:title|h[1-6])$/.test(hint.tag))) return [...lines];
  const length = body.reduce((sum, { text }) => sum + text.length, 0);
  const bold = body.reduce((sum, { text, look }) => sum + text.length * (look?.bold ?? 0), 0);
  const size = usualSize(body);
  const isBoldRare = bold < mostBold * length;
  const last = lastTextBefore(lines);
  return lines.map((line, index) => {
    const isHeading =
      index !== last && isShort(line) && (isLarge(line, size) || (isBoldRare && (line.look?.bold ?? 0) > 0.95));
    if (!isHeading) return line;
    const isFirst = lines.slice(0, index).every(({ hint }) => hint.area !== null);
    return { ...line, hint: { ...hintOf(isFirst ? "h1" : "h3"), links: line.hint.links, names: line.hint.names } };
  });
}

/** The last paragraph of the text: a heading has something below it. */
function lastTextBefore(lines: readonly DocumentLine[]): number {
  return lines.findLastIndex(({ hint }) => hint.area === null);
}

function isShort({ text, hint }: DocumentLine): boolean {
  const isPlain = hint.tag === "p" && hint.area === null && text.length <= longestHeading;
  return isPlain && !/[.,;:]["'”’)]?$/.test(text) && !/^by\s|\b(?:19|20)\d\d\b/i.test(text);
}

function isLarge(line: DocumentLine, usual: number): boolean {
  return sizeOf(line) >= usual * largerThanBody;
}

function sizeOf({ look }: DocumentLine): number {
  return look?.size ?? defaultSize;
}

/** In half points: what word processors take where nothing says. */
const defaultSize = 22;

/** The size that most letters have. */
function usualSize(lines: readonly DocumentLine[]): number {
  const sizes = new Map<number, number>();
  for (const line of lines) sizes.set(sizeOf(line), (sizes.get(sizeOf(line)) ?? 0) + line.text.length);
  return [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? defaultSize;
}
