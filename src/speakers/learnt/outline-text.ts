import type { Span } from "../../types.js";
import type { Tokens } from "./tokenize.js";
import { shapes } from "./tokenize.js";

import type { Governor } from "./find-governor.js";
import { findMention, type Mention } from "./find-mentions.js";
import { symbols, verbSymbol } from "./outline-symbols.js";
import { readVerb } from "./read-verbs.js";
import { mentionKinds, type WordKnowledge } from "./know-words.js";

/** A quoted stretch as this stage needs it: its spans, marks included, one for each paragraph it runs over. */
export interface Segment {
  readonly spans: readonly Span[];
}

/**
 * A text as the sequence of what matters for who speaks: marks, verbs, mentions, quoted stretches and the small words between.
 * Parallel arrays: index i is one step in all of them.
 */
export interface Outline {
  readonly tokens: Tokens;
  readonly tags: Uint8Array;
  readonly mentions: Mention[];
  readonly symbol: number[];
  /** The first token of the step, and the one after its last. */
  readonly first: number[];
  readonly next: number[];
  /** The number of the mention or of the segment that the step is, or -1. */
  readonly mention: number[];
  readonly segment: number[];
  /** For each segment its first and its last step; -1 where it was not met. */
  readonly segmentFirst: Int32Array;
  readonly segmentLast: Int32Array;
  /** What `findGovernor` has found for a step so far: each candidate asks several times for each segment. */
  readonly governors: Map<number, Governor>;
}

/** Outlines the tokens whose paragraph is active; what lies inside quotation marks is one step. */
export function outlineText(
  tokens: Tokens,
  tags: Uint8Array,
  inside: Int32Array,
  segments: number,
  active: Uint8Array,
  words: WordKnowledge,
): Outline {
  const outline: Outline = {
    tokens,
    tags,
    mentions: [],
    symbol: [],
    first: [],
    next: [],
    mention: [],
    segment: [],
    segmentFirst: new Int32Array(segments).fill(-1),
    segmentLast: new Int32Array(segments).fill(-1),
    governors: new Map(),
  };
  const count = tokens.start.length;
  let paragraph = -1;
  for (let i = 0; i < count;) {
    const own = tokens.paragraph[i] ?? 0;
    if (active[own] === 0) {
      i++;
      continue;
    }
    if (own !== paragraph) addStep(outline, symbols.paragraph, i, i, -1, -1);
    paragraph = own;
    i = addNext(outline, i, inside, words);
  }
  return outline;
}

function addStep(
  outline: Outline,
  symbol: number,
  first: number,
  next: number,
  mention: number,
  segment: number,
): void {
  outline.symbol.push(symbol);
  outline.first.push(first);
  outline.next.push(next);
  outline.mention.push(mention);
  outline.segment.push(segment);
}

/** Adds the step that begins at token `i`, if it is one; returns the token after it. */
function addNext(outline: Outline, i: number, inside: Int32Array, words: WordKnowledge): number {
  const { tokens } = outline;
  const segment = inside[i] ?? -1;
  if (segment >= 0) return addSegment(outline, i, segment, inside);
  if (tokens.shape[i] === shapes.mark) {
    const symbol = words.markSymbol(tokens.text.charCodeAt(tokens.start[i] ?? 0));
    if (symbol > 0) addStep(outline, symbol, i, i + 1, -1, -1);
    return i + 1;
  }
  const found = findMention(tokens, outline.tags, i, inside, words);
  if (found !== null) {
    const mention = withOwner(outline, found);
    const listed = mention.kind > 0 ? outline.mentions.push(mention) - 1 : -1;
    addStep(outline, mention.symbol, mention.first, mention.next, listed, -1);
    return mention.next;
  }
  const verb = readVerb(tokens, outline.tags, i, inside, words);
  if (verb !== null) {
    addStep(outline, verbSymbol(verb.form, verb.bin), verb.main, verb.next, -1, -1);
    return verb.next;
  }
  const symbol = tokens.shape[i] === shapes.possessive ? symbols.possessive : words.functionSymbol(tokens.word[i] ?? 0);
  if (symbol > 0) addStep(outline, symbol, i, i + 1, -1, -1);
  return i + 1;
}

/** "Okafor's lawyer" is one mention beside "Okafor", "her lawyer" beside "her". */
function withOwner(outline: Outline, mention: Mention): Mention {
  const last = outline.mentions.at(-1);
  if (last === undefined) return mention;
  const gap = mention.first - last.next;
  const owns = last.possessive ? gap === 1 : gap === 0 && isOwner(last.kind);
  return owns ? { ...mention, whole: last.whole } : mention;
}

function isOwner(kind: number): boolean {
  return kind >= mentionKinds.his && kind <= mentionKinds.my;
}

function addSegment(outline: Outline, i: number, segment: number, inside: Int32Array): number {
  const { paragraph } = outline.tokens;
  let next = i;
  while (inside[next] === segment && paragraph[next] === paragraph[i]) next++;
  const step = outline.symbol.length;
  if ((outline.segmentFirst[segment] ?? -1) < 0) outline.segmentFirst[segment] = step;
  outline.segmentLast[segment] = step;
  addStep(outline, symbols.quote, i, next, -1, segment);
  return next;
}

/** The step that token `i` belongs to, -1 where the outline leaves it out. */
export function stepAt({ first, next }: Outline, i: number): number {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] ?? 0) <= i) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (next[low - 1] ?? 0) > i ? low - 1 : -1;
}
