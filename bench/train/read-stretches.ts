import { askedStretches, extentOf, partOf, spansOf } from "../../src/attribution/attribute-quotes.js";
import type { Part, QuotationView } from "../../src/attribution/model/model-types.js";
import { viewQuotation } from "../../src/attribution/model/quotation-view.js";
import { analyse, type LanguageModel } from "../../src/language/analyse.js";
import type { QuotationSpans } from "../../src/language/chunk-types.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import type { Article, Paragraph, Span, Stretch } from "../../src/types.js";
import { paragraphsOf, type GoldArticle } from "./read-articles.js";

/** The stretches of an article that lie inside no other, and what they take up. */
export interface ReadStretches {
  readonly article: Article;
  readonly stretches: readonly Stretch[];
  readonly quotations: readonly QuotationSpans[];
}

/** An article that is all story: the labelled texts have no page around them. */
export function bodyArticle({ id, text }: Pick<GoldArticle, "id" | "text">): Article {
  const paragraphs = paragraphsOf(text).map((span, line): Paragraph => ({
    ...span,
    label: "body",
    setOffAs: null,
    line: line + 1,
  }));
  const nothing = { title: null, authors: [], published: null, outlet: null, url: null, language: null };
  const unknown = { ...nothing, fileLines: null, lineUnit: "text", pages: null } as const;
  return { path: id, article: id, id, text, ...unknown, lines: [], paragraphs };
}

export function readStretches(gold: Pick<GoldArticle, "id" | "text">): ReadStretches {
  const article = bodyArticle(gold);
  return withSpans(
    article,
    askedStretches(findStretches(article)).filter(({ setOff }) => setOff === null),
  );
}

/** The same with other words taken as if they stood in marks. */
export function readWithPseudo(gold: GoldArticle, real: readonly Stretch[], pseudo: readonly Span[]): ReadStretches {
  const article = bodyArticle(gold);
  const made = pseudo.map((span): Stretch => {
    const paragraph = article.paragraphs.findIndex(({ end }) => end >= span.end);
    const place = { sentence: span, paragraphs: [paragraph, paragraph] as const };
    return { n: 0, spans: [span], marks: span, open: false, setOff: null, inside: null, ...place };
  });
  const all = [...real, ...made].toSorted((a, b) => a.marks.start - b.marks.start);
  return withSpans(
    article,
    all.map((stretch, i) => ({ ...stretch, n: i + 1 })),
  );
}

function withSpans(article: Article, stretches: readonly Stretch[]): ReadStretches {
  return { article, stretches, quotations: stretches.map((stretch) => spansOf(article, stretch)) };
}

/** An article as the program reads it, ready for learning: the same calls as `decideQuotes`. */
export function readPart(
  { article, stretches, quotations }: ReadStretches,
  language: LanguageModel,
): {
  readonly part: Part;
  readonly views: readonly (QuotationView | null)[];
} {
  const analysis = analyse(article.text, article.paragraphs, quotations, language);
  const part = partOf(
    analysis,
    [...article.paragraphs.keys()],
    article.paragraphs.map(() => true),
  );
  const views = stretches.map((stretch, number) =>
    viewQuotation(part.chunks, quotations[number] ?? { spans: [] }, number, extentOf(stretch)),
  );
  return { part, views };
}
