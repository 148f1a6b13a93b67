import type { Span } from "../../src/types.js";
import { wordSpans } from "../../src/text/words.js";
import { seeded } from "./fit-linear.js";
import { readWithPseudo } from "./read-stretches.js";
import type { Linked } from "./prepare-articles.js";
import type { GoldAttribution } from "./read-articles.js";

/** Neighbouring pseudo quotations go to different variants, so that no sentence is full of them. */
const variantCount = 2;
const minWords = 2;
const maxPart = 9;
const wholeShare = 0.3;

/**
 * Indirect speech as if some of its words stood in marks: who said them is known, and there is twice as much of it as of
 * quotations. A part of the words stands for a quotation in the reporter's sentence, all of them for a whole one.
 */
export function addPseudo(linked: Linked): Linked[] {
  const random = seeded(linked.source.text.length);
  const quoted = linked.quotations.flatMap(({ spans }) => spans);
  const free = linked.source.attributions.filter(({ kind, source }) => kind === "indirect" && source !== null);
  return Array.from({ length: variantCount }, (_, variant): Linked => {
    const made: { span: Span; gold: GoldAttribution }[] = [];
    free.forEach((gold, n) => {
      if (n % variantCount !== variant) return;
      const span = choosePart(linked.source.text, gold, random);
      if (
        span === null ||
        [...quoted, ...made.map(({ span }) => span)].some((other) => other.start < span.end && span.start < other.end)
      )
        return;
      made.push({ span, gold });
    });
    const goldOf = new Map(made.map(({ span, gold }) => [span.start, gold]));
    const read = readWithPseudo(
      linked.source,
      linked.stretches,
      made.map(({ span }) => span),
    );
    const realGold = new Map(
      linked.quotations.map((quotation, i) => [quotation.spans[0]?.start ?? -1, linked.gold[i] ?? null]),
    );
    const starts = read.quotations.map(({ spans }) => spans[0]?.start ?? -1);
    return {
      source: linked.source,
      ...read,
      gold: starts.map((start) => goldOf.get(start) ?? realGold.get(start) ?? null),
      pseudo: starts.map((start) => goldOf.has(start)),
      variants: [],
    };
  });
}

/** The content without "that", or a few of its words; null where its source stands inside it. */
function choosePart(text: string, gold: GoldAttribution, random: () => number): Span | null {
  const [start, end] = gold.content.spans[0] ?? [0, 0];
  const words = wordSpans(text, start, end);
  const first = /^that$/i.test(text.slice(words[0]?.start, words[0]?.end)) ? 1 : 0;
  if (words.length - first < minWords || text.slice(start, end).includes("\n")) return null;
  let from = first;
  let to = words.length - 1;
  if (random() > wholeShare) {
    from = first + Math.floor(random() * (words.length - first - 1));
    to = Math.min(to, from + 1 + Math.floor(random() * maxPart));
  }
  const span = { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
  return gold.source?.spans.some(([s, e]) => s < span.end && span.start < e) ? null : span;
}
