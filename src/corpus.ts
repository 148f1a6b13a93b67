import type { Archive } from "./archive/archive.js";
import type { ClusterOptions } from "./archive/remote/cluster.js";
import type { OnProgress } from "./archive/build/progress.js";
import { guardStages } from "./archive/guard-stages.js";
import type { SpeakerAliases } from "./archive/speaker-aliases.js";
import { createMemoryArchive } from "./archive/memory/memory-archive.js";
import { breathe } from "./breathe.js";
import { correctionsUnfit, shellWords } from "./errors.js";
import { importStages } from "./import-stages.js";
import { findCorrections } from "./load/find-corrections.js";
import { loadSources } from "./load/load-sources.js";
import { findFiles, type FoundFile } from "./load/find-files.js";
import { startLoadLog, type LoadLog, type LoadOptions } from "./load/options.js";
import type {
  CheckQuestion,
  CorrectQuestion,
  ListQuestion,
  QuotesQuestion,
  SearchQuestion,
  ShowQuestion,
  SpeakersQuestion,
  SummaryQuestion,
  TallyQuestion,
  VerifyQuestion,
} from "./questions.js";
import type {
  CheckReport,
  ListReport,
  QuotesReport,
  Report,
  SearchReport,
  ShowReport,
  SpeakersReport,
  StatementsReport,
  SummaryReport,
  TallyReport,
  UnquotedReport,
  VerifyReport,
} from "./report.js";
import { isAddress } from "./text/is-address.js";
import type { Correction, LoadStats, SourceText, Warning } from "./types.js";

/** Files read between two turns for timers. */
const articlesABreath = 64;

/** Reports of what is said: what is noted as corrections counts in them. */
const ofQuotes: ReadonlySet<Report["kind"]> = new Set([
  "quotes",
  "statements",
  "speakers",
  "unquoted",
  "tally",
  "verify",
]);

/** What to open: `paths` are files, folders, globs or `-` for standard input. */
export interface CorpusOptions extends LoadOptions {
  /** What messages call it ("onrecord list NAME"); default: the paths. */
  readonly name?: string;
  /**
   * A folder in which what was read and found of large folders is kept, so that the next question need not read them
   * again; it is made where it is missing, and is for this user alone. Default: nothing is kept.
   */
  readonly cache?: string;
  /** Look at every file, whatever is kept of it. */
  readonly refresh?: boolean;
  /** How the cluster is reached that an archive is on, where the path is its address: `opensearch://host:9200/clips`. */
  readonly cluster?: ClusterOptions;
  /** For each name the others that are its bearer's too, wherever a speaker is called so: `{"John Kirby": ["Adm. Kirby"]}`. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** Told how far reading is, while a large folder is read for the first time. */
  readonly onProgress?: OnProgress;
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
  /** The same, with what several articles quote of one statement together, the earliest first. */
  statements(question?: QuotesQuestion): Promise<StatementsReport>;
  /** Who is quoted, how often, and in which roles. */
  speakers(question?: SpeakersQuestion): Promise<SpeakersReport>;
  /** Who is named as acting, or was asked and gave no comment, and is never quoted. */
  unquoted(question?: SpeakersQuestion): Promise<UnquotedReport>;
  /** How many results of one of these questions there are by month, outlet, speaker and the like. */
  tally(question: TallyQuestion): Promise<TallyReport>;
  /** What each article says, in its own sentences. */
  summary(question?: SummaryQuestion): Promise<SummaryReport>;
  /** The articles, with date, outlet and title. */
  list(question?: ListQuestion): Promise<ListReport>;
  /** One article without the page around it. */
  show(question: ShowQuestion): Promise<ShowReport>;
  /** Every line's label and every quoted stretch's decision, with the rules behind them. */
  check(question: CheckQuestion): Promise<CheckReport>;
  /** What becomes of each quotation of a draft among the articles: word for word, changed, said by another, not found. */
  verify(question: VerifyQuestion): Promise<VerifyReport>;
  /**
   * Notes who said a quote, or that it is nobody's statement, in a file beside the articles (`corrections.jsonl`) that is
   * read when they are opened again. Throws an `OnrecordError` where there is no such quote, or no folder to note it in.
   */
  correct(question: CorrectQuestion): Promise<QuotesReport>;
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
export async function openCorpus({ aliases: given = {}, ...options }: CorpusOptions): Promise<Corpus> {
  const { cache } = options;
  const hasAliases = Object.keys(given).length > 0;
  const aliases = hasAliases ? new (await import("./archive/speaker-aliases.js")).SpeakerAliases(given) : null;
  const log = startLoadLog();
  const corrections = await loadCorrections(options.paths, log.warnings);
  const noted = [...log.warnings];
  if (options.paths.some(isAddress)) {
    const { openRemote } = await import("./archiving/open-remote.js");
    const source = openRemote({ ...options, aliases, corrections }, nameOf(options));
    return corpusOf(source, { options, aliases, noted });
  }
  const { filesToArchive, filesToShare, mayBeArchived } = await import("./archiving/may-be-archived.js");
  if (cache === undefined || !mayBeArchived(options.paths, cache)) {
    const files = await findFiles(options, log);
    // Of fewer files neither is it worth keeping what they hold nor reading them in several threads.
    if (files.length < (cache === undefined ? filesToShare : filesToArchive))
      return openInMemory(options, { aliases, corrections }, log, files);
  }
  const { openArchived } = await import("./archiving/open-archived.js");
  const opened = await openArchived({ ...options, aliases, corrections }, nameOf(options));
  if (opened.kind === "memory") {
    opened.log.warnings.push(...noted);
    return openInMemory(options, { aliases, corrections }, opened.log, opened.files);
  }
  const { source } = opened;
  const asked = {
    ask: source.ask.bind(source),
    get warnings() {
      return source.log.warnings;
    },
    get stats() {
      return source.log.stats;
    },
  };
  return corpusOf(asked, { options, aliases, noted });
}

/** What answers, and what went wrong. */
interface Source extends Pick<Corpus, "warnings" | "stats"> {
  readonly ask: Put;
}

function corpusOf(
  source: Source,
  {
    options,
    aliases,
    noted,
  }: { readonly options: CorpusOptions; readonly aliases: SpeakerAliases | null; readonly noted: readonly Warning[] },
): Corpus {
  const ofDrafts: Warning[] = [];
  return {
    get warnings() {
      return [...noted, ...source.warnings, ...ofDrafts];
    },
    get stats() {
      return source.stats;
    },
    ...askers((ask) => source.ask(ask), options, aliases, ofDrafts),
  };
}

/** What the asker knows of speakers, beside the articles. */
interface Known {
  readonly aliases: SpeakerAliases | null;
  readonly corrections: readonly Correction[];
}

async function loadCorrections(paths: readonly string[], warnings: Warning[]): Promise<Correction[]> {
  const files = findCorrections(paths);
  return files.length === 0 ? [] : (await import("./load/corrections.js")).readCorrectionFiles(files, warnings);
}

/** Reads the files that the paths name, or those that have been found already, and keeps nothing. */
async function openInMemory(
  options: CorpusOptions,
  { aliases, corrections }: Known,
  log: LoadLog,
  files?: readonly FoundFile[],
): Promise<Corpus> {
  const sources: SourceText[] = [];
  for await (const source of loadSources(options, log, files)) {
    sources.push(source);
    if (sources.length % articlesABreath === 0) await breathe();
  }
  const stages = guardStages(importStages(log.warnings), log.warnings);
  const archive = createMemoryArchive(nameOf(options), sources, aliases?.aliasStages(stages) ?? stages, corrections);
  return { warnings: log.warnings, stats: log.stats, ...askers((ask) => ask(archive), options, aliases, log.warnings) };
}

function nameOf({ name, paths }: CorpusOptions): string {
  return name ?? shellWords(paths);
}

/** Puts a question to an archive, more than once where its files change meanwhile. */
type Put = <Answer extends Report>(ask: (archive: Archive) => Promise<Answer>) => Promise<Answer>;

/** An answer about what is said, with a line on the corrections that fit no quotation any more. */
async function noteMisfits<Answer extends Report>(
  answer: Answer,
  archive: Archive,
  { paths }: CorpusOptions,
): Promise<Answer> {
  if (!ofQuotes.has(answer.kind)) return answer;
  const all = await archive.misfits();
  if (all.length === 0) return answer;
  const { isAbout } = await import("./load/corrections.js");
  const misfits = all.filter((one) => isAbout(one, paths));
  const [first] = misfits;
  return first === undefined
    ? answer
    : { ...answer, notes: [...answer.notes, correctionsUnfit(misfits.length, first.at)] };
}

/** Names that were joined are announced. */
async function noteUsed<Answer extends Report>(report: Answer, { used }: SpeakerAliases): Promise<Answer> {
  const { noteAliases } = await import("./reports/note-aliases.js");
  return { ...report, notes: [...report.notes, ...noteAliases(report, used)] };
}

/** Puts a question, and says of the answer what corrections and aliases have to do with it. */
function withNotes(put: Put, options: CorpusOptions, aliases: SpeakerAliases | null): Put {
  return async (ask) => {
    const report = await put(async (archive) => noteMisfits(await ask(archive), archive, options));
    return aliases === null ? report : noteUsed(report, aliases);
  };
}

/** The questions; each imports what it needs when it is asked, which is what keeps a cold start short. */
function askers(
  putPlain: Put,
  options: CorpusOptions,
  aliases: SpeakerAliases | null,
  warnings: Warning[],
): Omit<Corpus, "warnings" | "stats"> {
  const put = withNotes(putPlain, options, aliases);
  return {
    search: (question) =>
      put(async (archive) => (await import("./reports/report-search.js")).reportSearch(archive, question)),
    quotes: (question = {}) =>
      put(async (archive) => (await import("./reports/report-quotes.js")).reportQuotes(archive, question)),
    statements: (question = {}) =>
      put(async (archive) => (await import("./reports/report-statements.js")).reportStatements(archive, question)),
    speakers: (question = {}) =>
      put(async (archive) => (await import("./reports/report-speakers.js")).reportSpeakers(archive, question)),
    unquoted: (question = {}) =>
      put(async (archive) => (await import("./reports/report-unquoted.js")).reportUnquoted(archive, question)),
    tally: (question) =>
      put(async (archive) => (await import("./reports/report-tally.js")).reportTally(archive, question)),
    summary: (question = {}) =>
      put(async (archive) => (await import("./reports/report-summary.js")).reportSummary(archive, question)),
    list: (question = {}) =>
      put(async (archive) => (await import("./reports/report-list.js")).reportList(archive, question)),
    show: (question) =>
      put(async (archive) => (await import("./reports/report-show.js")).reportShow(archive, question)),
    check: (question) =>
      put(async (archive) => (await import("./reports/report-show.js")).reportCheck(archive, question)),
    correct: (question) =>
      putPlain(async (archive) => (await import("./correct-quote.js")).correctQuote(archive, question, options.paths)),
    verify: async (question) => {
      const { openDraft } = await import("./open-draft.js");
      const draft = await openDraft(question.draft, options, warnings, aliases);
      return put(async (archive) =>
        (await import("./reports/report-verify.js")).reportVerify(archive, draft, question),
      );
    },
  };
}
