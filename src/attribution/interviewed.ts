import type { Analysis } from "../language/analyse.js";
import { bearerOf, bearers } from "../language/bearers.js";
import type { Entity } from "../language/entities.js";
import { fold } from "../text/fold.js";
import type { Article, Stretch } from "../types.js";

/** What an introduction's places weigh: somebody in the headline is who the page is about. */
const weights = { title: 3, beside: 2, introduction: 1 } as const;
/** An introduction is not longer. */
const maxParagraphs = 6;

/** Whom a part of an article is about: asks for the paragraphs that lead to it, and the one behind it. */
export interface AboutQuestion {
  readonly article: Article;
  readonly analysis: Analysis;
  /** For each paragraph of the analysis the number that it has in the article. */
  readonly paragraphs: readonly number[];
  /** Indices into `article.paragraphs`: the part begins with the first, and ends before the second. */
  readonly from: number;
  readonly to: number;
}

/** The person whom the headline and what stands around a part of the page name most, authors left out; null where there is none. */
export function personAbout({ article, analysis, paragraphs, from, to }: AboutQuestion): Entity | null {
  const { tokens, names, entities, inside, vocabulary } = analysis;
  const scores = new Map<Entity, number>();
  const authors = new Set(article.authors.map(fold));
  for (const [n, name] of names.entries()) {
    const number = paragraphs[tokens.paragraph[name.first] ?? -1] ?? -1;
    const weight = weightOf(article, number, from, to);
    const entity = entities.all[entities.ofName[n] ?? -1];
    if (weight === 0 || entity === undefined || (inside[name.first] ?? -1) >= 0) continue;
    if (authors.has(fold(entity.name)) || !isPerson(bearerOf(tokens, names, entity, vocabulary), entity)) continue;
    scores.set(entity, (scores.get(entity) ?? 0) + weight);
  }
  let [best, most]: [Entity | null, number] = [null, 0];
  for (const [entity, score] of scores) if (score > most) [best, most] = [entity, score];
  return best;
}

const interviewWords =
  /\b(?:answer(?:s|ed)|asked|asks|conversation|interview(?:s|ed)?|Q ?& ?A|questions|spoke|speaks|talk(?:s|ed|ing)?|told)\b/i;
const firstPerson = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us)\b/;

/** Whether letters that ask and answer are a paper's own ("Q: Who has to pay?"): nobody says "I", and no interview is announced. */
export function isExplainer({ text, paragraphs }: Article, answers: readonly Stretch[], from: number): boolean {
  if (answers.some(({ spans }) => spans.some(({ start, end }) => firstPerson.test(text.slice(start, end)))))
    return false;
  const before = paragraphs.filter(({ label }, n) => label === "title" || (n < from && n >= from - maxParagraphs));
  return !before.some(({ start, end }) => interviewWords.test(text.slice(start, end)));
}

function isPerson(bearer: number, { type, parts }: Entity): boolean {
  if (type === "organization" || type === "group") return false;
  return (
    bearer === bearers.person ||
    bearer === bearers.likelyPerson ||
    (bearer === bearers.unknown && (type === "person" || parts.length > 1))
  );
}

function weightOf(article: Article, number: number, from: number, to: number): number {
  const label = article.paragraphs[number]?.label;
  if (label === "title") return weights.title;
  if (label !== "body" && label !== "heading") return 0;
  if (number === from - 1 || number === to) return weights.beside;
  return number < from && number >= from - maxParagraphs ? weights.introduction : 0;
}
