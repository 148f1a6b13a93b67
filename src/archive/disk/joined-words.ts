import type { Postings, Words } from "../../search/words.js";
import { nowhere } from "../segment/merge-postings.js";
import type { SegmentWords } from "../segment/segment-words.js";

/** Where a segment's passages are in the whole: all of them from one number on, or each at its own, some nowhere. */
export type PassageMap = number | Uint32Array;

/** The words of a segment whose passages are numbered through several. */
export interface JoinedPart {
  readonly words: SegmentWords;
  readonly map: PassageMap;
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
    return this.#parts.every(({ map }) => typeof map === "number") || this.count(number) > 0 ? number : null;
  }

  #postingsIn(part: number, row: number | null): Postings | null {
    const joined = this.#parts[part];
    if (joined === undefined || row === null) return null;
    const { passages, counts } = joined.words.postings(row);
    const { map } = joined;
    if (typeof map === "number") return { passages: map === 0 ? passages : passages.map((one) => one + map), counts };
    const placed = passages.map((passage) => map[passage] ?? nowhere);
    const kept = placed.map((to, i) => (to === nowhere ? nowhere : i)).filter((i) => i !== nowhere);
    return {
      passages: kept.map((i) => placed[i] ?? 0),
      counts: Uint8Array.from(kept, (i) => counts[i] ?? 1),
    };
  }
}

function merged(all: readonly Postings[]): Postings {
  const found = all.flatMap(({ passages, counts }) =>
    Array.from(passages, (passage, i) => [passage, counts[i] ?? 1] as const),
  );
  found.sort(([a], [b]) => a - b);
  return {
    passages: Uint32Array.from(found, ([passage]) => passage),
    counts: Uint8Array.from(found, ([, count]) => count),
  };
}
