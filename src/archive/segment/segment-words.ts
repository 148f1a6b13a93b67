import { EditCounter, longestCounted } from "../../search/count-edits.js";
import { soundKey } from "../../search/key-sound.js";
import { letterSet, mayBeNear } from "../../search/word-shape.js";
import type { Postings, Words } from "../../search/words.js";
import { Blobs, Column, type Container } from "../container/read-container.js";
import type { ContainerWriter } from "../container/write-container.js";
import { countPostings, PostingsWriter, readPostings, type PostingsToWrite } from "./pack-postings.js";
import { BlobsWriter } from "./write-blobs.js";

/**
 * Writes words in order, each with its postings. Beside them what tells without reading a word that it is not near another: its
 * length, its letters, its sound.
 */
export class WordsWriter {
  readonly #words: string[] = [];
  readonly #texts = new BlobsWriter();
  readonly #postings = new PostingsWriter();
  readonly #ends: number[] = [];
  #taken = 0;

  push(word: string, postings: PostingsToWrite): void {
    this.#words.push(word);
    this.#texts.pushText(word);
    this.#postings.push(postings);
    this.#ends.push(this.#taken + this.#postings.length);
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

/** FNV-1a. Two sounds of one number cost a closer look. */
function hashSound(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const decoder = new TextDecoder();

/** So many words are read one by one. */
const fewWords = 200;

function isPlain(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) >= 0x80) return false;
  return true;
}

/** The words of a segment, sorted by code unit; only those that are asked for are read. */
export class SegmentWords implements Words {
  readonly size: number;
  readonly #container: Container;
  readonly #words: Blobs;
  readonly #postings: Blobs;
  // What tells of every word without reading it.
  #lengths: Uint8Array | null = null;
  #letters: Uint32Array | null = null;
  #sounds: Uint32Array | null = null;

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

  near(word: string, most: number): Iterable<number> {
    const shaped = this.#shapedLike(word, most);
    // One by one they would take longer than all.
    if (shaped.length > fewWords) this.#words.all();
    const counter = word.length > longestCounted ? null : new EditCounter(word);
    return shaped.filter((row) => {
      const bytes = this.#words.at(row);
      // Where a letter takes more than a byte, a closer look is left to whoever asks.
      return counter === null || !isPlain(bytes) || counter.to(bytes) <= most;
    });
  }

  /** The words that their lengths and letters do not tell from those within so many edits. */
  #shapedLike(word: string, most: number): number[] {
    this.#lengths ??= this.#container.section("wordLengths").all();
    this.#letters ??= this.#container.section("letterSets").numbers32();
    const [lengths, letters, own] = [this.#lengths, this.#letters, letterSet(word)];
    const [shortest, longest] = [word.length - most, word.length + most];
    const found: number[] = [];
    for (let row = 0; row < lengths.length; row++) {
      const length = lengths[row] ?? 0;
      if (length < shortest || length > longest) continue;
      if (mayBeNear(word.length, own, length, letters[row] ?? 0, most)) found.push(row);
    }
    return found;
  }

  *sounding(key: string): Iterable<number> {
    const sounds = (this.#sounds ??= this.#container.section("sounds").numbers32());
    const wanted = hashSound(key);
    for (let row = sounds.indexOf(wanted); row >= 0; row = sounds.indexOf(wanted, row + 1)) yield row;
  }

  word(row: number): string {
    return decoder.decode(this.#words.at(row));
  }

  count(row: number): number {
    return countPostings(this.#postings.at(row));
  }

  postings(row: number): Postings {
    return readPostings(this.#postings.at(row));
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
