/**
 * Records: what the library answers with. Plain, read-only data.
 * The keys of a record are those of the JSON output, all of them always present, `null` where the value is unknown.
 */
import type {
  CandidateShare,
  CountKeys,
  Cue,
  LineLabel,
  LineUnit,
  Mention,
  Part,
  QuoteKind,
  ReportAct,
  SetAside,
  Span,
  SpeakerType,
  UnquotedAct,
} from "./types.js";

export type * from "./archive-records.js";

// ---------------------------------------------------------------------------------------------------------------------
// Records: what a question is answered with. The keys are those of the JSON output, all of them always present.

/** Where a record's words stand: what every record with a line says of it. */
export interface Place {
  /** In the file, from 1, where it has lines; else what `lineUnit` says. */
  readonly line: number;
  readonly lineUnit: LineUnit;
  /** Of a PDF, from 1. */
  readonly page: number | null;
}

/** What every record says of the article that it is from, where the file or its page says so. */
export interface Origin {
  readonly url: string | null;
  /** A BCP 47 tag in small letters. */
  readonly language: string | null;
}

/** A day that is worked out, and the weekday in the text that it is worked out from. */
export interface SaidOn extends Span {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly text: string;
}

export interface QuoteRecord extends Place, Origin {
  readonly schema: "onrecord.quote/1";
  /** `ARTICLE-ID:N`; of indirect speech, which is counted by itself, `ARTICLE-ID:iN`. */
  readonly id: string;
  readonly article: string;
  readonly path: string;
  readonly column: number;
  readonly section: LineLabel;
  readonly spans: readonly Span[];
  readonly speaker: string | null;
  readonly mention: Mention | null;
  readonly speakerType: SpeakerType | null;
  /** The first role the article gives the speaker. */
  readonly role: string | null;
  readonly roleLine: number | null;
  readonly cue: Cue | null;
  /** When it was said, computed from the weekday beside the cue and the article's date; null where these do not tell. */
  readonly saidOn: SaidOn | null;
  readonly kind: QuoteKind;
  readonly why: SetAside | null;
  /** Of indirect speech what its source is said to do, and whether that is denied or left out ("did not say who"); else null. */
  readonly act: ReportAct | null;
  readonly negated: boolean | null;
  /** Of indirect speech through whom it is known: "Kirby said the agency believes". */
  readonly via: string | null;
  readonly part: Part | null;
  readonly rule: string;
  /** How likely it is, from 0 to 1, that it is a statement and the speaker's; null where only rules decided. */
  readonly confidence: number | null;
  /** Whether somebody has said that it is so: `onrecord correct`. */
  readonly corrected: boolean;
  /** The quoted or reported words, byte for byte; of several spans, joined by a newline. */
  readonly text: string;
  /**
   * Of a mixed quote, where reports were asked for too: the whole clause that it is part of, as its speaker is reported to say it; of
   * two spans where the source stands in the middle. Null where none is likely enough.
   */
  readonly context: Pick<QuoteRecord, "text" | "spans"> | null;
  readonly sentence: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
}

/** Words that were considered as the name of a speaker, with their line. */
export interface CandidateRecord extends CandidateShare {
  readonly line: number;
}

/** A quote of `check`: with who was considered, the likeliest first, and what weighed most for the decision. */
export interface CheckedQuoteRecord extends QuoteRecord {
  readonly candidates: readonly CandidateRecord[];
  readonly reasons: readonly string[];
}

/** One word of the query and what it found. */
export interface HitMatch {
  readonly term: string;
  readonly matched: string;
  readonly column: number;
  readonly edits: number;
  /** Who says it, where it stands in a quotation; null elsewhere, and where `speakers` is. */
  readonly speaker: string | null;
}

export interface HitRecord extends Place, Origin {
  readonly schema: "onrecord.hit/1";
  /** The article's id. */
  readonly id: string;
  readonly article: string;
  readonly path: string;
  readonly column: number;
  readonly section: LineLabel;
  /** The whole passage (a paragraph). */
  readonly text: string;
  readonly matches: readonly HitMatch[];
  /** Who says matched words that stand in quotations; null where that was not asked for, or would take long to find out. */
  readonly speakers: readonly string[] | null;
  readonly fuzzy: boolean;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
}

export interface SpeakerRole {
  readonly role: string;
  readonly path: string;
  readonly line: number;
}

/** One role of somebody over articles: the dates of the first and the last that give it, where these have one. */
export interface RoleTenure {
  readonly role: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly places: readonly { readonly path: string; readonly line: number }[];
}

/** Two roles that nobody has at a time, each where it is given first. */
export interface RoleConflict {
  readonly roles: readonly [SpeakerRole, SpeakerRole];
}

/** Where somebody is quoted in one article. */
export interface SpeakerPlace {
  readonly path: string;
  readonly published: string | null;
  readonly outlet: string | null;
  /** Where the quotes begin, each line once. */
  readonly lines: readonly number[];
}

export interface SpeakerRecord {
  readonly schema: "onrecord.speaker/1";
  /** Null in the one record that counts the quotes without a speaker. */
  readonly speaker: string | null;
  readonly speakerType: SpeakerType | null;
  readonly quotes: number;
  /** How many of them are reported without quotation marks; null where those do not count. */
  readonly reports: number | null;
  readonly articles: number;
  /** The one that most articles give; of those alike in that, the latest given. */
  readonly role: string | null;
  readonly roles: readonly SpeakerRole[];
  /** Each different role once, by date. */
  readonly tenures: readonly RoleTenure[];
  readonly conflicts: readonly RoleConflict[];
  readonly names: readonly string[];
  /** Of a surname alone: the only full name that anybody of it has in any of the articles. They are not counted as one. */
  readonly maybe: string | null;
  /** The dates of the first and the last of the articles that have one. */
  readonly first: string | null;
  readonly last: string | null;
  /** Each article. */
  readonly places: readonly SpeakerPlace[];
  /** As in a report. */
  readonly countsAge: number;
}

/** What an article tells of somebody whom it does not quote. */
export interface UnquotedPlace {
  readonly path: string;
  readonly published: string | null;
  readonly outlet: string | null;
  /** In reading order; `text` is the words without the name: "declined to comment". */
  readonly acts: readonly { readonly line: number; readonly act: UnquotedAct; readonly text: string }[];
}

/** `speakers --unquoted`: somebody who is told of and never quoted. */
export interface UnquotedRecord {
  readonly schema: "onrecord.unquoted/1";
  readonly name: string;
  readonly type: SpeakerType;
  /** The most telling of all: no comment, contacted, reported, acts. */
  readonly act: UnquotedAct;
  /** How many are told. */
  readonly acts: number;
  readonly articles: number;
  readonly roles: readonly SpeakerRole[];
  readonly names: readonly string[];
  /** As of a speaker. */
  readonly maybe: string | null;
  readonly first: string | null;
  readonly last: string | null;
  /** Each article. */
  readonly places: readonly UnquotedPlace[];
  /** As in a report. */
  readonly countsAge: number;
}

/** `-c`: how many results there are of one file, or quotes of one speaker. */
export interface CountRecord {
  readonly schema: "onrecord.count/1";
  /** Null where speakers are counted. */
  readonly path: string | null;
  /** Null where files are counted, and for quotes without a speaker. */
  readonly speaker: string | null;
  readonly count: number;
  /** As in a report. */
  readonly countsAge: number;
}

/** `--count-by`: how many results have one value of what is counted by. */
export interface TallyRecord {
  readonly schema: "onrecord.tally/1";
  /** What is counted. */
  readonly of: keyof CountKeys;
  /** What it is counted by. */
  readonly by: CountKeys[keyof CountKeys];
  /** Null counts the results of which it is not known. */
  readonly key: string | null;
  readonly count: number;
  /** As in a report. */
  readonly countsAge: number;
}

export interface ArticleRecord extends Origin {
  readonly schema: "onrecord.article/1";
  readonly id: string;
  readonly article: string;
  readonly path: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly words: number;
  readonly quotes: number;
  readonly speakers: number;
  /** Only where it was asked for: the body's paragraphs joined by newlines. */
  readonly body?: string;
}

export interface SummarySentence extends Span {
  readonly line: number;
  readonly text: string;
}

/** Somebody whom the article quotes. */
export interface QuotedSpeaker {
  readonly speaker: string;
  readonly quotes: number;
  /** How many of them are reported without quotation marks; null where those do not count. */
  readonly reports: number | null;
  /** Where the quotes begin, each line once. */
  readonly lines: readonly number[];
}

/** A number with its unit and noun, as the article prints it: "3,000 soldiers". */
export interface SummaryFigure extends Span {
  readonly line: number;
  readonly text: string;
}

export interface SummaryRecord extends Origin, Pick<Place, "lineUnit"> {
  readonly schema: "onrecord.summary/1";
  readonly id: string;
  readonly article: string;
  readonly path: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly summary: readonly string[];
  readonly sentences: readonly SummarySentence[];
  /** Who is quoted, most often first. */
  readonly quoted: readonly QuotedSpeaker[];
  /** Up to five, the most telling first. */
  readonly figures: readonly SummaryFigure[];
}

export interface LineRecord extends Span, Place {
  readonly schema: "onrecord.line/1";
  readonly path: string;
  readonly label: LineLabel;
  readonly rule: string;
  readonly text: string;
}

/**
 * What became of a quotation of a draft. `verbatim`: the same words. `shortened`: the same but for fair ellipses and brackets.
 * `speaker`: the same, said by another than the draft says. `changed`: most of the words. `stitched`: two quotations made one.
 * `unquoted`: the same words, which the source does not give as a quotation. `no statement`: a title, a term, somebody's irony.
 */
export type Verdict =
  | "verbatim"
  | "shortened"
  | "speaker"
  | "changed"
  | "stitched"
  | "unquoted"
  | "not found"
  | "no statement";

/** A denial lost or gained, a number, a name, the form of a word, only its spelling, the order, other words, or only marks (`style`). */
export type ChangeKind = "negation" | "number" | "name" | "form" | "spelling" | "order" | "word" | "cut" | "style";

/** Where words of a draft or of a source stand. */
export interface CitedWords extends Place {
  readonly path: string;
  readonly column: number;
  /** In the text that they stand in. */
  readonly start: number;
  readonly end: number;
  /** Byte for byte; of several lines or stretches, joined by newlines. */
  readonly text: string;
  readonly speaker: string | null;
}

/** A quotation as a draft has it. */
export interface DraftQuote extends CitedWords {
  readonly id: string;
  readonly kind: QuoteKind;
  readonly why: SetAside | null;
  readonly sentence: string;
}

/** Words of an article that those of a draft are held against. */
export interface VerdictSource extends CitedWords, Origin {
  /** The article's. */
  readonly id: string;
  readonly article: string;
  readonly speakerType: SpeakerType | null;
  /** The first role that the article gives the speaker. */
  readonly role: string | null;
  /** False for a paragraph of the article's own. */
  readonly quoted: boolean;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** One difference; null where a text has nothing there. */
export interface VerdictChange {
  readonly kind: ChangeKind;
  readonly draft: string | null;
  readonly source: string | null;
  /** Offsets into `draft.text` and `source.text` of the record. */
  readonly draftSpan: Span | null;
  readonly sourceSpan: Span | null;
}

export interface VerdictRecord {
  readonly schema: "onrecord.verdict/1";
  readonly verdict: Verdict;
  /** True of `verbatim`, `shortened` and `no statement`. */
  readonly passes: boolean;
  readonly draft: DraftQuote;
  /** Of what is not found the nearest; null where nothing is near. */
  readonly source: VerdictSource | null;
  /** Whether both give the words to the same speaker; null where that cannot be told. */
  readonly sameSpeaker: boolean | null;
  readonly changes: readonly VerdictChange[];
  /** Of `stitched` the sources of all pieces, in the draft's order; else none. */
  readonly pieces: readonly VerdictSource[];
  /** Other places that have the words to the letter. */
  readonly also: readonly Pick<VerdictSource, "path" | "line" | "speaker" | "outlet" | "published">[];
}

/** One article's wording of a statement. */
export interface StatementMember extends QuoteRecord {
  /** Whether the words are those of the earliest, case, marks and spelling aside. */
  readonly sameWords: boolean;
  /** Where they are not: the words of `text` that differ, as offsets into it. */
  readonly differs: readonly Span[];
  /** The path of an earlier article whose report this one reprints; it is not counted again. */
  readonly copyOf: string | null;
}

/** The same words over articles. What it says of text, place and speaker is the earliest article's. */
export interface StatementRecord
  extends
    Place,
    Pick<QuoteRecord, "id" | "article" | "path" | "text" | "speaker" | "speakerType" | "role" | "published"> {
  readonly schema: "onrecord.statement/1";
  /** Those that have it; copies of one report are one. */
  readonly articles: number;
  readonly outlets: readonly string[];
  /** Every name that it is given to. */
  readonly speakers: readonly string[];
  /** False where articles give it to different speakers; null where that cannot be told. */
  readonly sameSpeaker: boolean | null;
  /** When the last article that has it appeared. */
  readonly last: string | null;
  /** The earliest first; an article that has it twice stands there twice. */
  readonly members: readonly StatementMember[];
}

/** What may be set, and what is. */
export interface SettingRecord {
  readonly schema: "onrecord.setting/1";
  /** Its key in a config file. */
  readonly setting: string;
  /** As it would stand in a config file; null where nothing is set. */
  readonly value: string | number | boolean | readonly string[] | Readonly<Record<string, readonly string[]>> | null;
  readonly from: "environment" | "file" | "default";
  /** The variable or the file. */
  readonly where: string | null;
}
