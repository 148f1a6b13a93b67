import { auxiliaryBases } from "../lexicon/languages/en/written-otherwise.js";
import { isUpperCase } from "../text/character-classes.js";
import { basesOf } from "../text/inflect-verb.js";
import { sentenceSpans } from "../text/sentences.js";
import type { ChangeKind } from "../records.js";
import type { Span } from "../types.js";
import type { Alignment, Step } from "./align-words.js";
import { countNegations, isNumber, isOpposite, numbersIn, plainWords } from "./plain-words.js";
import type { Word } from "./words.js";

/** One difference, with where it stands in each text; null where one of them has nothing there. */
export interface TextChange {
  readonly kind: ChangeKind;
  readonly draft: Span | null;
  readonly source: Span | null;
}

/** A text with its words. */
export interface ReadText {
  readonly text: string;
  readonly words: readonly Word[];
}

/** What an alignment says of a draft. */
export interface Differences {
  readonly changes: readonly TextChange[];
  /** Words are left out behind an ellipsis, or brackets hold words that are not the source's. */
  readonly shortened: boolean;
  /** So many words of either text are changed, marks and spelling aside. */
  readonly changedWords: number;
}

/** More words than a bracket can stand for in fairness. */
const mostReplaced = 8;

/** The differences between a draft and the part of a source that it was laid over. */
export function describeChanges(draft: ReadText, source: ReadText, { steps }: Alignment): Differences {
  const changes: TextChange[] = [];
  let [shortened, changedWords] = [false, 0];
  for (const run of runsOf(steps)) {
    const [first] = run;
    if (first?.kind === "same") {
      changes.push(...describeStyle(draft, source, run));
    } else if (first?.kind === "gap") {
      const left = source.words.slice(first.source, first.to);
      // The source may have an ellipsis there itself.
      if (left.some(({ kind }) => kind === "word")) shortened = true;
      const unfair = negationLeftOut(draft, source, first);
      const cut = unfair ?? sentenceLeftOut(draft, source, first);
      if (cut !== null) changes.push(cut);
      changedWords += unfair === null ? 0 : 1;
    } else {
      const described = describeRun(draft, source, run);
      if (described === "bracket") shortened = true;
      else {
        changes.push(described);
        changedWords += described.kind === "style" ? 0 : Math.max(...wordsIn(run).map((words) => words.length));
      }
    }
  }
  return { changes, shortened, changedWords };
}

/** Steps of one sort that follow each other: same words, changes; each gap by itself. */
function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run !== undefined && sortOf(run[0]) === sortOf(step) && step.kind !== "gap") run.push(step);
    else runs.push([step]);
  }
  return runs;
}

function sortOf(step: Step | undefined): string {
  return step?.kind === "same" || step?.kind === "gap" ? step.kind : "changed";
}

/** The words of the draft and of the source in a run, by index. */
function wordsIn(run: readonly Step[]): [number[], number[]] {
  const ofDraft = run.flatMap((step) => ("draft" in step ? step.draft : []));
  const ofSource = run.flatMap((step) => ("source" in step ? step.source : []));
  return [ofDraft, ofSource];
}

function describeRun(draft: ReadText, source: ReadText, run: readonly Step[]): TextChange | "bracket" {
  const [ofDraft, ofSource] = wordsIn(run);
  const written = ofDraft.flatMap((i) => draft.words[i] ?? []);
  const given = ofSource.flatMap((j) => source.words[j] ?? []);
  if (isFairBracket(written, given)) return "bracket";
  const spans = { draft: spanOf(written), source: spanOf(given) };
  return { kind: kindOf(draft, source, written, given), ...spans };
}

function spanOf(words: readonly Word[]): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** Words in brackets are whoever's who quotes, on either side: "[the ministers]" for "they". They must not deny what is not denied. */
function isFairBracket(written: readonly Word[], given: readonly Word[]): boolean {
  if (given.length > mostReplaced || countNegations(keysOf(written)) !== countNegations(keysOf(given))) return false;
  const isWritten = written.length > 0 && written.every((word) => word.bracketed);
  return isWritten || (written.length === 0 && given.every((word) => word.bracketed));
}

function keysOf(words: readonly Word[]): string[] {
  return words.map(({ key }) => key);
}

function kindOf(draft: ReadText, source: ReadText, written: readonly Word[], given: readonly Word[]): ChangeKind {
  const [ours, theirs] = [keysOf(written), keysOf(given)];
  if (ours.join("") === theirs.join("")) return "style";
  if (ours.toSorted().join(" ") === theirs.toSorted().join(" ")) return "order";
  if (plainWords(ours).join(" ") === plainWords(theirs).join(" ")) return "spelling";
  const pairs = ours.length === theirs.length ? ours.map((key, i) => [key, theirs[i] ?? ""] as const) : [];
  if (countNegations(ours) !== countNegations(theirs) || pairs.some(([a, b]) => isOpposite(a, b))) return "negation";
  const keys = [...ours, ...theirs];
  const hasName = written.some((word) => isName(draft, word)) || given.some((word) => isName(source, word));
  // "the Second Amendment" is a name; in "May 5" the number tells more.
  if (hasName && !keys.some((key) => /^\d/.test(key))) return "name";
  const [a, b] = [numbersIn(ours), numbersIn(theirs)];
  if (keys.some(isNumber) && (a.length > 0 || ours.length === 0) && (b.length > 0 || theirs.length === 0)) {
    const isOneNumber = keys.every((key) => isNumber(key) || key === "and");
    return isOneNumber && a.join(" ") === b.join(" ") ? "spelling" : "number";
  }
  return pairs.length > 0 && pairs.every(([a, b]) => isFormOf(a, b)) ? "form" : "word";
}

/** A capital where no sentence begins. */
function isName({ text }: ReadText, { start, key }: Word): boolean {
  const character = text.charAt(start);
  return (
    isUpperCase(character) && key.split("'")[0] !== "i" && /[\p{L}\p{N},;’'] ?$/u.test(text.slice(0, start).slice(-2))
  );
}

/** "plans" and "planned", "is" and "was". */
function isFormOf(a: string, b: string): boolean {
  if (a === b) return true;
  const auxiliary = auxiliaryBases.get(a);
  if (auxiliary !== undefined && auxiliary === auxiliaryBases.get(b)) return true;
  const bases = new Set(basesOf(a));
  return basesOf(b).some((base) => base.length > 2 && bases.has(base));
}

/** The words that an ellipsis leaves out deny what is kept: those up to the nearest stop on either side of it. */
function negationLeftOut(
  draft: ReadText,
  source: ReadText,
  { draft: gap, source: from, to }: Extract<Step, { kind: "gap" }>,
): TextChange | null {
  const isInside = gap > 0 && gap < draft.words.length - 1;
  const left = source.words.slice(from, to);
  if (!isInside || left.length === 0 || countNegations(keysOf(left)) === 0) return null;
  const stopBefore = (word: Word, at: number): boolean =>
    /[.,;:!?\u2014\n]/.test(source.text.slice(source.words[from + at - 1]?.end ?? 0, word.start));
  const firstStop = left.findIndex(stopBefore);
  const next = source.words[to];
  const lastStop = next !== undefined && stopBefore(next, left.length) ? left.length : left.findLastIndex(stopBefore);
  const beside = firstStop < 0 ? left : [...left.slice(0, firstStop), ...left.slice(lastStop)];
  if (countNegations(keysOf(beside)) === 0) return null;
  return { kind: "negation", draft: spanOf(draft.words.slice(gap, gap + 1)), source: spanOf(left) };
}

/** An ellipsis joins two sentences between which the source has others: fair as far as marks go, and to be looked at. */
function sentenceLeftOut(
  draft: ReadText,
  source: ReadText,
  { draft: gap, source: from, to }: Extract<Step, { kind: "gap" }>,
): TextChange | null {
  const [before, after] = [source.words[from - 1], source.words[to]];
  if (gap === 0 || before === undefined || after === undefined || to - from < shortestSentence) return null;
  const isLeftOut = ({ start, end }: Span): boolean => start >= before.end && end <= after.start;
  if (!sentenceSpans(source.text).some(isLeftOut)) return null;
  return {
    kind: "cut",
    draft: spanOf(draft.words.slice(gap, gap + 1)),
    source: spanOf(source.words.slice(from, to)),
  };
}

/** In words. */
const shortestSentence = 2;

/** Marks between the same words, and capitals behind the first, that the draft has otherwise. */
function describeStyle(draft: ReadText, source: ReadText, run: readonly Step[]): TextChange[] {
  const changes: TextChange[] = [];
  const [ofDraft, ofSource] = wordsIn(run);
  for (let n = 1; n < ofDraft.length; n++) {
    const ours = betweenWords(draft, ofDraft[n - 1], ofDraft[n]);
    const theirs = betweenWords(source, ofSource[n - 1], ofSource[n]);
    if (ours === null || theirs === null || ours.plain === theirs.plain) continue;
    changes.push({ kind: "style", draft: ours.span, source: theirs.span });
  }
  return changes;
}

/** From the beginning of one word to the end of the next; with what is compared of it. */
function betweenWords({ text, words }: ReadText, first: number | undefined, second: number | undefined) {
  const [a, b] = [words[first ?? -1], words[second ?? -1]];
  if (a === undefined || b === undefined) return null;
  const marks = text
    .slice(a.end, b.start)
    .replace(/[\s\u00a0"“”„«»'‘’[\]()]+/gu, "")
    .replace(/[–—‒―]|--+/g, "-");
  const letters = text.slice(b.start, b.end).replace(/[’ʼ]/g, "'");
  return { plain: `${marks} ${letters}`, span: { start: a.start, end: b.end } };
}
