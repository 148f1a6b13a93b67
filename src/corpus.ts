import type { Archive } from "./archive/archive.js";
import { guardStages, type Stages } from "./archive/guard-stages.js";
import { createMemoryArchive } from "./archive/memory/memory-archive.js";
import { breathe } from "./breathe.js";
import { ruledAlone, shellWords } from "./errors.js";
import { loadSources } from "./load/load-sources.js";
import { startLoadLog, type LoadOptions } from "./load/options.js";
import type {
  CheckQuestion,
  ListQuestion,
  QuotesQuestion,
  SearchQuestion,
  ShowQuestion,
  SpeakersQuestion,
  SummaryQuestion,
} from "./questions.js";
import type {
  CheckReport,
  ListReport,
  QuotesReport,
  SearchReport,
  ShowReport,
  SpeakersReport,
  SummaryReport,
} from "./records.js";
import type { LoadStats, SourceText, Warning } from "./types.js";

/** Files read between two turns for timers. */
const articlesABreath = 64;

/** What to open: `paths` are files, folders, globs or `-` for standard input. */
export interface CorpusOptions extends LoadOptions {
  /** What messages call it ("onrecord list NAME"); default: the paths. */
  readonly name?: string;
}

/** A set of articles that has been read and can be asked. Each method is a command of the program. */
export interface Corpus {
  /**
   * What went wrong, one line each; a bad file is a warning, not an error. A question may add to it: an article that the
   * program itself fails on is left out of the answer, with the error as the warning's `cause`.
   */
  readonly warnings: readonly Warning[];
  readonly stats: LoadStats;
  /** Passages that hold the words of a query, best article first. */
  search(question: SearchQuestion): Promise<SearchReport>;
  /** Who said what: quotes, by speaker or about something. */
  quotes(question?: QuotesQuestion): Promise<QuotesReport>;
  /** Who is quoted, how often, and in which roles. */
  speakers(question?: SpeakersQuestion): Promise<SpeakersReport>;
  /** What each article says, in its own sentences. */
  summary(question?: SummaryQuestion): Promise<SummaryReport>;
  /** The articles, with date, outlet and title. */
  list(question?: ListQuestion): Promise<ListReport>;
  /** One article without the page around it. */
  show(question: ShowQuestion): Promise<ShowReport>;
  /** Every line's label and every quoted stretch's decision, with the rules behind them. */
  check(question: CheckQuestion): Promise<CheckReport>;
}

/**
 * Opens a set of saved articles: reads them into memory; they are cleaned and indexed as questions need it.
 *
 * Throws an `OnrecordError` when there is nothing to read; a file that cannot be read among others that can is a
 * warning in `warnings`.
 *
 * @example
 * const corpus = await openCorpus({ paths: ["seeds"] });
 * const { quotes } = await corpus.quotes({ by: ["kirby"] });
 * console.log(quotes[0].speaker, quotes[0].path, quotes[0].line);
 */
export async function openCorpus(options: CorpusOptions): Promise<Corpus> {
  const log = startLoadLog();
  const sources: SourceText[] = [];
  for await (const source of loadSources(options, log)) {
    sources.push(source);
    if (sources.length % articlesABreath === 0) await breathe();
  }
  const stages = guardStages(importStages(log.warnings), log.warnings);
  const archive = createMemoryArchive(options.name ?? shellWords(options.paths), sources, stages);
  return { warnings: log.warnings, stats: log.stats, ...askers(archive) };
}

/** The questions; each imports what it needs when it is asked, which is what keeps a cold start short. */
function askers(archive: Archive): Omit<Corpus, "warnings" | "stats"> {
  return {
    search: async (question) => (await import("./reports/report-search.js")).reportSearch(archive, question),
    quotes: async (question = {}) => (await import("./reports/report-quotes.js")).reportQuotes(archive, question),
    speakers: async (question = {}) => (await import("./reports/report-speakers.js")).reportSpeakers(archive, question),
    summary: async (question = {}) => (await import("./reports/report-summary.js")).reportSummary(archive, question),
    list: async (question = {}) => (await import("./reports/report-list.js")).reportList(archive, question),
    show: async (question) => (await import("./reports/report-show.js")).reportShow(archive, question),
    check: async (question) => (await import("./reports/report-show.js")).reportCheck(archive, question),
  };
}

const importStages = (warnings: Warning[]): Stages => ({
  async clean() {
    const [{ cleanArticle }, { lineModelsOrRules }] = await Promise.all([
      import("./clean/clean-article.js"),
      import("./load-line-model.js"),
    ]);
    const lineModels = lineModelsOrRules((error) => warnings.push(ruledAlone(error)));
    return (source) => cleanArticle(source, lineModels);
  },
  async attribute() {
    const [{ attributeQuotes }, findStretches, model] = await Promise.all([
      import("./attribution/attribute-quotes.js"),
      ...importQuotes(),
    ]);
    return (article) => attributeQuotes(article, findStretches(article), model);
  },
  async explain() {
    const [{ explainQuotes }, findStretches, model] = await Promise.all([
      import("./attribution/explain-quotes.js"),
      ...importQuotes(),
    ]);
    return (article) => explainQuotes(article, findStretches(article), model);
  },
  async indirect() {
    const [{ findIndirect }, findStretches, model] = await Promise.all([
      import("./attribution/indirect/find-indirect.js"),
      ...importQuotes(),
    ]);
    return (article, { quotes }) => findIndirect(article, findStretches(article), quotes, model);
  },
  async summarise() {
    return (await import("./summary/summarise-article.js")).summariseArticle;
  },
  async figures() {
    return (await import("./summary/find-figures.js")).findFigures;
  },
});

/** What finds quoted stretches, and the model of who says them. */
function importQuotes() {
  return [
    import("./quotes/find-stretches.js").then(({ findStretches }) => findStretches),
    import("./load-model.js").then(({ loadModel }) => loadModel()),
  ] as const;
}
