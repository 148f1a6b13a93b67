import { findStretches } from "../../src/quotes/find-stretches.js";
import { loadModel } from "../../src/load-model.js";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import type { Attributions, LineLabel, Quote } from "../../src/types.js";
import { articleOf } from "../quotes/article-of.js";

const model = loadModel();

/** What becomes of the stretches of a text whose lines are paragraphs. */
export function attribute(text: string, labels: Readonly<Record<number, LineLabel>> = {}): Attributions {
  const article = articleOf(text, labels);
  return attributeQuotes(article, findStretches(article), model);
}

/** The speaker of each stretch that is a statement, null where none was found. */
export function speakersIn(text: string): (string | null)[] {
  return statements(text).map(({ attribution }) => attribution?.speaker ?? null);
}

/** The rule that attributed each statement. */
export function rulesIn(text: string): (string | null)[] {
  return statements(text).map(({ attribution }) => attribution?.rule ?? null);
}

/** The kind of each stretch, with the reason where it is set aside. */
export function kindsIn(text: string): string[] {
  return attribute(text).quotes.map(({ kind, why }) => (why === null ? kind : `${kind}: ${why}`));
}

function statements(text: string): Quote[] {
  return attribute(text).quotes.filter(({ kind }) => kind !== "other");
}
