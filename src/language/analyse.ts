import type { Span } from "../types.js";
import { chunkText } from "./chunks.js";
import type { ChunkInput, Chunks, QuotationSpans } from "./chunk-types.js";
import { completeNames, resolveEntities, type Entities } from "./entities.js";
import { findNames, type Name } from "./names.js";
import { tagWords, type TaggerModel } from "./tag-words.js";
import { tokenize } from "./tokenize.js";
import { firstCharacter, tokenFrom, type Tokens } from "./tokens.js";
import type { Vocabulary } from "./vocabulary.js";

/** What reading a text needs to know of its language. */
export interface LanguageModel {
  readonly tagger: TaggerModel;
  readonly vocabulary: Vocabulary;
}

/** One reading of a text, shared by all who ask about it: its tokens, names and who bears them. */
export interface Analysis {
  readonly tokens: Tokens;
  readonly names: readonly Name[];
  readonly entities: Entities;
  readonly quotations: readonly QuotationSpans[];
  /** The number of the quotation that each token lies in, or -1. */
  readonly inside: Int32Array;
  readonly vocabulary: Vocabulary;
  /** The chunks of the paragraphs of one part of the page: those that matter for its quotations, or all. */
  chunk(part: readonly boolean[], all: boolean): Chunks;
}

/**
 * Reads a text once: its paragraphs' tokens, the names in them, who bears each. Parts of speech and chunks are worked out
 * for a part of the page when it is asked for. `outside` is a title that does not stand in the text.
 */
export function analyse(
  text: string,
  paragraphs: readonly Span[],
  quotations: readonly QuotationSpans[],
  { tagger, vocabulary }: LanguageModel,
  outside: string | null = null,
): Analysis {
  const tokens = tokenize(text, paragraphs);
  const inside = tokensInside(tokens, quotations);
  const isCommon = (word: number): boolean => tagger.known.has(word);
  const names = findNames(tokens, isCommon);
  const entities = resolveEntities(tokens, names);
  if (outside !== null) {
    const title = tokenize(outside, [{ start: 0, end: outside.length }]);
    completeNames(entities, title, findNames(title, isCommon));
  }
  const nameOf = new Int32Array(tokens.start.length).fill(-1);
  const titledOf = new Int32Array(tokens.start.length).fill(-1);
  for (const [n, { title, first, next, end }] of names.entries()) {
    nameOf.fill(n, first, next);
    titledOf.fill(n, title, end);
  }
  const tags = new Uint8Array(tokens.start.length);
  const tagged = new Uint8Array(paragraphs.length);
  const nameAt = (name: number): Pick<Name, "next" | "end"> => names[name] ?? { next: 0, end: 0 };
  const input: ChunkInput = { tokens, tags, inside, nameOf, titledOf, nameAt, vocabulary };
  return {
    tokens,
    names,
    entities,
    quotations,
    inside,
    vocabulary,
    chunk(part, all) {
      const active = all ? Uint8Array.from(part, Number) : activeParagraphs(tokens, quotations, inside, part);
      tagParagraphs(tagger, tokens, tags, active, tagged);
      return chunkText(input, quotations.length, active);
    },
  };
}

/** The number of the quotation that each token lies in, or -1. */
export function tokensInside(tokens: Tokens, quotations: readonly QuotationSpans[]): Int32Array {
  const inside = new Int32Array(tokens.start.length).fill(-1);
  for (const [number, { spans }] of quotations.entries()) {
    for (const { start, end } of spans) inside.fill(number, tokenFrom(tokens, start), tokenFrom(tokens, end));
  }
  return inside;
}

/** Tags the active paragraphs but for those that have been `tagged` before. */
function tagParagraphs(
  tagger: TaggerModel,
  tokens: Tokens,
  tags: Uint8Array,
  active: Uint8Array,
  tagged: Uint8Array,
): void {
  for (let paragraph = 0; paragraph < active.length; paragraph++) {
    if (active[paragraph] === 0 || tagged[paragraph] === 1) continue;
    tagged[paragraph] = 1;
    tagWords(tagger, tokens, tags, tokens.paragraphStart[paragraph] ?? 0, tokens.paragraphStart[paragraph + 1] ?? 0);
  }
}

/** The paragraphs of a part that hold a quotation, the one before each, and the one behind it where that may be a signature. */
function activeParagraphs(
  tokens: Tokens,
  quotations: readonly QuotationSpans[],
  inside: Int32Array,
  part: readonly boolean[],
): Uint8Array {
  const active = new Uint8Array(part.length);
  const holding = new Uint8Array(part.length);
  for (const { spans } of quotations) {
    for (const { start } of spans) holding[tokens.paragraph[tokenFrom(tokens, start)] ?? 0] = 1;
  }
  let before = -1;
  for (let paragraph = 0; paragraph < part.length; paragraph++) {
    if (part[paragraph] !== true) continue;
    if (holding[paragraph] === 1) {
      active[paragraph] = 1;
      if (before >= 0) active[before] = 1;
    }
    const first = tokens.paragraphStart[paragraph] ?? 0;
    const signs = before >= 0 && holding[before] === 1 && (inside[first] ?? -1) < 0;
    if (signs && isDash(firstCharacter(tokens, first))) active[paragraph] = 1;
    before = paragraph;
  }
  return active;
}

function isDash(character: string): boolean {
  return character !== "" && "-–—―".includes(character);
}
