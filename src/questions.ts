/** Questions: what the library is asked. Plain, read-only data. */
import type { CountKeys, LineLabel, QuoteKind } from "./types.js";

/** Which articles a question is about. */
export interface ArticleFilter {
  /** Inclusive: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Articles without a date are left out, and counted in a note. */
  readonly since?: string;
  /** Inclusive, to the end of the year, month or day that it names. */
  readonly until?: string;
  /** Whole words of the outlet's name; case and accents do not count. */
  readonly outlet?: string;
}

/** `count` and `key` are of a tally: the largest count first, or by what is counted. */
export type SortKey = "relevance" | "date" | "-date" | "path" | "quotes" | "name" | "count" | "key";

export interface Question extends ArticleFilter {
  readonly sort?: SortKey;
  /** At most so many records after sorting; of a search, articles. */
  readonly limit?: number;
  /** Only whether there is anything: may stop at the first, and then `total` and the notes say nothing. */
  readonly anyOnly?: boolean;
}

/** How far a word of a query may be changed: as needed, never, or up to so many edits. */
export type Fuzziness = "auto" | "off" | 1 | 2;

export interface SearchQuestion extends Question {
  readonly query: string;
  /** The query is a regular expression (RE2: no backreferences, no lookahead), and every article is read. */
  readonly regexp?: boolean;
  readonly fuzzy?: Fuzziness;
  /** Whole words exactly: no prefix, no close spelling. */
  readonly wholeWords?: boolean;
  readonly caseSensitive?: boolean;
  /** Default: everything but furniture and repeats. */
  readonly sections?: readonly LineLabel[];
  /** Who says the words found, where they stand in quotations; costs finding that out. */
  readonly speakers?: boolean;
  /** Paragraphs to add before and after each hit. */
  readonly before?: number;
  readonly after?: number;
}

export interface QuotesQuestion extends Question {
  /** Whole name parts ("kirby", "john kirby"); several mean either; `unknown` means no speaker found. Never fuzzy. */
  readonly by?: readonly string[];
  /** A query over the quote and the sentence that carries it. */
  readonly about?: string;
  /** Default: direct and mixed. */
  readonly kinds?: readonly QuoteKind[];
  readonly minWords?: number;
  /** Only quotes at least so surely right, from 0 to 1; leaves out those whose confidence is not known. */
  readonly minConfidence?: number;
  /** Default: title, heading, body and caption. */
  readonly sections?: readonly LineLabel[];
  readonly before?: number;
  readonly after?: number;
  /** The paragraph of each quote in `context`, also where none about it are asked for. */
  readonly paragraph?: boolean;
}

export interface SpeakersQuestion extends Question {
  /** As of quotes: whole name parts; several mean either. */
  readonly by?: readonly string[];
  /** Who speaks of it: a query over quotes and their sentences, which alone are counted then; of who is not quoted, over paragraphs. */
  readonly about?: string;
  /** Whole words of a role that somebody is given; case and accents do not count. */
  readonly role?: string;
  /** Only who has so many quotes. */
  readonly min?: number;
  /** Which quotes count. Default: direct and mixed. */
  readonly kinds?: readonly QuoteKind[];
}

/**
 * How many results there are by a key, instead of the results. `sort` and `limit` of the question are those of the counts;
 * by default dates come in their order, anything else by count, the largest first.
 */
export type TallyQuestion =
  | { readonly of: "quotes"; readonly by: CountKeys["quotes"]; readonly among: QuotesQuestion }
  | { readonly of: "search"; readonly by: CountKeys["search"]; readonly among: SearchQuestion }
  | { readonly of: "speakers"; readonly by: CountKeys["speakers"]; readonly among: SpeakersQuestion }
  | { readonly of: "unquoted"; readonly by: CountKeys["unquoted"]; readonly among: SpeakersQuestion }
  | { readonly of: "list"; readonly by: CountKeys["list"]; readonly among: ListQuestion };

export interface SummaryQuestion extends Question {
  /** Default 3; where `words` is given, as many as fit. */
  readonly sentences?: number;
  /** As many sentences as fit in so many words, and at least one. */
  readonly words?: number;
  /** False leaves `quoted` and `figures` empty and saves the time of finding them. */
  readonly details?: boolean;
  /** Which quotes count for `quoted`. Default: direct and mixed. */
  readonly kinds?: readonly QuoteKind[];
}

export interface ListQuestion extends Question {
  /** Adds `body` to the records. */
  readonly body?: boolean;
  /** False leaves `quotes` and `speakers` at 0 and saves the time of finding them. */
  readonly counts?: boolean;
}

export interface ShowQuestion {
  /** A path, `path:line`, an id, an article name, or a unique part of a file name. */
  readonly article: string;
  readonly view?: "story" | "all" | "raw";
  /** Paragraphs before and after the line asked for. */
  readonly context?: number;
}

export interface CheckQuestion {
  readonly article: string;
  /** What is reported without quotation marks too, however unsure. */
  readonly reports?: boolean;
}

export interface CorrectQuestion {
  /** An id (`4f5f96a3e8ed:3`), or `path:line` where one quote alone begins there. */
  readonly quote: string;
  /** Who says it; null: it is nobody's statement. */
  readonly speaker: string | null;
}

export interface VerifyQuestion extends ArticleFilter {
  /** A file, a folder, a glob or `-` for standard input. */
  readonly draft: string;
  /** Stretches that are no statements too. */
  readonly all?: boolean;
}
