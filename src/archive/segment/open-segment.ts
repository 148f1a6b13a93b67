import type { SpeechSegment } from "./read-speech.js";
import type { WordsSegment } from "./read-words.js";

/** A container's bytes, and how many articles are in it. */
export interface MadeSegment {
  readonly bytes: Uint8Array;
  readonly articles: number;
}

/** What is said in quotation marks, and what is reported without them: each is found when it is first asked for. */
export type SpeechKind = "speech" | "reports";

export const speechKinds: readonly SpeechKind[] = ["speech", "reports"];

/** Who says what in the next so many articles of a segment, under the name of its file. */
export interface SpeechPart {
  readonly name: string;
  readonly articles: number;
}

/** What a segment consists of: the names of its files. */
export interface ListedSegment extends Readonly<Record<SpeechKind, readonly SpeechPart[]>> {
  readonly words: string;
  readonly articles: number;
  /** From the first article on: each part goes on where the one before ends; of `reports` the same. */
  readonly speech: readonly SpeechPart[];
}

/** The open files of who says what in a segment. */
export type OpenParts = Readonly<Record<SpeechKind, readonly SpeechSegment[]>>;

/** A segment whose files are open; who says what in it may still be added. */
export class OpenSegment {
  readonly words: WordsSegment;
  listed: ListedSegment;
  parts: OpenParts;

  constructor(listed: ListedSegment, words: WordsSegment, parts: OpenParts) {
    this.listed = listed;
    this.words = words;
    this.parts = parts;
  }

  /** Whether who says what is known of all its articles. */
  knowsAll(kind: SpeechKind): boolean {
    return this.known(kind) === this.listed.articles;
  }

  /** Of how many articles, from the first on, it is known who says what. */
  known(kind: SpeechKind): number {
    return knownOf(this.listed, kind);
  }
}

export function knownOf(listed: ListedSegment, kind: SpeechKind): number {
  return listed[kind].reduce((sum, { articles }) => sum + articles, 0);
}

/** Where the segments of one folder's articles are. */
export interface SegmentStore {
  /** The folder, a real path. */
  readonly root: string;
  readonly segments: readonly OpenSegment[];
  /** Whether they outlast the question: then it is worth putting them together. */
  readonly lasting: boolean;
  /** Adds a segment's words. */
  addSegment(made: MadeSegment): void;
  /** Adds who says what in the articles of a segment from number `from` on, unless that has been done meanwhile. */
  addSpeech(kind: SpeechKind, words: string, from: number, made: MadeSegment): void;
  /** A segment's words for whoever reads them in another thread: the path of their file, or their bytes. */
  wordsOf(segment: OpenSegment): string | Uint8Array;
}
