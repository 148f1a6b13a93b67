/** The people whom a text names, by their full names, so that a part of one can be completed. */
export class People {
  readonly #names: ReadonlySet<string>;
  /** By how a name begins, and by its last word, the only name that does so; null where two do. */
  readonly #byPart = new Map<string, string | null>();

  constructor(names: Iterable<string>) {
    this.#names = new Set(names);
    for (const name of this.#names) {
      for (let cut = 1; cut < Math.min(name.length, longestPart); cut++) this.#note(name.slice(0, cut), name);
      if (name.includes(" ")) this.#note(name.slice(name.lastIndexOf(" ") + 1), name);
    }
  }

  /** The full name of whoever a name or a part of one means: "배" of "배정우"; null where nobody is, or more than one. */
  complete(part: string): string | null {
    return this.#byPart.get(part) ?? (this.#names.has(part) ? part : null);
  }

  #note(part: string, name: string): void {
    this.#byPart.set(part, this.#byPart.has(part) ? null : name);
  }
}

/** Parts of names are not longer. */
const longestPart = 16;
