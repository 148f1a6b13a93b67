import { countCells, cutAtCells } from "../../text/cells.js";

/** Between the columns of a table. */
export const columnGap = "  ";

/** Text of at most so many cells; of longer text the end is left out. */
export function shorten(text: string, width: number): string {
  if (countCells(text) <= width) return text;
  return `${text.slice(0, cutAtCells(text, 0, text.length, width - 1)).trimEnd()}…`;
}

/** The same, leaving out the beginning: of a path, its folders, as `show` finds it by a part of its name. */
export function shortenStart(text: string, width: number): string {
  let left = countCells(text);
  if (left <= width) return text;
  let from = 0;
  for (const character of text) {
    if (left < width) break;
    from += character.length;
    left -= countCells(character);
  }
  const rest = text.slice(from);
  const slash = rest.indexOf("/");
  return `…${slash > 0 ? rest.slice(slash) : rest}`;
}

export function padCells(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - countCells(text)));
}
