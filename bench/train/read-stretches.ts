import { findStretches } from "../../src/quotes/find-stretches.js";
import { hintOf } from "../../src/speakers/weigh-stretches.js";
import { piecesOf } from "../../src/speakers/learnt/list-segments.js";
import type { Segment } from "../../src/speakers/learnt/outline-text.js";
import type { RuleHint } from "../../src/speakers/learnt/read-hints.js";
import { RuleReader } from "../../src/speakers/read-by-rules.js";
import { ParagraphReader } from "../../src/speakers/read-paragraph.js";
import type { Article, Paragraph, Span, Stretch } from "../../src/types.js";
import { paragraphsOf, type GoldArticle } from "./read-articles.js";

/** The stretches of an article that lie inside no other, as the model sees them. */
export interface ReadStretches {
  readonly stretches: readonly Stretch[];
  readonly segments: readonly Segment[];
  readonly hints: readonly RuleHint[];
}

/** An article that is all story: the labelled texts have no page around them. */
export function bodyArticle({ id, text }: GoldArticle): Article {
  const paragraphs = paragraphsOf(text).map((span, line): Paragraph => ({ ...span, label: "body", line: line + 1 }));
  const unknown = { title: null, authors: [], published: null, outlet: null, fileLines: null };
  return { path: id, article: id, id, text, ...unknown, lines: [], paragraphs };
}

export function readStretches(gold: GoldArticle): ReadStretches {
  const article = bodyArticle(gold);
  return readAll(
    article,
    findStretches(article).filter(({ inside }) => inside === null),
  );
}

/** The same with other words taken as if they stood in marks. */
export function readWithPseudo(gold: GoldArticle, real: readonly Stretch[], pseudo: readonly Span[]): ReadStretches {
  const article = bodyArticle(gold);
  const made = pseudo.map((span): Stretch => {
    const paragraph = article.paragraphs.findIndex(({ end }) => end >= span.end);
    const place = { sentence: span, paragraphs: [paragraph, paragraph] as const };
    return { n: 0, spans: [span], marks: span, open: false, inside: null, ...place };
  });
  const all = [...real, ...made].toSorted((a, b) => a.marks.start - b.marks.start);
  return readAll(
    article,
    all.map((stretch, i) => ({ ...stretch, n: i + 1 })),
  );
}

function readAll(article: Article, stretches: readonly Stretch[]): ReadStretches {
  const rules = new RuleReader(new ParagraphReader(article, stretches));
  return {
    stretches,
    segments: stretches.map((stretch) => ({ spans: piecesOf(article, stretch) })),
    hints: stretches.map((stretch) => hintOf(rules.read(stretch))),
  };
}
