import { fold } from "../text/fold.js";

/** Only a short line is compared with tables. */
const longestKey = 160;

/** A line's words as tables are written: folded, without marks and figures, one space between; "" for a long line. */
export function lineKey(line: string): string {
  return line.length > longestKey ? "" : phraseKey(line);
}

/** The same of any text: "Read more »" is "read more". */
export function phraseKey(text: string): string {
  const folded = fold(text);
  return folded.replace(isAscii.test(folded) ? /[^a-z]+/g : /[^\p{L}\p{M}]+/gu, " ").trim();
}

const isAscii = /^[\x20-\x7e]*$/;
