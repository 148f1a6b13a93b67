/** The passages that hold a word, ascending, and how often each does (255 at most). */
export interface Postings {
  readonly passages: Uint32Array;
  readonly counts: Uint8Array;
}

/**
 * The words of an index, folded, with the terms of `read-compounds.ts`, which stand in several words or in capitals. Each
 * has a number, its row, by which it is asked for. What an index is kept in decides how they are found.
 */
export interface Words {
  /** The row of a word; null where no passage holds it. */
  find(word: string): number | null;
  /** The rows of all words that begin so, by code unit order. */
  beginning(beginning: string): Iterable<number>;
  /** The rows of the words that may be within so many edits of `word`, and perhaps of others. */
  near(word: string, most: number): Iterable<number>;
  /** The rows of the words with this sound key that begin with one of the letters, and perhaps of others. */
  sounding(key: string, letters: string): Iterable<number>;
  word(row: number): string;
  /** How many passages hold it. */
  count(row: number): number;
  postings(row: number): Postings;
}
