import type { SearchIndex } from "./build-index.js";
import { sections } from "./build-index.js";
import type { Gathered } from "./gather-passages.js";
import { placeOf, type PlacedPassages } from "./place-passages.js";

export interface RankedArticle {
  readonly article: number;
  /** The passages to show, in reading order. */
  readonly passages: readonly number[];
  readonly score: number;
}

/** Articles that answer, best first. */
export interface Ranking {
  readonly articles: readonly RankedArticle[];
  /** How many there are, beyond these too. */
  readonly total: number;
}

/** The `most` best of the articles that passages lie in (BM25 over those passages, a word in the title counting double). */
export function rankArticles(
  index: SearchIndex,
  shown: PlacedPassages,
  clauses: readonly Gathered[],
  most: number,
): Ranking {
  const groups = groupByArticle(shown);
  const scores = new Float64Array(groups.articles.length);
  for (const clause of clauses) addScores(index, groups, clause, scores);
  const articles = bestFirst(scores, most).map((place) => {
    const passages = [...groups.shown.subarray(groups.starts[place], groups.starts[place + 1])];
    return { article: groups.articles[place] ?? 0, passages, score: scores[place] ?? 0 };
  });
  return { articles, total: scores.length };
}

/** Ascending passages by the articles that they lie in. */
interface ArticleGroups {
  readonly shown: Uint32Array;
  /** Each once. */
  readonly articles: Uint32Array;
  /** Where the passages of each begin among those shown, and where the last ends. */
  readonly starts: Uint32Array;
}

function groupByArticle({ passages: shown, articles: articleOf }: PlacedPassages): ArticleGroups {
  const articles = new Uint32Array(shown.length);
  const starts = new Uint32Array(shown.length + 1);
  let [length, last] = [0, -1];
  for (let i = 0; i < shown.length; i++) {
    const article = articleOf[i] ?? 0;
    if (article === last) continue;
    articles[length] = last = article;
    starts[length++] = i;
  }
  starts[length] = shown.length;
  return { shown, articles: articles.subarray(0, length), starts };
}

/** The places of the `most` highest scores, highest first; of equal ones the first before the others. */
function bestFirst(scores: Float64Array, most: number): number[] {
  const least = most < scores.length ? (scores.toSorted()[scores.length - most] ?? Infinity) : -Infinity;
  const places: number[] = [];
  for (let place = 0; place < scores.length; place++) if ((scores[place] ?? 0) >= least) places.push(place);
  return places.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most);
}

/** Adds to the score of each article what one clause gives it. */
function addScores(
  index: SearchIndex,
  { shown, articles, starts }: ArticleGroups,
  clause: Gathered,
  scores: Float64Array,
): void {
  const rarity = rarityOf(index, clause);
  const { passages, strengths, spellings, known } = clause;
  let at = 0;
  for (let place = 0; place < articles.length; place++) {
    let strength = 0;
    let weight = 0;
    for (let i = starts[place] ?? 0; i < (starts[place + 1] ?? 0); i++) {
      const passage = shown[i] ?? 0;
      at = placeOf(passages, passage, at);
      if (passages[at] !== passage) continue;
      const inTitle = sections[index.sectionOf[passage] ?? 0] === "title";
      strength += (strengths[at] ?? 0) * (inTitle ? titleFactor : 1);
      weight = Math.max(weight, known[spellings[at] ?? 0]?.weight ?? 0);
    }
    if (strength === 0) continue;
    const length = (index.lengths[articles[place] ?? 0] ?? 0) / index.averageLength;
    // How often it stands there, undiluted by doubt, so that doubt about the spelling is counted once: in `weight`.
    const count = strength / weight;
    scores[place] =
      (scores[place] ?? 0) + rarity * weight * (count / (count + saturation * (1 - lengthPart + lengthPart * length)));
  }
}

/** A clause that few articles hold says more about those. */
function rarityOf({ size }: SearchIndex, { held }: Gathered): number {
  return Math.log(1 + (size - held + 0.5) / (held + 0.5));
}

// The usual figures of BM25.
const saturation = 1.2;
const lengthPart = 0.75;
const titleFactor = 2;
