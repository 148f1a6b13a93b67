/**
 * How wide text is in a terminal, counted in cells: Han, Kana, Hangul, full width and emoji take two, marks that sit on
 * the letter before them none. `Intl.Segmenter` would cost 9 ms at the start and time that grows with the square of the
 * text (Node 20), so what belongs together is decided here, from the few properties that matter to a terminal.
 */
export function countCells(text: string): number {
  let cells = 0;
  for (let at = 0; at < text.length;) {
    const cluster = clusterAt(text, at, text.length);
    cells += cluster.cells;
    at = cluster.end;
  }
  return cells;
}

/**
 * Where to cut `text.slice(start, end)` so that it fits in so many cells. A letter is never parted from its marks, and
 * at least one is taken, so that whoever cuts again and again comes to an end.
 */
export function cutAtCells(text: string, start: number, end: number, cells: number): number {
  let at = start;
  let taken = 0;
  while (at < end) {
    const cluster = clusterAt(text, at, end);
    if (at > start && taken + cluster.cells > cells) break;
    taken += cluster.cells;
    at = cluster.end;
  }
  return at;
}

/** What stands in its cells as one: a letter with its marks, a flag, emoji that are joined into one. */
interface Cluster {
  readonly end: number;
  readonly cells: number;
}

function clusterAt(text: string, start: number, limit: number): Cluster {
  const first = text.codePointAt(start) ?? 0;
  let end = start + unitsOf(first);
  let cells = cellsOf(first);
  if (isFlagLetter(first) && isFlagLetter(text.codePointAt(end) ?? 0)) return { end: end + 2, cells: 2 };
  while (end < limit) {
    const next = text.codePointAt(end) ?? 0;
    const joined =
      cells === 2 && (isSkinTone(next) || (text.charCodeAt(end - 1) === zeroWidthJoiner && isPicture(next)));
    if (!joined && cellsOf(next) > 0) break;
    if (next === emojiSelector && mayBeEmoji(first)) cells = 2;
    end += unitsOf(next);
  }
  return { end, cells };
}

const zeroWidthJoiner = 0x200d;
const emojiSelector = 0xfe0f;

function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

function isFlagLetter(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function isPicture(code: number): boolean {
  return /^\p{Extended_Pictographic}/u.test(String.fromCodePoint(code));
}

/** Hearts, digits and other signs that are as wide as an emoji where they are asked to look like one. */
function mayBeEmoji(code: number): boolean {
  return /^\p{Emoji}/u.test(String.fromCodePoint(code));
}

function isSkinTone(code: number): boolean {
  return code >= 0x1f3fb && code <= 0x1f3ff;
}

function isLatin(code: number): boolean {
  return code < 0x300;
}

function cellsOf(code: number): number {
  // Of the others first the dashes, quotation marks and dots of ordinary print.
  if (isLatin(code) || (code >= 0x2010 && code <= 0x2027)) return 1;
  if (isWide(code)) return 2;
  return weightless.test(String.fromCodePoint(code)) ? 0 : 1;
}

/** Marks on the letter before them, joiners and selectors, and the Hangul vowels and finals of decomposed text. */
const weightless = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u{1160}-\u{11FF}\u{D7B0}-\u{D7FF}]/u;

function isWide(code: number): boolean {
  for (const [first, last] of wideRanges) {
    if (code < first) break;
    if (code <= last) return true;
  }
  return code >= 0x231a && wideEmoji.test(String.fromCodePoint(code));
}

const wideEmoji = /^\p{Emoji_Presentation}/u;

/** East Asian Width W and F (UAX #11), emoji apart; unassigned code points between wide ones are counted with them. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x1b2ff],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];
