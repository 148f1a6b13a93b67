import type { QuotationSpans } from "../../language/chunk-types.js";
import type { Stretch } from "../../types.js";
import type { Reading } from "../reading.js";
import { findAfter } from "./find-source.js";
import type { Grammar } from "./read-phrase.js";

/** Quotations of a text, its dialogue among them, in reading order. */
interface Quotations {
  readonly stretches: readonly Stretch[];
  /** The spans of the outer ones. */
  readonly quotations: readonly QuotationSpans[];
}

/** Adds the words that somebody says behind a dash, without marks: —No lo sé —dijo Ana—. Pero vendrá. */
export function addDialogue({ article, analysis, paragraphs, stretches }: Reading, grammar: Grammar): Quotations {
  const { quotations } = analysis;
  const { tokens } = grammar.words;
  const turns: Stretch[] = [];
  for (const [n, number] of paragraphs.entries()) {
    const [first, end] = [tokens.paragraphStart[n] ?? 0, tokens.paragraphStart[n + 1] ?? 0];
    if (!grammar.words.isDash(first)) continue;
    for (const [from, next] of turnsOf(grammar, first, end)) {
      const marks = { start: tokens.start[from] ?? 0, end: tokens.end[next - 1] ?? 0 };
      const sentence = article.paragraphs[number] ?? marks;
      turns.push({
        n: 0,
        spans: [marks],
        marks,
        open: false,
        sentence,
        inside: null,
        setOff: null,
        paragraphs: [number, number],
      });
    }
  }
  if (turns.length === 0) return { stretches, quotations };
  const all = [...stretches, ...turns].toSorted((a, b) => a.marks.start - b.marks.start || b.marks.end - a.marks.end);
  const numbers = new Map(all.map(({ n }, index) => [n, index + 1]));
  let known = 0;
  return {
    stretches: all.map((one, index) => ({ ...one, n: index + 1, inside: numbers.get(one.inside ?? -1) ?? null })),
    quotations: all.flatMap((one) =>
      one.inside === null ? [one.n === 0 ? one : (quotations[known++] ?? { spans: [one.marks] })] : [],
    ),
  };
}

/** The tokens [first, next) between the dashes of a paragraph, or before the comma of an incise, with a cue behind. */
function turnsOf(grammar: Grammar, first: number, end: number): [number, number][] {
  const { words } = grammar;
  const turns: [number, number][] = [];
  let from = first;
  for (let i = first + 2; i < end; i++) {
    const isIncise = words.language.table.incises && words.mark(i) === ",";
    if (words.inside(i) >= 0) return [];
    if ((!words.isDash(i) && !isIncise) || words.isCapital(i + 1)) continue;
    if (findAfter(grammar, { from, next: i }) === null) continue;
    turns.push([from, i]);
    while (i < end && (i === turns.at(-1)?.[1] || !words.isDash(i))) i++;
    from = i;
  }
  if (turns.length > 0 && from < end - 2) turns.push([from, end]);
  return turns.map(([dash, next]) => withoutMarks(grammar, dash + 1, next)).filter(([start, next]) => start < next);
}

/** The words between two breaks, without the marks that belong to the sentence around them. */
function withoutMarks({ words }: Grammar, first: number, next: number): [number, number] {
  let [from, end] = [first, next];
  while (from < end && ".,:;".includes(words.mark(from) || " ")) from++;
  while (end > from && (words.mark(end - 1) === "," || words.isDash(end - 1))) end--;
  return [from, end];
}
