import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import type { DocumentMaker, FileToStore, MadeDocument, MadeDocuments } from "../archive/build/document-maker.js";
import { BuildFailed } from "../archive/build/segment-maker.js";
import { type GuardedStages, guardStages } from "../archive/guard-stages.js";
import { articleDocument, type ArticleOrigin, documentId } from "../archive/remote/article-document.js";
import { MetWords, wordsOf } from "../archive/remote/fill/word-store.js";
import type { KeptNotes } from "../archive/segment/kept.js";
import { largestDocument, tooLarge } from "../archive/remote/fill/bulk-writer.js";
import { engine } from "../engine.js";
import { articleLost } from "../errors.js";
import { importStages } from "../import-stages.js";
import { failureCode } from "../load/explain-failure.js";
import { loadFile } from "../load/load-file.js";
import { defaultMaxFileSize, type LoadLog, startLoadLog } from "../load/options.js";
import { systemPath } from "../text/system-path.js";
import type { SourceText, Warning } from "../types.js";
import { formatCalled } from "./make-segments.js";
import { notesOf } from "./note-files.js";

/** Words that a thread remembers having given; whoever asks it remembers more. */
const mostWords = 200_000;

/** Makes documents in this thread. */
export function createDocumentMaker(): DocumentMaker {
  const lacking: Warning[] = [];
  const stages = importStages(lacking);
  const met = new MetWords(mostWords);
  return {
    width: 1,
    async documents(files) {
      const warnings: Warning[] = [];
      const describe = await describer(guardStages(stages, warnings));
      const made = new MadeOfFiles(met, describe, warnings);
      for (const file of files) await made.add(file);
      const [first] = lacking;
      // What is found without all that was learnt is not kept.
      if (first !== undefined) throw new BuildFailed(first.message);
      return made.result();
    },
    close: () => Promise.resolve(),
  };
}

/** The document of an article as it was read; null where its story cannot be told from its page. */
type Describe = (source: SourceText, origin: ArticleOrigin) => object | null;

async function describer(stages: GuardedStages): Promise<Describe> {
  const [clean, attribute, report] = await Promise.all([stages.clean(), stages.attribute(), stages.indirect()]);
  return (source, origin) => {
    const article = clean(source);
    if (article === null) return null;
    const speech = attribute(article);
    return articleDocument({ origin, article, speech, reports: report(article, speech) });
  };
}

/** Collects what is made of one file after the other. */
class MadeOfFiles {
  readonly #met: MetWords;
  readonly #describe: Describe;
  readonly #warnings: Warning[];
  readonly #documents: MadeDocument[] = [];
  readonly #removed: string[] = [];
  readonly #words: string[] = [];
  readonly #same: FileToStore[] = [];
  readonly #notes: KeptNotes[] = [];
  #files = 0;
  #bytes = 0;

  /** `warnings` is what `describe` writes to as well. */
  constructor(met: MetWords, describe: Describe, warnings: Warning[]) {
    [this.#met, this.#describe, this.#warnings] = [met, describe, warnings];
  }

  result(): MadeDocuments {
    return {
      documents: this.#documents,
      removed: this.#removed,
      words: this.#words,
      same: this.#same,
      notes: this.#notes,
      files: this.#files,
      bytes: this.#bytes,
      warnings: this.#warnings,
    };
  }

  async add(file: FileToStore): Promise<void> {
    // Before it is read: a file that changes while it is read is another one at the next load.
    const hash = hashOf(file.path);
    if (hash !== null && hash === file.stored.hash) {
      this.#same.push(file);
      return;
    }
    const log = startLoadLog();
    const numbers = await this.#read(file, hash ?? "", log);
    const isWhole = log.stats.unreadable === 0;
    if (isWhole) this.#remove(file, numbers);
    // Every part reads the file, and would say the same of it.
    if (file.part > 0) return;
    this.#files += log.stats.files;
    this.#bytes += log.stats.bytes;
    const notes = notesOf(file.path, log);
    if (notes !== null) this.#notes.push(notes);
  }

  /** The numbers of the records of which there is a document. */
  async #read(file: FileToStore, hash: string, log: LoadLog): Promise<ReadonlySet<number>> {
    const numbers = new Set<number>();
    const loading = { options: { paths: [file.path] }, log, encoding: null, limit: defaultMaxFileSize };
    const found = {
      kind: "file",
      path: file.path,
      format: formatCalled(file.format),
      only: null,
      named: false,
    } as const;
    const store = (source: SourceText, record: number, isLast: boolean): void => {
      if (record % file.parts !== file.part) return;
      const path = file.file + source.path.slice(file.path.length);
      const origin = { source: file.source, file: file.file, record, hash };
      if (this.#store({ ...source, path }, origin, isLast)) numbers.add(record);
    };
    let held: SourceText | null = null;
    let record = 0;
    for await (const source of loadFile(found, loading)) {
      if (held !== null) store(held, record++, false);
      held = source;
    }
    if (held !== null) store(held, record, log.stats.unreadable === 0);
    return numbers;
  }

  #store(source: SourceText, origin: ArticleOrigin, isLast: boolean): boolean {
    if (source.text.length > longestText) {
      this.#warnings.push(articleLost(source.path, tooLarge));
      return false;
    }
    const document = this.#describe(source, origin);
    if (document === null) return false;
    const json = JSON.stringify(isLast ? { ...document, last: true } : document);
    this.#documents.push({ id: documentId(origin), path: source.path, json });
    for (const word of this.#met.meet(wordsOf(document))) this.#words.push(word);
    return true;
  }

  /** What the file had more records of when it was stored before. */
  #remove({ source, file, stored, part, parts }: FileToStore, numbers: ReadonlySet<number>): void {
    for (let record = part; record < stored.end; record += parts) {
      if (!numbers.has(record)) this.#removed.push(documentId({ source, file, record }));
    }
  }
}

/** Its document, which has the words once more, would be larger than a cluster takes. */
const longestText = largestDocument / 2;

const bytesAtOnce = 1024 * 1024;

/** Of a file's bytes and of what finds who says what in them; null where it cannot be read, which reading it will tell. */
function hashOf(path: string): string | null {
  const hash = createHash("sha256").update(engine);
  const buffer = Buffer.allocUnsafe(bytesAtOnce);
  try {
    const file = openSync(systemPath(path), "r");
    try {
      for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
        hash.update(buffer.subarray(0, read));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (failureCode(error) === null) throw error;
    return null;
  }
  return hash.digest("base64url").slice(0, 22);
}
