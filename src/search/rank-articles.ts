import type { SearchIndex } from "./build-index.js";
import { sections } from "./build-index.js";
import type { Gathered } from "./gather-passages.js";

export interface RankedArticle {
  readonly article: number;
  /** The passages to show, in reading order. */
  readonly passages: readonly number[];
  readonly score: number;
}

/** The articles that `shown` passages lie in, best first (BM25 over those passages, a word in the title counting double). */
export function rankArticles(index: SearchIndex, shown: Uint32Array, clauses: readonly Gathered[]): RankedArticle[] {
  const groups = groupByArticle(index, shown);
  const scores = new Float64Array(groups.length);
  for (const clause of clauses) addScores(index, groups, clause, scores);
  return groups
    .map(({ article, passages }, i) => ({ article, passages, score: scores[i] ?? 0 }))
    .toSorted((a, b) => b.score - a.score || a.article - b.article);
}

interface ArticleGroup {
  readonly article: number;
  readonly passages: number[];
}

function groupByArticle(index: SearchIndex, shown: Uint32Array): ArticleGroup[] {
  const groups: ArticleGroup[] = [];
  for (const passage of shown) {
    const article = index.articleOf[passage] ?? 0;
    const last = groups.at(-1);
    if (last?.article === article) last.passages.push(passage);
    else groups.push({ article, passages: [passage] });
  }
  return groups;
}

function addScores(index: SearchIndex, groups: readonly ArticleGroup[], clause: Gathered, scores: Float64Array): void {
  const rarity = rarityOf(index, clause);
  const average = averageLength(index);
  let at = 0;
  groups.forEach(({ article, passages }, i) => {
    let strength = 0;
    let weight = 0;
    for (const passage of passages) {
      while ((clause.passages[at] ?? Infinity) < passage) at++;
      if (clause.passages[at] !== passage) continue;
      const inTitle = sections[index.sectionOf[passage] ?? 0] === "title";
      strength += (clause.strengths[at] ?? 0) * (inTitle ? titleFactor : 1);
      weight = Math.max(weight, clause.weights[at] ?? 0);
    }
    if (strength === 0) return;
    const length = (index.lengths[article] ?? 0) / average;
    // How often it stands there, undiluted by doubt, so that doubt about the spelling is counted once: in `weight`.
    const count = strength / weight;
    scores[i] =
      (scores[i] ?? 0) + rarity * weight * (count / (count + saturation * (1 - lengthPart + lengthPart * length)));
  });
}

/** A clause that few articles hold says more about those. */
function rarityOf(index: SearchIndex, { passages }: Gathered): number {
  let held = 0;
  let last = -1;
  for (const passage of passages) {
    const article = index.articleOf[passage] ?? 0;
    if (article !== last) held++;
    last = article;
  }
  return Math.log(1 + (index.size - held + 0.5) / (held + 0.5));
}

function averageLength(index: SearchIndex): number {
  let words = 0;
  for (const length of index.lengths) words += length;
  return Math.max(1, words / Math.max(1, index.lengths.length));
}

// The usual figures of BM25.
const saturation = 1.2;
const lengthPart = 0.75;
const titleFactor = 2;
