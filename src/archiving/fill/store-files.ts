import type { DocumentMaker, FileToStore, MadeDocuments } from "../../archive/build/document-maker.js";
import type { OnProgress } from "../../archive/build/progress.js";
import type { Cluster } from "../../archive/remote/cluster.js";
import { BulkWriter } from "../../archive/remote/fill/bulk-writer.js";
import type { FilledIndices } from "../../archive/remote/fill/prepare-indices.js";
import { type StoredFile, storedFiles } from "../../archive/remote/fill/stored-files.js";
import { MetWords, wordOperation } from "../../archive/remote/fill/word-store.js";
import { countIn, type LoadLog } from "../../load/options.js";
import type { Warning } from "../../types.js";
import { noteAgain } from "../note-files.js";
import { startDocumentMaker } from "../start-maker.js";
import type { Source, SourceFile } from "./list-sources.js";

/** What is written, and where. */
export interface Storing {
  readonly cluster: Cluster;
  readonly indices: FilledIndices;
  readonly sources: readonly Source[];
  /** Store again what is stored already. */
  readonly refresh: boolean;
  readonly onProgress: OnProgress;
}

/** In bytes, and in files: what one request to a thread is about. */
const bytesAPiece = 4 * 1024 * 1024;
const filesAPiece = 200;
/** A larger file of records is made in parts, each of which reads all of it, which costs little beside what is done with a record. */
const bytesAPart = 16 * 1024 * 1024;
/** About as long as an article. */
const bytesAnArticle = 5000;

/** Files of one source that are worked on together; of a large file a part. */
interface Piece {
  readonly source: string;
  readonly files: readonly SourceFile[];
  readonly part: number;
  readonly parts: number;
}

/** Stores the articles of all files; what was met on the way is noted in `log`. Gives a warning of each that is lost. */
export async function storeFiles(storing: Storing, log: LoadLog): Promise<readonly Warning[]> {
  const files = storing.sources.flatMap((source) => source.files);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const maker = await startDocumentMaker(Math.max(files.length, bytes / bytesAnArticle));
  const storer = new Storer(storing, maker, log, files.length);
  try {
    const pieces = storing.sources.flatMap((source) => [...piecesOf(source)])[Symbol.iterator]();
    const work = async (): Promise<void> => {
      for (const piece of pieces) await storer.store(piece);
    };
    await Promise.all(Array.from({ length: maker.width }, work));
    return await storer.finish();
  } finally {
    await maker.close();
  }
}

function* piecesOf({ name: source, files }: Source): Generator<Piece> {
  let piece: SourceFile[] = [];
  let bytes = 0;
  for (const file of files) {
    const parts = file.format === "jsonl" ? Math.max(1, Math.ceil(file.size / bytesAPart)) : 1;
    if (parts > 1) {
      for (let part = 0; part < parts; part++) yield { source, files: [file], part, parts };
      continue;
    }
    if (piece.length === filesAPiece || (piece.length > 0 && bytes + file.size > bytesAPiece)) {
      yield { source, files: piece, part: 0, parts: 1 };
      [piece, bytes] = [[], 0];
    }
    piece.push(file);
    bytes += file.size;
  }
  if (piece.length > 0) yield { source, files: piece, part: 0, parts: 1 };
}

const unknown: StoredFile = { hash: null, articles: 0, end: 0 };

class Storer {
  readonly #storing: Storing;
  readonly #maker: DocumentMaker;
  readonly #log: LoadLog;
  readonly #writer: BulkWriter;
  readonly #met = new MetWords();
  readonly #of: number;
  #done = 0;
  #articles = 0;

  constructor(storing: Storing, maker: DocumentMaker, log: LoadLog, of: number) {
    [this.#storing, this.#maker, this.#log, this.#of] = [storing, maker, log, of];
    this.#writer = new BulkWriter(storing.cluster);
    this.#tell();
  }

  async store({ source, files, part, parts }: Piece): Promise<void> {
    const { cluster, indices, refresh } = this.#storing;
    const stored = await storedFiles(
      cluster,
      indices.articles,
      source,
      files.map(({ shown }) => shown),
    );
    const toStore = files.map(({ path, shown, format }): FileToStore => {
      const { hash, end } = stored.get(shown) ?? unknown;
      return { path, source, file: shown, format, hash: refresh ? null : hash, end, part, parts };
    });
    const made = await this.#maker.documents(toStore);
    await this.#write(made);
    for (const { path, file } of made.same) {
      if (part === 0) this.#noteSame(files, path, stored.get(file) ?? unknown);
    }
    this.#note(made);
    this.#articles += made.documents.length;
    if (part === parts - 1) this.#done += files.length;
    this.#tell();
  }

  async finish(): Promise<readonly Warning[]> {
    await this.#writer.finish();
    return this.#writer.lost;
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
  }

  #note({ documents, files, bytes, notes, warnings }: MadeDocuments): void {
    const log = this.#log;
    countIn(log, "files", files);
    countIn(log, "articles", documents.length);
    countIn(log, "bytes", bytes);
    for (const note of notes) noteAgain(log, note.path, note);
    log.warnings.push(...warnings);
  }

  #noteSame(files: readonly SourceFile[], path: string, { articles }: StoredFile): void {
    countIn(this.#log, "files");
    countIn(this.#log, "articles", articles);
    countIn(this.#log, "bytes", files.find((file) => file.path === path)?.size ?? 0);
  }

  #tell(): void {
    this.#storing.onProgress({ stage: "storing", done: this.#done, of: this.#of, articles: this.#articles });
  }
}
