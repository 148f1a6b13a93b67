import { endsSentence } from "./find-paragraphs.js";
import type { Paragraph, TextLine } from "./page-types.js";

/** How many paragraphs of other letters (a caption, a pull quote) may stand between two parts of one. */
const mostBetween = 6;

type BlockParagraph = Paragraph & { readonly block: number };

/** Puts together what the end of a column or of a page has divided. `paragraphs` in the order of reading, over all pages. */
export function joinParagraphs(paragraphs: readonly BlockParagraph[]): Paragraph[] {
  const nextOf = new Map<number, number>();
  const gone = new Set<number>();
  paragraphs.forEach((paragraph, index) => {
    if (!isLastOfBlock(paragraphs, index) || !isCut(paragraph)) return;
    const next = continuation(paragraphs, index, gone);
    if (next < 0) return;
    gone.add(next);
    nextOf.set(index, next);
  });
  return paragraphs.flatMap((paragraph, index) => {
    if (gone.has(index)) return [];
    const lines = [...paragraph.lines];
    for (let next = nextOf.get(index); next !== undefined; next = nextOf.get(next)) {
      for (const line of paragraphs[next]?.lines ?? []) lines.push(line);
    }
    return [{ ...paragraph, lines }];
  });
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
function continuation(paragraphs: readonly BlockParagraph[], index: number, gone: Set<number>): number {
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
