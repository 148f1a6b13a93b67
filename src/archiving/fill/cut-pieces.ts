import type { FileToStore } from "../../archive/build/document-maker.js";
import type { Cluster } from "../../archive/remote/cluster.js";
import { nothingStored, storedFiles } from "../../archive/remote/fill/stored-files.js";
import type { Source } from "./list-sources.js";

/** In files: it is asked of so many at once what is stored of them. */
const filesAQuestion = 1000;
/** In bytes, and in files: what is made together. What has been made when a process is cut off need not be made again. */
const bytesAPiece = 4 * 1024 * 1024;
const filesAPiece = 50;
/** A larger file of records is made in parts, each of which reads all of it, which costs little beside what is done with a record. */
const bytesAPart = 16 * 1024 * 1024;

/** The files of some sources, in pieces that are made together: several may take from it at once. */
export async function* cutPieces(
  cluster: Cluster,
  index: string,
  sources: readonly Source[],
): AsyncGenerator<readonly FileToStore[]> {
  for (const { name, files } of sources) {
    for (let from = 0; from < files.length; from += filesAQuestion) {
      const some = files.slice(from, from + filesAQuestion);
      const shown = some.map((file) => file.shown);
      const stored = await storedFiles(cluster, index, name, shown);
      yield* piecesOf(
        some.map(({ path, shown, format, size }): FileToStore => {
          const known = stored.get(shown) ?? nothingStored;
          return { path, source: name, file: shown, format, size, stored: known, part: 0, parts: 1 };
        }),
      );
    }
  }
}

function* piecesOf(files: readonly FileToStore[]): Generator<readonly FileToStore[]> {
  let piece: FileToStore[] = [];
  let bytes = 0;
  for (const file of files) {
    if (isCut(file)) {
      yield* partsOf(file);
      continue;
    }
    if (piece.length === filesAPiece || (piece.length > 0 && bytes + file.size > bytesAPiece)) {
      yield piece;
      [piece, bytes] = [[], 0];
    }
    piece.push(file);
    bytes += file.size;
  }
  if (piece.length > 0) yield piece;
}

function isCut({ format, size }: FileToStore): boolean {
  return format === "jsonl" && size > bytesAPart;
}

function* partsOf(file: FileToStore): Generator<readonly FileToStore[]> {
  const parts = Math.ceil(file.size / bytesAPart);
  for (let part = 0; part < parts; part++) yield [{ ...file, part, parts }];
}
