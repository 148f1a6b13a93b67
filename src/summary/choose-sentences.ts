import { findShortNames } from "./find-short-names.js";
import { countWords } from "../text/words.js";
import { findNews } from "./find-news.js";
import type { Candidate } from "./list-candidates.js";
import { needsContext } from "./needs-context.js";
import { sharedTerms, termsOf, weighTerms } from "./weigh-terms.js";

/** What is known of a candidate while sentences are chosen. */
interface Contender {
  readonly candidate: Candidate;
  /** How far behind the sentence that brings the news it stands. */
  readonly place: number;
  readonly terms: ReadonlySet<string>;
  readonly leans: boolean;
  readonly shortNames: readonly string[];
  readonly quotes: boolean;
  /** How much of it the chosen sentences say already, from 0 to 1. */
  said: number;
}

/**
 * What speaks for and against a sentence. Chosen on two sets of news stories with summaries by people, where each is
 * worth something on both; a quarter up or down changes neither ROUGE-1 by more than 0.6.
 */
const worth = {
  /** The first sentence; one `positionHalf` sentences later it is half. */
  position: 9,
  positionHalf: 8,
  /** What carries the story and is new, per term of the sentence. */
  news: 5,
  /** Per share of it that is said already. */
  said: -5,
  /** It goes on in the middle of a paragraph. */
  inParagraph: -1,
  /** One voice is enough in three sentences. */
  secondQuotation: -2,
  /** A surname alone, whose owner no chosen sentence names. */
  unknownName: -2,
  /** News says in its first sentence what it is about. */
  lead: 1.5,
  tooShort: -4,
  /** It asks and tells nothing. */
  question: -3,
  /** Of an answer in an interview, per term, up to `fullAnswer` of them: the fullest says most. */
  answer: 0.3,
  /** It only agrees or denies: "No.", "Well, you know." */
  filler: -6,
};

const fullAnswer = 12;

/** Answers rank by what they say: each stands so many sentences behind the introduction. */
const answerPlace = 3;

const filler =
  /^(?:\p{L}[\p{L}\p{M}.'’ -]{0,50}: )?(?:no|yes|yeah|well|oh|sure|right|exactly|absolutely|of course|i mean|look|thank you|thanks|ja|nein|doch|oui|non|si|sí)\b/iu;

/** Where a scene before the news ranks: behind so many sentences of the news itself. */
const scenePlace = 12;

/** A sentence of fewer terms says little: "Nobody came." */
const fewTerms = 5;

/** How much of the shorter one's terms two sentences may share: more, where otherwise the story would not be whole. */
const maxShared = { chosen: 0.5, whole: 0.75 };

/** Behind more text than a headline and a byline, where the story opens is only what cleaning makes of a page. */
const maxHeading = 200;

/** How long a summary may be. */
export interface SummaryLength {
  /** In sentences. */
  readonly count: number;
  /** In words; one sentence is taken however long it is. */
  readonly words: number;
}

/** The sentences that together carry the story, no more than the length allows, in its order. */
export function chooseSentences(
  candidates: readonly Candidate[],
  length: SummaryLength,
  title: string | null,
): Candidate[] {
  const whole = candidates.length <= length.count && wordsOf(candidates) <= length.words;
  const contenders = describe(candidates, whole, findNews(candidates, title));
  const weights = weighTerms(contenders.map(({ terms }) => terms));
  const chosen: Contender[] = [];
  const covered = new Set<string>();
  let left = length.words;
  while (chosen.length < length.count) {
    const open = contenders.filter(({ said }) => said <= (whole ? maxShared.whole : maxShared.chosen));
    const fitting = left === Infinity ? open : open.filter(({ candidate }) => countWords(candidate.text) <= left);
    if (chosen.length > 0 && fitting.length === 0) break;
    const best = bestOf(fitting.length > 0 ? fitting : open, chosen, (one) => newsOf(one, covered, weights));
    if (best === null) break;
    chosen.push(best);
    left -= countWords(best.candidate.text);
    for (const term of best.terms) covered.add(term);
    for (const other of contenders) other.said = Math.max(other.said, sharedTerms(best.terms, other.terms));
  }
  return chosen.map(({ candidate }) => candidate).toSorted((a, b) => a.index - b.index);
}

function wordsOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { text }) => sum + countWords(text), 0);
}

function describe(candidates: readonly Candidate[], whole: boolean, news: number): Contender[] {
  const shortNames = findShortNames(candidates.map(({ text }) => text));
  const introduction = candidates.findIndex(({ answers }) => answers);
  return candidates.map((candidate, i) => ({
    candidate,
    place: candidate.answers ? introduction + answerPlace : placeOf(i, news),
    terms: termsOf(candidate.text),
    // A story may open as it likes, and where all of it is taken nothing is missing.
    leans: !whole && (i > 0 || candidate.start > maxHeading) && needsContext(candidate.text),
    shortNames: shortNames[i] ?? [],
    quotes: /["“”„«»「』]|(?:^|\s)['‘]\p{L}/u.test(candidate.text),
    said: 0,
  }));
}

function placeOf(index: number, news: number): number {
  return index >= news ? index - news : scenePlace + index;
}

function bestOf(
  contenders: readonly Contender[],
  chosen: readonly Contender[],
  news: (contender: Contender) => number,
): Contender | null {
  const indices = new Set(chosen.map(({ candidate }) => candidate.index));
  let best: Contender | null = null;
  let highest = -Infinity;
  for (const contender of contenders) {
    const { candidate, leans } = contender;
    if (indices.has(candidate.index)) continue;
    // What leans on the sentence before it can only follow that.
    if (leans && !indices.has(candidate.index - 1)) continue;
    const value = standing(contender, chosen) + worth.news * news(contender);
    if (value <= highest) continue;
    highest = value;
    best = contender;
  }
  return best;
}

/** What a sentence is worth beside its news: its place, its form, and how it fits those that are chosen. */
function standing(contender: Contender, chosen: readonly Contender[]): number {
  const { candidate, place, terms, shortNames, quotes, said } = contender;
  let value = worth.position / (1 + place / worth.positionHalf) + worth.said * said;
  if (!candidate.opensParagraph) value += worth.inParagraph;
  if (place === 0) value += worth.lead;
  if (terms.size < fewTerms) value += worth.tooShort;
  if (/[?？؟]$/.test(candidate.text)) value += worth.question;
  if (candidate.answers) value += answerWorth(contender);
  if (quotes && chosen.some((other) => other.quotes)) value += worth.secondQuotation;
  if (shortNames.some((name) => !isNamed(name, candidate, chosen))) value += worth.unknownName;
  return value;
}

function answerWorth({ candidate, terms }: Contender): number {
  return worth.answer * Math.min(terms.size, fullAnswer) + (filler.test(candidate.text) ? worth.filler : 0);
}

function isNamed(name: string, { index }: Candidate, chosen: readonly Contender[]): boolean {
  return chosen.some(({ candidate }) => candidate.index < index && candidate.text.includes(name));
}

function newsOf({ terms }: Contender, covered: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let news = 0;
  for (const term of terms) if (!covered.has(term)) news += weights.get(term) ?? 0;
  return news / (terms.size + 2);
}
