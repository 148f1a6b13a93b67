import { compareCodePoints } from "../../text/compare-code-points.js";
import { Blobs } from "../container/read-container.js";
import type { ContainerWriter } from "../container/write-container.js";
import { idBytes, type WordsSegment } from "./read-words.js";
import { mergePostings, nowhere } from "./merge-postings.js";
import { BlobsWriter } from "./write-blobs.js";
import { valueColumns, writeLengths, writeValues } from "./write-words.js";

/** A segment, and which of its files are kept. */
export interface MergedPart {
  readonly words: WordsSegment;
  /** Ascending. */
  readonly files: readonly number[];
}

/** An article's place among the parts: which, and which of its articles. */
export interface ArticlePlace {
  readonly part: number;
  readonly article: number;
}

/** Writes what is kept of some segments as one, files by path. Gives where each article of the whole comes from. */
export function mergeWords(container: ContainerWriter, parts: readonly MergedPart[]): ArticlePlace[] {
  const files = parts
    .flatMap(({ words, files: kept }, part) => kept.map((file) => ({ part, file, path: words.pathOf(file) })))
    .toSorted((a, b) => compareCodePoints(a.path, b.path));
  const places: ArticlePlace[] = [];
  const firstArticle = new Uint32Array(files.length + 1);
  for (const [i, { part, file }] of files.entries()) {
    const first = parts[part]?.words.firstArticle;
    for (let article = first?.[file] ?? 0; article < (first?.[file + 1] ?? 0); article++)
      places.push({ part, article });
    firstArticle[i + 1] = places.length;
  }
  container.addNumbers("firstArticle", firstArticle);
  const segments = parts.map(({ words }) => words);
  copyBlobs(
    container,
    segments,
    ["paths", "notes"],
    files.map(({ part, file }) => ({ part, article: file })),
  );
  for (const name of ["changed", "sizes"]) {
    const from = segments.map((words) => words.container.section(name).numbers64());
    container.addNumbers(
      name,
      Float64Array.from(files, ({ part, file }) => from[part]?.[file] ?? 0),
    );
  }
  copyBlobs(container, segments, ["cards", "pages", "layers"], places);
  copyColumns(container, segments, places);
  mergeIndex(container, segments, places);
  return places;
}

function copyBlobs(
  container: ContainerWriter,
  segments: readonly WordsSegment[],
  names: readonly string[],
  places: readonly ArticlePlace[],
): void {
  for (const name of names) {
    const from = segments.map((words) => new Blobs(words.container, name).all());
    const writer = new BlobsWriter();
    for (const { part, article } of places) {
      const { ends, bytes } = from[part] ?? { ends: new Uint32Array(), bytes: new Uint8Array() };
      writer.push(bytes.subarray(article === 0 ? 0 : ends[article - 1], ends[article]));
    }
    writer.addTo(container, name);
  }
}

function copyColumns(
  container: ContainerWriter,
  segments: readonly WordsSegment[],
  places: readonly ArticlePlace[],
): void {
  const lengths = segments.map((words) => words.container.section("lengths").numbers32());
  writeLengths(
    container,
    Uint32Array.from(places, ({ part, article }) => lengths[part]?.[article] ?? 0),
  );
  const idsOf = segments.map((words) => words.container.section("ids").all());
  container.addParts(
    "ids",
    places.map(({ part, article }) =>
      (idsOf[part] ?? new Uint8Array()).subarray(idBytes * article, idBytes * (article + 1)),
    ),
  );
  for (const name of valueColumns) {
    const values = places.map(({ part, article }) => segments[part]?.value(name, article) ?? null);
    writeValues(container, name, values);
  }
}

function mergeIndex(
  container: ContainerWriter,
  segments: readonly WordsSegment[],
  places: readonly ArticlePlace[],
): void {
  const { firstPassage, maps } = placePassages(segments, places);
  const sectionOf = new Uint8Array(firstPassage.at(-1) ?? 0);
  for (const [part, map] of maps.entries()) {
    const sections = segments[part]?.container.section("sectionOf").all();
    for (const [passage, to] of map.entries()) if (to !== nowhere) sectionOf[to] = sections?.[passage] ?? 0;
  }
  container.addNumbers("firstPassage", firstPassage);
  container.addNumbers("sectionOf", sectionOf);
  mergePostings(
    container,
    segments.map((words) => words.container),
    maps,
  );
}

/** Where each article's passages begin in the whole, and where each passage of a part goes. */
function placePassages(segments: readonly WordsSegment[], places: readonly ArticlePlace[]) {
  const from = segments.map((words) => words.container.section("firstPassage").numbers32());
  const maps = from.map((first) => new Uint32Array(first.at(-1) ?? 0).fill(nowhere));
  const firstPassage = new Uint32Array(places.length + 1);
  let next = 0;
  for (const [i, { part, article }] of places.entries()) {
    const [first, map] = [from[part], maps[part]];
    for (let passage = first?.[article] ?? 0; passage < (first?.[article + 1] ?? 0); passage++) {
      if (map !== undefined) map[passage] = next++;
    }
    firstPassage[i + 1] = next;
  }
  return { firstPassage, maps };
}
