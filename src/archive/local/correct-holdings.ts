import type { SearchIndex } from "../../search/build-index.js";
import type { Correction } from "../../types.js";
import { searchable } from "../searchable.js";
import type { NamedStatements, Statements } from "../statements.js";
import { correctQuotes, isCorrectionOf } from "./correct-quotes.js";
import { countQuotes } from "./count-article.js";
import type { Holdings, NameInArticles } from "./holdings.js";
import { nameKeys } from "./name-keys.js";

/** Holdings whose quotes are as corrections say, and the corrections that fit none of them. */
export interface CorrectedHoldings {
  readonly holdings: Holdings;
  misfits(): Promise<readonly Correction[]>;
}

/** Holdings as `inner` has them but for the articles that corrections are of, which are read for what is kept of the others. */
export function correctHoldings(inner: Holdings, corrections: readonly Correction[]): CorrectedHoldings {
  const corrector = new Corrector(inner, corrections);
  const holdings: Holdings = {
    size: inner.size,
    get age() {
      return inner.age;
    },
    chosen: inner.chosen,
    name: (n) => inner.name(n),
    path: (n) => inner.path(n),
    find: (path) => inner.find(path),
    called: (part) => inner.called(part),
    all: () => inner.all(),
    count: () => inner.count(),
    card: (n) => inner.card(n),
    shownCard: (n) => inner.shownCard(n),
    published: (n) => inner.published(n),
    outlet: (n) => inner.outlet(n),
    article: (n) => inner.article(n),
    layout: (n) => inner.layout(n),
    textKey: (n) => inner.textKey(n),
    words: (n) => inner.words(n),
    acts: (n) => inner.acts(n),
    namedIn: (numbers) => inner.namedIn(numbers),
    attributed: (n) => corrector.attributed(n),
    attributedSoon: async (n) => (corrector.isOf(n) ? corrector.attributed(n) : inner.attributedSoon(n)),
    get knowsReports() {
      return inner.knowsReports;
    },
    indirect: async (n) => corrector.correct(n, await inner.indirect(n)),
    counts: async (n) => (corrector.isOf(n) ? countQuotes(await corrector.attributed(n)) : inner.counts(n)),
    namesWith: async (keys) => corrector.addNames(await inner.namesWith(keys), keys),
    namesNear: async (words) => corrector.addNames(await inner.namesNear(words), []),
    index: async (withSpeakers) => corrector.index(await inner.index(withSpeakers), withSpeakers),
    speakers: async () => (corrector.numbers.length === 0 ? inner.speakers() : null),
  };
  return { holdings, misfits: () => corrector.misfits() };
}

class Corrector {
  /** The articles that have corrections. */
  readonly numbers: readonly number[];
  readonly #inner: Holdings;
  readonly #byArticle: ReadonlyMap<number, readonly Correction[]>;
  readonly #corrections: readonly Correction[];
  readonly #attributed = new Map<number, NamedStatements>();

  constructor(inner: Holdings, corrections: readonly Correction[]) {
    this.#inner = inner;
    this.#corrections = corrections;
    const byId = new Map<string, Correction[]>();
    for (const one of corrections) byId.set(one.article, [...(byId.get(one.article) ?? []), one]);
    const found = [...byId].flatMap(([id, theirs]) =>
      inner
        .called(id)
        .filter((n) => inner.name(n).id === id)
        .map((n) => [n, theirs] as const),
    );
    this.#byArticle = new Map(found);
    this.numbers = [...this.#byArticle.keys()];
  }

  isOf(n: number): boolean {
    return this.#byArticle.has(n);
  }

  correct<Said extends Statements>(n: number, attributed: Said): Said {
    const theirs = this.#byArticle.get(n);
    return theirs === undefined ? attributed : correctQuotes(attributed, theirs);
  }

  async attributed(n: number): Promise<NamedStatements> {
    const known = this.#attributed.get(n);
    if (known !== undefined) return known;
    const attributed = await this.#inner.attributed(n);
    if (!this.isOf(n)) return attributed;
    const corrected = this.correct(n, attributed);
    this.#attributed.set(n, corrected);
    return corrected;
  }

  /** With the names that corrections give, those that have all of these keys; where nobody knows the others, nobody knows. */
  addNames(names: readonly NameInArticles[] | null, keys: readonly string[]): readonly NameInArticles[] | null {
    if (names === null) return null;
    const added = [...this.#byArticle].flatMap(([n, theirs]) =>
      theirs.flatMap(({ speaker }) => {
        if (speaker === null || !keys.every((key) => nameKeys(speaker).includes(key))) return [];
        return { name: speaker, named: [], speaking: [n] };
      }),
    );
    return added.length === 0 ? names : [...names, ...added];
  }

  async index(index: SearchIndex, withSpeakers: boolean): Promise<SearchIndex> {
    if (!withSpeakers || this.numbers.length === 0) return index;
    const corrected = new Map<number, ReturnType<SearchIndex["article"]>>();
    for (const n of this.numbers) {
      const [article, attributed] = [await this.#inner.article(n), await this.attributed(n)];
      if (article === null) continue;
      corrected.set(
        n,
        searchable(
          article,
          () => article,
          () => attributed,
        ),
      );
    }
    return { ...index, article: (n) => corrected.get(n) ?? index.article(n) };
  }

  /** Those of an article that is not there any more as it was, or of a quotation that is no longer found in it. */
  async misfits(): Promise<readonly Correction[]> {
    const fitting = new Set<Correction>();
    for (const [n, theirs] of this.#byArticle) {
      const { quotes } = await this.#inner.attributed(n);
      const reported = theirs.some(({ indirect }) => indirect) ? (await this.#inner.indirect(n)).quotes : [];
      for (const one of theirs) {
        if ([...quotes, ...reported].some((quote) => isCorrectionOf(one, quote))) fitting.add(one);
      }
    }
    return this.#corrections.filter((one) => !fitting.has(one));
  }
}
