import type { SearchIndex } from "../../search/build-index.js";
import type { Acts, Article } from "../../types.js";
import type { Considered } from "../answers.js";
import type { NamedStatements, ReportedStatements } from "../statements.js";
import type { SpeakerTable } from "./speaker-table.js";

/** What an article can be asked for by. */
export type Named = Pick<Article, "path" | "article" | "id">;

/** What is known of an article without opening it. */
export type Card = Named &
  Pick<Article, "title" | "authors" | "outlet" | "published" | "url" | "language" | "lineUnit">;

/** Where the lines of an article are, for a reader and in the file. */
export type Layout = Pick<Article, "lines" | "fileLines" | "lineUnit" | "pages">;

/** A name, and articles that it stands in, ascending. */
export interface NameInArticles {
  readonly name: string;
  /** In which somebody of this name is named, and does not speak. */
  readonly named: readonly number[];
  /** In which it is a form of the name of somebody who speaks in quotation marks. */
  readonly speaking: readonly number[];
}

/** Articles that questions are answered from, by number: memory holds them, or a file. Each thing is read when it is asked for. */
export interface Holdings {
  /** Articles are numbered from 0 up to here, in the order of a list without `sort`. */
  readonly size: number;
  /** Seconds since every file was looked at; 0: just now. */
  readonly age: number;
  /** Where these were chosen for one question among more: how many those are, and who was left out. They all pass its filter. */
  readonly chosen: Considered | null;
  name(n: number): Named;
  /** As its name says. */
  path(n: number): string;
  /** The article at exactly this path. */
  find(path: string): number | null;
  /** Those, ascending, whose path, name or id may hold `part`, which is folded; and maybe others. */
  called(part: string): readonly number[];
  /** Those that questions are about, ascending: all but what cannot be read any more. Their cards are at hand from then on. */
  all(): Promise<readonly number[]>;
  /** How many those are. */
  count(): Promise<number>;
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
  attributed(n: number): Promise<NamedStatements>;
  /** The same; null where finding it out would take long, as nothing is known of it and much else has been found out already. */
  attributedSoon(n: number): Promise<NamedStatements | null>;
  /** What it reports without quotation marks, and who says it; and the clauses of its mixed quotes. */
  indirect(n: number): Promise<ReportedStatements>;
  /** Whether that is known of all articles. */
  readonly knowsReports: boolean;
  /** What it tells of those whom it does not quote. */
  acts(n: number): Promise<Acts>;
  /** Words of its body. */
  words(n: number): Promise<number>;
  /** The same of articles with the same text, to the letter, and of no others. */
  textKey(n: number): string;
  /** Its listed quotes, and who says them. */
  counts(n: number): Promise<Counts>;
  /** The names that have all of these keys (`name-keys.ts`), one maybe several times; null where nobody knows. */
  namesWith(keys: readonly string[]): Promise<readonly NameInArticles[] | null>;
  /** The names with a word near each of these (`like-names.ts`), one maybe several times; null where nobody knows. */
  namesNear(words: readonly string[]): Promise<readonly NameInArticles[] | null>;
  /** Whoever is named in one of these articles and does not speak in it; a name maybe several times. */
  namedIn(numbers: readonly number[]): Promise<Iterable<string>>;
  /**
   * Over all articles, by number; each one's passages are its paragraphs. Who speaks in them can be asked only where
   * `withSpeakers` says so: what tells that takes a while to load.
   */
  index(withSpeakers: boolean): Promise<SearchIndex>;
  /** Every speaker of all articles; null where nobody has worked that out yet. */
  speakers(): Promise<SpeakerTable | null>;
}

/** How often somebody is quoted in an article. */
export interface Counts {
  readonly quotes: number;
  readonly speakers: number;
}
