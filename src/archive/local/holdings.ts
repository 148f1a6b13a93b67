import type { SpeakerRecord } from "../../records.js";
import type { SearchIndex } from "../../search/build-index.js";
import type { Article, Attributions } from "../../types.js";

/** What an article can be asked for by. */
export type Named = Pick<Article, "path" | "article" | "id">;

/** What is known of an article without opening it. */
export type Card = Named &
  Pick<Article, "title" | "authors" | "outlet" | "published" | "url" | "language" | "lineUnit">;

/** Where the lines of an article are, for a reader and in the file. */
export type Layout = Pick<Article, "lines" | "fileLines" | "lineUnit" | "pages">;

/** Articles that questions are answered from, by number: memory holds them, or a file. Each thing is read when it is asked for. */
export interface Holdings {
  /** Articles are numbered from 0 up to here, in the order of a list without `sort`. */
  readonly size: number;
  /** Seconds since every file was looked at; 0: just now. */
  readonly age: number;
  name(n: number): Named;
  /** The article at exactly this path. */
  find(path: string): number | null;
  /** Those that questions are about, ascending: all but what cannot be read any more. Their cards are at hand from then on. */
  all(): Promise<readonly number[]>;
  card(n: number): Card;
  /** As `card`, to be shown: of the article as it is now. */
  shownCard(n: number): Card;
  /** As its card says, without the rest of it. */
  published(n: number): string | null;
  outlet(n: number): string | null;
  /** Null where it cannot be read any more, or the program fails on it. */
  article(n: number): Promise<Article | null>;
  /** Where its lines are, without their text; null as for the article. */
  layout(n: number): Promise<Layout | null>;
  attributed(n: number): Promise<Attributions>;
  /** What it reports without quotation marks, and who says it. */
  indirect(n: number): Promise<Attributions>;
  /** Words of its body. */
  words(n: number): Promise<number>;
  /** Its listed quotes, and who says them. */
  counts(n: number): Promise<Counts>;
  /** The articles in which somebody quoted, reported or named may have a name with this key (`name-keys.ts`); null where nobody knows. */
  naming(key: string): Promise<readonly number[] | null>;
  /**
   * Over all articles, by number; each one's passages are its paragraphs. Who speaks in them can be asked only where
   * `withSpeakers` says so: what tells that takes a while to load.
   */
  index(withSpeakers: boolean): Promise<SearchIndex>;
  /** Every speaker of all articles; null where nobody has worked that out yet. */
  speakers(): Promise<SpeakerTable | null>;
}

/** The rows of speakers, most quotes first. */
export interface SpeakerTable {
  /** How many quotes each row has. */
  readonly quotes: Uint32Array;
  /** Null for whoever is not known. */
  name(row: number): string | null;
  record(row: number): SpeakerRow;
}

/** A speaker, as counted at whatever time. */
export type SpeakerRow = Omit<SpeakerRecord, "countsAge">;

/** How often somebody is quoted in an article. */
export interface Counts {
  readonly quotes: number;
  readonly speakers: number;
}
