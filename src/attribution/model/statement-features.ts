import type { Chunks } from "../../language/chunk-types.js";
import { chunkLabels, isVerb, verbClass } from "../../language/chunk-labels.js";
import { hashesOf, hashOf, mix } from "../../language/hash.js";
import { tagNumber } from "../../language/pos-tags.js";
import { shapes, type Tokens } from "../../language/tokens.js";
import { firstStatementKind, numbersOf, statementFeatures } from "./feature-names.js";
import type { FeatureSink } from "./linear-model.js";
import type { BestGuess, Part, QuotationView, StatementContext } from "./model-types.js";
import { wordFeature } from "./word-feature.js";

const f = numbersOf(statementFeatures, firstStatementKind);

/** Longer than this nothing more is learnt from single words. */
const maxWords = 5;
/** Stands for the tag of what is not there. */
const noTag = 30;

/** What the features of one quotation are made from. */
interface Described {
  readonly out: FeatureSink;
  readonly chunks: Chunks;
  readonly view: QuotationView;
  /** Its tokens [first, next), marks included; the words among them; how long it is, in classes. */
  readonly first: number;
  readonly next: number;
  readonly words: readonly number[];
  readonly length: number;
  /** How it is capitalised: see `capitalsOf`. */
  readonly capitals: number;
}

/** Collects what tells whether a quotation is anybody's statement. */
export function describeStatement(
  out: FeatureSink,
  { chunks }: Part,
  quotation: number,
  view: QuotationView,
  guess: BestGuess,
  context: StatementContext,
): void {
  const first = chunks.first[view.firstChunk] ?? 0;
  const next = chunks.next[view.lastChunk] ?? first;
  const words = wordsInside(chunks.tokens, first, next);
  const length = lengthBand(words.length);
  const capitals = capitalsOf(chunks.tokens, words);
  const described = { out, chunks, view, first, next, words, length, capitals };
  out.add(f.length, length);
  out.add(f.lengthAndMark, mix(length, chunks.tokens.word[first] ?? 0));
  addEdges(described);
  addTags(described);
  addWords(described);
  addVerbs(described);
  addGuess(described, guess);
  addStanding(described, guess);
  out.add(f.repeated, mix(context.repeated ? 1 : 0, length));
  out.add(f.quoteBefore, mix(context.before, length));
  out.add(f.place, mix(Math.min(context.inParagraph, 4), length));
  out.add(f.place, mix(quotation === 0 ? 1 : 0, length));
}

/** The words and marks right beside the quotation. */
function addEdges({ out, chunks, view, first, next, length }: Described): void {
  out.add(f.edge, view.edge);
  out.add(f.edge, mix(view.edge, length));
  out.add(f.wordBefore, view.wordBefore);
  out.add(f.wordBefore, mix(view.wordBefore, length));
  out.add(f.wordsBefore, mix(view.wordBefore, first > 1 ? wordFeature(chunks, first - 2) : 0));
  const after = wordFeature(chunks, next);
  out.add(f.wordAfter, after);
  out.add(f.wordAfter, mix(after, length));
  out.add(f.wordAfter, mix(after, wordFeature(chunks, next + 1)));
  out.add(f.lastMark, mix(view.after, mix(view.before, length)));
  out.add(f.beside, mix(view.labelBefore, length));
  out.add(f.beside, mix(view.labelAfter, mix(length, 1)));
  out.add(f.beside, mix(view.labelBefore, mix(view.labelAfter, 2)));
}

function addTags({ out, chunks, view, first, next, words, length, capitals }: Described): void {
  const { tags } = chunks;
  const tagBefore = view.before === 0 ? noTag : (tags[first - 1] ?? noTag);
  const tagAfter = view.after === 0 ? noTag : (tags[next] ?? noTag);
  out.add(f.tagsBeside, mix(tagBefore, mix(tagAfter, length)));
  out.add(f.tagsBeside, mix(mix(tagBefore, tagAfter), mix(capitals, 1)));
  out.add(f.tagsBeside, mix(tagBefore, mix(first > 1 ? (tags[first - 2] ?? noTag) : noTag, mix(tagAfter, 2))));
  out.add(f.tagsBeside, mix(view.wordBefore, mix(tagAfter, 3)));
  out.add(f.capitalsAndBeside, mix(capitals, mix(view.wordBefore, 1)));
  out.add(f.capitalsAndBeside, mix(capitals, mix(wordFeature(chunks, next), 2)));
  out.add(f.capitalsAndBeside, mix(capitals, mix(length, 3)));
  out.add(f.capitalsAndBeside, mix(capitals, mix(view.edge, 4)));
  const firstTag = tags[words[0] ?? -1] ?? noTag;
  const lastTag = tags[words.at(-1) ?? -1] ?? noTag;
  out.add(f.wordsAndBefore, mix(view.wordBefore, mix(firstTag, 1)));
  out.add(f.wordsAndBefore, mix(tagBefore, mix(firstTag, mix(lastTag, tagAfter))));
  out.add(f.wordsAndBefore, mix(firstTag, mix(lastTag, length)));
  const quotes = Math.min(quotesInSentence(chunks, first), 4);
  out.add(f.quotesInSentence, mix(quotes, length));
  out.add(f.quotesInSentence, mix(quotes, mix(capitals, 1)));
}

/** How sure the source model is. */
function addGuess({ out, length, view }: Described, guess: BestGuess): void {
  const sure = Math.min(9, Math.floor(guess.first * 10));
  const clear = Math.min(9, Math.floor((guess.first - guess.second) * 10));
  out.add(f.certainty, mix(sure, length));
  out.add(f.certainty, mix(clear, mix(length, 1)));
  out.add(f.certainty, mix(sure, mix(standingOf(view), 2)));
}

const noAside = hashOf("none");

/** How it stands in its sentence, and what it looks like by the rules for titles and terms. */
function addStanding({ out, chunks, view, length, words, first, next, capitals }: Described, guess: BestGuess): void {
  const { placement } = view;
  const aside = placement.aside === null ? noAside : hashOf(placement.aside.rule);
  const standing = standingOf(view);
  out.add(f.aside, aside);
  out.add(f.aside, mix(aside, mix(length, 2)));
  out.add(f.aside, mix(aside, mix(standing, 3)));
  out.add(f.standing, standing);
  out.add(f.standing, mix(standing, mix(length, 1)));
  out.add(f.standing, mix(standing, mix(view.labelBefore, 2)));
  out.add(f.standing, mix(standing, mix(capitals, mix(length, 3))));
  if (words.length <= maxWords && words.length > 0) {
    const seen = standsUnquoted(chunks, first, next, words) ? 1 : 0;
    out.add(f.unquoted, mix(seen, mix(words.length, capitals)));
  }
  out.add(f.aside, mix(aside, mix(Math.min(9, Math.floor(guess.first * 10)), 4)));
}

/** Opens, whole, capital and splits as one number. */
function standingOf({ placement: { opens, whole, capital, splits } }: QuotationView): number {
  return (opens ? 1 : 0) + (whole ? 2 : 0) + (capital ? 4 : 0) + (splits ? 8 : 0);
}

/** Looked for so many tokens to both sides. */
const nearUnquoted = 400;

/** Whether the same words stand near by outside marks: a term or a name rather than what somebody said. */
function standsUnquoted({ tokens, inside }: Chunks, first: number, next: number, words: readonly number[]): boolean {
  const { word } = tokens;
  const head = word[words[0] ?? 0] ?? 0;
  const end = Math.min(word.length - words.length, next + nearUnquoted);
  for (
    let i = word.indexOf(head, Math.max(0, first - nearUnquoted));
    i >= 0 && i < end;
    i = word.indexOf(head, i + 1)
  ) {
    if ((inside[i] ?? -1) < 0 && words.every((token, n) => word[i + n] === word[token])) return true;
  }
  return false;
}

function lengthBand(words: number): number {
  return words < 6 ? words : words < 8 ? 6 : words < 12 ? 7 : words < 20 ? 8 : 9;
}

function wordsInside({ shape }: Tokens, first: number, next: number): number[] {
  const words: number[] = [];
  for (let i = first; i < next; i++) if ((shape[i] ?? shapes.mark) <= shapes.number) words.push(i);
  return words;
}

/** How a title is told: 0 no capital, 1 only the first word, 2 every word but small ones, 3 some, 4 one word in capitals. */
function capitalsOf(tokens: Tokens, words: readonly number[]): number {
  let capital = 0;
  let long = 0;
  for (const i of words) {
    const big = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > 3;
    const own = tokens.shape[i] === shapes.lower ? 0 : 1;
    if (big || own > 0) long++;
    capital += own;
  }
  if (capital === 0) return 0;
  if (words.length === 1) return 4;
  const opens = words[0] !== undefined && tokens.shape[words[0]] !== shapes.lower;
  return capital >= long ? 2 : capital === 1 && opens ? 1 : 3;
}

/** How many quotations begin in the sentence around token `first`, looking a little way to both sides. */
function quotesInSentence({ tokens, inside }: Chunks, first: number): number {
  let met = 0;
  let last = -1;
  for (let i = Math.max(0, first - nearTokens); i < Math.min(inside.length, first + nearTokens); i++) {
    const own = inside[i] ?? -1;
    if (own < 0 || own === last || tokens.sentence[i] !== tokens.sentence[first]) continue;
    last = own;
    met++;
  }
  return met;
}

const nearTokens = 40;
const firstPersons = hashesOf("i me my we us our you your");
const verbTags: ReadonlySet<number> = new Set([tagNumber("finite"), tagNumber("base"), tagNumber("modal")]);

function addWords({ out, chunks, words, length }: Described): void {
  const { tokens, tags } = chunks;
  const few = words.length <= maxWords;
  let [capitals, verbs, person, pattern, tagPattern] = [0, 0, 0, 0, 0];
  for (const i of words) {
    const shape = tokens.shape[i] ?? 0;
    const tag = tags[i] ?? 0;
    if (shape !== shapes.lower && shape !== shapes.number) capitals++;
    if (verbTags.has(tag)) verbs++;
    if (firstPersons.has(tokens.word[i] ?? 0)) person = 1;
    if (!few) continue;
    out.add(f.words, wordFeature(chunks, i));
    out.add(f.endings, mix(endOf(tokens, i), tag));
    pattern = mix(pattern, shape * 32 + tag);
    tagPattern = mix(tagPattern, tag);
  }
  if (few) {
    out.add(f.capitals, mix(pattern, 5));
    out.add(f.verbs, mix(tagPattern, 6));
  }
  const share = words.length === 0 ? 0 : Math.floor((4 * capitals) / words.length);
  out.add(f.capitals, mix(share, length));
  out.add(f.firstPerson, mix(person, length));
  out.add(f.verbs, mix(Math.min(verbs, 3), length));
  const [first, last] = [words[0], words.at(-1)];
  if (first !== undefined) out.add(f.firstWord, mix(wordFeature(chunks, first), Math.min(length, 6)));
  if (last !== undefined) out.add(f.lastWord, mix(wordFeature(chunks, last), Math.min(length, 6)));
}

function endOf({ text, end }: Tokens, i: number): number {
  const stop = end[i] ?? 0;
  return mix(text.charCodeAt(stop - 1), mix(text.charCodeAt(stop - 2), text.charCodeAt(stop - 3)));
}

/** Verbs are looked for so many chunks to both sides. */
const nearChunks = 40;

/** The nearest verb before the quotation and the best verb on both sides, within the sentence. */
function addVerbs({ out, chunks, view, length }: Described): void {
  const { label, tokens, first } = chunks;
  const before = verbsBeside(chunks, view.firstChunk, -1);
  const after = verbsBeside(chunks, view.lastChunk, 1);
  const gap = before.nearest < 0 ? 9 : Math.min(view.firstChunk - before.nearest, 8);
  if (before.nearest >= 0) {
    const word = tokens.word[first[before.nearest] ?? 0] ?? 0;
    out.add(f.verbBefore, mix(word, Math.min(gap, 3)));
    out.add(f.verbBefore, mix(word, 77));
  }
  out.add(f.verbBefore, mix(before.nearest < 0 ? 0 : (label[before.nearest] ?? 0), mix(gap, length)));
  out.add(f.bestVerb, mix(before.best, mix(after.best, length)));
  out.add(f.bestVerb, mix(before.best, mix(length, 1)));
  out.add(f.bestVerb, mix(after.best, mix(length, 2)));
}

function verbsBeside(
  { label }: Chunks,
  from: number,
  direction: 1 | -1,
): { readonly nearest: number; readonly best: number } {
  let [nearest, best] = [-1, 0];
  for (let n = 1; n <= nearChunks; n++) {
    const at = from + n * direction;
    const own = label[at];
    if (own === undefined || own === chunkLabels.stop || own === chunkLabels.paragraph || own === chunkLabels.ask)
      break;
    if (!isVerb(own)) continue;
    if (nearest < 0) nearest = at;
    best = Math.max(best, verbClass(own));
  }
  return { nearest, best };
}
