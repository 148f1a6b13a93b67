import { parseKept } from "../container/parse-kept.js";
import { Blobs, Column, Column64, type Container, type Section } from "../container/read-container.js";
import type { Article } from "../../types.js";
import type { Card, Layout, Named } from "../local/holdings.js";
import type { KeptNotes } from "./kept.js";
import { defaultName } from "./default-name.js";
import { unpackPage, unpackSpans } from "./pack-page.js";
import { unpackText } from "./pack.js";
import { repairedLayer, type PackedCard, type valueColumns } from "./write-words.js";

const decoder = new TextDecoder();

/** Of an id, which is written in hexadecimal. */
export const idBytes = 6;

/** The text of a file, as it is or mended. */
export type ReadLayer = (path: string, repaired: boolean) => string;

/** So many paths are read one by one; whoever asks for more asks for most of them. */
const pathsAskedSingly = 200;

/** What is kept of the files of a segment but who says what, read as it is asked for. Files and articles count from 0. */
export class WordsSegment {
  readonly container: Container;
  readonly firstArticle: Uint32Array;
  readonly #paths: Blobs;
  #pathsAsked = 0;
  readonly #cards: Blobs;
  readonly #pages: Blobs;
  readonly #layers: Blobs;
  readonly #notes: Blobs;
  readonly #ids: Section;
  readonly #changed: Column64;
  readonly #sizes: Column64;
  readonly #values = new Map<string, { readonly all: readonly (string | null)[]; readonly of: Column }>();

  constructor(container: Container) {
    this.container = container;
    this.firstArticle = container.section("firstArticle").numbers32();
    this.#paths = new Blobs(container, "paths");
    this.#cards = new Blobs(container, "cards");
    this.#pages = new Blobs(container, "pages");
    this.#layers = new Blobs(container, "layers");
    this.#notes = new Blobs(container, "notes");
    this.#ids = container.section("ids");
    this.#changed = new Column64(container.section("changed"));
    this.#sizes = new Column64(container.section("sizes"));
  }

  get files(): number {
    return this.firstArticle.length - 1;
  }

  /** Articles. */
  get size(): number {
    return this.firstArticle[this.files] ?? 0;
  }

  /** A file's path below the archive's folder. */
  pathOf(file: number): string {
    if (this.#pathsAsked++ === pathsAskedSingly) this.#paths.all();
    return decoder.decode(this.#paths.at(file));
  }

  changedOf(file: number): number {
    return this.#changed.at(file);
  }

  sizeOf(file: number): number {
    return this.#sizes.at(file);
  }

  hasNotes(file: number): boolean {
    return this.#notes.at(file).length > 0;
  }

  /** What the reading of a file noted; null for nothing. */
  notesOf(file: number): KeptNotes | null {
    const bytes = this.#notes.at(file);
    return bytes.length === 0 ? null : parseKept(bytes);
  }

  /** The file that an article is in. */
  fileOf(article: number): number {
    let [low, high] = [0, this.files];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.firstArticle[middle] ?? 0) <= article) low = middle;
      else high = middle;
    }
    // Files without an article share their number with the next.
    while (low + 1 < this.files && (this.firstArticle[low + 1] ?? 0) <= article) low++;
    return low;
  }

  /** `shown` is the path that its file is shown under. */
  path(article: number, shown: string): string {
    return shown + (this.value("places", article) ?? "");
  }

  name(article: number, shown: string): Named {
    const place = this.value("places", article) ?? "";
    const name = this.value("names", article) ?? defaultName(shown, place);
    const id = Buffer.from(this.#ids.bytes(idBytes * article, idBytes * (article + 1))).toString("hex");
    return { path: shown + place, article: name, id };
  }

  card(article: number, shown: string): Card & { readonly words: number } {
    const packed = parseKept<PackedCard>(this.#cards.at(article));
    const [title, authors, url, language, lineUnit, words] = packed;
    const [outlet, published] = [this.value("outlets", article), this.value("dates", article)];
    return { ...this.name(article, shown), title, authors, outlet, published, url, language, lineUnit, words };
  }

  article(article: number, shown: string, readLayer: ReadLayer): Article {
    const { words: _, ...card } = this.card(article, shown);
    return { ...card, text: this.text(article, shown, readLayer), ...unpackPage(this.#pages.at(article)) };
  }

  /** Where the paragraphs of an article begin and end in its text layer, one after the other. */
  paragraphSpans(article: number): Uint32Array {
    return unpackSpans(this.#pages.at(article));
  }

  layout(article: number, shown: string): Layout {
    const { lineUnit } = this.card(article, shown);
    return { lineUnit, ...unpackPage(this.#pages.at(article)) };
  }

  /** The text layer of an article. `readLayer` gives that of its file where it is that, mended or as it is. */
  text(article: number, shown: string, readLayer: ReadLayer): string {
    const layer = this.#layers.at(article);
    return layer.length > repairedLayer.length ? unpackText(layer) : readLayer(shown, layer.length > 0);
  }

  /** What one of the columns says of an article. */
  value(name: (typeof valueColumns)[number], article: number): string | null {
    const { all, of } = this.#column(name);
    return all[of.at(article)] ?? null;
  }

  /** Whether a file holds several articles. */
  get hasPlaces(): boolean {
    return this.#column("places").all.some((place) => place !== "");
  }

  /** The articles that have a name of their own, and one that passes. */
  withName(passes: (name: string) => boolean): number[] {
    const { all, of } = this.#column("names");
    const passing = new Set(all.flatMap((name, number) => (name !== null && passes(name) ? number : [])));
    return passing.size === 0
      ? []
      : [...of.all().entries()].flatMap(([article, number]) => (passing.has(number) ? article : []));
  }

  #column(name: (typeof valueColumns)[number]) {
    const column = this.#values.get(name) ?? {
      all: parseKept<(string | null)[]>(this.container.section(`${name}.values`).all()),
      of: new Column(this.container.section(name)),
    };
    this.#values.set(name, column);
    return column;
  }
}
