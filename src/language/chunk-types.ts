import type { Span } from "../types.js";
import type { Tokens } from "./tokens.js";
import type { Vocabulary } from "./vocabulary.js";

/** A base noun phrase: tokens [first, next) with its head. */
export interface Mention {
  /** The first token of the whole phrase, its owner included: "Okafor" in "Okafor's lawyer". */
  readonly whole: number;
  readonly first: number;
  readonly next: number;
  readonly head: number;
  /** One of `mentionKinds`; `none` where it is nobody who could speak. */
  readonly kind: number;
  /** "'s" follows: what comes next is the mention's own. */
  readonly possessive: boolean;
  readonly label: number;
}

/** What a quoted stretch takes up, marks included: one span for each paragraph that it runs over. */
export interface QuotationSpans {
  readonly spans: readonly Span[];
}

/** What chunking reads. */
export interface ChunkInput {
  readonly tokens: Tokens;
  /** The part of speech of each token, an index of `posTags`. */
  readonly tags: Uint8Array;
  /** The number of the quotation that each token lies in, or -1. */
  readonly inside: Int32Array;
  /** The number of the name that each token belongs to, or -1, and where each name ends. */
  readonly nameOf: Int32Array;
  /** The same for a name with the title before it. */
  readonly titledOf: Int32Array;
  readonly nameAt: (name: number) => { readonly next: number; readonly end: number };
  readonly vocabulary: Vocabulary;
}

/**
 * A text as the sequence of what matters for who speaks: marks, verbs, noun phrases, quotations and the small words
 * between them. Parallel arrays: index i is one chunk in all of them.
 */
export interface Chunks extends ChunkInput {
  readonly mentions: Mention[];
  /** What the chunk is: see `chunkLabels`. */
  readonly label: number[];
  /** Its first token, and the one after its last. */
  readonly first: number[];
  readonly next: number[];
  /** The number of its mention, or -1. */
  readonly mention: number[];
  /** For each quotation its first and its last chunk; -1 where it was not met. */
  readonly quotationFirst: Int32Array;
  readonly quotationLast: Int32Array;
  /** What `findGovernor` found for a chunk, -2 before it was asked: each candidate asks several times. */
  readonly governor: number[];
  readonly reach: number[];
}
