import type { PdfPage, TextRun } from "../../../src/formats/pdf/page-types.js";

/** Lines to be drawn below each other. Lengths in points. */
export interface Column {
  readonly lines: readonly string[];
  /** Of its left edge; default 50. */
  readonly x?: number;
  /** Of the first baseline, from the top of the page; default 100. */
  readonly y?: number;
  /** Of the letters; default 10. */
  readonly size?: number;
  readonly font?: string;
  /** From baseline to baseline; default 1.2 times the size. */
  readonly leading?: number;
}

/** How wide letters are drawn, in ems. */
const letter = 0.5;

/** A page of 600 by 800 points. A line that begins with "> " is indented by two ems; an empty one leaves a gap. */
export function drawPage(columns: readonly Column[], number = 1): PdfPage {
  return { number, width: 600, height: 800, runs: columns.flatMap(drawColumn) };
}

function drawColumn({ lines, x = 50, y = 100, size = 10, font = "f1", leading = 1.2 * size }: Column): TextRun[] {
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const indent = line.startsWith("> ") ? 2 * size : 0;
    const text = line.replace(/^> /, "");
    return [{ text, x: x + indent, y: y + index * leading, width: text.length * size * letter, size, font }];
  });
}

/** Words as lines of so many characters at most. */
export function wrap(text: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < characters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
