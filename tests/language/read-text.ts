import { analyse, type Analysis } from "../../src/language/analyse.js";
import type { Chunks } from "../../src/language/chunk-types.js";
import { wordsOf } from "../../src/language/tokens.js";
import { loadModel } from "../../src/load-model.js";
import { spansOf } from "../../src/attribution/attribute-quotes.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import type { Span } from "../../src/types.js";
import { articleOf } from "../quotes/article-of.js";

const { language } = loadModel();

/** The lines of a text that are not blank, as paragraphs. */
export function paragraphsOf(text: string): readonly Span[] {
  return articleOf(text).paragraphs;
}

/** A text read once: every line is a paragraph, what stands in marks is a quotation. */
export function readText(text: string): Analysis {
  const article = articleOf(text);
  const outer = findStretches(article).filter(({ inside }) => inside === null);
  return analyse(
    text,
    article.paragraphs,
    outer.map((stretch) => spansOf(article, stretch)),
    language,
  );
}

/** The chunks of all of a text's paragraphs. */
export function chunksOf(text: string): Chunks {
  return readText(text).chunk(
    paragraphsOf(text).map(() => true),
    true,
  );
}

/** The names of a text, as a reader sees them. */
export function namesIn(text: string): string[] {
  const { tokens, names } = readText(text);
  return names.map(({ first, next }) => wordsOf(tokens, first, next));
}
