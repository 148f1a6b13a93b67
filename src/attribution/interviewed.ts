import { bearerOf, bearers } from "../language/bearers.js";
import type { Entity } from "../language/entities.js";
import { fold } from "../text/fold.js";
import type { Article, Stretch } from "../types.js";
import type { Page } from "./page.js";

/** What an introduction's places weigh: somebody in the headline is who the page is about. */
const weights = { title: 3, beside: 2, introduction: 1 } as const;
/** An introduction is not longer. */
const maxParagraphs = 6;

/** Says whom parts of an article are about; reads its names once. */
export class Introductions {
  readonly #page: Page;
  /** The people whom each paragraph names outside marks, by the paragraph's number; -1 is the headline. */
  #people: ReadonlyMap<number, readonly Entity[]> | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /**
   * The person whom the headline and what stands around the paragraphs [from, to) name most, authors left out; null where
   * there is none. Without an end only what stands before counts.
   */
  personAbout(from: number, to: number | null): Entity | null {
    this.#people ??= peopleIn(this.#page);
    const scores = new Map<Entity, number>();
    const add = (number: number, weight: number): void => {
      for (const entity of this.#people?.get(number) ?? []) scores.set(entity, (scores.get(entity) ?? 0) + weight);
    };
    add(headline, weights.title);
    for (let n = Math.max(0, from - maxParagraphs); n < from; n++)
      add(n, n === from - 1 ? weights.beside : weights.introduction);
    if (to !== null) add(to, weights.beside);
    let [best, most]: [Entity | null, number] = [null, 0];
    for (const [entity, score] of scores) if (score > most) [best, most] = [entity, score];
    return best;
  }
}

const headline = -1;
/** Nobody is introduced behind so many others. */
const maxPeople = 40;

function peopleIn({ article, analysis, paragraphs }: Page): Map<number, Entity[]> {
  const { tokens, names, entities, inside, vocabulary } = analysis;
  const authors = new Set(article.authors.map(fold));
  const people = new Map<number, Entity[]>();
  for (const [n, name] of names.entries()) {
    const number = paragraphs[tokens.paragraph[name.first] ?? -1] ?? -1;
    const label = article.paragraphs[number]?.label;
    const entity = entities.all[entities.ofName[n] ?? -1];
    if (entity === undefined || (inside[name.first] ?? -1) >= 0) continue;
    if (label !== "title" && label !== "body" && label !== "heading") continue;
    if (authors.has(fold(entity.name)) || !isPerson(bearerOf(tokens, names, entity, vocabulary), entity)) continue;
    const place = label === "title" ? headline : number;
    const here = people.get(place);
    if (here === undefined) people.set(place, [entity]);
    else if (here.length < maxPeople) here.push(entity);
  }
  return people;
}

const interviewWords =
  /\b(?:answer(?:s|ed)|asked|asks|conversation|discuss(?:ed|es)?|interview(?:s|ed)?|Q ?& ?A|questions|sat down|speaks|spoke|talk(?:s|ed|ing)?|told)\b/i;
const firstPerson = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us)\b/;

/** Whether the headline or the paragraphs before one tell of an interview. */
export function tellsOfInterview({ text, paragraphs }: Article, from: number): boolean {
  const before = paragraphs.slice(Math.max(0, from - maxParagraphs), from);
  const title = paragraphs.find(({ label }) => label === "title");
  if (title !== undefined) before.push(title);
  return before.some(({ start, end }) => interviewWords.test(text.slice(start, end)));
}

/** Whether letters that ask and answer are a paper's own ("Q: Who has to pay?"): nobody says "I", and no interview is announced. */
export function isExplainer(article: Article, answers: readonly Stretch[], from: number): boolean {
  const { text } = article;
  if (answers.some(({ spans }) => spans.some(({ start, end }) => firstPerson.test(text.slice(start, end)))))
    return false;
  return !tellsOfInterview(article, from);
}

function isPerson(bearer: number, { type, parts }: Entity): boolean {
  if (type === "organization" || type === "group") return false;
  return (
    bearer === bearers.person ||
    bearer === bearers.likelyPerson ||
    (bearer === bearers.unknown && (type === "person" || parts.length > 1))
  );
}
