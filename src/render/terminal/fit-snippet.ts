import { countCells, cutAtCells } from "../../text/cells.js";
import { sentenceSpans } from "../../text/sentences.js";
import type { Span } from "../../types.js";
import { markText, sliceMarked, surround, type MarkedText } from "./mark-text.js";
import { splitUnits } from "../../text/wrap-text.js";

/** Where a word of the query stands in a passage. */
export interface TermSpan extends Span {
  readonly term: string;
}

/**
 * One line out of a passage: the sentence with most words of the query if it fits; else the widest run of whole words about
 * the first of them, marked `…` where it was cut.
 */
export function fitSnippet(text: string, matches: readonly TermSpan[], width: number): MarkedText {
  const sentence = fullestSentence(text, matches);
  const within = matchesWithin(matches, sentence);
  const moved = within.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  const marked = markText(text.slice(sentence.start, sentence.end), moved);
  return countCells(marked.text) <= width ? marked : cutAround(marked, width);
}

/** Of the matches that such a line shows the first, which none leaves out. */
export function firstShown<Match extends TermSpan>(text: string, matches: readonly Match[]): Match | undefined {
  return matchesWithin(matches, fullestSentence(text, matches))[0];
}

function matchesWithin<Match extends Span>(matches: readonly Match[], { start, end }: Span): Match[] {
  return matches.filter((match) => match.start >= start && match.end <= end);
}

function fullestSentence(text: string, matches: readonly TermSpan[]): Span {
  let fullest: Span = { start: 0, end: text.length };
  let most = -1;
  let next = 0;
  for (const sentence of sentenceSpans(text)) {
    const from = next;
    while ((matches[next]?.end ?? Infinity) <= sentence.end) next++;
    const terms = new Set(matches.slice(from, next).map(({ term }) => term)).size;
    if (terms <= most) continue;
    most = terms;
    fullest = sentence;
  }
  return fullest;
}

const cutMark = "…";

/** The cells of `… ` or ` …`. */
const cutCells = 2;

function cutAround(marked: MarkedText, width: number): MarkedText {
  const units = [...splitUnits(marked.text)];
  const match = marked.marks[0] ?? { start: 0, end: 0 };
  const first = Math.max(
    0,
    units.findIndex(({ end }) => end > match.start),
  );
  const last = Math.max(
    first,
    units.findLastIndex(({ start }) => start < match.end),
  );
  const run = widestRun(marked.text, units, { first, last }, width);
  if (run === null) return cutInside(marked, match, width);
  const start = units[run.first]?.start ?? 0;
  const end = units[run.last]?.end ?? marked.text.length;
  return surround(
    run.first > 0 ? `${cutMark} ` : "",
    sliceMarked(marked, { start, end }),
    run.last < units.length - 1 ? ` ${cutMark}` : "",
  );
}

/** Units of a text, by number, the last included. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Grows a run by a unit on either side in turn for as long as it fits; null where it does not fit to begin with. */
function widestRun(text: string, units: readonly Span[], seed: Run, width: number): Run | null {
  const cellsBetween = (start: number | undefined, end: number | undefined): number =>
    start === undefined || end === undefined ? Infinity : countCells(text.slice(start, end));
  const cutsOf = ({ first, last }: Run): number =>
    (first > 0 ? cutCells : 0) + (last < units.length - 1 ? cutCells : 0);
  let run = seed;
  let cells = cellsBetween(units[run.first]?.start, units[run.last]?.end);
  if (cells + cutsOf(run) > width) return null;
  for (let turn = 0, stuck = 0; stuck < 2; turn++) {
    const toRight = turn % 2 === 0;
    const wider = toRight ? { ...run, last: run.last + 1 } : { ...run, first: run.first - 1 };
    const added = toRight
      ? cellsBetween(units[run.last]?.end, units[wider.last]?.end)
      : cellsBetween(units[wider.first]?.start, units[run.first]?.start);
    const fits = cells + added + cutsOf(wider) <= width;
    if (fits) [run, cells] = [wider, cells + added];
    stuck = fits ? 0 : stuck + 1;
  }
  return run;
}

/** The match is wider than a line: as much of it as fits. */
function cutInside(marked: MarkedText, { start }: Span, width: number): MarkedText {
  const { text } = marked;
  const end = cutAtCells(text, start, text.length, width - 2);
  return surround(start > 0 ? cutMark : "", sliceMarked(marked, { start, end }), end < text.length ? cutMark : "");
}
