import type { DocumentMaker, FileToStore, MadeDocuments } from "../../archive/build/document-maker.js";
import type { OnProgress } from "../../archive/build/progress.js";
import type { Cluster } from "../../archive/remote/cluster.js";
import { BulkWriter } from "../../archive/remote/fill/bulk-writer.js";
import type { FilledIndices } from "../../archive/remote/fill/prepare-indices.js";
import { MetWords, wordOperation } from "../../archive/remote/fill/word-store.js";
import { countIn, type LoadLog } from "../../load/options.js";
import { noteAgain } from "../note-files.js";
import { startDocumentMaker } from "../start-maker.js";
import { cutPieces } from "./cut-pieces.js";
import type { Source } from "./list-sources.js";

/** What is written, and where. */
export interface Storing {
  readonly cluster: Cluster;
  readonly indices: FilledIndices;
  readonly sources: readonly Source[];
  /** Store again what is stored already. */
  readonly refresh: boolean;
  readonly onProgress: OnProgress;
}

/** Words that are remembered as sent: some hundred megabytes. */
const mostWords = 2_000_000;

/** About as long as an article. */
const bytesAnArticle = 5000;

/** Stores the articles of all files; what was met on the way is noted in `log`, with a warning of each that is lost. */
export async function storeFiles(storing: Storing, log: LoadLog): Promise<void> {
  const files = storing.sources.flatMap((source) => source.files);
  const bytes = sumOf(files, ({ size }) => size);
  const maker = await startDocumentMaker(Math.max(files.length, bytes / bytesAnArticle));
  const storer = new Storer(storing, maker, log, files.length);
  try {
    const pieces = cutPieces(storing.cluster, storing.indices.articles, storing.sources);
    const work = async (): Promise<void> => {
      for await (const piece of pieces) await storer.store(piece);
    };
    await Promise.all(Array.from({ length: maker.width }, work));
    await storer.finish();
  } finally {
    await maker.close();
  }
}

class Storer {
  readonly #storing: Storing;
  readonly #maker: DocumentMaker;
  readonly #log: LoadLog;
  readonly #writer: BulkWriter;
  readonly #met = new MetWords(mostWords);
  readonly #of: number;
  #done = 0;
  #articles = 0;

  constructor(storing: Storing, maker: DocumentMaker, log: LoadLog, of: number) {
    [this.#storing, this.#maker, this.#log, this.#of] = [storing, maker, log, of];
    this.#writer = new BulkWriter(storing.cluster);
    this.#tell();
  }

  async store(files: readonly FileToStore[]): Promise<void> {
    const { refresh } = this.#storing;
    const made = await this.#maker.documents(refresh ? files.map(asIfChanged) : files);
    await this.#write(made);
    this.#note(made);
    this.#articles += made.documents.length;
    this.#done += sumOf(files, ({ parts }) => 1 / parts);
    this.#tell();
  }

  async finish(): Promise<void> {
    await this.#writer.finish();
    this.#log.warnings.push(...this.#writer.lost);
  }

  async #write({ documents, removed, words }: MadeDocuments): Promise<void> {
    const { indices } = this.#storing;
    for (const { id, path, json } of documents) {
      await this.#writer.add({ kind: "index", index: indices.articles, id, name: path, json });
    }
    for (const id of removed) {
      await this.#writer.add({ kind: "delete", index: indices.articles, id, name: id, json: "" });
    }
    for (const word of this.#met.meet(words)) await this.#writer.add(wordOperation(indices.words, word));
    await this.#writer.sendIfIdle();
  }

  #note({ documents, same, files, bytes, notes, warnings }: MadeDocuments): void {
    const log = this.#log;
    const whole = same.filter(({ part }) => part === 0);
    countIn(log, "files", files + whole.length);
    countIn(log, "articles", documents.length + sumOf(whole, ({ stored }) => stored.articles));
    countIn(log, "bytes", bytes + sumOf(whole, ({ size }) => size));
    for (const note of notes) noteAgain(log, note.path, note);
    log.warnings.push(...warnings);
  }

  #tell(): void {
    this.#storing.onProgress({ stage: "storing", done: this.#done, of: this.#of, articles: this.#articles });
  }
}

/** To be stored again, whatever is stored. */
function asIfChanged(file: FileToStore): FileToStore {
  return { ...file, stored: { ...file.stored, hash: null } };
}

function sumOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}
