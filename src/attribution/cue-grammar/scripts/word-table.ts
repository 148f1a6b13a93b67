/** The words of a table, made ready when they are first asked for: most texts are in another language. */
export class WordTable {
  readonly #lines: readonly string[];
  #words: readonly string[] | null = null;
  #set: ReadonlySet<string> | null = null;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** The words, the longest first, so that a pattern of them finds the whole of one. */
  get words(): readonly string[] {
    this.#words ??= this.#lines.flatMap((line) => line.split(" ")).toSorted((a, b) => b.length - a.length);
    return this.#words;
  }

  has(word: string): boolean {
    this.#set ??= new Set(this.words);
    return this.#set.has(word);
  }

  /** Whether a word ends with one of the table. */
  endsWord(word: string): boolean {
    for (let from = 0; from < word.length; from++) if (this.has(word.slice(from))) return true;
    return false;
  }
}
