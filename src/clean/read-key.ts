import { isLetter, isMark } from "../text/character-classes.js";
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
  let key = "";
  let from = 0;
  for (let at = 0; at < folded.length;) {
    const code = folded.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    if (!isLetter(code) && !isMark(code)) {
      if (from < at) key += ` ${folded.slice(from, at)}`;
      from = next;
    }
    at = next;
  }
  if (from < folded.length) key += ` ${folded.slice(from)}`;
  return key.slice(1);
}
