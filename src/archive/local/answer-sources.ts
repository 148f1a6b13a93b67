import { stopWords } from "../../lexicon/languages/stop-words.js";
import { type SearchIndex, sections, storySections } from "../../search/build-index.js";
import { wordsOf } from "../../search/match-names.js";
import { articleAt } from "../../search/place-passages.js";
import type { SoughtQuote, SourcesAnswer, SourcesQuestion, SourceStatement } from "../answers.js";
import { filterArticles } from "./filter-articles.js";
import type { Holdings } from "./holdings.js";
import { SourceReader } from "./read-sources.js";

/** What comes near to quotations by their rarest words: only passages that hold several of them are opened. */
export async function answerSources(holdings: Holdings, question: SourcesQuestion): Promise<SourcesAnswer> {
  const { numbers, considered } = await filterArticles(holdings, question);
  const without = new Set(question.without);
  const isLeftOut = (n: number): boolean => without.size > 0 && without.has(holdings.name(n).id);
  const finder = new PassageFinder(await holdings.index(false), numbers, isLeftOut);
  const reader = new SourceReader(holdings);
  const sources: (readonly SourceStatement[])[] = [];
  for (const sought of question.sought) {
    const found = new Set<SourceStatement>();
    for (const { article, passage } of finder.find(sought)) {
      for (const statement of await reader.statementsAt(article, passage)) found.add(statement);
    }
    sources.push([...found]);
  }
  return { considered, sources };
}

/** A passage that has some of the words sought. */
interface NearPassage {
  readonly article: number;
  /** Its place among the article's passages. */
  readonly passage: number;
}

/** How much of what is sought passages have, by their numbers. */
type WeighedPassages = ReadonlyMap<number, number>;

/** A word by its row in the index, and how much it tells. */
interface WeighedWord {
  readonly row: number;
  readonly weight: number;
}

/** Words of a quotation that are looked for together: so that of two quotations made one, each is found. */
const windowWords = 8;
/** Of these the rarest, and some more: a few of them may be changed. */
const rarestWords = 6;
const mostWindows = 24;
/** A passage with less of their weight is not near. */
const leastPart = 0.35;
/** Where the rarer words have led to so many passages, a more frequent one leads to no others. */
const mostTouched = 5000;
/** So many lists of passages are kept: one draft has the same words again and again. */
const mostKept = 2000;
/** Passages that are opened for each window, and as many again where they come as near: copies of one story. */
const mostPassages = 8;

/** All words of the speaker's name count so much of what the quotation's do: they decide between passages that have as many of those. */
const nameShare = 0.1;

class PassageFinder {
  readonly #index: SearchIndex;
  /** A 1 for each passage of a story among the articles. */
  readonly #searched: Uint8Array;
  readonly #weights: Float64Array;
  readonly #postings = new Map<number, Uint32Array>();
  readonly #isLeftOut: (article: number) => boolean;

  constructor(index: SearchIndex, articles: readonly number[], isLeftOut: (article: number) => boolean) {
    this.#index = index;
    this.#isLeftOut = isLeftOut;
    this.#searched = storiesOf(index, articles);
    this.#weights = new Float64Array(index.sectionOf.length);
  }

  /** The passages that come nearest to any part of a quotation, the nearest first. */
  find({ text, speaker }: SoughtQuote): NearPassage[] {
    const names = this.#rarest(speaker === null ? [] : wordsOf(speaker));
    const windows = windowsOf(wordsOf(text)).map((words) => this.#findWindow(this.#rarest(words), names));
    return nearestOver(windows).map((passage) => this.#place(passage));
  }

  #place(number: number): NearPassage {
    const article = articleAt(this.#index, number);
    return { article, passage: number - (this.#index.firstPassage[article] ?? 0) };
  }

  /** The passages with the most of the weight of these words, and of the names beside them. */
  #findWindow(rarest: readonly WeighedWord[], names: readonly WeighedWord[]): WeighedPassages {
    const touched: number[] = [];
    for (const { row, weight } of rarest) this.#add(row, weight, touched);
    const whole = weightOf(rarest);
    const near = new Set(touched.filter((number) => (this.#weights[number] ?? 0) >= leastPart * whole));
    const scale = (nameShare * whole) / Math.max(1, weightOf(names));
    for (const { row, weight } of names) this.#addTo(near, row, scale * weight);
    const found = [...near].map((number): [number, number] => [number, this.#weights[number] ?? 0]);
    for (const number of touched) this.#weights[number] = 0;
    return new Map(this.#nearest(found));
  }

  /** The heaviest, and copies of them. */
  #nearest(found: readonly [number, number][]): [number, number][] {
    const kept: [number, number][] = [];
    for (const [passage, weight] of found.toSorted(([a, one], [b, other]) => other - one || a - b)) {
      const isCopy = weight >= (kept[mostPassages - 1]?.[1] ?? 0);
      if (kept.length >= mostPassages && (!isCopy || kept.length >= 2 * mostPassages)) break;
      if (!this.#isLeftOut(articleAt(this.#index, passage))) kept.push([passage, weight]);
    }
    return kept;
  }

  #rarest(words: readonly string[]): WeighedWord[] {
    const rows = withoutSmall([...new Set(words)]).flatMap((word) => this.#index.words.find(word) ?? []);
    const passages = this.#index.sectionOf.length;
    return rows
      .map((row) => ({ row, weight: Math.log1p(passages / Math.max(1, this.#index.words.count(row))) }))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, rarestWords);
  }

  #passagesWith(row: number): Uint32Array {
    const known = this.#postings.get(row);
    if (known !== undefined) return known;
    const { passages } = this.#index.words.postings(row);
    if (this.#postings.size >= mostKept) this.#postings.clear();
    this.#postings.set(row, passages);
    return passages;
  }

  #add(row: number, weight: number, touched: number[]): void {
    const passages = this.#passagesWith(row);
    const mayBegin = touched.length + passages.length <= mostTouched || touched.length === 0;
    for (const passage of passages) {
      const before = this.#weights[passage] ?? 0;
      if (before === 0) {
        if (!mayBegin || this.#searched[passage] === 0) continue;
        touched.push(passage);
      }
      this.#weights[passage] = before + weight;
    }
  }

  #addTo(passages: ReadonlySet<number>, row: number, weight: number): void {
    for (const passage of this.#passagesWith(row)) {
      if (passages.has(passage)) this.#weights[passage] = (this.#weights[passage] ?? 0) + weight;
    }
  }
}

/** A 1 for each passage of the articles that is neither furniture nor a repeat. */
function storiesOf({ sectionOf, firstPassage }: SearchIndex, articles: Iterable<number>): Uint8Array {
  const isStory = sections.map((section) => (storySections.includes(section) ? 1 : 0));
  const searched = new Uint8Array(sectionOf.length);
  for (const article of articles) {
    const end = firstPassage[article + 1] ?? 0;
    for (let passage = firstPassage[article] ?? 0; passage < end; passage++) {
      searched[passage] = isStory[sectionOf[passage] ?? 0] ?? 0;
    }
  }
  return searched;
}

/** Small words lead everywhere, and even counting their passages takes long: they are asked for only where there are hardly any others. */
export function withoutSmall(words: readonly string[]): readonly string[] {
  const others = words.filter((word) => !stopWords.has(word));
  return others.length < fewOthers ? words : others;
}

const fewOthers = 3;

/** A long quotation is looked for by windows of it, evenly apart. */
export function windowsOf(words: readonly string[]): (readonly string[])[] {
  const count = Math.min(mostWindows, Math.ceil(words.length / windowWords));
  return Array.from({ length: count }, (_, n) => {
    const from = Math.floor((n * words.length) / count);
    return words.slice(from, from + Math.max(windowWords, Math.ceil(words.length / count)));
  });
}

function weightOf(words: readonly WeighedWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** What has nearly as much as the best passage in some part of the quotation is worth a look beside it. */
const asGood = 0.9;

/**
 * The passages with most over all parts of a quotation first. Where the best has nearly all of a part, others that have less of it
 * are not looked at for its sake: copies are, and so are other sources of what the best has not.
 */
function nearestOver(parts: readonly WeighedPassages[]): number[] {
  const all = new Map<number, number>();
  for (const part of parts) for (const [passage, weight] of part) all.set(passage, (all.get(passage) ?? 0) + weight);
  const sorted = [...all].toSorted(([a, weight], [b, other]) => other - weight || a - b).map(([passage]) => passage);
  const [best = 0] = sorted;
  const isAsGood = (passage: number): boolean =>
    parts.some((part) => (part.get(passage) ?? -1) >= asGood * (part.get(best) ?? 0));
  return sorted.filter(isAsGood);
}
