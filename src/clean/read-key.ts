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
  // Words with one space between them stand as a key has them: most lines are one such run.
  let from = 0;
  let end = 0;
  for (let at = 0; at < folded.length; at++) {
    const next = letterEnd(folded, at);
    if (next === at) continue;
    const goesOn = at === end || (at === end + 1 && end > from && folded.charCodeAt(end) === space);
    if (!goesOn) {
      if (end > from) key += `${folded.slice(from, end)} `;
      from = at;
    }
    end = next;
    at = next - 1;
  }
  return key + folded.slice(from, end);
}

const space = 0x20;

/** Where a letter or an accent ends that stands at `at`; `at` itself where there is none. */
function letterEnd(folded: string, at: number): number {
  const unit = folded.charCodeAt(at);
  if (unit < 0x80) return isLetter(unit) ? at + 1 : at;
  const code = folded.codePointAt(at) ?? 0;
  if (!isLetter(code) && !isMark(code)) return at;
  return at + (code > 0xffff ? 2 : 1);
}
