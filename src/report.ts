// What one command found, ready to be shown in any format.

import type {
  ArchiveRecord,
  ArticleRecord,
  CheckedQuoteRecord,
  HitRecord,
  LineRecord,
  QuoteRecord,
  RemoteArchiveRecord,
  SettingRecord,
  SpeakerRecord,
  StatementRecord,
  SummaryRecord,
  TallyRecord,
  UnquotedRecord,
  VerdictRecord,
} from "./records.js";
import type { CountKeys, Warning } from "./types.js";

/** What the heading over an article's results needs. */
export interface ArticleHeading {
  readonly path: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
}

interface ReportBase {
  /** What stderr says about this result, in order ("showing the close spelling …"). */
  readonly notes: readonly Warning[];
  /** Records before `limit` cut them; of a search, articles. */
  readonly total: number;
  /** Whether the question found anything; what exit code 0 or 1 says. */
  readonly found: boolean;
  /**
   * Seconds since every file was looked at; 0: just now, as always for 3,000 files and fewer. What is shown is as its file
   * is now; what is counted may be so old.
   */
  readonly countsAge: number;
}

export interface SearchReport extends ReportBase {
  readonly kind: "search";
  /** `total` is what close spellings gave, or an estimate of an archive on a cluster. */
  readonly approximate: boolean;
  readonly hits: readonly HitRecord[];
  /** Paragraphs around each hit, by index into `hits`; empty where none were asked for. */
  readonly context: readonly (readonly LineRecord[])[];
}

export interface QuotesReport extends ReportBase {
  readonly kind: "quotes";
  readonly quotes: readonly QuoteRecord[];
  readonly context: readonly (readonly LineRecord[])[];
  /**
   * Of whoever `by` names, where no kinds are asked for: how many such statements are reported without quotation marks. Null
   * where nobody has looked for them.
   */
  readonly reported: number | null;
}

/** The same quotes, those that are one statement together. */
export interface StatementsReport extends ReportBase {
  readonly kind: "statements";
  readonly statements: readonly StatementRecord[];
}

export interface SpeakersReport extends ReportBase {
  readonly kind: "speakers";
  readonly speakers: readonly SpeakerRecord[];
}

/** Who is told of and never quoted. */
export interface UnquotedReport extends ReportBase {
  readonly kind: "unquoted";
  readonly people: readonly UnquotedRecord[];
}

/** How many results of a question there are by a key. */
export interface TallyReport extends ReportBase {
  readonly kind: "tally";
  readonly of: keyof CountKeys;
  readonly by: CountKeys[keyof CountKeys];
  /** How many results were counted; with several authors, or months of a speaker, the counts are more in all. */
  readonly counted: number;
  readonly counts: readonly TallyRecord[];
}

export interface SummaryReport extends ReportBase {
  readonly kind: "summary";
  readonly summaries: readonly SummaryRecord[];
}

export interface ListReport extends ReportBase {
  readonly kind: "list";
  readonly articles: readonly ArticleRecord[];
}

export interface ShowReport extends ReportBase {
  readonly kind: "show";
  readonly heading: ArticleHeading;
  /** `story`: as a reader wants it. `around`: the lines about one line. `all`: every line. `raw`: the text as read. */
  readonly view: "story" | "around" | "all" | "raw";
  /** The line asked for (`ARTICLE:LINE`), or null. */
  readonly focus: number | null;
  readonly lines: readonly LineRecord[];
  /** The text layer, for `raw`. */
  readonly text: string;
}

export interface CheckReport extends ReportBase {
  readonly kind: "check";
  readonly heading: ArticleHeading;
  readonly lines: readonly LineRecord[];
  /** Every quoted stretch, `other` included. */
  readonly quotes: readonly CheckedQuoteRecord[];
}

export interface VerifyReport extends ReportBase {
  readonly kind: "verify";
  /** In the draft's order; of stretches that are no statements only where they were asked for. */
  readonly verdicts: readonly VerdictRecord[];
}

/** What is kept of folders, after it was brought up to date, looked up or removed. */
export interface IndexReport extends ReportBase {
  readonly kind: "index";
  readonly archives: readonly ArchiveRecord[];
}

/** What there is of archives on clusters, after they were filled or looked up. */
export interface RemoteArchivesReport extends ReportBase {
  readonly kind: "archive";
  readonly archives: readonly RemoteArchiveRecord[];
}

/** What is set, and where. */
export interface ConfigReport extends ReportBase {
  readonly kind: "config";
  readonly settings: readonly SettingRecord[];
}

export type Report =
  | SearchReport
  | QuotesReport
  | StatementsReport
  | SpeakersReport
  | UnquotedReport
  | TallyReport
  | SummaryReport
  | ListReport
  | ShowReport
  | CheckReport
  | VerifyReport
  | IndexReport
  | RemoteArchivesReport
  | ConfigReport;
