/** A line of a note, and what its beginning marks. */
export interface MarkedLine {
  readonly raw: string;
  /** Where the words begin, behind `#`, `>`, `-` and the like. */
  readonly wordsAt: number;
  /** What the line is by itself, as HTML calls it; null for words that may go on in the next line. */
  readonly tag: string | null;
  /** It goes on from the line above. */
  readonly runsOn: boolean;
  /** Nothing in it is markup: front matter, code. */
  readonly isRaw: boolean;
  readonly isFront: boolean;
}

const marks = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?/;
const heading = /^ {0,3}(?:>[ \t]?)*(#{1,6})[ \t]+/;
const rule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const tableRule = /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/;
const attributes = /^ {0,3}\{[:#.][^{}]{0,200}\}[ \t]*$/;

/** What each line of a note is; the first `front` are its front matter. */
export function markBlocks(lines: readonly string[], front: number): MarkedLine[] {
  const marked: MarkedLine[] = [];
  let fenced: string | null = null;
  for (const [i, line] of lines.entries()) {
    const isFront = i < front;
    const opens = isFront ? null : (fence.exec(line)?.[1] ?? null);
    if (isFront || fenced !== null || opens !== null) {
      marked.push({ raw: line, wordsAt: 0, tag: isFront ? null : "pre", runsOn: false, isRaw: true, isFront });
      if (opens !== null) fenced = fenced === null ? opens : opens.startsWith(fenced) ? null : fenced;
      continue;
    }
    marked.push(markLine(lines, i, marked.at(-1)));
  }
  return marked;
}

function markLine(lines: readonly string[], i: number, above: MarkedLine | undefined): MarkedLine {
  const line = lines[i] ?? "";
  const simple = { raw: line, wordsAt: 0, tag: null, runsOn: false, isRaw: false, isFront: false };
  if (line.trim() === "" || rule.test(line)) return { ...simple, isRaw: true };
  if (tableRule.test(line) || attributes.test(line)) return { ...simple, raw: "", isRaw: true };
  const level = heading.exec(line);
  if (level !== null)
    return {
      ...simple,
      raw: line.replace(/[ \t]+#+[ \t]*$/, ""),
      wordsAt: level[0].length,
      tag: `h${level[1]?.length ?? 1}`,
    };
  if (/^ {0,3}\|.*\|[ \t]*$/.test(line))
    return { ...simple, raw: line.replace(/^ {0,3}\|[ \t]*|[ \t]*\|[ \t]*$/g, ""), tag: "td" };
  const wordsAt = marks.exec(line)?.[0].length ?? 0;
  const mark = line.slice(0, wordsAt);
  const quoted = (mark.match(/>/g) ?? []).length;
  const raw = mark + withoutObsidian(line.slice(wordsAt), quoted > 0);
  const isItem = /[-*+\d]/.test(mark);
  const aboveQuoted = (above?.raw.slice(0, above.wordsAt).match(/>/g) ?? []).length;
  const runsOn = !isItem && isOpen(above) && quoted === aboveQuoted;
  return { ...simple, raw, wordsAt, tag: tagOf(lines[i + 1] ?? "", { isItem, quoted, runsOn }), runsOn };
}

/** A line without what Obsidian and Readwise write around its words: "[!quote]" before a quotation, a block's name, a link to the highlight. */
function withoutObsidian(words: string, isQuoted: boolean): string {
  let plain = isQuoted && words.startsWith("[!") ? words.replace(/^\[![\w-]{1,30}\][+-]?[ \t]*/, "") : words;
  if (plain.includes("View Highlight](")) plain = plain.replace(/[ \t]*\(\[View Highlight\]\([^()\s]*\)\)/, "");
  return plain.includes(" ^") ? plain.replace(/ \^[\w-]{4,40}[ \t]*$/, "") : plain;
}

/** Whether the words of a line may go on below it. */
function isOpen(above: MarkedLine | undefined): boolean {
  return above !== undefined && !above.isRaw && above.raw.trim() !== "" && !/^(?:h\d|td)$/.test(above.tag ?? "");
}

/**
 * An entry or a quotation on one line is said to be one. On several lines it is not: a line of which something is said is
 * taken for a block by itself, and the lines of a hard-wrapped quotation belong together.
 */
function tagOf(
  next: string,
  { isItem, quoted, runsOn }: { isItem: boolean; quoted: number; runsOn: boolean },
): string | null {
  const isAlone = !runsOn && (next.trim() === "" || /^\s*(?:[-*+]|\d{1,3}[.)])\s|^\s*(?:#|\|)/.test(next));
  const nextQuoted = /^\s*>/.test(next);
  if (isItem) return isAlone || (quoted === 0 && nextQuoted) ? "li" : null;
  return quoted > 0 && isAlone && !nextQuoted ? "blockquote" : null;
}
