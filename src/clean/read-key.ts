import { fold } from "../text/fold.js";

/** Only a short line is compared with tables. */
const longestKey = 160;

/** A line's words as tables are written: folded, without marks and figures, one space between; "" for a long line. */
export function lineKey(line: string): string {
  return line.length > longestKey ? "" : phraseKey(line);
}

/** The same of any text: "Read more »" is "read more". */
export function phraseKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{M}]+/gu, " ")
    .trim();
}
