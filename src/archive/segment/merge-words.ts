import { compareCodePoints } from "../../text/compare-code-points.js";
import { Blobs } from "../container/read-container.js";
import type { ContainerWriter } from "../container/write-container.js";
import { idBytes, type WordsSegment } from "./read-words.js";
import { mergePostings, nowhere } from "./merge-postings.js";
import { valueColumns, ValuesWriter, writeLengths } from "./write-words.js";

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

/** Files or articles that follow each other in a part and in the whole: those of a part from `from` up to `to`. */
interface Run {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Writes what is kept of some segments as one, files by path, section after section: of each part little is in memory at a
 * time. Gives where each article of the whole comes from.
 */
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
  const fileRuns = runsOf(files.map(({ part, file }) => ({ part, article: file })));
  const runs = runsOf(places);
  for (const name of ["paths", "notes"]) copyBlobs(container, segments, name, fileRuns);
  for (const name of ["changed", "sizes"]) copyNumbers(container, segments, name, { width: 8, runs: fileRuns });
  for (const name of ["cards", "pages", "layers"]) copyBlobs(container, segments, name, runs);
  const lengths = segments.map((words) => words.container.section("lengths").numbers32());
  writeLengths(
    container,
    Uint32Array.from(places, ({ part, article }) => lengths[part]?.[article] ?? 0),
  );
  copyNumbers(container, segments, "ids", { width: idBytes, runs });
  for (const name of valueColumns) {
    const values = new ValuesWriter();
    for (const { part, article } of places) values.push(segments[part]?.value(name, article) ?? null);
    values.addTo(container, name);
  }
  mergeIndex(container, segments, { places, runs });
  return places;
}

function runsOf(places: readonly ArticlePlace[]): Run[] {
  const runs: Run[] = [];
  for (const { part, article } of places) {
    const last = runs.at(-1);
    if (last?.part === part && last.to === article) runs[runs.length - 1] = { ...last, to: article + 1 };
    else runs.push({ part, from: article, to: article + 1 });
  }
  return runs;
}

function copyBlobs(
  container: ContainerWriter,
  segments: readonly WordsSegment[],
  name: string,
  runs: readonly Run[],
): void {
  const blobs = segments.map((words) => new Blobs(words.container, name));
  const ends = new Uint32Array(runs.reduce((sum, { from, to }) => sum + to - from, 0));
  let [count, length] = [0, 0];
  for (const { part, from, to } of runs) {
    const own = blobs[part]?.ends() ?? new Uint32Array();
    const start = length - (own[from - 1] ?? 0);
    for (let i = from; i < to; i++) ends[count++] = length = start + (own[i] ?? 0);
  }
  container.addParts(
    name,
    piecesOf(runs, (part, from, to) => blobs[part]?.stretch(from, to) ?? []),
  );
  container.addNumbers(`${name}.ends`, ends);
}

/** Of a section with so many bytes for each file or article. */
function copyNumbers(
  container: ContainerWriter,
  segments: readonly WordsSegment[],
  name: string,
  { width, runs }: { readonly width: number; readonly runs: readonly Run[] },
): void {
  const sections = segments.map((words) => words.container.section(name));
  container.addParts(
    name,
    piecesOf(runs, (part, from, to) => sections[part]?.pieces(width * from, width * to) ?? []),
  );
}

/** What `read` gives of each run, as it is asked for. */
function* piecesOf(
  runs: readonly Run[],
  read: (part: number, from: number, to: number) => Iterable<Uint8Array>,
): Iterable<Uint8Array> {
  for (const { part, from, to } of runs) yield* read(part, from, to);
}

function mergeIndex(
  container: ContainerWriter,
  segments: readonly WordsSegment[],
  { places, runs }: { readonly places: readonly ArticlePlace[]; readonly runs: readonly Run[] },
): void {
  const firsts = segments.map((words) => words.container.section("firstPassage").numbers32());
  const { firstPassage, maps } = placePassages(firsts, places);
  container.addNumbers("firstPassage", firstPassage);
  const passages = runs.map(({ part, from, to }) => ({
    part,
    from: firsts[part]?.[from] ?? 0,
    to: firsts[part]?.[to] ?? 0,
  }));
  copyNumbers(container, segments, "sectionOf", { width: 1, runs: passages });
  mergePostings(
    container,
    segments.map((words) => words.container),
    maps,
  );
}

/** Where each article's passages begin in the whole, and where each passage of a part goes. */
function placePassages(firsts: readonly Uint32Array[], places: readonly ArticlePlace[]) {
  const maps = firsts.map((first) => new Uint32Array(first.at(-1) ?? 0).fill(nowhere));
  const firstPassage = new Uint32Array(places.length + 1);
  let next = 0;
  for (const [i, { part, article }] of places.entries()) {
    const [first, map] = [firsts[part], maps[part]];
    for (let passage = first?.[article] ?? 0; passage < (first?.[article + 1] ?? 0); passage++) {
      if (map !== undefined) map[passage] = next++;
    }
    firstPassage[i + 1] = next;
  }
  return { firstPassage, maps };
}
