/**
 * What an archive answers: records, and the facts that notes are made from. The questions are those of a report, since
 * nobody else knows how much has to be looked at.
 */
import type {
  ArticleRecord,
  HitRecord,
  LineRecord,
  Origin,
  Place,
  QuoteRecord,
  SpeakerRecord,
  SummaryFigure,
  UnquotedRecord,
} from "../records.js";
import type { ArticleFilter, ListQuestion } from "../questions.js";
import type { SummarySentence } from "../records.js";
import type { SearchResult } from "../search/search-index.js";
import type { Article, Attributions, Explanation, ReportedSpeech, SpeakerType } from "../types.js";

/** Which articles a question was about. */
export interface Considered {
  /** In the archive. */
  readonly all: number;
  /** Passed the question's filter: what the answer is about. */
  readonly articles: number;
  /** Left out because the filter asks for a date, and they have none. */
  readonly undated: number;
  /** Of the others, left out because it asks for an outlet, and they name none. */
  readonly unplaced: number;
  /** Seconds since every file was looked at; 0: just now. */
  readonly age: number;
}

export interface ArticlesQuestion extends ListQuestion {
  /** False leaves `words` at 0 and saves the time of counting them. */
  readonly words?: boolean;
}

export interface ArticlesAnswer {
  readonly considered: Considered;
  readonly articles: readonly ArticleRecord[];
  /** Before `limit`. */
  readonly total: number;
}

/** What a search found, beside its hits; `total` counts articles before `limit`. */
export interface SearchFacts extends Omit<SearchResult, "hits" | "nearest"> {
  /** Where nothing matches: the passage that comes nearest, as `path:line`, and the terms that it lacks. */
  readonly nearest: { readonly place: string; readonly lacking: readonly string[] } | null;
}

/** The same of a query over what is said or told: of so many texts it found so many. */
export interface AboutFacts extends SearchFacts {
  readonly searched: number;
  readonly found: number;
}

/** What is to be said of a search beside its hits. */
export interface PassagesFacts extends SearchFacts {
  readonly considered: Considered;
  /** Where nothing matches in any section: the query's fields as they were probably meant. */
  readonly meant: readonly string[];
}

export interface PassagesAnswer extends PassagesFacts {
  readonly hits: readonly HitRecord[];
  /** The paragraphs around each hit. */
  readonly context: readonly (readonly LineRecord[])[];
}

/** What is to be said of quotes that were asked for beside themselves. */
export interface QuotesFacts {
  readonly considered: Considered;
  /** Before `limit`. */
  readonly total: number;
  /** Quotes that fit everything but `minConfidence` and `about`, and how many of them are not sure enough. */
  readonly said: number;
  readonly unsure: number;
  /** Who each name of `by` fits; not for `unknown`. */
  readonly matches: readonly NameMatch[];
  /** How `about` was answered. */
  readonly about: SearchFacts | null;
  /**
   * Where kinds are not asked for, but somebody by name: how many statements of theirs that fit everything else are reported
   * without quotation marks; null where that would have to be looked for.
   */
  readonly reported: number | null;
}

export interface QuotesAnswer extends QuotesFacts {
  readonly quotes: readonly QuoteRecord[];
  /** The paragraphs around each quote. */
  readonly context: readonly (readonly LineRecord[])[];
}

/** Whom a name that was asked for fits. */
export interface NameMatch {
  readonly wanted: string;
  /** Of those who say any such quote: everybody whom it fits, each once. */
  readonly speakers: readonly { readonly name: string; readonly role: string | null }[];
  /** Where it fits one: who is called by that one's surname and by nothing else, with so many quotes; maybe the same. */
  readonly surnames: readonly { readonly name: string; readonly quotes: number }[];
  /** Where it fits no speaker: somebody who is named, in so many articles. */
  readonly named: { readonly name: string; readonly articles: number } | null;
  /** Where it fits nobody: the speaker with the most similar name, with so many quotes. */
  readonly near: { readonly name: string; readonly quotes: number } | null;
}

/** How many articles are left out since others have the same text, and the path of one; null where none is. */
export type Copies = { readonly articles: number; readonly path: string } | null;

export interface SpeakersAnswer {
  readonly considered: Considered;
  /** How `about` was answered. */
  readonly about: AboutFacts | null;
  readonly speakers: readonly SpeakerRecord[];
  /** Before `limit`. */
  readonly total: number;
  readonly copies: Copies;
}

export interface UnquotedAnswer {
  readonly considered: Considered;
  /** As of speakers. */
  readonly about: AboutFacts | null;
  readonly people: readonly UnquotedRecord[];
  /** Before `limit`. */
  readonly total: number;
}

/** How many results have a key; null where it is not known of them. */
export interface KeyCount {
  readonly key: string | null;
  readonly count: number;
}

/** Counts in the order asked for, and up to its limit: `total` is how many there are, `counted` how many results were counted. */
export type TallyAnswer = {
  readonly counts: readonly KeyCount[];
  readonly counted: number;
  readonly total: number;
} & (
  | { readonly of: "quotes"; readonly facts: QuotesFacts }
  | { readonly of: "search"; readonly facts: PassagesFacts }
  | { readonly of: "speakers"; readonly facts: Pick<SpeakersAnswer, "considered" | "about" | "copies"> }
  | { readonly of: "unquoted"; readonly facts: Pick<UnquotedAnswer, "considered" | "about"> }
  | { readonly of: "list"; readonly facts: { readonly considered: Considered } }
);

/** Words whose source is looked for. */
export interface SoughtQuote {
  readonly text: string;
  /** Who is said to have said them: passages that name them come first. */
  readonly speaker: string | null;
}

export interface SourcesQuestion extends ArticleFilter {
  readonly sought: readonly SoughtQuote[];
  /** Ids of articles that are no source: the draft itself may lie among them. */
  readonly without: readonly string[];
}

export interface SourcesAnswer {
  readonly considered: Considered;
  /** For each of those sought what comes near by its rarest words, the nearest first; the same statement is the same object. */
  readonly sources: readonly (readonly SourceStatement[])[];
}

/** What an article has in one piece: somebody's words, or a paragraph of its own with the quotations in it. */
export interface SourceStatement
  extends Origin, Pick<Article, "id" | "article" | "path" | "title" | "outlet" | "published"> {
  /** False for a paragraph of the article's own. */
  readonly quoted: boolean;
  /** As they follow each other; words that a cue parts ("…," he said, "…") or that run over paragraphs are one statement. */
  readonly lines: readonly SourceLine[];
  readonly speaker: string | null;
  readonly speakerType: SpeakerType | null;
  /** Every form of the speaker's name, and every role, in the article. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
}

/** What stands of a statement in one line. */
export interface SourceLine extends Place {
  /** Of its first character, from 1; and where that is in the article's text. */
  readonly column: number;
  readonly start: number;
  readonly text: string;
}

/** One article, and what can be asked of it. */
export interface OpenedArticle {
  readonly article: Article;
  /** The file's line that was named with it. */
  readonly line: number | null;
  /** Who says what in it. */
  attributed(): Promise<Attributions>;
  /** What it reports without quotation marks, and who says it; and the clauses of its mixed quotes. */
  reported(): Promise<Pick<ReportedSpeech, "quotes" | "speakers" | "clauses">>;
  /** Who says what, with the decision behind each quote. */
  explained(): Promise<Explanation>;
  /** What it says, in so many of its own sentences and words; null where that could not be told. */
  summary(count: number, words?: number): Promise<readonly SummarySentence[] | null>;
  /** Its key figures. */
  figures(): Promise<readonly SummaryFigure[]>;
}
