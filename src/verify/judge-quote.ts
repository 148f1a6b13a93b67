import { stopWords } from "../lexicon/languages/stop-words.js";
import type { Verdict } from "../records.js";
import type { Span } from "../types.js";
import { alignWords } from "./align-words.js";
import { coverWithPieces, type Piece } from "./cover-pieces.js";
import { extendEdges } from "./extend-edges.js";
import { countNegations } from "./plain-words.js";
import { describeChanges, type Differences, type ReadText, type TextChange } from "./describe-changes.js";
import { readWords, type Word } from "./words.js";

/** What may be the source of a quotation. */
export interface QuoteSource extends ReadText {
  /** Words in quotation marks; else a paragraph of the article's own. */
  readonly quoted: boolean;
  /** Whether its speaker is the draft's; null where one of them is not known. */
  readonly sameSpeaker: boolean | null;
}

/** A part of a draft, the part of a source that it has its words from, and what it has otherwise. */
export interface JudgedPlace {
  readonly source: number;
  readonly draft: Span;
  readonly span: Span;
  readonly changes: readonly TextChange[];
}

export interface Judgement {
  readonly verdict: Verdict;
  /** One source; of what is stitched one for each piece; of what is not found the nearest, if any is near. */
  readonly places: readonly JudgedPlace[];
  /** Of what is found word for word: every other place that has it so, by the same speaker or one unknown. */
  readonly also: readonly JudgedPlace[];
}

export function readText(text: string): ReadText {
  return { text, words: readWords(text) };
}

/** A source over which a draft was laid. */
interface Laid extends Pick<QuoteSource, "quoted" | "sameSpeaker">, Pick<Differences, "shortened" | "changedWords"> {
  readonly place: JudgedPlace;
  /** Of the draft's words, weighed by how much they tell, how many the source has. */
  readonly share: number;
}

/** Judges a quotation by the sources that come near; the first of several equal ones counts. */
export function judgeQuote(draft: ReadText, sources: readonly QuoteSource[]): Judgement {
  const inMarks = layOverEach(draft, sources, true);
  const isNobodyElses = tellingWords(draft) >= tellingChanged;
  const same = inMarks.filter(isSame).toSorted(isNobodyElses ? byKnownSpeaker : bySpeaker);
  const [found, ...others] = same;
  // What many say is found only where its speaker says it.
  const isTheirs = found?.sameSpeaker === true || tellingWords(draft) >= telling;
  const texts = new Set(same.map(({ place }) => sources[place.source]?.text));
  if (found !== undefined && (isTheirs || texts.size < common)) {
    const also = others.filter(({ sameSpeaker }) => sameSpeaker !== false || found.sameSpeaker === false);
    return { verdict: verdictOfSame(found), places: [found.place], also: also.map(({ place }) => place) };
  }
  const inProse = layOverEach(draft, sources, false);
  const prose = tellingWords(draft) < telling ? undefined : inProse.find(isSame);
  if (prose !== undefined) return judgement("unquoted", prose);
  const laid = [...inMarks, ...inProse];
  return judgeStitched(draft, sources, laid) ?? judgeNear(draft, laid);
}

/** Fewer words, small ones counting less, stand anywhere by chance: "absolutely right", "in a few weeks". */
const telling = 3;
/** In so many different quotations a few words are anybody's. */
const common = 3;
/** Fewer words, if one is changed, are like those of somebody else by chance. */
const tellingChanged = 5;

function isSame({ changedWords }: Laid): boolean {
  return changedWords === 0;
}

function judgement(verdict: Verdict, { place }: Laid): Judgement {
  return { verdict, places: [place], also: [] };
}

function verdictOfSame({ sameSpeaker, shortened }: Laid): Verdict {
  if (sameSpeaker === false) return "speaker";
  return shortened ? "shortened" : "verbatim";
}

/** The draft's own speaker first, then nobody; what is whole before what is shortened. */
function bySpeaker(a: Laid, b: Laid): number {
  return (
    speakerRank(a) - speakerRank(b) || Number(a.shortened) - Number(b.shortened) || a.place.source - b.place.source
  );
}

/** What nobody else says by chance and somebody is said to say, somebody whom another article only describes says too: it is theirs. */
function byKnownSpeaker(a: Laid, b: Laid): number {
  return Number(a.sameSpeaker === null) - Number(b.sameSpeaker === null) || bySpeaker(a, b);
}

function speakerRank({ sameSpeaker }: Laid): number {
  return sameSpeaker === true ? 0 : sameSpeaker === null ? 1 : 2;
}

/** In words; another speaker is one word farther: by a hair the right one is meant. */
function distance(laid: Laid): number {
  return laid.changedWords + (laid.sameSpeaker === false ? 1 : 0) + (laid.quoted ? 0 : 1);
}

function layOverEach(draft: ReadText, sources: readonly QuoteSource[], quoted: boolean): Laid[] {
  return sources.flatMap((source, n) => (source.quoted === quoted ? (layOver(draft, source, n) ?? []) : []));
}

/** Null where too little of the draft is in the source. */
function layOver(draft: ReadText, source: QuoteSource, n: number): Laid | null {
  const keys = new Set(source.words.map(({ key }) => key));
  const possible = shareOf(draft.words, ({ key }) => keys.has(key));
  const aligned = possible < leastShare ? null : alignWords(draft.words, source.words);
  if (aligned === null) return null;
  const alignment = extendEdges(aligned, draft.words, source.words);
  const kept = new Set(alignment.steps.flatMap((step) => (step.kind === "same" ? step.draft : [])));
  const share = shareOf(draft.words, (_, i) => kept.has(i));
  if (share < leastShare) return null;
  const { quoted, sameSpeaker } = source;
  const { place, shortened, changedWords } = describePlace(
    { from: 0, to: draft.words.length, source: n, alignment },
    draft,
    source,
  );
  return { place, share, quoted, sameSpeaker, shortened, changedWords };
}

/** Of the words that a draft gives as somebody's, the share that fits, small words counting less. */
function shareOf(words: readonly Word[], fits: (word: Word, i: number) => boolean): number {
  const all = weightOf(words, () => true);
  return all === 0 ? 0 : weightOf(words, fits) / all;
}

function tellingWords({ words }: ReadText): number {
  return weightOf(words, () => true);
}

function weightOf(words: readonly Word[], counts: (word: Word, i: number) => boolean): number {
  let weight = 0;
  for (const [i, word] of words.entries()) {
    if (word.kind === "gap" || word.bracketed || !counts(word, i)) continue;
    weight += stopWords.has(word.key) ? smallWord : 1;
  }
  return weight;
}

const smallWord = 0.4;

/** Below this a passage is not near. */
const leastShare = 0.4;
/** From here on, words are changed; below, they are others. */
const leastChanged = 0.6;

/** Of few words that somebody else says, or nobody. */
const leastOfFew = 0.8;

function judgeNear(draft: ReadText, laid: readonly Laid[]): Judgement {
  const nearest = laid.toSorted((a, b) => distance(a) - distance(b) || bySpeaker(a, b));
  const changed = nearest.find((one) => one.quoted && isChanged(draft, one));
  if (changed !== undefined) return judgement("changed", changed);
  const [near] = nearest;
  return near === undefined ? { verdict: "not found", places: [], also: [] } : judgement("not found", near);
}

/** Of a few words, somebody else's are like them by chance. */
function isChanged(draft: ReadText, { share, place, sameSpeaker, changedWords }: Laid): boolean {
  if (changedWords === 0 || (share < leastChanged && changedWords > 1)) return false;
  const words = tellingWords(draft);
  if (sameSpeaker === true || words >= tellingChanged) return true;
  if (words >= telling) return share >= leastOfFew;
  return sameSpeaker === null && place.changes.every(({ kind }) => kind === "form" || kind === "spelling");
}

/** As many words may be changed in a quotation without a second one explaining them. */
const fewChanged = 2;

/** Where pieces of sources explain better what a draft has than one source that was changed. */
function judgeStitched(draft: ReadText, sources: readonly QuoteSource[], laid: readonly Laid[]): Judgement | null {
  if (laid.some(({ changedWords }) => changedWords <= fewChanged)) return null;
  const quoted = sources.flatMap((source, n) => (source.quoted ? { source, n } : []));
  const pieces = coverWithPieces(
    draft,
    quoted.map(({ source }) => source),
  );
  if (pieces === null || pieces.length < 2) return null;
  const places = pieces.flatMap((piece) => {
    const found = quoted[piece.source];
    return found === undefined ? [] : { ...describePlace(piece, draft, found.source).place, source: found.n };
  });
  const isOne = new Set(places.map(({ source }) => source)).size === 1;
  return isOne
    ? { verdict: "changed", places: joinPlaces(places, sources), also: [] }
    : { verdict: "stitched", places, also: [] };
}

/** Pieces of one source as one part of it, from which words are left out without an ellipsis, or whose order is another. */
function joinPlaces(places: readonly JudgedPlace[], sources: readonly QuoteSource[]): JudgedPlace[] {
  const [first] = places;
  if (first === undefined) return [];
  const words = sources[first.source]?.words ?? [];
  const changes = places.flatMap((place, n) => [...changesBetween(places[n - 1], place, words), ...place.changes]);
  const [draft, span] = [hull(places.map((place) => place.draft)), hull(places.map((place) => place.span))];
  return [{ source: first.source, draft, span, changes }];
}

function changesBetween(before: JudgedPlace | undefined, place: JudgedPlace, words: readonly Word[]): TextChange[] {
  if (before === undefined) return [];
  if (place.span.start < before.span.end) return [{ kind: "order", draft: place.draft, source: place.span }];
  const left = words.filter(({ start, end }) => start >= before.span.end && end <= place.span.start);
  const kind = countNegations(left.map(({ key }) => key)) > 0 ? "negation" : "word";
  return left.length === 0 ? [] : [{ kind, draft: null, source: spanOf(left) }];
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** A part of a draft in its source, with what tells how good a source it is. */
function describePlace({ from, to, source, alignment }: Piece, draft: ReadText, theirs: ReadText) {
  const words = draft.words.slice(from, to);
  const { changes, ...measures } = describeChanges({ text: draft.text, words }, theirs, alignment);
  const span = spanOf(theirs.words.slice(alignment.from, alignment.to));
  return { place: { source, draft: spanOf(words), span, changes }, ...measures };
}

function spanOf(words: readonly Word[]): Span {
  const [first, last] = [words[0], words.at(-1)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
