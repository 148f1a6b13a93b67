/**
 * The nouns that travel between stages: plain, read-only data.
 *
 * Every offset is a UTF-16 code unit index into an article's text layer, half-open, as `slice` takes them.
 * Every line and column is 1-based.
 */

// ---------------------------------------------------------------------------------------------------------------------
// Text

/** A stretch of the text layer: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a file says about an article beside its text (the keys of a record, a page's meta tags); null where it says nothing. */
export interface GivenMetadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** As it is written there; `clean/` reads it. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** A BCP 47 tag in small letters: "en", "pt-br". */
  readonly language: string | null;
}

/** What a file says of one line of its text layer, beside the words. */
export interface LineHint {
  /**
   * The kind of block that it comes from, by the name that HTML has for it ("p", "h2", "li", "td", "figcaption",
   * "blockquote", "pre", "div"), or what the format itself says: "title" for the headline, "cite" for who signs a block
   * quotation, "meta" for a line that is data about the article ("Section: World") and no word of the story.
   */
  readonly tag: string;
  /** The innermost region of the page around it: "article", "main", "nav", "header", "footer", "aside", "form", "figure"; null outside all. */
  readonly area: string | null;
  /** The share of its characters that stand in links, from 0 to 1. */
  readonly links: number;
  /** Words of the class and id names of its block and of what lies around it, innermost first, in small letters, with a space between. */
  readonly names: string;
}

/** What a line number counts: the file's lines, the lines of a text taken out of a record, or paragraphs where a file has no lines. */
export type LineUnit = "file" | "text" | "paragraph";

/** One article's text as it was read, before anything in it is understood. */
export interface SourceText {
  /** Where it is: `clips/a.txt`, `feed.jsonl:7`, `<stdin>`. */
  readonly path: string;
  /** What people call it: the record's own id, else the file name without its extension. */
  readonly article: string;
  /** What it is, whatever it is called: the first 12 hex digits of the SHA-256 of the text layer in UTF-8. Worked out when it is asked for. */
  readonly id: string;
  /** The text layer: for text files the decoded file itself, nothing removed or corrected. */
  readonly text: string;
  /** The file's line number of each line of the text layer, or null where line n of the text is what line n is. */
  readonly fileLines: readonly number[] | null;
  readonly lineUnit: LineUnit;
  /** What the file says of each line of the text layer; null where it says nothing of any, or of this one. */
  readonly hints: readonly (LineHint | null)[] | null;
  /** The page that each line of the text layer stands on, from 1; null where there are no pages. */
  readonly pages: readonly number[] | null;
  readonly given: GivenMetadata;
}

// ---------------------------------------------------------------------------------------------------------------------
// Articles

/** What a line is. A section that `--section` can name is a label. */
export type LineLabel = "title" | "meta" | "body" | "caption" | "heading" | "furniture" | "repeat";

/** A line of the text layer that is not blank; its span leaves out the line end. */
export interface Line extends Span {
  /** 1-based, in the text layer. */
  readonly number: number;
  readonly label: LineLabel;
  /** The id of the rule that gave the label. */
  readonly rule: string;
}

/** What belongs together: usually one line; in hard-wrapped text the lines between blank ones. All of one label. */
export interface Paragraph extends Span {
  readonly label: LineLabel;
  /** What the file sets it off as, beside the ">" of Markdown: the words of a block quotation, or who signs them. */
  readonly setOffAs: "quotation" | "signature" | null;
  /** The number of its first line. */
  readonly line: number;
}

/** A source text whose page has been told from its story. */
export interface Article {
  readonly path: string;
  readonly article: string;
  readonly id: string;
  readonly text: string;
  readonly fileLines: readonly number[] | null;
  readonly lineUnit: LineUnit;
  readonly pages: readonly number[] | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** ISO 8601, only what is printed: `2024-10-24T17:37`, `2024-10-24`, with a zone only where one is given. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** Where it was published, where the file says so. */
  readonly url: string | null;
  /** A BCP 47 tag in small letters, where the file says so. */
  readonly language: string | null;
  /** Every line that is not blank, in order. */
  readonly lines: readonly Line[];
  /** Every paragraph, in order, whatever its label. */
  readonly paragraphs: readonly Paragraph[];
}

// ---------------------------------------------------------------------------------------------------------------------
// Quotes

/**
 * `direct`: at least one whole clause that stands outside the reporter's syntax. `mixed`: the quoted words complete the
 * reporter's sentence. `indirect`: reported without marks. `other`: in marks, and nobody's statement.
 */
export type QuoteKind = "direct" | "mixed" | "indirect" | "other";

/** Why a quoted stretch is nobody's statement; `repeat` is a pull quote, counted where the story has it; `corrected`: somebody said so. */
export type SetAside = "term" | "title" | "scare" | "nickname" | "nested" | "repeat" | "unknown" | "corrected";

/** Its place in a quotation that its cue splits. */
export interface Part {
  readonly n: number;
  readonly of: number;
}

/** What sets words off as somebody's where no quotation marks do: a transcript's label before them, or a block of their own. */
export type SetOff = { readonly kind: "turn"; readonly label: Span } | { readonly kind: "block" };

/** One stretch in quotation marks, or set off in another way, found before anyone asks who said it. */
export interface Stretch {
  /** Counts the quoted stretches of the text from 1, whatever becomes of them. */
  readonly n: number;
  /** The words between the marks, one span for each paragraph that it runs over. */
  readonly spans: readonly Span[];
  /** From the opening mark to the end of the closing mark, over all paragraphs; without marks the words themselves. */
  readonly marks: Span;
  /** Null for words in quotation marks. */
  readonly setOff: SetOff | null;
  /** The closing mark is missing: the stretch was ended by its paragraph. */
  readonly open: boolean;
  /** The sentence that carries it, reporter's words included. */
  readonly sentence: Span;
  /** The stretch it lies inside, by number; null at the top. */
  readonly inside: number | null;
  /** Indices into `article.paragraphs` of the first and last paragraph that it touches. */
  readonly paragraphs: readonly [number, number];
}

/** The words in the text that name the speaker ("Kirby", "he"). */
export interface Mention extends Span {
  readonly text: string;
}

/** The words that say that somebody speaks ("said", "according to"). */
export interface Cue extends Span {
  readonly text: string;
}

export type SpeakerType = "person" | "organization" | "group" | "unnamed";

/** Who said a quote, and what decided it. */
export interface Attribution {
  /** Null where only the article's own context names the speaker (an interview's continuation, a block quotation). */
  readonly mention: Mention | null;
  readonly cue: Cue | null;
  /**
   * The fullest form the article gives ("John Kirby"), or the words of an unnamed one ("a senior official"). Null where
   * the mention is a pronoun ("he", "we") that leads to nobody.
   */
  readonly speaker: string | null;
  readonly speakerType: SpeakerType | null;
  /** The id of the rule that decided. */
  readonly rule: string;
}

/** What somebody is reported to do: say, think, hope or want, be for or against, ask. */
export type ReportAct = "said" | "thought" | "judged" | "asked";

/** How something is reported without quotation marks. */
export interface Reported {
  readonly act: ReportAct;
  /** The source does not say so: "did not say whether", "declined to comment", "denied that". */
  readonly negated: boolean;
  /** Through whom it is known: of "Kirby said the agency believes", where the agency is the speaker, Kirby. */
  readonly via: string | null;
}

/** What was said, in the source's own characters. */
export interface Quote {
  /** The number of its stretch; of kind `indirect`, which has none, its number among its like, from 1. */
  readonly n: number;
  readonly kind: QuoteKind;
  /** Set when `kind` is `other`. */
  readonly why: SetAside | null;
  readonly spans: readonly Span[];
  readonly sentence: Span;
  readonly section: LineLabel;
  readonly part: Part | null;
  /** Null when we do not know: an absence is a result, a guess is not. */
  readonly attribution: Attribution | null;
  /** The id of the rule that decided the kind. */
  readonly rule: string;
  /**
   * How likely it is, from 0 to 1, that this is right: that it is somebody's statement, and the speaker's. Calibrated on
   * articles that were not learnt from. Null where only rules decided, whose share of errors is not known.
   */
  readonly confidence: number | null;
  /** Null of what stands in quotation marks. */
  readonly reported: Reported | null;
}

/** One role as the article gives it, with the line it stands on. */
export interface Role {
  readonly role: string;
  readonly line: number;
}

/** Somebody who is quoted in one article. */
export interface Speaker {
  /** The fullest form the article gives. */
  readonly name: string;
  readonly type: SpeakerType;
  /** Every form used, the fullest first. */
  readonly names: readonly string[];
  /** Every different role given, in reading order. */
  readonly roles: readonly Role[];
}

/** Every quoted stretch of an article with its decision, and who speaks in it. */
export interface Attributions {
  readonly quotes: readonly Quote[];
  readonly speakers: readonly Speaker[];
  /** People and bodies that are named but not quoted, by their fullest form. */
  readonly named: readonly string[];
}

/** The clause that a mixed quote is part of, words in marks and out of them: "the agency “was not ready” for the vote". */
export interface Clause {
  /** The number of the quote. */
  readonly n: number;
  /** Two where the source stands in the middle of it. */
  readonly spans: readonly Span[];
}

/** What an article reports without quotation marks, and the clauses of its mixed quotes as far as they were found. */
export interface ReportedSpeech extends Attributions {
  readonly clauses: readonly Clause[];
}

/** Words that were considered as the name of a speaker. */
export interface CandidateShare extends Mention {
  /** The probability among all that were considered; null where only rules decided. */
  readonly share: number | null;
  readonly chosen: boolean;
  /** Of the chosen pronoun: whom it could stand for and how likely that is, the likeliest first. */
  readonly antecedents: readonly { readonly speaker: string; readonly share: number }[];
}

/** Why a stretch was decided as it was. */
export interface QuoteDecision {
  /** The likeliest first. */
  readonly candidates: readonly CandidateShare[];
  /** What weighed most, in words, the strongest first; at most three. */
  readonly reasons: readonly string[];
}

/** The attributions of an article with the decision about each of its quotes, by index. */
export interface Explanation {
  readonly attributed: Attributions;
  readonly decisions: readonly QuoteDecision[];
}

// ---------------------------------------------------------------------------------------------------------------------
// Warnings

/** Something the reader of a result should know; data, never printed by the library. */
export interface Warning {
  /** Callers may branch on it. */
  readonly code: string;
  /** One line, ready to be shown after `onrecord: `. */
  readonly message: string;
  /** What was thrown, where it tells of a defect of the program. */
  readonly cause?: unknown;
}

/** Files of one kind that were met and not read. */
export interface LeftOut {
  /** The extension in small letters with its dot; "" where there is none, and of links. */
  readonly kind: string;
  /**
   * No reader for its type; no text in it whatever its name; records or a table without articles; written by onrecord itself;
   * a link to what is not read by itself, which is followed only where it is named; a link to nothing.
   */
  readonly reason: "type" | "not-text" | "no-articles" | "own-results" | "link" | "dead-link";
  readonly files: number;
}

/** What was read and what was left out. */
export interface LoadStats {
  readonly files: number;
  readonly articles: number;
  readonly bytes: number;
  /** Files met in folders and not read, by kind and reason. */
  readonly leftOut: readonly LeftOut[];
  readonly ignored: number;
  readonly unreadable: number;
}

/** What is told of somebody who is not quoted: does something, is said to say something, gives no comment, was asked or not reached. */
export type UnquotedAct = "acts" | "reported" | "no comment" | "contacted";

/** One thing that an article tells of somebody whom it does not quote. */
export interface Act {
  /** As the name of a speaker. */
  readonly name: string;
  readonly act: UnquotedAct;
  /** The words that tell it, without the name: "declined to comment". */
  readonly words: Span;
}

/** What an article tells of those whom it does not quote, in reading order, and who they are. */
export interface Acts {
  readonly acts: readonly Act[];
  readonly speakers: readonly Speaker[];
}

/** What somebody who knows better says of one quotation. */
export interface Correction {
  /** The id of its article, which is a hash of the text. */
  readonly article: string;
  /** Where the article was, as the system has it. */
  readonly path: string;
  /** Where the words stand in its text, from the first to the last. */
  readonly start: number;
  readonly end: number;
  /** Whether they are reported without quotation marks. */
  readonly indirect: boolean;
  readonly text: string;
  /** Null: it is nobody's statement. */
  readonly speaker: string | null;
  /** Where it is noted: `clips/corrections.jsonl:3`. */
  readonly at: string;
}

/** What is known of an article by which anything in it can be counted. */
export type ArticleKey = "outlet" | "author" | "language" | "year" | "month" | "day";

/** What the results of each question can be counted by. */
export interface CountKeys {
  readonly quotes: ArticleKey | "speaker" | "kind" | "section" | "article";
  readonly search: ArticleKey | "section" | "article";
  readonly speakers: ArticleKey | "type";
  readonly unquoted: ArticleKey | "type" | "act";
  readonly list: ArticleKey;
}
