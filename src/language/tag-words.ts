import { hashOf, mix } from "./hash.js";
import { shapes, type Tokens } from "./tokens.js";
import { tagCount, tagNumber } from "./pos-tags.js";

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
const maxSmallLetters = 5;

/** Whether the sentence from token `first` writes its words with capitals, as headlines do: there a capital does not make a name. */
export function isTitled(tokens: Tokens, first: number, to: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < to && tokens.sentence[i] === tokens.sentence[first]; i++) {
    const shape = tokens.shape[i] ?? shapes.mark;
    if (shape > shapes.mixed) continue;
    words++;
    if (shape !== shapes.lower) capitals++;
    // Headlines leave only small words small.
    else if ((tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > maxSmallLetters) return false;
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
  out[0] = mix(1, own) % rows;
  out[1] = mix(2, mix(end3, form)) % rows;
  out[2] = mix(3, ending(tokens, i, 2)) % rows;
  out[3] = mix(4, mix(form, nextShape)) % rows;
  out[4] = mix(5, tag1) % rows;
  out[5] = mix(6, mix(tag1, tag2)) % rows;
  out[6] = mix(7, mix(before, 1)) % rows;
  out[7] = mix(8, mix(after, 2)) % rows;
  out[8] = mix(9, mix(tag1, own)) % rows;
  out[9] = mix(10, mix(tag1, end3)) % rows;
  out[10] = mix(11, i + 1 < to ? mix(ending(tokens, i + 1, 3), 3) : edge) % rows;
  out[11] = mix(12, mix(own, after)) % rows;
  out[12] = mix(13, mix(ending(tokens, i, 4), tag1)) % rows;
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

/** The tag whose weights in the rows sum up to most. Spelt out: as a loop over rows it takes a tenth of the whole stage. */
function bestTag({ weights }: TaggerModel, rows: Int32Array): number {
  const a = (rows[0] ?? 0) * tagCount;
  const b = (rows[1] ?? 0) * tagCount;
  const c = (rows[2] ?? 0) * tagCount;
  const d = (rows[3] ?? 0) * tagCount;
  const e = (rows[4] ?? 0) * tagCount;
  const f = (rows[5] ?? 0) * tagCount;
  const g = (rows[6] ?? 0) * tagCount;
  const h = (rows[7] ?? 0) * tagCount;
  const i = (rows[8] ?? 0) * tagCount;
  const j = (rows[9] ?? 0) * tagCount;
  const k = (rows[10] ?? 0) * tagCount;
  const l = (rows[11] ?? 0) * tagCount;
  const m = (rows[12] ?? 0) * tagCount;
  let best = 0;
  let most = -Infinity;
  for (let tag = 0; tag < tagCount; tag++) {
    const first = (weights[a + tag] ?? 0) + (weights[b + tag] ?? 0) + (weights[c + tag] ?? 0) + (weights[d + tag] ?? 0);
    const second =
      (weights[e + tag] ?? 0) + (weights[f + tag] ?? 0) + (weights[g + tag] ?? 0) + (weights[h + tag] ?? 0);
    const third =
      (weights[i + tag] ?? 0) +
      (weights[j + tag] ?? 0) +
      (weights[k + tag] ?? 0) +
      (weights[l + tag] ?? 0) +
      (weights[m + tag] ?? 0);
    const sum = first + second + third;
    if (sum > most) {
      most = sum;
      best = tag;
    }
  }
  return best;
}
