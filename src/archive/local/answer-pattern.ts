import type { SearchQuestion } from "../../questions.js";
import type { HitRecord } from "../../records.js";
import { storySections } from "../../search/build-index.js";
import { compilePattern, type FindPattern } from "../../search/compile-pattern.js";
import type { Article, LineLabel } from "../../types.js";
import type { PassagesAnswer, PassagesFacts } from "../answers.js";
import { contextOf } from "../positions.js";
import { breathe } from "../../breathe.js";
import { filterArticles, sortArticles } from "./filter-articles.js";
import { hitRecord, speakersIfAsked } from "./hit-record.js";
import type { Holdings } from "./holdings.js";
import type { OpenedHit } from "./opened-hit.js";

/** Articles read between two turns for timers. */
const articlesABreath = 64;

/** Every passage in which a regular expression matches: all articles are read, as no index knows of it. */
export async function answerPattern(holdings: Holdings, question: SearchQuestion): Promise<PassagesAnswer> {
  const { limit = Infinity, before = 0, after = 0 } = question;
  const { articles, facts } = await findPattern(holdings, question);
  const hits: HitRecord[] = [];
  const context: PassagesAnswer["context"][number][] = [];
  let total = 0;
  for await (const found of articles) {
    total++;
    if (total > limit) continue;
    for (const hit of found) {
      hits.push(hitRecord(hit, await speakersIfAsked(holdings, hit, question)));
      context.push(contextOf(hit.article, hit.hit.passage, before, after));
    }
    if (question.anyOnly === true) break;
  }
  return { ...facts, hits, context, total };
}

/** The passages that match, article by article in the order asked for, and what is to be said of them but how many there are. */
export async function findPattern(
  holdings: Holdings,
  question: SearchQuestion,
): Promise<{ readonly articles: AsyncIterable<readonly OpenedHit[]>; readonly facts: Omit<PassagesFacts, "total"> }> {
  const find = compilePattern(question.query, question);
  const { numbers, considered } = await filterArticles(holdings, question);
  const facts = { substitutions: [], scattered: false, leftOut: [], lacking: [], nearest: null, hidden: [], meant: [] };
  return {
    articles: readArticles(holdings, numbers, question, find),
    facts: { ...facts, approximate: false, considered },
  };
}

/** The hits of each article that has any. */
async function* readArticles(
  holdings: Holdings,
  numbers: readonly number[],
  { query, sections = storySections, sort }: SearchQuestion,
  find: FindPattern,
): AsyncGenerator<readonly OpenedHit[]> {
  const searched = new Set(sections);
  let read = 0;
  for (const n of sortArticles(holdings, numbers, sort)) {
    if (++read % articlesABreath === 0) await breathe();
    const found = findIn(await holdings.article(n), n, query, find, searched);
    if (found.length > 0) yield found;
  }
}

function findIn(
  article: Article | null,
  n: number,
  term: string,
  find: FindPattern,
  sections: ReadonlySet<LineLabel>,
): OpenedHit[] {
  if (article === null) return [];
  return article.paragraphs.flatMap((paragraph, passage) => {
    if (!sections.has(paragraph.label)) return [];
    const text = article.text.slice(paragraph.start, paragraph.end);
    const matches = find(text).map(({ start, end }) => ({
      term,
      matched: text.slice(start, end),
      start,
      end,
      edits: 0,
    }));
    if (matches.length === 0) return [];
    return [{ hit: { article: n, passage, matches, score: 0, fuzzy: false }, article, paragraph }];
  });
}
