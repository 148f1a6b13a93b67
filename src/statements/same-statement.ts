import { limitingWords } from "../lexicon/languages/en/limiting-words.js";
import type { Span } from "../types.js";
import { type Alignment, alignWords } from "../verify/align-words.js";
import { describeChanges, type ReadText, type TextChange } from "../verify/describe-changes.js";
import { countNegations, isNumber } from "../verify/plain-words.js";
import type { Word } from "../verify/words.js";

/** Of the longer wording's words so many must stand in the other. */
export const leastShared = 0.8;
/** Words in a row that one wording may have and the other not. */
const mostAdded = 2;

/**
 * Whether two wordings are one statement: nearly the same words, where what differs is spelling, the form of a word, or a word more or
 * less. With another number or name, a denial or condition more, or one word for another, they are two: nobody can tell that "win"
 * for "lose" is a slip.
 */
export function isSameStatement(a: ReadText, b: ReadText): boolean {
  const laid = lay(a, b);
  if (laid === null) return false;
  const { alignment, longer, changes, outside } = laid;
  const leftOut = alignment.steps.reduce((sum, step) => sum + (step.kind === "gap" ? step.to - step.source : 0), 0);
  if (alignment.same < leastShared * (longer.words.length - leftOut)) return false;
  // At an end one word for another is a word less there and a word more: "we will win" and "we will lose".
  if (outside.length > 0 && changes.some(({ draft, source }) => draft !== null && source === null)) return false;
  return !changesMeaning(outside) && changes.every((change) => isHarmless(change, laid));
}

/** Where the words of a wording differ from those of the first; what it leaves out cannot be shown in it. */
export function differingSpans(first: ReadText, other: ReadText): Span[] {
  const laid = lay(first, other);
  if (laid === null) return [{ start: 0, end: other.text.length }];
  const isLonger = laid.longer === other;
  const changed = laid.changes.flatMap(({ kind, draft, source }) =>
    kind === "style" || kind === "cut" ? [] : ((isLonger ? source : draft) ?? []),
  );
  const added = isLonger ? laid.outside.map(({ start, end }) => ({ start, end })) : [];
  return [...changed, ...added].toSorted((a, b) => a.start - b.start);
}

/** The shorter of two wordings laid over the longer. */
interface Laid {
  readonly shorter: ReadText;
  readonly longer: ReadText;
  readonly alignment: Alignment;
  readonly changes: readonly TextChange[];
  /** The words of the longer before and after what the shorter was laid over. */
  readonly outside: readonly Word[];
}

function lay(a: ReadText, b: ReadText): Laid | null {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const alignment = alignWords(shorter.words, longer.words);
  if (alignment === null) return null;
  const { changes } = describeChanges(shorter, longer, alignment);
  const outside = [...longer.words.slice(0, alignment.from), ...longer.words.slice(alignment.to)];
  return { shorter, longer, alignment, changes, outside };
}

function isHarmless({ kind, draft, source }: TextChange, { shorter, longer }: Laid): boolean {
  switch (kind) {
    case "style":
    case "cut":
    case "spelling":
    case "form":
      return true;
    case "word": {
      if (draft !== null && source !== null) return false;
      const words = [...wordsIn(shorter, draft), ...wordsIn(longer, source)];
      return words.length <= mostAdded && !changesMeaning(words);
    }
    case "negation":
    case "number":
    case "name":
    case "order":
      return false;
  }
}

function wordsIn({ words }: ReadText, span: Span | null): Word[] {
  return span === null ? [] : words.filter(({ start, end }) => start >= span.start && end <= span.end);
}

/** Whether a statement that loses these words may say something else. */
function changesMeaning(words: readonly Word[]): boolean {
  const keys = words.map(({ key }) => key);
  return countNegations(keys) > 0 || keys.some((key) => isNumber(key) || limitingWords.has(key));
}
