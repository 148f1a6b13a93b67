import { soundKey } from "../../search/key-sound.js";
import { letterSet, mayBeNear } from "../../search/word-shape.js";
import type { Postings, Words } from "../../search/words.js";
import { Blobs, Column, type Container } from "../container/read-container.js";
import type { ContainerWriter } from "../container/write-container.js";
import { VarintReader, VarintWriter } from "./varints.js";
import { BlobsWriter } from "./write-blobs.js";

/**
 * Writes words in order, each with its postings: how many, then for each the step from the passage before, doubled, and 1
 * more where a count above 1 follows. Beside them what tells without reading a word that it is not near another: its
 * length, its letters, its sound.
 */
export class WordsWriter {
  readonly #words: string[] = [];
  readonly #texts = new BlobsWriter();
  readonly #postings = new VarintWriter();
  readonly #ends: number[] = [];
  #taken = 0;
  #before = 0;

  begin(word: string, passages: number): void {
    if (this.#words.length > 0) this.#ends.push(this.#taken + this.#postings.length);
    this.#words.push(word);
    this.#texts.pushText(word);
    this.#postings.push(passages);
    this.#before = 0;
  }

  push(passage: number, count: number): void {
    this.#postings.push((passage - this.#before) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) this.#postings.push(count);
    this.#before = passage;
  }

  /** How many bytes of postings have not been taken. */
  get held(): number {
    return this.#postings.length;
  }

  /** The postings since the last call. Who takes some adds the section `postings` himself. */
  takePostings(): Uint8Array {
    const bytes = this.#postings.bytes().slice();
    this.#taken += bytes.length;
    this.#postings.clear();
    return bytes;
  }

  /** Adds all sections, but not postings that were taken. */
  addTo(container: ContainerWriter): void {
    const words = this.#words;
    if (words.length > 0) this.#ends.push(this.#taken + this.#postings.length);
    this.#texts.addTo(container, "words");
    if (this.#taken === 0) container.add("postings", this.#postings.bytes());
    container.addNumbers("postings.ends", Uint32Array.from(this.#ends));
    container.addNumbers(
      "wordLengths",
      Uint8Array.from(words, (word) => Math.min(255, word.length)),
    );
    container.addNumbers("letterSets", Uint32Array.from(words, letterSet));
    container.addNumbers(
      "sounds",
      Uint32Array.from(words, (word) => hashSound(soundKey(word) ?? "")),
    );
  }
}

/** The postings of a word. */
export function readPostings(bytes: Uint8Array): Postings {
  const reader = new VarintReader(bytes);
  const length = reader.next();
  const passages = new Uint32Array(length);
  const counts = new Uint8Array(length).fill(1);
  let passage = 0;
  for (let i = 0; i < length; i++) {
    const step = reader.next();
    passages[i] = passage += step >>> 1;
    if (step & 1) counts[i] = reader.next();
  }
  return { passages, counts };
}

/** FNV-1a. Two sounds of one number cost a closer look. */
function hashSound(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const decoder = new TextDecoder();

/** What tells of every word without reading it. */
interface Shapes {
  readonly lengths: Uint8Array;
  readonly letters: Uint32Array;
  readonly sounds: Uint32Array;
}

/** The words of a segment, sorted by code unit; only those that are asked for are read. */
export class SegmentWords implements Words {
  readonly size: number;
  readonly #container: Container;
  readonly #words: Blobs;
  readonly #postings: Blobs;
  #shapes: Shapes | null = null;

  constructor(container: Container) {
    this.#container = container;
    this.#words = new Blobs(container, "words");
    this.#postings = new Blobs(container, "postings");
    this.size = new Column(container.section("words.ends")).length;
  }

  find(word: string): number | null {
    const row = this.#rowOf(word);
    return row < this.size && this.word(row) === word ? row : null;
  }

  *beginning(beginning: string): Iterable<number> {
    for (let row = this.#rowOf(beginning); row < this.size && this.word(row).startsWith(beginning); row++) yield row;
  }

  *near(word: string, most: number): Iterable<number> {
    const { lengths, letters } = this.#read();
    const own = letterSet(word);
    for (let row = 0; row < lengths.length; row++) {
      const length = lengths[row] ?? 0;
      if (Math.abs(length - word.length) > most) continue;
      if (mayBeNear(word.length, own, length, letters[row] ?? 0, most)) yield row;
    }
  }

  *sounding(key: string): Iterable<number> {
    const { sounds } = this.#read();
    const wanted = hashSound(key);
    for (let row = sounds.indexOf(wanted); row >= 0; row = sounds.indexOf(wanted, row + 1)) yield row;
  }

  word(row: number): string {
    return decoder.decode(this.#words.at(row));
  }

  count(row: number): number {
    return new VarintReader(this.#postings.at(row)).next();
  }

  postings(row: number): Postings {
    return readPostings(this.#postings.at(row));
  }

  #read(): Shapes {
    return (this.#shapes ??= {
      lengths: this.#container.section("wordLengths").all(),
      letters: this.#container.section("letterSets").numbers32(),
      sounds: this.#container.section("sounds").numbers32(),
    });
  }

  /** The row of the first word that is not before `word`. */
  #rowOf(word: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.word(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
