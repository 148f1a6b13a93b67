import type { Alignment, Step } from "./align-words.js";
import type { Word } from "./words.js";

/** Longer runs are words that the draft adds. */
const mostWords = 3;

/**
 * An alignment of which the changed words at both ends stand for something: a source begins and ends where that costs least, so what a
 * draft has in place of its last word would be an addition ("was illegal", where the source has "was legal from the first day").
 */
export function extendEdges(alignment: Alignment, draft: readonly Word[], source: readonly Word[]): Alignment {
  const { steps, same, from, to } = alignment;
  const first = steps.findIndex(isFirm);
  if (first < 0) return alignment;
  const last = steps.findLastIndex(isFirm);
  const before = wordsFor(steps.slice(0, first), draft, source, (n) => source.slice(Math.max(0, from - n), from));
  const behind = wordsFor(steps.slice(last + 1), draft, source, (n) => source.slice(to, to + n));
  return {
    steps: [...dropped(from - before, before), ...steps, ...dropped(to, behind)],
    same,
    from: from - before,
    to: to + behind,
  };
}

function dropped(start: number, count: number): Step[] {
  return Array.from({ length: count }, (_, n) => ({ kind: "dropped", source: start + n }));
}

function isFirm({ kind }: Step): boolean {
  return kind === "same" || kind === "gap";
}

/** How many more words of the source changed words at an edge stand for: those that are written in one, else as many as they are. */
function wordsFor(
  run: readonly Step[],
  draft: readonly Word[],
  source: readonly Word[],
  next: (count: number) => readonly Word[],
): number {
  const ours = run.flatMap((step) => ("draft" in step ? (draft[step.draft] ?? []) : []));
  const theirs = run.flatMap((step) => ("source" in step ? (source[step.source] ?? []) : []));
  if (ours.length === 0 || ours.length > mostWords || ours.some(({ bracketed }) => bracketed)) return 0;
  for (let count = 1; count <= mostWords; count++) {
    const more = next(count);
    const joins = [
      [...theirs, ...more],
      [...more, ...theirs],
    ].some((words) => more.length === count && joined(words) === joined(ours));
    if (joins) return count;
  }
  return next(Math.max(0, ours.length - theirs.length)).length;
}

function joined(words: readonly Word[]): string {
  return words.map(({ key }) => key).join("");
}
