import { isSpace, isWordCharacter, looksClosing, looksOpening, nextMark, type Mark } from "./quotation-marks.js";

/** Two marks that belong together, in one paragraph. */
export interface MarkPair {
  /** Of the opening mark. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** After the closing mark. */
  readonly end: number;
  /** The closing mark is missing: the pair ends with its paragraph. */
  readonly open: boolean;
}

/** Deeper than this nobody quotes; a page of opening marks must not pile up. */
const maxDepth = 4;

/** The pairs of double marks, guillemets and corner brackets of one paragraph, by where they close. */
export function scanDoubles(text: string, start: number, end: number): MarkPair[] {
  const pairs: MarkPair[] = [];
  const waiting: Mark[] = [];
  for (let mark = nextMark(text, start, end); mark !== null; mark = nextMark(text, mark.end, end)) {
    if (mark.family === "single") continue;
    const before = mark.start > start ? text.charAt(mark.start - 1) : "";
    const after = mark.end < end ? text.charAt(mark.end) : "";
    const opener = findOpener(waiting, mark);
    if (opener >= 0 && closes(text, mark, waiting[opener], before, after, end)) {
      const opened = waiting[opener];
      waiting.length = opener;
      if (opened !== undefined) pairs.push(pairOf(opened, mark.start, mark.end, false));
    } else if (opens(mark, before, after, opener >= 0) || (opener < 0 && isPadded(text, mark, before, after, end))) {
      if (opener >= 0 && !isNested(text, mark, end)) {
        const dropped = waiting[opener];
        waiting.length = opener;
        const stop = dropped === undefined ? -1 : endOfSentence(text, dropped.end, mark.start);
        if (dropped !== undefined && stop >= 0) pairs.push(pairOf(dropped, stop, stop, false));
      }
      if (waiting.length < maxDepth) waiting.push(mark);
    }
  }
  const unclosed = waiting[0];
  if (unclosed !== undefined) pairs.push(pairOf(unclosed, end, end, true));
  return pairs;
}

function pairOf(opened: Mark, contentEnd: number, end: number, open: boolean): MarkPair {
  return { start: opened.start, contentStart: opened.end, contentEnd, end, open };
}

/** The innermost mark still waiting that this one could close. */
function findOpener(waiting: readonly Mark[], mark: Mark): number {
  for (let i = waiting.length - 1; i >= 0; i--) if (waiting[i]?.family === mark.family) return i;
  return -1;
}

function closes(
  text: string,
  mark: Mark,
  opened: Mark | undefined,
  before: string,
  after: string,
  end: number,
): boolean {
  if (opened === undefined) return false;
  // »…« as Danes and some Germans print it, „…“ as most Germans do.
  const opening = text.charAt(opened.start);
  const character = text.charAt(mark.start);
  if ((opening === "»" && character === "«") || (opening === "›" && character === "‹")) return true;
  if (opening === "„" && (character === "“" || character === "”")) return true;
  const opensOnly = looksOpening(before, after) && !looksClosing(before, after);
  if (mark.shape === "close") return true;
  if (mark.shape === "open")
    return mark.family === "double" && !looksOpening(before, after) && looksClosing(before, after);
  return !opensOnly && !isInches(text, mark, before, end);
}

function opens(mark: Mark, before: string, after: string, inside: boolean): boolean {
  // An attribute's value in a tag that a dumper left in the text: <a title="…">
  if (before === "=") return false;
  // French puts a space inside « and ».
  if (mark.shape === "open") return mark.family !== "double" || !isSpace(after);
  if (mark.family === "corner" || isSpace(after)) return false;
  if (looksOpening(before, after)) return !inside || !looksClosing(before, after);
  return !inside && mark.shape === "either" && !looksClosing(before, after) && isWordCharacter(after);
}

/**
 * “ as some dumpers print it ”, and `" as some print it "`: a space on the inner side of both marks. Straight ones only
 * where no figure stands before, of which they may be the inches.
 */
function isPadded(text: string, mark: Mark, before: string, after: string, end: number): boolean {
  if (mark.family !== "double" || mark.shape === "close" || !isSpace(before) || after !== " ") return false;
  if (mark.shape === "either" && (isDigit(text, mark.start - 2) || mark.end - mark.start > 1)) return false;
  const [next] = nextDoubles(text, mark.end, end, 1);
  if (next?.shape !== (mark.shape === "open" ? "close" : "either")) return false;
  return text.charAt(next.start - 1) === " " && (mark.shape === "open" || !isWordCharacter(text.charAt(next.end)));
}

function isDigit(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at));
}

/** `6'2" tall` inside a quotation: a digit before, and the next straight mark closes as well. */
function isInches(text: string, mark: Mark, before: string, end: number): boolean {
  if (text.charAt(mark.start) !== '"' || !/\d/.test(before)) return false;
  if (/\d{3}$/.test(text.slice(Math.max(0, mark.start - 3), mark.start))) return false;
  if (/\d['’]\d{1,2}$/.test(text.slice(Math.max(0, mark.start - 5), mark.start))) return true;
  const [next] = nextDoubles(text, mark.end, end, 1);
  if (next === undefined) return false;
  return onlyCloses(text, next, end);
}

/** A second opening mark is a quotation inside the first if the next two marks both close; else the first never closed. */
function isNested(text: string, mark: Mark, end: number): boolean {
  if (mark.family === "corner") return true;
  const following = nextDoubles(text, mark.end, end, 2);
  return following.length === 2 && following.every((next) => next.shape === "close" || onlyCloses(text, next, end));
}

/** Whether a straight mark can close a quotation and cannot open one. */
function onlyCloses(text: string, { start, end: after, shape }: Mark, end: number): boolean {
  const [left, right] = [text.charAt(start - 1), after < end ? text.charAt(after) : ""];
  return shape === "either" && looksClosing(left, right) && !looksOpening(left, right);
}

/**
 * “We lost the first game. “We won the second,” he said: paragraphs of one quotation, each with its own opening mark, that
 * a page has run together. Where the sentence before the second mark ends; -1 where none does, and nothing was quoted.
 */
function endOfSentence(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charAt(at - 1))) at--;
  return at > from && /[.!?…]/.test(text.charAt(at - 1)) ? at : -1;
}

/** Up to `count` marks after `from` that are not single ones. */
function nextDoubles(text: string, from: number, end: number, count: number): Mark[] {
  const found: Mark[] = [];
  for (let mark = nextMark(text, from, end); mark !== null; mark = nextMark(text, mark.end, end)) {
    if (mark.family === "single") continue;
    found.push(mark);
    if (found.length === count) break;
  }
  return found;
}
