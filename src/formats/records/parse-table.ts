/** A cell, and the 1-based line of the file that it begins on. */
export interface Cell {
  readonly value: string;
  readonly line: number;
}

/**
 * The rows of a table whose cells a delimiter parts, as RFC 4180 writes them: a cell in quotation marks may hold line ends,
 * delimiters and doubled marks. A mark that nothing closes is a letter like any other, and so is one whose cell goes on
 * behind the closing mark (`"No," she said`). Rows without any letter are left out.
 */
export function* parseTable(text: string, delimiter: string): Generator<readonly Cell[]> {
  let row: Cell[] = [];
  let line = 1;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  // Behind an opening mark that nothing closes there is none that something closes.
  let lastMark = text.lastIndexOf('"');
  while (at < text.length || row.length > 0) {
    const quoted = text[at] === '"' && at < lastMark ? endOfQuoted(text, at, delimiter) : null;
    if (quoted === undefined) lastMark = at;
    const end = quoted ?? endOfPlain(text, at, delimiter);
    const value = typeof quoted === "number" ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end);
    row.push({ value, line });
    line += typeof quoted === "number" ? lineEndsIn(value) : 0;
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (text[end] === "\r" && text[end + 1] === "\n") at++;
    line++;
    if (row.some((cell) => cell.value.trim() !== "")) yield row;
    row = [];
  }
}

/** Behind the closing mark of the cell that opens at `at`; null where it is not the cell's end, undefined where there is none. */
function endOfQuoted(text: string, at: number, delimiter: string): number | null | undefined {
  let mark = text.indexOf('"', at + 1);
  while (mark >= 0 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
  if (mark < 0) return undefined;
  const next = text[mark + 1];
  return next === undefined || next === delimiter || next === "\n" || next === "\r" ? mark + 1 : null;
}

function endOfPlain(text: string, at: number, delimiter: string): number {
  for (let end = at; end < text.length; end++) {
    const letter = text[end];
    if (letter === delimiter || letter === "\n" || letter === "\r") return end;
  }
  return text.length;
}

/** As lines of a file are counted: "\r\n", "\n" and a "\r" by itself end one. */
function lineEndsIn(text: string): number {
  let ends = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === newline || (code === carriageReturn && text.charCodeAt(i + 1) !== newline)) ends++;
  }
  return ends;
}

const newline = 10;
const carriageReturn = 13;
