import type { SpeechSegment } from "./read-speech.js";
import type { WordsSegment } from "./read-words.js";

/** Who says what in the next so many articles of a segment, under the name of its file. */
export interface SpeechPart {
  readonly name: string;
  readonly articles: number;
}

/** What a segment consists of: the names of its files. */
export interface ListedSegment {
  readonly words: string;
  readonly articles: number;
  /** From the first article on: each part goes on where the one before ends. */
  readonly speech: readonly SpeechPart[];
}

/** A segment whose files are open; who says what in it may still be added. */
export class OpenSegment {
  readonly words: WordsSegment;
  listed: ListedSegment;
  speech: readonly SpeechSegment[];

  constructor(listed: ListedSegment, words: WordsSegment, speech: readonly SpeechSegment[]) {
    this.listed = listed;
    this.words = words;
    this.speech = speech;
  }

  /** Whether who says what is known of all its articles. */
  get isComplete(): boolean {
    return this.known === this.listed.articles;
  }

  /** Of how many articles, from the first on, it is known who says what. */
  get known(): number {
    return knownOf(this.listed);
  }
}

export function knownOf({ speech }: ListedSegment): number {
  return speech.reduce((sum, { articles }) => sum + articles, 0);
}

/** Where the segments of one folder's articles are. */
export interface SegmentStore {
  /** The folder, a real path. */
  readonly root: string;
  readonly segments: readonly OpenSegment[];
  /** Whether they outlast the question: then it is worth putting them together. */
  readonly lasting: boolean;
  /** Adds a segment, as a container's bytes. */
  addSegment(bytes: Uint8Array, articles: number): void;
  /** Adds who says what in the articles of a segment from number `from` on, unless that has been done meanwhile. */
  addSpeech(words: string, from: number, bytes: Uint8Array, articles: number): void;
  /** A segment's words for whoever reads them in another thread: the path of their file, or their bytes. */
  wordsOf(segment: OpenSegment): string | Uint8Array;
}
