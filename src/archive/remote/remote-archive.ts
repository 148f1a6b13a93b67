import { changesMeanwhile } from "../../errors.js";
import type {
  ArticleFilter,
  QuotesQuestion,
  SearchQuestion,
  SortKey,
  SpeakersQuestion,
  TallyQuestion,
} from "../../questions.js";
import type { Correction } from "../../types.js";
import type { Archive } from "../archive.js";
import type {
  ArticlesAnswer,
  ArticlesQuestion,
  Considered,
  OpenedArticle,
  PassagesAnswer,
  QuotesAnswer,
  QuotesFacts,
  SourcesAnswer,
  SourcesQuestion,
  SpeakersAnswer,
  TallyAnswer,
  UnquotedAnswer,
} from "../answers.js";
import type { GuardedStages } from "../guard-stages.js";
import { isCounted } from "../local/answer-quotes.js";
import { createLocalArchive } from "../local/local-archive.js";
import type { SpeakerAliases } from "../speaker-aliases.js";
import type { StoredCard } from "./read-document.js";
import { type KeyField, namesakes, nearlySpeaking, speaking } from "./choose-speakers.js";
import { namingArticle } from "./find-article.js";
import { allOf, anyOf, type ClusterQuery, everything, filtersOf, isOneOf } from "./query-language.js";
import { proposePassages } from "./propose.js";
import type { Found, RemoteIndex } from "./remote-index.js";
import { ChangedDocument, Selection } from "./selection.js";

/** What an archive on a cluster is asked with. */
export interface RemoteOptions {
  readonly index: RemoteIndex;
  /** For messages. */
  readonly name: string;
  readonly stages: GuardedStages;
  readonly aliases: SpeakerAliases | null;
  readonly corrections: readonly Correction[];
}

/** Articles that change so often while they are asked about are not waited for. */
const mostTries = 4;

/** Where quotes are, as cards count them. */
const quoting: ClusterQuery = { range: { quotes: { gt: 0 } } };
const quoted: readonly KeyField[] = ["speakerKeys", "reportKeys"];
const anywhere: readonly KeyField[] = [...quoted, "namedKeys"];

/**
 * An archive on a cluster. The cluster says which articles a question may be about; those are read as far as it takes, and
 * answered from as any archive's are: names, spellings and ranks are told here.
 */
export class RemoteArchive implements Archive {
  readonly name: string;
  readonly #options: RemoteOptions;
  readonly #index: RemoteIndex;

  constructor(options: RemoteOptions) {
    this.name = options.name;
    this.#options = options;
    this.#index = options.index;
  }

  articles(question: ArticlesQuestion): Promise<ArticlesAnswer> {
    return this.#answer(async () => {
      const selection = await this.#select(question, everything, question);
      const { considered, articles } = await this.#local(selection).articles(question);
      return { considered, articles, total: considered.articles };
    });
  }

  passages(question: SearchQuestion): Promise<PassagesAnswer> {
    return this.#answer(async () => {
      if (question.regexp === true) return this.#local(await this.#select(question, everything)).passages(question);
      const proposed = await proposePassages(this.#index, question, this.#options.aliases, this.#correctedIds());
      const answer = await this.#local(await this.#selectionOf(proposed.found, question)).passages(question);
      if (proposed.total === null) return answer;
      const { total, isExact } = proposed;
      return { ...answer, total: Math.max(answer.total, total), approximate: answer.approximate || !isExact };
    });
  }

  quotes(question: QuotesQuestion): Promise<QuotesAnswer> {
    return this.#answer(async () => {
      const { by, limit } = question;
      if (by !== undefined) return this.#quotesBy({ ...question, by });
      if (limit !== undefined && isCounted(question) && this.#options.corrections.length === 0) {
        return this.#firstQuotes(question, limit);
      }
      return this.#local(await this.#select(question, await this.#mayBeQuoted(question), question.sort)).quotes(
        question,
      );
    });
  }

  /** So many articles as hold so many quotes; the others are counted by the cluster. */
  async #firstQuotes(question: QuotesQuestion, limit: number): Promise<QuotesAnswer> {
    const query = allOf([...filtersOf(question), quoting]);
    const [selection, { all }] = await Promise.all([
      this.#select(question, quoting, { sort: question.sort, limit }),
      this.#index.aggregate<{ readonly all: { readonly value: number } }>(query, { all: { sum: { field: "quotes" } } }),
    ]);
    const answer = await this.#local(selection).quotes(question);
    const total = all.value;
    return { ...answer, total, said: total };
  }

  async #quotesBy(question: QuotesQuestion & { readonly by: readonly string[] }): Promise<QuotesAnswer> {
    const answer = await this.#local(await this.#selectBy(question, quoted)).quotes(question);
    if (question.anyOnly === true || !isOfNobody(answer)) return answer;
    return this.#local(await this.#selectNear(question)).quotes(question);
  }

  /** What is said of a name that nobody has needs those who have nearly that name. */
  #selectNear(question: QuotesQuestion & { readonly by: readonly string[] }): Promise<Selection> {
    const { by, sort } = question;
    const near = [speaking(by, quoted, this.#options.aliases), nearlySpeaking(by), this.#corrected()];
    return this.#select(question, anyOf(near), sort);
  }

  /** The articles in which somebody speaks who is asked for, under any form of the name. */
  async #selectBy(
    question: QuotesQuestion & { readonly by: readonly string[] },
    fields: readonly KeyField[],
  ): Promise<Selection> {
    const named = anyOf([speaking(question.by, fields, this.#options.aliases), this.#corrected()]);
    const first = await this.#select(question, named, question.sort);
    const more = await namesakes(await this.#correctedHoldings(first), question, fields);
    return "match_none" in more ? first : this.#select(question, anyOf([named, more]), question.sort);
  }

  speakers(question: SpeakersQuestion): Promise<SpeakersAnswer> {
    return this.#answer(async () => this.#local(await this.#selectSpeakers(question)).speakers(question));
  }

  async #selectSpeakers(question: SpeakersQuestion): Promise<Selection> {
    const { by } = question;
    if (by === undefined) return this.#select(question, everything);
    return this.#selectBy({ ...question, by, sort: "path" }, anywhere);
  }

  unquoted(question: SpeakersQuestion): Promise<UnquotedAnswer> {
    return this.#answer(async () => this.#local(await this.#select(question, everything)).unquoted(question));
  }

  tally(question: TallyQuestion): Promise<TallyAnswer> {
    return this.#answer(async () => (await this.#tallyThere(question)) ?? this.#tallyHere(question));
  }

  /** What the cluster counts by itself; null of what takes knowing who is who. */
  async #tallyThere(question: TallyQuestion): Promise<TallyAnswer | null> {
    const { tallyOnCluster } = await import("./tally-on-cluster.js");
    return this.#options.corrections.length > 0 ? null : tallyOnCluster(this.#index, question);
  }

  async #tallyHere(question: TallyQuestion): Promise<TallyAnswer> {
    switch (question.of) {
      case "list":
      case "unquoted":
        return this.#local(await this.#select(question.among, everything)).tally(question);
      case "speakers":
        return this.#local(await this.#selectSpeakers(question.among)).tally(question);
      case "quotes":
        return this.#tallyQuotes(question);
      case "search": {
        const { limit: _, ...among } = { ...question.among, sort: "path" as const };
        return this.#local(await this.#selectHolding(among)).tally(question);
      }
    }
  }

  /** All articles that may hold a query. */
  async #selectHolding(question: SearchQuestion): Promise<Selection> {
    if (question.regexp === true) return this.#select(question, everything);
    const { found } = await proposePassages(this.#index, question, this.#options.aliases, this.#correctedIds());
    return this.#selectionOf(found, question);
  }

  async #tallyQuotes(question: Extract<TallyQuestion, { readonly of: "quotes" }>): Promise<TallyAnswer> {
    const { by, ...among } = question.among;
    if (by === undefined) {
      return this.#local(await this.#select(among, await this.#mayBeQuoted(among))).tally(question);
    }
    const asked = { ...among, by };
    const answer = await this.#local(await this.#selectBy(asked, quoted)).tally(question);
    if (answer.of !== "quotes" || !isOfNobody(answer.facts)) return answer;
    return this.#local(await this.#selectNear(asked)).tally(question);
  }

  sources(question: SourcesQuestion): Promise<SourcesAnswer> {
    return this.#answer(async () => {
      const { nearSought } = await import("./near-sought.js");
      const ids = await nearSought(this.#index, question);
      const selection = await this.#select(question, anyOf([{ ids: { values: ids } }, this.#corrected()]));
      return this.#local(selection).sources(question);
    });
  }

  open(wanted: string): Promise<OpenedArticle> {
    return this.#answer(async () => {
      const found = await namingArticle(this.#index, wanted);
      return this.#local(await this.#selectionOf(found, {})).open(wanted);
    });
  }

  misfits(): Promise<readonly Correction[]> {
    return this.#answer(async () => this.#local(await this.#select({}, this.#corrected())).misfits());
  }

  /** Articles that may hold a quote that is asked for without a name. */
  async #mayBeQuoted({ kinds, about, fuzzy }: QuotesQuestion & Pick<SearchQuestion, "fuzzy">): Promise<ClusterQuery> {
    const isListed = (kinds ?? []).every((kind) => kind === "direct" || kind === "mixed");
    const listed = isListed ? anyOf([quoting, this.#corrected()]) : everything;
    if (about === undefined) return listed;
    const { aboutQuery } = await import("./propose.js");
    return allOf([listed, anyOf([await aboutQuery(this.#index, about, fuzzy), this.#corrected()])]);
  }

  /** Asks again where an article has been loaded anew meanwhile. */
  async #answer<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    await this.#index.check();
    for (let tries = 1; ; tries++) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof ChangedDocument)) throw error;
        if (tries === mostTries) throw changesMeanwhile(this.name, error);
      }
    }
  }

  /** The articles that pass a filter and a query, in an order, up to a limit. */
  async #select(
    filter: ArticleFilter,
    query: ClusterQuery,
    order: { readonly sort?: SortKey | undefined; readonly limit?: number | undefined } | SortKey = {},
  ): Promise<Selection> {
    const { sort, limit } = typeof order === "string" ? { sort: order } : order;
    const [considered, found] = await Promise.all([
      this.#index.considered(filter),
      this.#index.cards(allOf([...filtersOf(filter), query]), sort, limit),
    ]);
    return this.#selection(found, considered);
  }

  async #selectionOf(found: readonly Found<StoredCard>[], filter: ArticleFilter): Promise<Selection> {
    return this.#selection(found, await this.#index.considered(filter));
  }

  #selection(found: readonly Found<StoredCard>[], considered: Considered): Selection {
    return new Selection(this.#index, found, considered, this.#options);
  }

  #local(selection: Selection): Archive {
    return createLocalArchive(this.name, selection, this.#options.stages, this.#options.corrections);
  }

  /** Quotes that were corrected are others' than what is kept says. */
  #corrected(): ClusterQuery {
    return isOneOf("id", this.#correctedIds());
  }

  #correctedIds(): readonly string[] {
    return [...new Set(this.#options.corrections.map(({ article }) => article))];
  }

  async #correctedHoldings(selection: Selection) {
    const { corrections } = this.#options;
    if (corrections.length === 0) return selection;
    return (await import("../local/correct-holdings.js")).correctHoldings(selection, corrections).holdings;
  }
}

/** Whether a name that was asked for fits no speaker. */
function isOfNobody({ matches }: QuotesFacts): boolean {
  return matches.some(({ speakers }) => speakers.length === 0);
}
