import { findShortNames } from "./find-short-names.js";
import type { Candidate } from "./list-candidates.js";
import { needsContext } from "./needs-context.js";
import { sharedTerms, termsOf, weighTerms } from "./weigh-terms.js";

/** What is known of a candidate while sentences are chosen. */
interface Contender {
  readonly candidate: Candidate;
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
};

/** A sentence of fewer terms says little: "Nobody came." */
const fewTerms = 5;

/** How much of the shorter one's terms two sentences may share: more, where otherwise the story would not be whole. */
const maxShared = { chosen: 0.5, whole: 0.75 };

/** Behind more text than a headline and a byline, where the story opens is only what cleaning makes of a page. */
const maxHeading = 200;

/** Up to `count` sentences that together carry the story, in its order. */
export function chooseSentences(candidates: readonly Candidate[], count: number): Candidate[] {
  const whole = candidates.length <= count;
  const contenders = describe(candidates, whole);
  const weights = weighTerms(contenders.map(({ terms }) => terms));
  const chosen: Contender[] = [];
  const covered = new Set<string>();
  while (chosen.length < count) {
    const open = contenders.filter(({ said }) => said <= (whole ? maxShared.whole : maxShared.chosen));
    const best = bestOf(open, chosen, (contender) => newsOf(contender, covered, weights));
    if (best === null) break;
    chosen.push(best);
    for (const term of best.terms) covered.add(term);
    for (const other of contenders) other.said = Math.max(other.said, sharedTerms(best.terms, other.terms));
  }
  return chosen.map(({ candidate }) => candidate).toSorted((a, b) => a.index - b.index);
}

function describe(candidates: readonly Candidate[], whole: boolean): Contender[] {
  const shortNames = findShortNames(candidates.map(({ text }) => text));
  return candidates.map((candidate, i) => ({
    candidate,
    terms: termsOf(candidate.text),
    // A story may open as it likes, and where all of it is taken nothing is missing.
    leans: !whole && (i > 0 || candidate.start > maxHeading) && needsContext(candidate.text),
    shortNames: shortNames[i] ?? [],
    quotes: /["“”„«»「』]|(?:^|\s)['‘]\p{L}/u.test(candidate.text),
    said: 0,
  }));
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
function standing({ candidate, terms, shortNames, quotes, said }: Contender, chosen: readonly Contender[]): number {
  let value = worth.position / (1 + candidate.index / worth.positionHalf) + worth.said * said;
  if (!candidate.opensParagraph) value += worth.inParagraph;
  if (candidate.index === 0) value += worth.lead;
  if (terms.size < fewTerms) value += worth.tooShort;
  if (/[?？؟]$/.test(candidate.text)) value += worth.question;
  if (quotes && chosen.some((other) => other.quotes)) value += worth.secondQuotation;
  if (shortNames.some((name) => !isNamed(name, candidate, chosen))) value += worth.unknownName;
  return value;
}

function isNamed(name: string, { index }: Candidate, chosen: readonly Contender[]): boolean {
  return chosen.some(({ candidate }) => candidate.index < index && candidate.text.includes(name));
}

function newsOf({ terms }: Contender, covered: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let news = 0;
  for (const term of terms) if (!covered.has(term)) news += weights.get(term) ?? 0;
  return news / (terms.size + 2);
}
