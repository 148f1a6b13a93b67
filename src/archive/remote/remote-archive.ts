import { changesMeanwhile } from "../../errors.js";
import type { QuotesQuestion, SearchQuestion, SpeakersQuestion, TallyQuestion } from "../../questions.js";
import type { Correction } from "../../types.js";
import type { Archive } from "../archive.js";
import type {
  ArticlesAnswer,
  ArticlesQuestion,
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
import { isCounted } from "../local/answer-quotes.js";
import { createLocalArchive } from "../local/local-archive.js";
import { ArticleSelector, type QuestionBy, quoting, type RemoteOptions } from "./article-selector.js";
import type { MostQuoted } from "./most-quoted.js";
import { allOf, filtersOf } from "./query-language.js";
import type { RemoteIndex } from "./remote-index.js";
import { ChangedDocument, type Selection } from "./selection.js";

/** Articles that change so often while they are asked about are not waited for. */
const mostTries = 4;

/**
 * An archive on a cluster. The cluster says which articles a question may be about; those are read as far as it takes, and
 * answered from as any archive's are: names, spellings and ranks are told here.
 */
export class RemoteArchive implements Archive {
  readonly name: string;
  readonly #options: RemoteOptions;
  readonly #index: RemoteIndex;
  readonly #select: ArticleSelector;

  constructor(options: RemoteOptions) {
    this.name = options.name;
    this.#options = options;
    this.#index = options.index;
    this.#select = new ArticleSelector(options);
  }

  articles(question: ArticlesQuestion): Promise<ArticlesAnswer> {
    return this.#answer(async () => {
      const { considered, articles } = await this.#local(await this.#select.all(question, question)).articles(question);
      return { considered, articles, total: considered.articles };
    });
  }

  passages(question: SearchQuestion): Promise<PassagesAnswer> {
    return this.#answer(async () => {
      if (question.regexp === true) return this.#local(await this.#select.all(question)).passages(question);
      const { found, total, isExact } = await this.#select.propose(question);
      const answer = await this.#local(await this.#select.of(found, question)).passages(question);
      if (total === null) return answer;
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
      return this.#local(await this.#select.said(question)).quotes(question);
    });
  }

  /** So many articles as hold so many quotes; the others are counted by the cluster. */
  async #firstQuotes(question: QuotesQuestion, limit: number): Promise<QuotesAnswer> {
    const [selection, { all }] = await Promise.all([
      this.#select.matching(question, quoting, { sort: question.sort, limit }),
      this.#index.aggregate<{ readonly all: { readonly value: number } }>(allOf(filtersOf(question)), {
        all: { sum: { field: "quotes" } },
      }),
    ]);
    const answer = await this.#local(selection).quotes(question);
    return { ...answer, total: all.value, said: all.value };
  }

  async #quotesBy(question: QuestionBy): Promise<QuotesAnswer> {
    const answer = await this.#local(await this.#select.saidBy(question)).quotes(question);
    if (question.anyOnly === true || !isOfNobody(answer)) return answer;
    return this.#local(await this.#select.saidNearly(question)).quotes(question);
  }

  speakers(question: SpeakersQuestion): Promise<SpeakersAnswer> {
    return this.#answer(async () => {
      const most = await this.#mostQuoted(question);
      if (most === null) return this.#local(await this.#select.speakers(question)).speakers(question);
      const { query, total, copies } = most;
      const answer = await this.#local(await this.#select.matching(question, query)).speakers(question);
      return { ...answer, total, copies };
    });
  }

  /** Where only the first rows of all are asked for, the cluster says whose these are. */
  async #mostQuoted(question: SpeakersQuestion): Promise<MostQuoted | null> {
    const { by, about, role, kinds, sort, limit, anyOnly, min = 1 } = question;
    const isPlain = [by, about, role, kinds, anyOnly].every((condition) => condition === undefined);
    const { corrections, aliases } = this.#options;
    if (!isPlain || limit === undefined || sort === "name" || corrections.length > 0 || aliases !== null) return null;
    const { mostQuoted } = await import("./most-quoted.js");
    return mostQuoted(this.#index, allOf(filtersOf(question)), limit, min);
  }

  unquoted(question: SpeakersQuestion): Promise<UnquotedAnswer> {
    return this.#answer(async () => this.#local(await this.#select.all(question)).unquoted(question));
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
    const answer = await this.#local(await this.#selectToTally(question)).tally(question);
    if (question.of !== "quotes" || answer.of !== "quotes" || !isOfNobody(answer.facts)) return answer;
    const { by = [] } = question.among;
    return this.#local(await this.#select.saidNearly({ ...question.among, by })).tally(question);
  }

  #selectToTally({ of, among }: TallyQuestion): Promise<Selection> {
    switch (of) {
      case "list":
      case "unquoted":
        return this.#select.all(among);
      case "speakers":
        return this.#select.speakers(among);
      case "quotes":
        return among.by === undefined ? this.#select.said(among) : this.#select.saidBy({ ...among, by: among.by });
      case "search": {
        // Those belong to the counts.
        const { limit: _, sort: __, ...question } = among;
        return this.#select.holding(question);
      }
    }
  }

  sources(question: SourcesQuestion): Promise<SourcesAnswer> {
    return this.#answer(async () => {
      const { nearSought } = await import("./near-sought.js");
      const ids = await nearSought(this.#index, question);
      return this.#local(await this.#select.matching(question, { ids: { values: ids } })).sources(question);
    });
  }

  open(wanted: string): Promise<OpenedArticle> {
    return this.#answer(async () => {
      const { namingArticle } = await import("./find-article.js");
      return this.#local(await this.#select.of(await namingArticle(this.#index, wanted), {})).open(wanted);
    });
  }

  misfits(): Promise<readonly Correction[]> {
    return this.#answer(async () => this.#local(await this.#select.corrected()).misfits());
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

  #local(selection: Selection): Archive {
    return createLocalArchive(this.name, selection, this.#options.stages, this.#options.corrections);
  }
}

/** Whether a name that was asked for fits no speaker. */
function isOfNobody({ matches }: QuotesFacts): boolean {
  return matches.some(({ speakers }) => speakers.length === 0);
}
