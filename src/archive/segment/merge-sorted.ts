/** An entry, and which part it is from. */
export interface PartEntry<Entry> {
  readonly part: number;
  readonly entry: Entry;
}

/**
 * Goes through several parts at once, the texts of each in order, each once: gives the entries of each text together, those of
 * earlier parts first.
 */
export function* mergeSorted<Entry extends { readonly text: string }>(
  parts: readonly Iterable<Entry>[],
  isBefore: (a: string, b: string) => boolean,
): Iterable<readonly PartEntry<Entry>[]> {
  const heap = new PartHeap(parts, isBefore);
  for (let first = heap.first; first !== null; first = heap.first) {
    const same: PartEntry<Entry>[] = [];
    for (let next = heap.first; next?.entry.text === first.entry.text; next = heap.first) {
      same.push(next);
      heap.advance();
    }
    yield same;
  }
}

/** The next entry of each part that has one: the first of all is at the root, each before the two below it. */
class PartHeap<Entry extends { readonly text: string }> {
  readonly #parts: readonly Iterator<Entry>[];
  readonly #isBefore: (a: string, b: string) => boolean;
  readonly #heap: PartEntry<Entry>[] = [];

  constructor(parts: readonly Iterable<Entry>[], isBefore: (a: string, b: string) => boolean) {
    this.#parts = parts.map((part) => part[Symbol.iterator]());
    this.#isBefore = isBefore;
    for (const [part, entries] of this.#parts.entries()) {
      const next = entries.next();
      if (next.done !== true) this.#heap.push({ part, entry: next.value });
    }
    for (let at = this.#heap.length >> 1; at >= 0; at--) this.#sink(at);
  }

  /** Null past the end of all. */
  get first(): PartEntry<Entry> | null {
    return this.#heap[0] ?? null;
  }

  /** Goes on behind the first. */
  advance(): void {
    const part = this.#heap[0]?.part ?? -1;
    const next = this.#parts[part]?.next();
    const put = next === undefined || next.done === true ? this.#heap.pop() : { part, entry: next.value };
    if (put !== undefined && this.#heap.length > 0) this.#heap[0] = put;
    this.#sink(0);
  }

  #sink(from: number): void {
    for (let at = from; ;) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) if (this.#comesBefore(below, least)) least = below;
      const [moved, risen] = [this.#heap[at], this.#heap[least]];
      if (least === at || moved === undefined || risen === undefined) return;
      [this.#heap[at], this.#heap[least]] = [risen, moved];
      at = least;
    }
  }

  #comesBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return false;
    const [text, next] = [one.entry.text, other.entry.text];
    return text === next ? one.part < other.part : this.#isBefore(text, next);
  }
}
