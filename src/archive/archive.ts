import type { QuotesQuestion, SearchQuestion, SpeakersQuestion, TallyQuestion } from "../questions.js";
import type { Correction } from "../types.js";
import type {
  ArticlesAnswer,
  ArticlesQuestion,
  OpenedArticle,
  PassagesAnswer,
  QuotesAnswer,
  SourcesAnswer,
  SourcesQuestion,
  SpeakersAnswer,
  TallyAnswer,
  UnquotedAnswer,
} from "./answers.js";

/**
 * Everything that questions are answered from: in memory now, on disk or elsewhere behind the same port later. It is asked
 * for what a report shows, and opens no more than that takes.
 */
export interface Archive {
  /** What a reader would type to name it again ("clips"); empty for the default archive. For messages only. */
  readonly name: string;
  /** Articles by what is known of them. */
  articles(question: ArticlesQuestion): Promise<ArticlesAnswer>;
  /** The passages that hold a query, best article first or in the order asked for. */
  passages(question: SearchQuestion): Promise<PassagesAnswer>;
  /** The quotes that fit every condition. */
  quotes(question: QuotesQuestion): Promise<QuotesAnswer>;
  /** Who is quoted, how often, and in which roles; the quotes without a speaker counted last. */
  speakers(question: SpeakersQuestion): Promise<SpeakersAnswer>;
  /** Who is told of in the articles, and quoted in none of them. */
  unquoted(question: SpeakersQuestion): Promise<UnquotedAnswer>;
  /** How many of them there are by a key; no article is opened that need not be. */
  tally(question: TallyQuestion): Promise<TallyAnswer>;
  /** Where words may have been quoted from. */
  sources(question: SourcesQuestion): Promise<SourcesAnswer>;
  /**
   * One article by its path, `path:line`, id, name or a unique part of its file name.
   * Throws `not-found` when none or several fit, or when the line is past the end.
   */
  open(wanted: string): Promise<OpenedArticle>;
  /** The corrections that fit no quotation of its articles. */
  misfits(): Promise<readonly Correction[]>;
}
