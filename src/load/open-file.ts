import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { systemPath } from "../text/system-path.js";

export interface OpenFile {
  /** What the file says of itself; 0 for pipes and the like. */
  readonly size: number;
  /** Its first bytes, which are still to be read after that; of pipes and the like none. */
  head(): Buffer;
  /** Fills the buffer from `offset` on and says how many bytes came: 0 at the end. */
  read(buffer: Uint8Array, offset: number): number;
  close(): void;
}

/**
 * Opens a file to be read synchronously, which for small files is four times as fast. A file that was met in a folder and
 * has since become a pipe must not keep us waiting for a writer, hence `O_NONBLOCK`; whoever names a pipe
 * (`<(curl …)`) wants us to wait.
 */
export function openFile(path: string, named: boolean): OpenFile {
  const wait = named ? 0 : (constants.O_NONBLOCK ?? 0);
  const descriptor = openSync(systemPath(path), constants.O_RDONLY | wait);
  const stats = fstatSync(descriptor);
  const isThere = named || stats.isFile();
  return {
    size: stats.size,
    head: () => (stats.isFile() ? readHead(descriptor) : Buffer.alloc(0)),
    read: (buffer, offset) => (isThere ? readSync(descriptor, buffer, offset, buffer.length - offset, null) : 0),
    close: () => closeSync(descriptor),
  };
}

function readHead(descriptor: number): Buffer {
  const buffer = Buffer.allocUnsafe(headLength);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, headLength, 0));
}

const headLength = 4096;

/** All of a file, or null if there is more than `limit`. */
export function readToEnd(file: OpenFile, limit: number): Buffer | null {
  let buffer = Buffer.allocUnsafe(Math.min(file.size, limit) + 1);
  let length = 0;
  for (;;) {
    const came = file.read(buffer, length);
    if (came === 0) return buffer.subarray(0, length);
    length += came;
    if (length > limit) return null;
    if (length < buffer.length) continue;
    // It is no regular file, or it has grown since it was opened.
    const larger = Buffer.allocUnsafe(Math.min(Math.max(length * 2, chunkLength), limit + 1));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  }
}

/** A file piece by piece. Each piece is overwritten by the next: copy what must last. */
export function* readChunks(file: OpenFile): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(chunkLength);
  for (let came = file.read(buffer, 0); came > 0; came = file.read(buffer, 0)) yield buffer.subarray(0, came);
}

const chunkLength = 256 * 1024;
