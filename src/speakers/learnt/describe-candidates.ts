import { mix } from "./hash-words.js";
import { shapes, type Tokens } from "./tokenize.js";
import type { FeatureCollector } from "./collect-features.js";
import type { Candidate } from "./gather-candidates.js";
import { mentionKinds, type WordKnowledge } from "./know-words.js";
import { describeField, describeVerbs } from "./describe-verbs.js";
import type { Field } from "./view-field.js";
import type { Mention } from "./find-mentions.js";
import type { Ruled } from "./read-hints.js";
import type { Outline } from "./outline-text.js";

/** The features of a candidate by name; a feature's kind is its index. */
export const candidateFeatures = [
  "the way to the quote",
  "the rough way and the kind of mention",
  "what stands beside the mention",
  "nearer candidates and the kind of mention",
  "steps to the quote",
  "sentences between",
  "verbs between",
  "the kind of mention",
  "the noun",
  "the article before it",
  "the word after it",
  "the word before it",
  "its verb",
  "the word of its verb",
  "its verb and the quote",
  "the verb before it",
  "the word of the verb before it",
  "the edge of the quote",
  "the edge of the quote and its verb",
  "the same as the last speaker",
  "the same name as the last speaker",
  "its place in the sentence",
  "its preposition",
  "the shape of the name",
  "quotes between",
  "the best verb between",
  "the verb next to the quote",
  "the edge of the quote and the kind of mention",
  "the word before the quote",
  "whom the rules name",
  "the same name as whom the rules name",
] as const;

/** What is known about a segment before any candidate is looked at. */
export interface SegmentView {
  /** The mark or word before it and after it, its last inner mark and how it begins, as small numbers. */
  readonly before: number;
  readonly after: number;
  readonly wordBefore: number;
  readonly edge: number;
  readonly firstStep: number;
  readonly lastStep: number;
  readonly stepBefore: number;
  readonly stepAfter: number;
  /** How many words it has in its first paragraph. */
  readonly words: number;
  /** What the rules make of it. */
  readonly ruled: Ruled;
}

/** Who spoke last: the mention, the name it resolved to (0 none) and whether that was in this paragraph. */
export interface LastSpeaker {
  readonly mention: number;
  readonly step: number;
  readonly key: number;
  readonly near: number;
}

/** How far is far, in few classes. */
function band(n: number): number {
  return n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 22 ? 8 : n < 40 ? 9 : 10;
}

/** A word as a feature: names only by their shape, so that nothing is learnt about anybody. */
export function wordFeature(tokens: Tokens, tags: Uint8Array, i: number): number {
  const shape = tokens.shape[i] ?? -1;
  return shape === shapes.lower || shape === shapes.mark || shape === shapes.possessive
    ? (tokens.word[i] ?? 0)
    : mix(shape + 2, tags[i] ?? 99);
}

/** The features of one candidate of one segment. */
export function describeCandidate(
  out: FeatureCollector,
  outline: Outline,
  candidate: Candidate,
  view: SegmentView,
  field: Field,
  keys: Int32Array,
  last: LastSpeaker,
  words: WordKnowledge,
): void {
  const mention = outline.mentions[candidate.mention];
  if (mention === undefined) return;
  const where = candidate.side * 16 + Math.min(candidate.paragraphs, 2) * 4 + Math.min(candidate.stops, 3);
  const kind = mention.kind * 2 + (mention.possessive ? 1 : 0);
  addPath(out, outline, candidate, where, kind);
  addDistance(out, candidate, where, kind);
  addOwnWords(out, outline, mention, where, kind, words);
  describeVerbs(out, outline, candidate, view, where, kind);
  describeField(out, outline, candidate, field, where, kind);
  addQuote(out, candidate, view, where, kind);
  addHistory(out, candidate, view, keys, last, where, kind);
  addRuled(out, candidate, view.ruled, keys, where, kind);
}

/** 0 the rules name nobody, 1 somebody who is no candidate, 2 another, 3 this one. */
export function agreement({ mention }: Ruled, candidate: number): number {
  return mention === -1 ? 0 : mention === -2 ? 1 : mention === candidate ? 3 : 2;
}

function addRuled(
  out: FeatureCollector,
  candidate: Candidate,
  ruled: Ruled,
  keys: Int32Array,
  where: number,
  kind: number,
): void {
  const agrees = agreement(ruled, candidate.mention);
  const named = mix(agrees, ruled.rule);
  out.add(29, named);
  const linked = mix(agrees, ruled.link);
  out.add(29, mix(linked, 3));
  out.add(29, mix(linked, mix(kind, 4)));
  out.add(29, mix(named, where));
  out.add(29, mix(named, mix(kind, 1)));
  out.add(29, mix(named, mix(ruled.kindRule, 2)));
  const key = keys[candidate.mention] ?? 0;
  const ruledKey = keys[ruled.mention] ?? 0;
  const same = key === 0 || ruledKey === 0 ? 2 : key === ruledKey ? 1 : 0;
  out.add(30, mix(mix(same, agrees), ruled.rule));
}

function addPath(out: FeatureCollector, outline: Outline, candidate: Candidate, where: number, kind: number): void {
  const { symbol } = outline;
  const { step } = candidate;
  const back2 = symbol[step - 2] ?? 0;
  const back1 = symbol[step - 1] ?? 0;
  const on1 = symbol[step + 1] ?? 0;
  const on2 = symbol[step + 2] ?? 0;
  const on3 = symbol[step + 3] ?? 0;
  if (candidate.path > 0) {
    out.add(0, mix(candidate.path, candidate.side));
  }
  if (candidate.coarsePath > 0) {
    out.add(1, mix(candidate.coarsePath, mix(candidate.side, kind)));
  }
  const on = mix(on1, on2);
  const back = mix(back1, back2);
  const backKind = mix(back1, kind);
  out.add(2, mix(mix(back1, on1), where));
  out.add(2, mix(on, mix(where, 1)));
  out.add(2, mix(mix(on, on3), mix(where, 2)));
  out.add(2, mix(back, mix(where, 3)));
  out.add(2, mix(mix(backKind, on1), mix(where, 4)));
  out.add(2, mix(mix(on, mix(on3, symbol[step + 4] ?? 0)), mix(where, 7)));
  out.add(2, mix(mix(back, symbol[step - 3] ?? 0), mix(where, 8)));
  out.add(2, mix(mix(backKind, on), mix(where, 9)));
  out.add(2, mix(mix(mix(back2, back1), mix(kind, on1)), mix(where, 10)));
  out.add(2, mix(on1, mix(candidate.side, 5)));
  out.add(2, mix(back1, mix(candidate.side, 6)));
}

function addDistance(out: FeatureCollector, candidate: Candidate, where: number, kind: number): void {
  const nearer = Math.min(candidate.mentions, 9);
  out.add(3, mix(mix(nearer, where), kind));
  out.add(4, mix(band(candidate.steps), where));
  out.add(4, mix(band(candidate.steps), mix(candidate.side, kind)));
  out.add(5, mix(candidate.paragraphs, mix(candidate.stops, mix(candidate.side, kind))));
  out.add(6, mix(Math.min(candidate.verbs, 6), where));
  out.add(24, mix(Math.min(candidate.quotes, 4), where));
  out.add(25, mix(candidate.bestBin, mix(where, Math.min(candidate.verbs, 3))));
}

function addOwnWords(
  out: FeatureCollector,
  outline: Outline,
  mention: Mention,
  where: number,
  kind: number,
  words: WordKnowledge,
): void {
  const { tokens, tags } = outline;
  const side = where >> 4;
  out.add(7, mix(kind, where));
  out.add(7, mix(kind, 1000 + side));
  if (mention.kind === mentionKinds.nominal) {
    const source = words.sourceBin(tokens, mention.head) * 8 + words.nounClass(tokens, mention.head);
    out.add(8, mix(source, where));
    out.add(8, mix(tokens.word[mention.head] ?? 0, 3));
    out.add(9, mix(wordFeature(tokens, tags, mention.first), kind));
  } else if (mention.kind === mentionKinds.name) {
    const length = Math.min(mention.next - mention.first, 4);
    const start = tags[mention.first] ?? 0;
    const shape = (tokens.shape[mention.head] ?? 0) * 4 + length;
    out.add(23, mix(shape, mix(start, side)));
    out.add(23, mix(words.nounClass(tokens, mention.head), 77));
    if (length > 1) out.add(9, mix(wordFeature(tokens, tags, mention.first), kind));
  } else out.add(8, mix(tokens.word[mention.head] ?? 0, where));
  const after = wordFeature(tokens, tags, mention.next);
  const before = mention.first > 0 ? wordFeature(tokens, tags, mention.first - 1) : 0;
  const place = mix(where, kind);
  out.add(10, mix(after, side));
  out.add(10, mix(after, place));
  out.add(11, mix(before, side));
  out.add(11, mix(before, place));
  const opens = mention.first === 0 || tokens.sentence[mention.first] !== tokens.sentence[mention.first - 1];
  const opensParagraph =
    opens && (mention.first === 0 || tokens.paragraph[mention.first] !== tokens.paragraph[mention.first - 1]);
  out.add(21, mix((opens ? 1 : 0) + (opensParagraph ? 1 : 0), place));
}

function addQuote(out: FeatureCollector, candidate: Candidate, view: SegmentView, where: number, kind: number): void {
  out.add(17, mix(view.edge, mix(where, Math.min(candidate.mentions, 3))));
  out.add(17, mix(view.edge, mix(candidate.side, candidate.stops === 0 ? 1 : 0)));
  const place = mix(where, kind);
  out.add(27, mix(view.edge, place));
  out.add(28, mix(view.wordBefore, where));
  out.add(28, mix(view.wordBefore, place));
}

function addHistory(
  out: FeatureCollector,
  candidate: Candidate,
  view: SegmentView,
  keys: Int32Array,
  last: LastSpeaker,
  where: number,
  kind: number,
): void {
  const same = candidate.mention === last.mention ? 1 : 0;
  out.add(19, mix(same * 8 + last.near, mix(candidate.side, view.edge)));
  out.add(19, mix(same * 8 + last.near, mix(where, kind)));
  const key = keys[candidate.mention] ?? 0;
  const named = key === 0 || last.key === 0 ? 2 : key === last.key ? 1 : 0;
  out.add(20, mix(named * 8 + last.near, mix(where, same)));
  out.add(20, mix(named * 8 + last.near, mix(candidate.side, view.edge)));
}
