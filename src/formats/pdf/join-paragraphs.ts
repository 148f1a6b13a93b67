import { endsSentence } from "./find-paragraphs.js";
import type { Paragraph, TextLine } from "./page-types.js";

/** How many paragraphs of other letters (a caption, a pull quote) may stand between two parts of one. */
const mostBetween = 6;

/** Puts together what the end of a column or of a page has divided. `paragraphs` in the order of reading, over all pages. */
export function joinParagraphs(paragraphs: readonly (Paragraph & { readonly block: number })[]): Paragraph[] {
  const joined: (Paragraph & { readonly block: number })[] = [...paragraphs];
  const gone = new Set<number>();
  for (let i = joined.length - 1; i >= 0; i--) {
    const paragraph = joined[i];
    if (paragraph === undefined || !isLastOfBlock(joined, i) || !isCut(paragraph)) continue;
    const next = continuation(joined, i, gone);
    const rest = joined[next];
    if (rest === undefined) continue;
    gone.add(next);
    joined[i] = { ...paragraph, lines: [...paragraph.lines, ...rest.lines] };
  }
  return joined.filter((_, index) => !gone.has(index));
}

function isLastOfBlock(paragraphs: readonly { readonly block: number }[], index: number): boolean {
  return paragraphs[index]?.block !== paragraphs[index + 1]?.block;
}

/** Its last line is full, and no sentence ends there. */
function isCut({ lines, left, right }: Paragraph): boolean {
  const last = lines.at(-1);
  if (last === undefined || endsSentence(last.text)) return false;
  return last.text.endsWith("-") || right - last.right < 0.2 * (right - left);
}

/** The index of the paragraph that goes on where the one at `index` was cut; -1 where none does. */
function continuation(
  paragraphs: readonly (Paragraph & { readonly block: number })[],
  index: number,
  gone: Set<number>,
): number {
  const last = paragraphs[index]?.lines.at(-1);
  if (last === undefined) return -1;
  for (let next = index + 1; next <= index + 1 + mostBetween; next++) {
    const candidate = paragraphs[next];
    const first = candidate?.lines[0];
    if (candidate === undefined || first === undefined) return -1;
    if (gone.has(next) || !isSameType(first, last)) continue;
    const isFirst = paragraphs[next - 1]?.block !== candidate.block || next > index + 1;
    if (!isFirst || isIndented(first, candidate)) return -1;
    return next === index + 1 || /^["“]?\p{Ll}/u.test(first.text) ? next : -1;
  }
  return -1;
}

function isSameType(first: TextLine, last: TextLine): boolean {
  return Math.abs(first.size - last.size) < 0.05 * last.size;
}

function isIndented({ left, size }: TextLine, paragraph: Paragraph): boolean {
  return left - paragraph.left > 0.6 * size;
}
