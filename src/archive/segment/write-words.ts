import type { BuiltIndex } from "../../search/build-index.js";
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
 * Writes what is kept of some files, in path order, but who says what: paths, cards, labels, what text the files do not
 * hold as it is, and the words of all articles, as `index` has them.
 */
export function writeWords(container: ContainerWriter, files: readonly KeptFile[], index: BuiltIndex): void {
  writeFiles(container, files);
  writeArticles(
    container,
    files.flatMap(({ articles }) => articles),
  );
  writeIndex(container, index);
}

function writeFiles(container: ContainerWriter, files: readonly KeptFile[]): void {
  const [paths, notes] = [new BlobsWriter(), new BlobsWriter()];
  const firstArticle = new Uint32Array(files.length + 1);
  for (const [i, file] of files.entries()) {
    paths.pushText(file.path);
    notes.pushText(file.notes === null ? "" : JSON.stringify(file.notes));
    firstArticle[i + 1] = (firstArticle[i] ?? 0) + file.articles.length;
  }
  paths.addTo(container, "paths");
  notes.addTo(container, "notes");
  container.addNumbers(
    "changed",
    Float64Array.from(files, ({ changed }) => changed),
  );
  container.addNumbers(
    "sizes",
    Float64Array.from(files, ({ size }) => size),
  );
  container.addNumbers("firstArticle", firstArticle);
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

function writeArticles(container: ContainerWriter, articles: readonly KeptArticle[]): void {
  const [cards, pages, layers] = [new BlobsWriter(), new BlobsWriter(), new BlobsWriter()];
  for (const { article, layer } of articles) {
    const { title, authors, url, language, lineUnit } = article;
    const card: PackedCard = [title, authors, url, language, lineUnit, countWords(bodyOf(article))];
    cards.pushText(JSON.stringify(card));
    pages.push(packPage(article));
    layers.push(layer === "kept" ? packText(article.text) : layer === "repaired" ? repairedLayer : fileLayer);
  }
  cards.addTo(container, "cards");
  pages.addTo(container, "pages");
  layers.addTo(container, "layers");
  const ids = articles.map(({ article }) => article.id);
  container.add("ids", Buffer.from(ids.join(""), "hex"));
  for (const name of valueColumns) writeValues(container, name, articles.map(valueOf[name]));
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
export function writeValues(container: ContainerWriter, name: string, values: readonly (string | null)[]): void {
  const numbers = new Map<string | null, number>();
  const numberOf = (value: string | null): number => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
  container.addNumbers(name, Uint32Array.from(values, numberOf));
  container.add(`${name}.values`, Buffer.from(JSON.stringify([...numbers.keys()])));
}

/** The words of each article, and of all. */
export function writeLengths(container: ContainerWriter, lengths: Uint32Array): void {
  container.addNumbers("lengths", lengths);
  container.addNumbers("totalLength", Float64Array.of(lengths.reduce((sum, length) => sum + length, 0)));
}

function writeIndex(container: ContainerWriter, index: BuiltIndex): void {
  const writer = new WordsWriter();
  for (const [row, word] of index.words.words.entries()) {
    writer.push(word, index.words.postings(row));
  }
  writer.addTo(container);
  container.addNumbers("firstPassage", index.firstPassage);
  container.addNumbers("sectionOf", index.sectionOf);
  writeLengths(container, index.lengths);
}
