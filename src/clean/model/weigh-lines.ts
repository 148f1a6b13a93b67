import type { KnownPage, Label } from "../label-rule.js";
import { boundaryFeatures } from "./boundary-features.js";
import { type FeatureGroup, featureRows, namesOf, type PageView } from "./features.js";
import { hintFeatures } from "./hint-features.js";
import { readHintTokens } from "./hint-tokens.js";
import { neighbourFeatures } from "./neighbour-features.js";
import { ownFeatures } from "./own-features.js";
import { readPageWords } from "./page-words.js";
import { placeFeatures } from "./place-features.js";
import { stretchFeatures } from "./stretch-features.js";
import { treeProbabilities, type Trees } from "../../text/trees.js";
import { scoreNames, scoreWords, type WordModels, type WordWeights } from "./word-score.js";

/** What a page is: a text, of whose lines only the words are known, or markup, which says more of each. */
export type PageKind = "text" | "markup";

/** What was learnt of single words and names. */
export interface LearntWords {
  readonly words: WordModels;
  /** Of class and id names, tags and areas; null for texts, which have none. */
  readonly names: WordWeights | null;
}

/** What was learnt about which lines of a page are of its story. */
export interface LineModel extends LearntWords {
  readonly kind: PageKind;
  /** Weighs a line by itself and what stands around it. */
  readonly first: Trees;
  /** Weighs it again, with what the first made of its neighbours. */
  readonly second: Trees;
}

/** Gives what was learnt about pages of a kind, when it is first needed; null where that cannot be had. */
export type LineModels = (kind: PageKind) => LineModel | null;

const textGroups: readonly FeatureGroup<PageView>[] = [ownFeatures, placeFeatures, neighbourFeatures, boundaryFeatures];

const groupsOf: Readonly<Record<PageKind, readonly FeatureGroup<PageView>[]>> = {
  text: textGroups,
  markup: [...textGroups, hintFeatures],
};

/** What the rows hold that the first trees read. */
export const firstNames = (kind: PageKind): string[] => namesOf(groupsOf[kind]);
/** What the rows hold that the second trees read. */
export const secondNames = (kind: PageKind): string[] => [...firstNames(kind), ...stretchFeatures.names];

export type Weighable = Pick<KnownPage, "blocks" | "story" | "title" | "hints"> & { readonly labels: readonly Label[] };

export function viewPage(page: Weighable, { words: models, names }: LearntWords): PageView {
  const { blocks, labels, story, title, hints } = page;
  const words = readPageWords(blocks);
  const scoresBy = (weights: WordWeights) => new Float32Array(blocks.map((_, at) => scoreWords(weights, words, at)));
  const scores = { story: scoresBy(models.story), begin: scoresBy(models.begin), end: scoresBy(models.end) };
  const hintTokens = readHintTokens(blocks, names === null ? new Map() : hints);
  const nameScores = new Float32Array(blocks.map((_, at) => (names === null ? 0 : scoreNames(names, hintTokens, at))));
  return { blocks, labels, story, titleAt: title?.at ?? null, words, scores, hints, hintTokens, nameScores };
}

export function firstRows(view: PageView, kind: PageKind): Float32Array {
  return featureRows(groupsOf[kind], view, view.blocks.length);
}

/** The first rows, each with what was made of its neighbours behind it. */
export function secondRows(view: PageView, first: Float32Array, probabilities: Float32Array): Float32Array {
  const { blocks, titleAt } = view;
  const stretches = featureRows([stretchFeatures], { blocks, titleAt, probabilities }, blocks.length);
  const [own, more] = [first.length / blocks.length, stretchFeatures.names.length];
  const rows = new Float32Array(blocks.length * (own + more));
  blocks.forEach((_, at) => {
    rows.set(first.subarray(at * own, (at + 1) * own), at * (own + more));
    rows.set(stretches.subarray(at * more, (at + 1) * more), at * (own + more) + own);
  });
  return rows;
}

/** For each block how likely it is of the page's story, from 0 to 1. */
export function weighLines(model: LineModel, page: Weighable): Float32Array {
  const view = viewPage(page, model);
  const rows = firstRows(view, model.kind);
  const once = treeProbabilities(model.first, rows, page.blocks.length);
  return treeProbabilities(model.second, secondRows(view, rows, once), page.blocks.length);
}
