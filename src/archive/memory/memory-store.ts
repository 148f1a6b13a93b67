import { Container, memorySource } from "../container/read-container.js";
import { type MadeSegment, OpenSegment, type SegmentStore, type SpeechKind } from "../segment/open-segment.js";
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

  addSegment({ bytes, articles }: MadeSegment): void {
    const listed = { words: `${this.#segments.length}.words`, articles, speech: [], reports: [] };
    const words = new WordsSegment(new Container(memorySource(bytes)));
    const segment = new OpenSegment(listed, words, { speech: [], reports: [] });
    this.#segments.push(segment);
    this.#bytes.set(segment, bytes);
  }

  addSpeech(kind: SpeechKind, words: string, from: number, { bytes, articles }: MadeSegment): void {
    const segment = this.#segments.find(({ listed }) => listed.words === words);
    if (segment?.known(kind) !== from) return;
    const { listed, parts } = segment;
    const name = `${listed[kind].length}.${kind}`;
    segment.listed = { ...listed, [kind]: [...listed[kind], { name, articles }] };
    segment.parts = { ...parts, [kind]: [...parts[kind], new SpeechSegment(new Container(memorySource(bytes)))] };
  }

  wordsOf(segment: OpenSegment): Uint8Array {
    return this.#bytes.get(segment) ?? new Uint8Array();
  }
}
