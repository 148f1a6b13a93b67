import { Container, memorySource } from "../container/read-container.js";
import { OpenSegment, type SegmentStore } from "../segment/open-segment.js";
import { SpeechSegment } from "../segment/read-speech.js";
import { WordsSegment } from "../segment/read-words.js";

/** Segments in memory: several threads make them of a large folder of which nothing is kept. */
export class MemoryStore implements SegmentStore {
  readonly lasting = false;
  readonly root: string;
  readonly #segments: OpenSegment[] = [];
  readonly #bytes = new Map<OpenSegment, Uint8Array>();

  constructor(root: string) {
    this.root = root;
  }

  get segments(): readonly OpenSegment[] {
    return this.#segments;
  }

  addSegment(bytes: Uint8Array, articles: number): void {
    const listed = { words: `${this.#segments.length}.words`, articles, speech: [] };
    const segment = new OpenSegment(listed, new WordsSegment(new Container(memorySource(bytes))), []);
    this.#segments.push(segment);
    this.#bytes.set(segment, bytes);
  }

  addSpeech(words: string, from: number, bytes: Uint8Array, articles: number): void {
    const segment = this.#segments.find(({ listed }) => listed.words === words);
    if (segment?.known !== from) return;
    const { listed, speech } = segment;
    segment.listed = { ...listed, speech: [...listed.speech, { name: `${listed.speech.length}.speech`, articles }] };
    segment.speech = [...speech, new SpeechSegment(new Container(memorySource(bytes)))];
  }

  wordsOf(segment: OpenSegment): Uint8Array {
    return this.#bytes.get(segment) ?? new Uint8Array();
  }
}
