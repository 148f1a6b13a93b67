import { harmWords } from "../lexicon/page/figure-words.js";
import type { SummaryFigure } from "../records.js";
import { indexAt } from "../text/lines.js";
import { sentenceSpans } from "../text/sentences.js";
import type { Article } from "../types.js";
import { isAside } from "./is-aside.js";
import { type Figure, type FigureKind, readFigures } from "./read-figure.js";

const mostFigures = 5;

/** So far into a story figures are looked for. */
const maxSentences = 1000;

/**
 * The key figures of an article, the most telling first: money, shares and counts with their unit and noun as they are
 * printed ("3,000 soldiers", "$3.40 a pound"), slices of its body, each once. Not years, ages, times, scores and numbers
 * in names.
 */
export function findFigures(article: Article): SummaryFigure[] {
  const ranked = new Map<string, { readonly figure: Figure; readonly weight: number }>();
  let index = 0;
  for (const paragraph of article.paragraphs) {
    if (paragraph.label !== "body" || index >= maxSentences) continue;
    for (const { start, end } of sentenceSpans(article.text, paragraph.start, paragraph.end)) {
      index++;
      const figures = readFigures(article.text, start, end);
      if (figures.length === 0) continue;
      const sentence = article.text.slice(start, Math.min(end, start + maxSentence));
      if (isAside(sentence)) continue;
      const harm = hasHarm(sentence) ? worth.harm : 0;
      for (const figure of figures) {
        const key = keyOf(article.text, figure);
        if (ranked.has(key)) continue;
        ranked.set(key, { figure, weight: weigh(figure, index) + (figure.kind === "people" ? harm : 0) });
      }
    }
  }
  const best = [...ranked.values()].toSorted((a, b) => b.weight - a.weight || a.figure.start - b.figure.start);
  return best.slice(0, mostFigures).map(({ figure }) => recordOf(article, figure));
}

const maxSentence = 1000;

/** What a figure is worth by its kind, its size and how early it comes; and people who are killed or hurt. */
const worth: Readonly<Record<FigureKind | "harm" | "early" | "size", number>> = {
  money: 4,
  percent: 3.5,
  people: 4,
  count: 2,
  harm: 2,
  early: 4,
  size: 0.25,
};

/** The sentence from which on being early is worth half. */
const earlyHalf = 6;

function weigh({ kind, value }: Figure, index: number): number {
  const size = kind === "percent" ? 0 : Math.log10(Math.max(1, value));
  return worth[kind] + worth.early / (1 + index / earlyHalf) + worth.size * size;
}

function hasHarm(sentence: string): boolean {
  return (sentence.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => harmWords.has(word));
}

/** What makes two figures the same: their words, whatever space and case. */
function keyOf(text: string, { start, end }: Figure): string {
  return text.slice(start, end).replace(/\s+/g, " ").toLowerCase();
}

function recordOf({ text, lines }: Article, { start, end }: Figure): SummaryFigure {
  return { line: lines[indexAt(lines, start)]?.number ?? 1, start, end, text: text.slice(start, end) };
}
