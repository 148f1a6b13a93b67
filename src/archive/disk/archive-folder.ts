import { rmSync } from "node:fs";
import { join } from "node:path";
import { BrokenContainer } from "../container/container.js";
import { Container } from "../container/read-container.js";
import { ContainerWriter } from "../container/write-container.js";
import { mergeSpeech } from "../segment/merge-speech.js";
import { mergeWords, type MergedPart } from "../segment/merge-words.js";
import {
  knownOf,
  type MadeSegment,
  OpenSegment,
  type ListedSegment,
  type OpenParts,
  type SegmentStore,
  type SpeechKind,
  speechKinds,
  type SpeechPart,
} from "../segment/open-segment.js";
import { SpeechSegment } from "../segment/read-speech.js";
import { WordsSegment } from "../segment/read-words.js";
import { archiveFolder, type Cache } from "./archive-key.js";
import { checkPrivate, ensurePrivate, removeSuperseded } from "./cache-folder.js";
import { readManifest, removeLeftovers, writeManifest, type Manifest } from "./manifest.js";
import { openSource, randomName, writeFileWhole } from "./write-file.js";

/** The archive of one folder, as it is on disk. */
export class ArchiveFolder implements SegmentStore {
  readonly lasting = true;
  readonly root: string;
  readonly #cache: Cache;
  /** The folder that it is kept in. */
  readonly path: string;
  #segments: readonly OpenSegment[] = [];

  constructor(cache: Cache, root: string) {
    this.root = root;
    this.#cache = cache;
    this.path = archiveFolder(cache, root);
  }

  get segments(): readonly OpenSegment[] {
    return this.#segments;
  }

  /** Opens what is there. Says whether something was, and could not be used: then it is left to be made again. */
  open(): "opened" | "damaged" {
    for (let tries = 0; tries < mostTries; tries++) {
      const manifest = readManifest(this.path);
      if (manifest === null || manifest.root !== this.root) return "opened";
      for (const folder of [this.#cache.folder, this.path]) checkPrivate(folder);
      try {
        this.#segments = manifest.segments.map((segment) => this.#openSegment(segment));
        removeLeftovers(this.path, manifest);
        return "opened";
      } catch (error) {
        // Another process may have merged the segments just now, and removed those that the manifest named before.
        if (error instanceof BrokenContainer) break;
        if (!isMissing(error)) throw error;
      }
    }
    this.clear();
    return "damaged";
  }

  /** Removes all of it. */
  clear(): void {
    this.close();
    rmSync(this.path, { recursive: true, force: true });
  }

  close(): void {
    for (const { words, parts } of this.#segments)
      for (const { container } of [words, ...parts.speech, ...parts.reports]) container.close();
    this.#segments = [];
  }

  addSegment({ bytes, articles }: MadeSegment): void {
    const words = this.#write("words", (sink) => sink(bytes));
    this.#change((segments) => [...segments, { words, articles, speech: [], reports: [] }]);
  }

  addSpeech(kind: SpeechKind, words: string, from: number, { bytes, articles }: MadeSegment): void {
    const name = this.#write(kind, (sink) => sink(bytes));
    this.#change((segments) =>
      segments.map((segment) =>
        segment.words === words && knownOf(segment, kind) === from
          ? { ...segment, [kind]: [...segment[kind], { name, articles }] }
          : segment,
      ),
    );
  }

  /** Makes one file of those that say who says what in a segment. */
  joinSpeech(kind: SpeechKind, { listed, parts }: OpenSegment): void {
    const places = listed[kind].flatMap(({ articles }, part) =>
      Array.from({ length: articles }, (_, article) => ({ part, article })),
    );
    const name = this.#write(kind, (sink) => {
      const container = new ContainerWriter(sink);
      mergeSpeech(container, kind, parts[kind], places);
      container.finish();
    });
    this.#change((segments) =>
      segments.map((segment) =>
        segment.words === listed.words ? { ...segment, [kind]: [{ name, articles: places.length }] } : segment,
      ),
    );
  }

  /** Makes one segment of those parts, which are all of them that count. Who says what must be known of all or of none. */
  merge(parts: readonly (MergedPart & { readonly segment: OpenSegment })[]): void {
    const before = new Set(parts.map(({ segment }) => segment.listed.words));
    let places: ReturnType<typeof mergeWords> = [];
    const words = this.#write("words", (sink) => {
      const container = new ContainerWriter(sink);
      places = mergeWords(container, parts);
      container.finish();
    });
    const merged = (kind: SpeechKind) =>
      parts.every(({ segment }) => segment.knowsAll(kind)) ? this.#mergeSpeech(kind, parts, places) : [];
    const [speech, reports] = [merged("speech"), merged("reports")];
    this.#change((segments) => [
      ...segments.filter((segment) => !before.has(segment.words)),
      { words, articles: places.length, speech, reports },
    ]);
  }

  #mergeSpeech(
    kind: SpeechKind,
    parts: readonly (MergedPart & { readonly segment: OpenSegment })[],
    places: ReturnType<typeof mergeWords>,
  ): readonly SpeechPart[] {
    const all = parts.flatMap(({ segment }) => segment.parts[kind]);
    /** Of each part: the number of its first speech file among all, and where each of its files begins. */
    let first = 0;
    const starts = parts.map(({ segment }) => {
      let start = 0;
      const files = segment.listed[kind].map(({ articles }, i) => ({
        file: first + i,
        start: (start += articles) - articles,
      }));
      first += files.length;
      return files;
    });
    const inFiles = places.map(({ part, article }) => {
      const { file, start } = starts[part]?.findLast((one) => one.start <= article) ?? { file: 0, start: 0 };
      return { part: file, article: article - start };
    });
    const name = this.#write(kind, (sink) => {
      const container = new ContainerWriter(sink);
      mergeSpeech(container, kind, all, inFiles);
      container.finish();
    });
    return [{ name, articles: places.length }];
  }

  /** Makes the folder that it is kept in. Throws where that cannot be, or others could read it. */
  ensureFolder(): void {
    for (const folder of [this.#cache.folder, this.path]) ensurePrivate(folder);
  }

  #write(extension: string, write: Parameters<typeof writeFileWhole>[1]): string {
    this.ensureFolder();
    const name = `${randomName()}.${extension}`;
    writeFileWhole(join(this.path, name), write);
    return name;
  }

  /** Changes what the archive consists of, from what another process may have made of it meanwhile. */
  #change(change: (segments: readonly ListedSegment[]) => readonly ListedSegment[]): void {
    const now = readManifest(this.path);
    const manifest: Manifest = { root: this.root, segments: change(now?.segments ?? []) };
    writeManifest(this.path, manifest);
    removeLeftovers(this.path, manifest);
    if (now === null) removeSuperseded(this.#cache, this.root);
    const openNow = new Map(this.#segments.map((segment) => [segment.listed.words, segment]));
    this.#segments = manifest.segments.map((listed) => {
      const known = openNow.get(listed.words);
      if (known === undefined) return this.#openSegment(listed);
      const open = new Map(
        speechKinds.flatMap((kind) => known.listed[kind].map(({ name }, i) => [name, known.parts[kind][i]])),
      );
      known.parts = this.#openParts(listed, open);
      known.listed = listed;
      return known;
    });
  }

  #openSegment(listed: ListedSegment): OpenSegment {
    const words = new WordsSegment(this.#container(listed.words));
    if (words.size !== listed.articles) throw new BrokenContainer("it has other articles than are listed");
    return new OpenSegment(listed, words, this.#openParts(listed));
  }

  /** Some files may be open by their names. */
  #openParts(listed: ListedSegment, open: ReadonlyMap<string, SpeechSegment | undefined> = new Map()): OpenParts {
    const opened = (parts: readonly SpeechPart[]) => parts.map((part) => open.get(part.name) ?? this.#openSpeech(part));
    return { speech: opened(listed.speech), reports: opened(listed.reports) };
  }

  #openSpeech({ name, articles }: SpeechPart): SpeechSegment {
    const speech = new SpeechSegment(this.#container(name));
    if (speech.size !== articles) throw new BrokenContainer("it has other articles than are listed");
    return speech;
  }

  #container(name: string): Container {
    return new Container(openSource(join(this.path, name)));
  }

  wordsOf({ listed }: OpenSegment): string {
    return join(this.path, listed.words);
  }
}

/** Another process merges at most so often while this one opens files. */
const mostTries = 3;

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
