import type { ArticleFilter, QuotesQuestion, SearchQuestion, SortKey, SpeakersQuestion } from "../../questions.js";
import type { Correction } from "../../types.js";
import type { Considered } from "../answers.js";
import type { GuardedStages } from "../guard-stages.js";
import type { Holdings } from "../local/holdings.js";
import type { SpeakerAliases } from "../speaker-aliases.js";
import { type KeyField, namesakes, nearlySpeaking, speaking } from "./choose-speakers.js";
import { aboutQuery, proposePassages, type Proposed } from "./propose.js";
import { allOf, anyOf, type ClusterQuery, everything, filtersOf, isOneOf } from "./query-language.js";
import type { StoredCard } from "./read-document.js";
import type { Found, RemoteIndex } from "./remote-index.js";
import { Selection } from "./selection.js";

/** What an archive on a cluster is asked with. */
export interface RemoteOptions {
  readonly index: RemoteIndex;
  /** For messages. */
  readonly name: string;
  readonly stages: GuardedStages;
  readonly aliases: SpeakerAliases | null;
  readonly corrections: readonly Correction[];
}

/** A question about whoever has one of these names. */
export type QuestionBy = QuotesQuestion & { readonly by: readonly string[] };

/** The order of articles, and how many of them. */
interface Order {
  readonly sort?: SortKey | undefined;
  readonly limit?: number | undefined;
}

/** Where quotes are, as cards count them. */
export const quoting: ClusterQuery = { range: { quotes: { gt: 0 } } };

/** Tells which articles a question may be about, and selects them. */
export class ArticleSelector {
  /** Those whose quotes were corrected: they are others' than what is kept says. */
  readonly #corrected: ClusterQuery;
  readonly #correctedIds: readonly string[];
  readonly #options: RemoteOptions;
  readonly #index: RemoteIndex;

  constructor(options: RemoteOptions) {
    this.#options = options;
    this.#index = options.index;
    this.#correctedIds = [...new Set(options.corrections.map(({ article }) => article))];
    this.#corrected = isOneOf("id", this.#correctedIds);
  }

  /** All that pass a filter. */
  all(filter: ArticleFilter, order: Order = {}): Promise<Selection> {
    return this.matching(filter, everything, order);
  }

  /** Those that a query of the cluster's holds of, too. */
  async matching(filter: ArticleFilter, query: ClusterQuery, { sort, limit }: Order = {}): Promise<Selection> {
    const [considered, found] = await Promise.all([
      this.#index.considered(filter),
      this.#index.cards(allOf([...filtersOf(filter), query]), sort, limit),
    ]);
    return this.#select(found, considered);
  }

  /** These, which pass a filter. */
  async of(found: readonly Found<StoredCard>[], filter: ArticleFilter): Promise<Selection> {
    return this.#select(found, await this.#index.considered(filter));
  }

  corrected(): Promise<Selection> {
    return this.matching({}, this.#corrected);
  }

  /** Which articles a search is answered from. */
  propose(question: SearchQuestion): Promise<Proposed> {
    return proposePassages(this.#index, question, this.#options.aliases, this.#correctedIds);
  }

  /** All articles that may hold a query. */
  async holding(question: SearchQuestion): Promise<Selection> {
    if (question.regexp === true) return this.all(question);
    return this.of((await this.propose(question)).found, question);
  }

  /** Those that may have a quote which is asked for without a name. */
  async said(question: QuotesQuestion): Promise<Selection> {
    const { kinds = [], about, sort } = question;
    const isListed = kinds.every((kind) => kind === "direct" || kind === "mixed");
    const listed = isListed ? anyOf([quoting, this.#corrected]) : everything;
    const ofIt = about === undefined ? everything : anyOf([await aboutQuery(this.#index, about), this.#corrected]);
    return this.matching(question, allOf([listed, ofIt]), { sort });
  }

  /** Those in which somebody is quoted or reported who is asked for, under any form of the name. */
  saidBy(question: QuestionBy): Promise<Selection> {
    return this.#naming(question, ["speakerKeys", "reportKeys"]);
  }

  /** Those that tell of a name which nobody has: with whoever is named so, and has nearly that name. */
  saidNearly(question: QuestionBy): Promise<Selection> {
    const { by, sort } = question;
    const asked = speaking(by, ["speakerKeys", "reportKeys"], this.#options.aliases);
    return this.matching(question, anyOf([asked, nearlySpeaking(by), this.#corrected]), { sort });
  }

  /** Those that tell who the speakers are that are asked for. */
  speakers(asked: SpeakersQuestion): Promise<Selection> {
    const { sort: _, ...question } = asked;
    const { by } = question;
    return by === undefined
      ? this.all(question)
      : this.#naming({ ...question, by }, ["speakerKeys", "reportKeys", "namedKeys"]);
  }

  async #naming(question: QuestionBy, fields: readonly KeyField[]): Promise<Selection> {
    const { by, sort } = question;
    const named = anyOf([speaking(by, fields, this.#options.aliases), this.#corrected]);
    const first = await this.matching(question, named, { sort });
    const others = await namesakes(await this.#correct(first), question, fields);
    return others === null ? first : this.matching(question, anyOf([named, others]), { sort });
  }

  async #correct(selection: Selection): Promise<Holdings> {
    const { corrections } = this.#options;
    if (corrections.length === 0) return selection;
    const { correctHoldings } = await import("../local/correct-holdings.js");
    return correctHoldings(selection, corrections).holdings;
  }

  #select(found: readonly Found<StoredCard>[], considered: Considered): Selection {
    return new Selection(this.#index, found, considered, this.#options);
  }
}
