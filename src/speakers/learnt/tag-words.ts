import { hashOf, mix } from "./hash-words.js";
import { shapes, type Tokens } from "./tokenize.js";
import { tagCount, tagNumber } from "./word-tags.js";

/** An averaged perceptron over hashed features, and the words that nearly always have one tag. */
export interface TaggerModel {
  /** `rows` rows of `tagCount` weights; a row is a feature. */
  readonly weights: Int8Array | Float32Array;
  readonly rows: number;
  readonly known: ReadonlyMap<number, number>;
}

export const tagFeatureCount = 13;

const markTag = tagNumber("mark");
const numberTag = tagNumber("number");
const edge = hashOf("<edge>");

/** Gives every token of [from, to) its tag, left to right, writing into `tags`. */
export function tagWords(model: TaggerModel, tokens: Tokens, tags: Uint8Array, from: number, to: number): void {
  const features = new Int32Array(tagFeatureCount);
  let titled = false;
  for (let i = from; i < to; i++) {
    if (i === from || tokens.sentence[i] !== tokens.sentence[i - 1]) titled = isTitled(tokens, i, to);
    tags[i] =
      fixedTag(model, tokens, i, titled) ??
      bestTag(model, tagFeatures(tokens, tags, i, from, to, titled, model.rows, features));
  }
}

/** Fewer words than this are no headline, and so many of its words must begin with capitals. */
const minTitleWords = 4;
const minCapitalShare = 0.65;

/** Whether the sentence from token `first` writes its words with capitals, as headlines do: there a capital does not make a name. */
export function isTitled(tokens: Tokens, first: number, to: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < to && tokens.sentence[i] === tokens.sentence[first]; i++) {
    const shape = tokens.shape[i] ?? shapes.mark;
    if (shape > shapes.mixed) continue;
    words++;
    if (shape !== shapes.lower) capitals++;
  }
  return words >= minTitleWords && capitals >= words * minCapitalShare;
}

/** The tag that needs no weighing: marks, numbers, "'s" and words that have one tag. */
export function fixedTag(
  model: Pick<TaggerModel, "known">,
  tokens: Tokens,
  i: number,
  titled: boolean,
): number | undefined {
  const shape = tokens.shape[i];
  if (shape === shapes.mark) return markTag;
  if (shape === shapes.number) return isPlainNumber(tokens, i) ? numberTag : undefined;
  return shape === shapes.lower || titled ? model.known.get(tokens.word[i] ?? 0) : undefined;
}

function isPlainNumber(tokens: Tokens, i: number): boolean {
  const last = tokens.text.charCodeAt((tokens.end[i] ?? 1) - 1);
  return last >= 48 && last <= 57;
}

/** The rows of the features of token `i`; tags to its left are known. */
export function tagFeatures(
  tokens: Tokens,
  tags: Uint8Array,
  i: number,
  from: number,
  to: number,
  titled: boolean,
  rows: number,
  out: Int32Array,
): Int32Array {
  const { word, shape, sentence } = tokens;
  const first = i === from || sentence[i - 1] !== sentence[i];
  const own = word[i] ?? edge;
  const before = first ? edge : (word[i - 1] ?? edge);
  const after = i + 1 < to ? (word[i + 1] ?? edge) : edge;
  const form = (shape[i] ?? 0) * 4 + (first ? 1 : 0) + (titled ? 2 : 0);
  const tag1 = first ? tagCount : (tags[i - 1] ?? 0);
  const tag2 = first || i - 2 < from || sentence[i - 2] !== sentence[i] ? tagCount : (tags[i - 2] ?? 0);
  const end3 = ending(tokens, i, 3);
  const nextShape = i + 1 < to ? (shape[i + 1] ?? 0) : 9;
  const values = [
    own,
    mix(end3, form),
    ending(tokens, i, 2),
    mix(form, nextShape),
    tag1,
    mix(tag1, tag2),
    mix(before, 1),
    mix(after, 2),
    mix(tag1, own),
    mix(tag1, end3),
    i + 1 < to ? mix(ending(tokens, i + 1, 3), 3) : edge,
    mix(own, after),
    mix(ending(tokens, i, 4), tag1),
  ];
  for (let k = 0; k < tagFeatureCount; k++) out[k] = mix(k + 1, values[k] ?? 0) % rows;
  return out;
}

function ending(tokens: Tokens, i: number, length: number): number {
  const { text, start, end } = tokens;
  const stop = end[i] ?? 0;
  let hash = 7;
  for (let at = Math.max(start[i] ?? 0, stop - length); at < stop; at++)
    hash = Math.imul(hash, 31) + (text.charCodeAt(at) | 32);
  return hash & 0x3fffffff;
}

function bestTag(model: TaggerModel, features: Int32Array): number {
  const { weights } = model;
  let best = 0;
  let most = -Infinity;
  for (let tag = 0; tag < tagCount; tag++) {
    let sum = 0;
    for (let k = 0; k < tagFeatureCount; k++) sum += weights[(features[k] ?? 0) * tagCount + tag] ?? 0;
    if (sum > most) {
      most = sum;
      best = tag;
    }
  }
  return best;
}
