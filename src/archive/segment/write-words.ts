import type { IndexedWords } from "../../search/build-index.js";
import { countWords } from "../../text/words.js";
import type { LineUnit } from "../../types.js";
import type { ContainerWriter } from "../container/write-container.js";
import type { KeptArticle, KeptFile } from "./kept.js";
import { bodyOf } from "../local/count-article.js";
import { defaultName } from "./default-name.js";
import { packPage } from "./pack-page.js";
import { packText } from "./pack.js";
import { WordsWriter } from "./segment-words.js";
import { BlobsWriter } from "./write-blobs.js";

/**
 * Collects what is kept of some files, given in path order, but who says what and which words they have: paths, cards,
 * labels, what text the files do not hold as it is. Of an article itself nothing is held on to.
 */
export class FilesWriter {
  readonly #paths = new BlobsWriter();
  readonly #notes = new BlobsWriter();
  readonly #changed: number[] = [];
  readonly #sizes: number[] = [];
  readonly #firstArticle = [0];
  readonly #articles = new ArticlesWriter();

  /** How many articles there are in all files so far. */
  get articles(): number {
    return this.#articles.size;
  }

  push({ path, notes, changed, size, articles }: KeptFile): void {
    this.#paths.pushText(path);
    this.#notes.pushText(notes === null ? "" : JSON.stringify(notes));
    this.#changed.push(changed);
    this.#sizes.push(size);
    for (const article of articles) this.#articles.push(article);
    this.#firstArticle.push(this.#articles.size);
  }

  addTo(container: ContainerWriter): void {
    this.#paths.addTo(container, "paths");
    this.#notes.addTo(container, "notes");
    container.addNumbers("changed", Float64Array.from(this.#changed));
    container.addNumbers("sizes", Float64Array.from(this.#sizes));
    container.addNumbers("firstArticle", Uint32Array.from(this.#firstArticle));
    this.#articles.addTo(container);
  }
}

/** What a card keeps beside the path. */
export type PackedCard = readonly [
  title: string | null,
  authors: readonly string[],
  url: string | null,
  language: string | null,
  lineUnit: LineUnit,
  words: number,
];

/** What stands for a text that is not kept; no packed text is so short. */
const fileLayer = new Uint8Array();
export const repairedLayer = new Uint8Array(1);

class ArticlesWriter {
  readonly #cards = new BlobsWriter();
  readonly #pages = new BlobsWriter();
  readonly #layers = new BlobsWriter();
  readonly #ids: Uint8Array[] = [];
  readonly #values = new Map(valueColumns.map((name) => [name, new ValuesWriter()]));
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(kept: KeptArticle): void {
    const { article, layer } = kept;
    const { title, authors, url, language, lineUnit } = article;
    const card: PackedCard = [title, authors, url, language, lineUnit, countWords(bodyOf(article))];
    this.#cards.pushText(JSON.stringify(card));
    this.#pages.push(packPage(article));
    this.#layers.push(layer === "kept" ? packText(article.text) : layer === "repaired" ? repairedLayer : fileLayer);
    this.#ids.push(Buffer.from(article.id, "hex"));
    for (const [name, values] of this.#values) values.push(valueOf[name](kept));
    this.#size++;
  }

  addTo(container: ContainerWriter): void {
    this.#cards.addTo(container, "cards");
    this.#pages.addTo(container, "pages");
    this.#layers.addTo(container, "layers");
    container.addParts("ids", this.#ids);
    for (const [name, values] of this.#values) values.addTo(container, name);
  }
}

/** What may be asked of every article, without reading its card. */
export const valueColumns = ["places", "names", "outlets", "dates"] as const;

const valueOf: Readonly<Record<(typeof valueColumns)[number], (kept: KeptArticle) => string | null>> = {
  places: ({ place }) => place,
  names: ownName,
  outlets: ({ article }) => article.outlet,
  dates: ({ article }) => article.published,
};

/** What an article is called, where that is not what its file is called. */
function ownName({ article: { article, path }, place }: KeptArticle): string | null {
  return article === defaultName(path.slice(0, path.length - place.length), place) ? null : article;
}

/** What each article says of itself in one way: the different values, and for each article the number of its own. */
export class ValuesWriter {
  readonly #numbers = new Map<string | null, number>();
  readonly #numberOf: number[] = [];

  push(value: string | null): void {
    const number = this.#numbers.get(value) ?? this.#numbers.size;
    this.#numbers.set(value, number);
    this.#numberOf.push(number);
  }

  addTo(container: ContainerWriter, name: string): void {
    container.addNumbers(name, Uint32Array.from(this.#numberOf));
    container.add(`${name}.values`, Buffer.from(JSON.stringify([...this.#numbers.keys()])));
  }
}

/** The words of each article, and of all. */
export function writeLengths(container: ContainerWriter, lengths: Uint32Array): void {
  container.addNumbers("lengths", lengths);
  container.addNumbers("totalLength", Float64Array.of(lengths.reduce((sum, length) => sum + length, 0)));
}

/** Writes which words stand in which passages of the articles. */
export function writeIndex(container: ContainerWriter, index: IndexedWords): void {
  const writer = new WordsWriter();
  const { words } = index.words;
  for (let row = 0; row < words.length; row++) {
    writer.push(words[row] ?? "", index.words.postings(row));
  }
  writer.addTo(container);
  container.addNumbers("firstPassage", index.firstPassage);
  container.addNumbers("sectionOf", index.sectionOf);
  writeLengths(container, index.lengths);
}
