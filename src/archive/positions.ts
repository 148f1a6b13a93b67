import { indexAt } from "../text/lines.js";
import type { Article, Paragraph } from "../types.js";
import type { LineRecord, Place } from "../records.js";

/** What says where the lines of an article are. */
type LaidOut = Pick<Article, "lines" | "fileLines" | "lineUnit" | "pages">;

/** Where an offset of the text layer is for a reader: line and column from 1, the line that of the file. */
export interface Position extends Place {
  readonly column: number;
}

/** The position of an offset that lies in a line with text. */
export function positionOf(article: LaidOut, offset: number): Position {
  const line = article.lines[indexAt(article.lines, offset)];
  return { ...placeOf(article, line?.number ?? 1), column: offset - (line?.start ?? 0) + 1 };
}

/** Where line `number` of the text layer is for a reader. */
export function placeOf(article: LaidOut, number: number): Place {
  return { line: fileLine(article, number), lineUnit: article.lineUnit, page: article.pages?.[number - 1] ?? null };
}

/** The file's number of line `number` of the text layer. */
export function fileLine(article: Pick<LaidOut, "fileLines">, number: number): number {
  return article.fileLines?.[number - 1] ?? number;
}

/** A paragraph as a record, named by its first line. */
export function paragraphRecord(article: Article, paragraph: Paragraph): LineRecord {
  const rule = article.lines[indexAt(article.lines, paragraph.start)]?.rule ?? "";
  return {
    schema: "onrecord.line/1",
    path: article.path,
    ...placeOf(article, paragraph.line),
    start: paragraph.start,
    end: paragraph.end,
    label: paragraph.label,
    rule,
    text: article.text.slice(paragraph.start, paragraph.end),
  };
}

/** The readable paragraphs about the one at `index`, itself included: what `-A`, `-B` and `-C` ask for. */
export function contextOf(article: Article, index: number, before: number, after: number): LineRecord[] {
  const asked = article.paragraphs[index];
  if (asked === undefined || (before === 0 && after === 0)) return [];
  const about = [
    ...readableFrom(article, index, -1, before).toReversed(),
    asked,
    ...readableFrom(article, index, 1, after),
  ];
  return about.map((paragraph) => paragraphRecord(article, paragraph));
}

/** The first `count` readable paragraphs on one side of the one at `index`; the article may be long, and asked often. */
function readableFrom({ paragraphs }: Article, index: number, step: 1 | -1, count: number): Paragraph[] {
  const found: Paragraph[] = [];
  for (let i = index + step; found.length < count; i += step) {
    const paragraph = paragraphs[i];
    if (paragraph === undefined) break;
    if (paragraph.label !== "furniture" && paragraph.label !== "repeat") found.push(paragraph);
  }
  return found;
}
