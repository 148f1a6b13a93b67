import { shapes } from "../../src/language/tokens.js";
import { fixedTag, isTitled, tagFeatureCount, tagFeatures, type TaggerModel } from "../../src/language/tag-words.js";
import { tagCount } from "../../src/language/pos-tags.js";
import { disagree, type Tagged } from "./teach-tags.js";

const rows = 1 << 14;
const rounds = 4;
/** A word has one tag when it was seen this often and nearly always so. */
const minSeen = 12;
const minShare = 0.97;

function learnKnown(articles: readonly Tagged[]): Map<number, number> {
  const seen = new Map<number, Uint32Array>();
  for (const { tokens, gold } of articles) {
    for (let i = 0; i < gold.length; i++) {
      if (tokens.shape[i] !== shapes.lower) continue;
      const word = tokens.word[i] ?? 0;
      const counts = seen.get(word) ?? new Uint32Array(tagCount);
      const tag = (gold[i] ?? 0) & (disagree - 1);
      counts[tag] = (counts[tag] ?? 0) + 1;
      seen.set(word, counts);
    }
  }
  const known = new Map<number, number>();
  for (const [word, counts] of seen) {
    const total = counts.reduce((sum, n) => sum + n, 0);
    const most = Math.max(...counts);
    if (total >= minSeen && most / total >= minShare) known.set(word, counts.indexOf(most));
  }
  return known;
}

/** An averaged perceptron that learns from what the teachers agree on. */
export function trainTagger(articles: readonly Tagged[]): TaggerModel {
  const known = learnKnown(articles);
  const weights = new Float32Array(rows * tagCount);
  const sums = new Float64Array(rows * tagCount);
  let step = 1;
  const model: TaggerModel = { weights, rows, known };
  const features = new Int32Array(tagFeatureCount);
  const scores = new Float64Array(tagCount);
  const update = (tag: number, by: number): void => {
    for (const row of features) {
      const at = row * tagCount + tag;
      weights[at] = (weights[at] ?? 0) + by;
      sums[at] = (sums[at] ?? 0) + by * step;
    }
  };
  for (let round = 0; round < rounds; round++) {
    for (const { tokens, gold } of articles) {
      const tags = new Uint8Array(gold.length);
      let titled = false;
      for (let i = 0; i < gold.length; i++, step++) {
        if (i === 0 || tokens.sentence[i] !== tokens.sentence[i - 1]) titled = isTitled(tokens, i, gold.length);
        const fixed = fixedTag(model, tokens, i, titled);
        tags[i] = fixed ?? 0;
        if (fixed !== undefined) continue;
        tagFeatures(tokens, tags, i, 0, gold.length, titled, rows, features);
        scores.fill(0);
        for (const row of features)
          for (let tag = 0; tag < tagCount; tag++)
            scores[tag] = (scores[tag] ?? 0) + (weights[row * tagCount + tag] ?? 0);
        const best = scores.indexOf(Math.max(...scores));
        tags[i] = best;
        const right = gold[i] ?? 0;
        if (right >= disagree || right === best) continue;
        update(right, 1);
        update(best, -1);
      }
    }
  }
  const mean = Float32Array.from(weights, (weight, at) => weight - (sums[at] ?? 0) / step);
  const largest = mean.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  // Most weights are small: clip the largest so that small ones keep their order in a byte.
  const scale = 127 / Math.min(largest, 12);
  return { weights: Int8Array.from(mean, (w) => Math.max(-127, Math.min(127, Math.round(w * scale)))), rows, known };
}
