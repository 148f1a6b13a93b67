import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SegmentMaker } from "../archive/build/segment-maker.js";
import type { OnProgress } from "../archive/build/progress.js";
import { addFiles, addSpeech, countUnknown, mergeAll, mergeSegments } from "../archive/build/update-archive.js";
import { AliasedHoldings } from "../archive/disk/aliased-holdings.js";
import { ArchiveFolder } from "../archive/disk/archive-folder.js";
import type { Cache } from "../archive/disk/archive-key.js";
import { ChangedFile, DiskHoldings } from "../archive/disk/disk-holdings.js";
import type { DiskStages } from "../archive/disk/disk-stages.js";
import type { HeldArticles, ShownSegment } from "../archive/disk/held-articles.js";
import { speakersName } from "../archive/disk/manifest.js";
import { latestFiles, matchFiles } from "../archive/disk/match-files.js";
import { readView, writeView, type View } from "../archive/disk/view.js";
import { type OpenSegment, type SpeechKind, speechKinds } from "../archive/segment/open-segment.js";
import { MemoryStore } from "../archive/memory/memory-store.js";
import type { GuardedStages } from "../archive/guard-stages.js";
import type { SpeakerAliases } from "../archive/speaker-aliases.js";
import { failureCode } from "../load/explain-failure.js";
import { findFiles, type FoundFile } from "../load/find-files.js";
import { noteLeftOut, noteSplits } from "../load/note-reading.js";
import { countIn, startLoadLog, type LoadLog, type LoadOptions } from "../load/options.js";
import { compareCodePoints } from "../text/compare-code-points.js";
import { systemPath } from "../text/system-path.js";
import { noteAgain } from "./note-files.js";
import { holdFiles, placeFiles, placeOf, type KnownPlacedFile, type PlacedFile } from "./place-files.js";
import { readLayer } from "./read-layer.js";
import { startMaker } from "./start-maker.js";

/** Where archives are kept, and how they are brought up to date. */
export interface Archiving {
  /** Null where nothing is to be kept: what was read is forgotten after the question. */
  readonly cache: Cache | null;
  /** Look at every file, and try again those that could not be read, whatever is known. */
  readonly refresh: boolean;
  /** Archive however few files there are. */
  readonly always: boolean;
  readonly onProgress: OnProgress;
}

/** Of more files not every one is looked at for every question. */
const filesToLookAt = 3000;

const nothing: HeldArticles = {
  segments: [],
  segmentOf: new Uint32Array(),
  local: new Uint32Array(),
  isWhole: false,
  speakersFile: null,
};

/** The archives that questions about some files are answered from. */
export class Archived {
  readonly #archives = new Map<string, ArchiveFolder | MemoryStore>();
  readonly #options: LoadOptions;
  readonly #archiving: Archiving;
  readonly #stages: DiskStages;
  readonly #aliases: SpeakerAliases | null;
  #held = nothing;
  /** What looking at the files noted. */
  log: LoadLog = startLoadLog();
  /** When every file was looked at last, in milliseconds; null: just now. */
  looked: number | null = null;
  /** An archive was damaged, and has been made again. */
  wasDamaged = false;
  /** How many files were read that no archive was made of before. */
  made = 0;

  constructor(
    options: LoadOptions,
    archiving: Archiving,
    stages: GuardedStages,
    aliases: SpeakerAliases | null = null,
  ) {
    this.#aliases = aliases;
    this.#options = options;
    this.#archiving = archiving;
    this.#stages = {
      readLayer,
      attribute: async (article) => (await stages.attribute())(article),
      indirect: async (article) => (await stages.indirect())(article, (await stages.attribute())(article)),
      rename: (said) => said,
      acts: async (article, attributed) => (await stages.acts())(article, attributed),
      complete: (kind) => this.complete(kind),
    };
  }

  /** The articles as they were when the files were looked at. */
  holdings(): DiskHoldings {
    const aliases = this.#aliases;
    return aliases === null
      ? new DiskHoldings(this.#held, this.#stages, this.looked)
      : new AliasedHoldings(this.#held, this.#stages, this.looked, aliases);
  }

  /** Takes what the last full look at a large folder found, where that still holds. */
  openAsSeen(): boolean {
    const { cache, refresh } = this.#archiving;
    const [path] = this.#options.paths;
    const place = path === undefined || refresh || !isWholeFolder(this.#options) ? null : placeOf(path, cache);
    if (place === null || !place.archived || place.below !== "") return false;
    const archive = this.#archive(place.root);
    const view = archive instanceof ArchiveFolder ? readView(archive, place.shown, Date.now()) : null;
    if (view === null) return false;
    this.#held = view.held;
    this.looked = view.looked;
    this.log = startLoadLog();
    for (const [segment, file] of view.noted) this.#noteFile(view.held.segments[segment], file);
    this.log.stats = view.stats;
    noteSplits(this.log);
    noteLeftOut(this.log);
    return true;
  }

  /** Looks at every file, and reads those that are not archived as they are now. Gives the files where they are not to be archived, else null. */
  async openFully(): Promise<readonly FoundFile[] | null> {
    const looked = Date.now();
    this.log = startLoadLog();
    const files = await findFiles(this.#options, this.log);
    const isSound = this.log.warnings.length === 0;
    const placed = placeFiles(this.#options, files, this.#archiving);
    if (placed === null) return files;
    const byRoot: (readonly KnownPlacedFile[])[] = [];
    for (const root of new Set(placed.map(({ place }) => place.root))) {
      const own = placed.filter(({ place }) => place.root === root);
      byRoot.push(await this.#bringUpToDate(this.#archive(root), own));
    }
    const known = byRoot.flat().toSorted((a, b) => compareCodePoints(a.path, b.path));
    // A file changed or went while it was read, or another process has written over what was made of it.
    if (known.length < placed.length) throw new ChangedFile("files changed while they were read");
    this.#held = { ...holdFiles(known), speakersFile: this.#speakersFile(placed) };
    this.looked = null;
    const noted = this.#noteFiles(known);
    noteSplits(this.log);
    noteLeftOut(this.log);
    if (known.length > filesToLookAt && isSound)
      this.#keepView(placed, { looked, held: this.#held, stats: this.log.stats, noted });
    return null;
  }

  /** The archives themselves. */
  get archives(): readonly ArchiveFolder[] {
    return [...this.#archives.values()].filter((archive) => archive instanceof ArchiveFolder);
  }

  /** Forgets what is on disk: it is damaged. */
  clear(): void {
    this.wasDamaged = true;
    for (const archive of this.#archives.values()) if (archive instanceof ArchiveFolder) archive.clear();
    this.#archives.clear();
    this.#held = nothing;
  }

  /**
   * Finds who says what wherever that is not known yet: in quotation marks; what is reported without them as well where that is
   * asked for, or has been asked for before.
   */
  async complete(kind: SpeechKind): Promise<void> {
    for (const archive of this.#archives.values()) {
      const kinds = speechKinds.filter((one) => one === "speech" || one === kind || hasAny(archive, one));
      const missing = countUnknown(archive, kinds);
      if (missing === 0) continue;
      await this.#make(missing, (maker) => addSpeech(archive, kinds, maker, this.#archiving.onProgress));
      if (archive instanceof ArchiveFolder) joinSpeech(archive);
    }
    // Another process has merged them meanwhile.
    if (this.#held.segments.some(({ segment }) => !segment.knowsAll(kind)))
      throw new ChangedFile("other segments by now");
  }

  /** Whether who says what is known everywhere. */
  knowsAll(kind: SpeechKind): boolean {
    return this.archives.every(({ segments }) => segments.every((segment) => segment.knowsAll(kind)));
  }

  /** Keeps nothing more of files that were removed or are others by now; who says what must be known of all. */
  dropRemoved(): void {
    for (const archive of this.#archives.values()) {
      if (!(archive instanceof ArchiveFolder)) continue;
      const there = filesThere(archive);
      const isWhole = archive.segments.every((segment) => there.get(segment)?.length === segment.words.files);
      if (!isWhole) mergeAll(archive, () => there, this.#archiving.onProgress);
    }
  }

  #archive(root: string): ArchiveFolder | MemoryStore {
    const { cache } = this.#archiving;
    const known = this.#archives.get(root);
    if (known !== undefined) return known;
    const archive = cache === null ? new MemoryStore(root) : new ArchiveFolder(cache, root);
    if (archive instanceof ArchiveFolder && archive.open() === "damaged") this.wasDamaged = true;
    this.#archives.set(root, archive);
    return archive;
  }

  async #bringUpToDate(
    archive: ArchiveFolder | MemoryStore,
    files: readonly PlacedFile[],
  ): Promise<readonly KnownPlacedFile[]> {
    const { refresh, onProgress } = this.#archiving;
    const { known, stale } = matchFiles(archive.segments, files);
    const unread = refresh ? known.filter(wasUnreadable).map(({ asked }) => asked) : [];
    const toRead = [...stale, ...unread];
    const isNew = archive.lasting && archive.segments.length === 0;
    if (toRead.length > 0) {
      // Before much is read for nothing.
      if (archive instanceof ArchiveFolder) archive.ensureFolder();
      await this.#make(toRead.length, (maker) => addFiles(archive, toRead, maker, onProgress));
    }
    if (isNew) this.made += toRead.length;
    const merged = archive instanceof ArchiveFolder && mergeSegments(archive, () => filesThere(archive), onProgress);
    return toRead.length === 0 && !merged ? known : matchFiles(archive.segments, files).known;
  }

  async #make(count: number, work: (maker: SegmentMaker) => Promise<void>): Promise<void> {
    const maker = await startMaker(count);
    try {
      await work(maker);
    } finally {
      await maker.close();
    }
  }

  /** What reading the files told, as if they had been read just now. */
  #noteFiles(known: readonly KnownPlacedFile[]): View["noted"] {
    const noted: [number, number][] = [];
    let [articles, bytes] = [0, 0];
    for (const { segment, file, asked } of known) {
      const { words } = segment;
      articles += (words.firstArticle[file + 1] ?? 0) - (words.firstArticle[file] ?? 0);
      bytes += words.sizeOf(file);
      if (!words.hasNotes(file)) continue;
      const shown = this.#held.segments.findIndex((one) => one.segment === segment && one.shown === asked.place.shown);
      this.#noteFile(
        this.#held.segments[shown] ?? { segment, below: asked.place.below, shown: asked.place.shown },
        file,
      );
      noted.push([shown, file]);
    }
    countIn(this.log, "files", known.length);
    countIn(this.log, "articles", articles);
    countIn(this.log, "bytes", bytes);
    return noted;
  }

  /** The speakers are kept of one whole folder. */
  #speakersFile([file]: readonly PlacedFile[]): string | null {
    if (file === undefined || file.place.below !== "" || !isWholeFolder(this.#options)) return null;
    const archive = this.#archive(file.place.root);
    return archive instanceof ArchiveFolder ? join(archive.path, speakersName) : null;
  }

  #noteFile(shown: ShownSegment | undefined, file: number): void {
    const notes = shown?.segment.words.notesOf(file);
    if (shown === undefined || !notes) return;
    noteAgain(this.log, shown.shown + shown.segment.words.pathOf(file).slice(shown.below.length), notes);
  }

  /** Of one whole folder; everything in it could be listed. */
  #keepView(files: readonly PlacedFile[], view: View): void {
    const [{ place } = { place: null }] = files;
    if (place === null || place.below !== "" || !isWholeFolder(this.#options)) return;
    const walked = this.log.walked.map(({ path, changed }) => [path.slice(place.shown.length), changed] as const);
    const archive = this.#archive(place.root);
    try {
      if (archive instanceof ArchiveFolder) writeView(archive, view, walked);
    } catch (error) {
      // Where nothing can be written, the next question looks again.
      if (failureCode(error) === null) throw error;
    }
  }
}

function hasAny({ segments }: ArchiveFolder | MemoryStore, kind: SpeechKind): boolean {
  return segments.some((segment) => segment.known(kind) > 0);
}

/** Puts the pieces of each segment together. */
function joinSpeech(archive: ArchiveFolder): void {
  for (const kind of speechKinds) {
    for (const segment of archive.segments) if (segment.parts[kind].length > 1) archive.joinSpeech(kind, segment);
  }
}

/** Of each segment the files that no later one has as well, and that have not been removed. */
function filesThere(archive: ArchiveFolder): Map<OpenSegment, number[]> {
  const latest = latestFiles(archive.segments);
  for (const [segment, files] of latest) {
    const there = files.filter((file) => existsSync(systemPath(join(archive.root, segment.words.pathOf(file)))));
    latest.set(segment, there);
  }
  return latest;
}

/** Nothing but one folder is asked for, and all of it. */
function isWholeFolder({
  paths,
  globs = [],
  types = [],
  maxDepth,
  hidden,
  noIgnore,
  encoding,
  maxFileSize,
}: LoadOptions): boolean {
  const isUsual = globs.length + types.length === 0 && hidden !== true && noIgnore !== true;
  return paths.length === 1 && isUsual && (maxDepth ?? encoding ?? maxFileSize) === undefined;
}

function wasUnreadable({ segment, file }: KnownPlacedFile): boolean {
  const notes = segment.words.notesOf(file);
  return notes !== null && notes.unreadable > 0;
}
