import { tokensInside, type Analysis } from "../../language/analyse.js";
import type { QuotationSpans } from "../../language/chunk-types.js";
import { resolveEntities } from "../../language/entities.js";
import type { Article, Stretch } from "../../types.js";
import type { CueDecision, CueReading } from "./cue-decision.js";
import { findCapitalNames } from "./find-names.js";
import { findDialogue, type Turn } from "./find-dialogue.js";
import { QuoteReader } from "./read-quotes.js";
import type { Grammar } from "./read-phrase.js";
import type { Language } from "./language.js";
import { TextWords } from "./text-words.js";

/** Reads the quotations of a text in a language without a model by its cues. Linear in the text. */
export function decideByCues(
  article: Article,
  analysis: Analysis,
  paragraphs: readonly number[],
  stretches: readonly Stretch[],
  language: Language,
): CueReading {
  const grammar = grammarOf(analysis, language, analysis.inside);
  const turns = findDialogue(grammar).filter((turn) => !overlaps(turn, stretches));
  const all = turns.length === 0 ? stretches : withTurns(article, stretches, turns, paragraphs);
  const quotations = quotationsOf(analysis.quotations, all, turns);
  const inside = turns.length === 0 ? analysis.inside : tokensInside(analysis.tokens, quotations);
  const read = turns.length === 0 ? grammar : grammarOf(analysis, language, inside, grammar);
  const reader = new QuoteReader(article, read, quotations, paragraphs);
  let outer = -1;
  const decided = all.map((stretch): CueDecision =>
    stretch.inside === null ? reader.decide(stretch, ++outer) : nested(stretch),
  );
  const { names, entities } = read;
  return { analysis: { ...analysis, names, entities, quotations, inside }, stretches: all, decided };
}

function grammarOf(analysis: Analysis, language: Language, inside: Int32Array, known: Grammar | null = null): Grammar {
  const words = new TextWords(analysis.tokens, language, inside);
  if (known !== null) return { ...known, words };
  const names = findCapitalNames(words);
  const nameOf = new Int32Array(analysis.tokens.start.length).fill(-1);
  for (const [n, { first, next }] of names.entries()) nameOf.fill(n, first, next);
  return { words, names, nameOf, entities: resolveEntities(analysis.tokens, names) };
}

function nested(stretch: Stretch): CueDecision {
  const kind = { kind: "other", why: "nested", rule: "inside-another" } as const;
  return { stretch, kind, mention: null, cue: null, source: null, rule: "" };
}

/** Both in reading order. */
function overlaps({ marks }: Turn, stretches: readonly Stretch[]): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.marks.start ?? 0) < marks.start) low = middle + 1;
    else high = middle;
  }
  const before = stretches[low - 1];
  return (
    (stretches[low]?.marks.start ?? Infinity) < marks.end || (before !== undefined && before.marks.end > marks.start)
  );
}

function withTurns(
  article: Article,
  stretches: readonly Stretch[],
  turns: readonly Turn[],
  paragraphs: readonly number[],
): Stretch[] {
  const spoken = turns.map(({ spans, marks, paragraph }): Stretch => {
    const number = paragraphs[paragraph] ?? 0;
    const { start, end } = article.paragraphs[number] ?? marks;
    return {
      n: 0,
      spans,
      marks,
      open: false,
      sentence: { start, end },
      inside: null,
      setOff: null,
      paragraphs: [number, number],
    };
  });
  const all = [...stretches, ...spoken].toSorted((a, b) => a.marks.start - b.marks.start || b.marks.end - a.marks.end);
  const numbers = new Map(all.flatMap(({ n }, index) => (n === 0 ? [] : [[n, index + 1]])));
  return all.map((stretch, index) => ({
    ...stretch,
    n: index + 1,
    inside: stretch.inside === null ? null : (numbers.get(stretch.inside) ?? null),
  }));
}

/** The spans of the outer stretches, turns among them, in reading order. */
function quotationsOf(
  known: readonly QuotationSpans[],
  all: readonly Stretch[],
  turns: readonly Turn[],
): readonly QuotationSpans[] {
  if (turns.length === 0) return known;
  const spoken = new Set(turns.map(({ marks }) => marks.start));
  let next = 0;
  return all
    .filter(({ inside }) => inside === null)
    .map(({ marks }) => (spoken.has(marks.start) ? { spans: [marks] } : (known[next++] ?? { spans: [marks] })));
}
