import type { Article, Span, Stretch } from "../../types.js";

/** The pieces of a stretch, marks included, one for each paragraph that it runs over. */
export function piecesOf(article: Article, stretch: Stretch): Span[] {
  const pieces: Span[] = [];
  for (let index = stretch.paragraphs[0]; index <= stretch.paragraphs[1]; index++) {
    const paragraph = article.paragraphs[index];
    const words = stretch.spans[pieces.length];
    if (paragraph === undefined || words === undefined) break;
    if (words.start < paragraph.start || words.start > paragraph.end) continue;
    const last = pieces.length === stretch.spans.length - 1;
    pieces.push({
      start: Math.max(paragraph.start, stretch.marks.start),
      end: last ? stretch.marks.end : paragraph.end,
    });
  }
  return pieces;
}
