import { editsToPart, mayBeLike } from "../../search/like-names.js";
import { compareCodePoints } from "../../text/compare-code-points.js";
import type { Container } from "../container/read-container.js";
import type { ContainerWriter } from "../container/write-container.js";
import type { NameInArticles } from "../local/holdings.js";
import { nameKeys } from "../local/name-keys.js";
import { namesOfSpeakers, type NamedStatements } from "../statements.js";
import { SortedTexts, TextsWriter } from "./sorted-texts.js";

/** Collects the names of articles in their order. */
export class NamesWriter {
  /** Of each name twice the number of each article, and 1 more where somebody speaks. */
  readonly #places = new Map<string, number[]>();

  push(article: number, statements: NamedStatements): void {
    for (const name of new Set(statements.named)) this.#note(name, 2 * article);
    for (const name of new Set(namesOfSpeakers(statements))) this.#note(name, 2 * article + 1);
  }

  addTo(container: ContainerWriter): void {
    const sorted = [...this.#places.keys()].toSorted(compareCodePoints);
    const names = new TextsWriter();
    const rowsOf = new Map<string, number[]>();
    for (const [row, name] of sorted.entries()) {
      names.push(name, this.#places.get(name) ?? []);
      for (const key of nameKeys(name)) {
        const rows = rowsOf.get(key);
        if (rows === undefined) rowsOf.set(key, [row]);
        else rows.push(row);
      }
    }
    names.addTo(container, "names");
    const keys = new TextsWriter();
    for (const key of [...rowsOf.keys()].toSorted(compareCodePoints)) keys.push(key, rowsOf.get(key) ?? []);
    keys.addTo(container, "keys");
  }

  #note(name: string, place: number): void {
    const places = this.#places.get(name);
    if (places === undefined) this.#places.set(name, [place]);
    else places.push(place);
  }
}

/** The names in a segment, and the keys (`name-keys.ts`) by which they are found. */
export class Names {
  readonly texts: SortedTexts;
  readonly keys: SortedTexts;

  constructor(container: Container) {
    this.texts = new SortedTexts(container, "names");
    this.keys = new SortedTexts(container, "keys");
  }

  /** Those that have all of these keys. */
  with(keys: readonly string[]): NameInArticles[] {
    return this.#inAll(keys.map((key) => this.keys.find(key)));
  }

  /** Those that have a key near each of these words. */
  near(words: readonly string[]): NameInArticles[] {
    return this.#inAll(words.map((word) => this.#rowsNear(word)));
  }

  #rowsNear(word: string): number[] {
    const rows = new Set<number>();
    for (const { text, numbers } of this.keys.matching(mayBeLike(word))) {
      if (editsToPart(word, text) < Infinity) for (const row of numbers) rows.add(row);
    }
    // Rows are read in blocks of neighbours.
    return [...rows].toSorted((a, b) => a - b);
  }

  /** The names whose rows are in each of these lists. */
  #inAll([first = [], ...others]: readonly (readonly number[])[]): NameInArticles[] {
    const rest = others.map((rows) => new Set(rows));
    const rows = first.filter((row) => rest.every((all) => all.has(row)));
    return rows.map((row) => placedName(this.texts.at(row)));
  }

  *all(): Iterable<NameInArticles> {
    for (const entry of this.texts.all()) yield placedName(entry);
  }
}

function placedName({ text, numbers }: ReturnType<SortedTexts["at"]>): NameInArticles {
  return {
    name: text,
    named: numbers.filter((place) => place % 2 === 0).map((place) => place / 2),
    speaking: numbers.filter((place) => place % 2 === 1).map((place) => (place - 1) / 2),
  };
}
