import { articleAt, type PassageNumbers } from "../../search/place-passages.js";
import type { Postings, Words } from "../../search/words.js";
import { nowhere } from "../segment/merge-postings.js";
import type { SegmentWords } from "../segment/segment-words.js";

/** For each article of a segment: how much higher its passages are numbered in the whole; `nowhere` where it is not there. */
export type PassageShifts = Float64Array;

/** The words of a segment whose passages are numbered through several. */
export interface JoinedPart {
  readonly words: SegmentWords;
  readonly articles: PassageNumbers;
  readonly shifts: PassageShifts;
  /** Whether all its articles are there. */
  readonly isWhole: boolean;
}

/** A word, and its row in each part that has it. */
interface JoinedRow {
  readonly word: string;
  readonly rows: readonly (number | null)[];
}

/** The words of several segments as one. Rows are numbered as they are met; a word that no passage of the whole holds has none. */
export class JoinedWords implements Words {
  readonly #parts: readonly JoinedPart[];
  readonly #rows: JoinedRow[] = [];
  readonly #numbers = new Map<string, number | null>();
  readonly #postings = new Map<number, Postings>();

  constructor(parts: readonly JoinedPart[]) {
    this.#parts = parts;
  }

  find(word: string): number | null {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const rows = this.#parts.map(({ words }) => words.find(word));
    const number = rows.every((row) => row === null) ? null : this.#add({ word, rows });
    this.#numbers.set(word, number);
    return number;
  }

  beginning(beginning: string): Iterable<number> {
    return this.#all((words) => words.beginning(beginning));
  }

  near(word: string, most: number): Iterable<number> {
    return this.#all((words) => words.near(word, most));
  }

  sounding(key: string): Iterable<number> {
    return this.#all((words) => words.sounding(key));
  }

  word(row: number): string {
    return this.#rows[row]?.word ?? "";
  }

  count(row: number): number {
    return this.postings(row).passages.length;
  }

  postings(row: number): Postings {
    const known = this.#postings.get(row);
    if (known !== undefined) return known;
    const found = (this.#rows[row]?.rows ?? []).flatMap((own, part) => this.#postingsIn(part, own) ?? []);
    const [only, ...others] = found;
    const postings = only !== undefined && others.length === 0 ? only : merged(found);
    this.#postings.set(row, postings);
    return postings;
  }

  /** The rows of the words that each part finds, each word once, by code unit order. */
  #all(find: (words: SegmentWords) => Iterable<number>): number[] {
    const found = new Set<string>();
    for (const { words } of this.#parts) for (const row of find(words)) found.add(words.word(row));
    return [...found].toSorted().flatMap((word) => this.find(word) ?? []);
  }

  #add(row: JoinedRow): number | null {
    const number = this.#rows.push(row) - 1;
    // Words of articles that are gone still stand in their segment.
    return this.#parts.every(({ isWhole }) => isWhole) || this.count(number) > 0 ? number : null;
  }

  #postingsIn(part: number, row: number | null): Postings | null {
    const joined = this.#parts[part];
    if (joined === undefined || row === null) return null;
    const { passages, counts } = joined.words.postings(row);
    const { articles, shifts } = joined;
    let [length, article, last] = [0, 0, 0];
    let isAscending = true;
    for (let i = 0; i < passages.length; i++) {
      const passage = passages[i] ?? 0;
      article = articleAt(articles, passage, article);
      const shift = shifts[article] ?? nowhere;
      if (shift === nowhere) continue;
      const to = passage + shift;
      isAscending &&= to >= last;
      passages[length] = last = to;
      counts[length++] = counts[i] ?? 1;
    }
    if (length === 0) return null;
    const found = { passages: passages.subarray(0, length), counts: counts.subarray(0, length) };
    return isAscending ? found : sorted(found);
  }
}

/** Where the paths of a question are shown in another order than that of the segment. */
function sorted({ passages, counts }: Postings): Postings {
  const order = [...passages.keys()].toSorted((a, b) => (passages[a] ?? 0) - (passages[b] ?? 0));
  return {
    passages: Uint32Array.from(order, (i) => passages[i] ?? 0),
    counts: Uint8Array.from(order, (i) => counts[i] ?? 1),
  };
}

/** Passages of several parts lie apart, or between each other's. */
function merged(all: readonly Postings[]): Postings {
  const length = all.reduce((sum, { passages }) => sum + passages.length, 0);
  const [passages, counts] = [new Uint32Array(length), new Uint8Array(length)];
  const next = all.map(() => 0);
  for (let i = 0; i < length; i++) {
    let first = 0;
    let least = Infinity;
    for (let part = 0; part < all.length; part++) {
      const passage = all[part]?.passages[next[part] ?? 0] ?? Infinity;
      if (passage < least) [first, least] = [part, passage];
    }
    passages[i] = least;
    counts[i] = all[first]?.counts[next[first] ?? 0] ?? 1;
    next[first] = (next[first] ?? 0) + 1;
  }
  return { passages, counts };
}
