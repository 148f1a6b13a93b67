import type { Archive } from "../archive/archive.js";
import { BuildFailed } from "../archive/build/segment-maker.js";
import { BrokenContainer } from "../archive/container/container.js";
import { UnusableCache } from "../archive/disk/cache-folder.js";
import { ChangedFile } from "../archive/disk/disk-holdings.js";
import { type GuardedStages, guardStages } from "../archive/guard-stages.js";
import type { OnProgress } from "../archive/build/progress.js";
import { createLocalArchive } from "../archive/local/local-archive.js";
import { createMemoryArchive } from "../archive/memory/memory-archive.js";
import type { SpeakerAliases } from "../archive/speaker-aliases.js";
import { engine } from "../engine.js";
import { archiveDamaged, archiveMade, cacheUnusable, filesKeepChanging } from "../errors.js";
import { importStages } from "../import-stages.js";
import type { FoundFile } from "../load/find-files.js";
import { explainFailure, failureCode } from "../load/explain-failure.js";
import { loadSources } from "../load/load-sources.js";
import { startLoadLog, type LoadLog, type LoadOptions } from "../load/options.js";
import type { Report } from "../report.js";
import type { Correction, SourceText, Warning } from "../types.js";
import { Archived, type Archiving } from "./archived.js";

/** What to open, and the folder that archives are kept in; without one nothing is kept. */
export interface ArchivedOptions extends LoadOptions {
  readonly cache?: string;
  readonly refresh?: boolean;
  readonly onProgress?: OnProgress;
  readonly aliases?: SpeakerAliases | null;
  readonly corrections?: readonly Correction[];
}

/** An archive to ask; or what has to be read into memory, as far as it is known. */
export type Opened =
  | { readonly kind: "archived"; readonly source: ArchivedSource }
  | { readonly kind: "memory"; readonly log: LoadLog; readonly files: readonly FoundFile[] };

/** Opens the archives of the folders that the paths name, and makes them where they are missing and worth it. */
export async function openArchived(options: ArchivedOptions, name: string): Promise<Opened> {
  const { cache, refresh = false, onProgress = () => {}, aliases = null } = options;
  const archiving = {
    cache: cache === undefined ? null : { folder: cache, engine },
    refresh,
    always: false,
    onProgress,
  };
  const source = new ArchivedSource(options, archiving, name, aliases);
  return source.open();
}

/** Why nothing can be kept, in words; null of any other error. */
export function whyNotKept(error: unknown): string | null {
  const isOurs = error instanceof UnusableCache || error instanceof BuildFailed || error instanceof BrokenContainer;
  if (isOurs) return error.message;
  return failureCode(error) === null ? null : explainFailure(error);
}

/** Files that change so often while they are asked about are not waited for. */
const mostTries = 4;

/** The archives of some folders, asked so that what is answered is what the files say now. */
export class ArchivedSource {
  readonly #options: ArchivedOptions;
  readonly #archived: Archived;
  readonly #cache: string;
  readonly #name: string;
  /** What went wrong beside reading files. */
  readonly #warnings: Warning[] = [];
  readonly #stages: GuardedStages;
  #archive: Archive | null = null;
  /** Set where the cache could not be used. */
  #memoryLog: LoadLog | null = null;

  constructor(options: ArchivedOptions, archiving: Archiving, name: string, aliases: SpeakerAliases | null = null) {
    const stages = guardStages(importStages(this.#warnings), this.#warnings);
    this.#stages = aliases?.aliasStages(stages) ?? stages;
    this.#options = options;
    this.#archived = new Archived(options, archiving, this.#stages, aliases);
    this.#cache = archiving.cache?.folder ?? "";
    this.#name = name;
  }

  get log(): LoadLog {
    const log = this.#memoryLog ?? this.#archived.log;
    return { ...log, warnings: [...log.warnings, ...this.#told(), ...this.#warnings] };
  }

  /** What became of the archives, if anything is kept. */
  #told(): Warning[] {
    const { wasDamaged, made } = this.#archived;
    if (this.#memoryLog !== null) return [];
    if (wasDamaged) return [archiveDamaged()];
    return made > 0 ? [archiveMade(made, this.#cache)] : [];
  }

  async open(): Promise<Opened> {
    const files = await this.#look(async () => (this.#archived.openAsSeen() ? null : this.#archived.openFully()));
    if (files === null) return { kind: "archived", source: this };
    return { kind: "memory", log: this.#archived.log, files };
  }

  /**
   * Asks; and asks again where a file is another by now, where the archive is damaged, and where nothing was found without
   * a look at every file.
   */
  async ask<Answer extends Report>(ask: (archive: Archive) => Promise<Answer>): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      try {
        const answer = await ask((this.#archive ??= this.#createArchive()));
        if (answer.found || this.#archived.looked === null) return answer;
      } catch (error) {
        if (tries >= mostTries || !(isPassing(error) || this.#archived.looked !== null)) {
          await this.#openInMemory(error);
          continue;
        }
        if (error instanceof BrokenContainer) this.#archived.clear();
      }
      const files = await this.#look(() => this.#archived.openFully());
      if (files !== null) await this.#readIntoMemory(files);
    }
  }

  /** Opens what is kept, once more where that fails for the moment. Gives the files where they are not to be archived. */
  async #look(open: () => Promise<readonly FoundFile[] | null>): Promise<readonly FoundFile[] | null> {
    this.#archive = null;
    for (let tries = 1; ; tries++) {
      try {
        return await open();
      } catch (error) {
        if (tries < mostTries && isPassing(error)) {
          if (error instanceof BrokenContainer) this.#archived.clear();
          continue;
        }
        await this.#openInMemory(error);
        return null;
      }
    }
  }

  /** Where nothing can be kept, reads the files and says why; any other error is thrown on. */
  async #openInMemory(error: unknown): Promise<void> {
    const why = whyNotKept(error);
    if (this.#memoryLog !== null) throw error;
    if (error instanceof ChangedFile) this.#warnings.push(filesKeepChanging(this.#name));
    else if (why === null) throw error;
    else this.#warnings.push(cacheUnusable(this.#cache, why));
    await this.#readIntoMemory();
  }

  async #readIntoMemory(files?: readonly FoundFile[]): Promise<void> {
    this.#memoryLog = files === undefined ? startLoadLog() : this.#archived.log;
    const sources: SourceText[] = [];
    for await (const source of loadSources(this.#options, this.#memoryLog, files)) sources.push(source);
    this.#archive = createMemoryArchive(this.#name, sources, this.#stages, this.#options.corrections);
    this.#archived.looked = null;
  }

  #createArchive(): Archive {
    return createLocalArchive(this.#name, this.#archived.holdings(), this.#stages, this.#options.corrections);
  }
}

/** What may be over when it is tried again. */
function isPassing(error: unknown): boolean {
  return error instanceof BrokenContainer || error instanceof ChangedFile;
}
