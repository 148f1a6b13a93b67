import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ByteSource } from "../container/read-container.js";
import type { Sink } from "../container/write-container.js";

/** So that many small parts are few calls. */
const bufferSize = 1024 * 1024;

/**
 * Writes a file beside where it shall stand, and puts it there when it is whole and on the disk: at any moment there is
 * the old one, the new one or none. Only its owner may read it. What is left of an attempt that threw is removed.
 */
export function writeFileWhole(path: string, write: (sink: Sink) => void): void {
  const beside = join(dirname(path), `.${randomName()}.part`);
  const file = openSync(beside, "wx", 0o600);
  try {
    const buffer = new BufferedFile(file);
    write((bytes) => buffer.write(bytes));
    buffer.flush();
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, path);
  } catch (error) {
    closeQuietly(file);
    rmSync(beside, { force: true });
    throw error;
  }
}

/** A name that no other process chooses. What makes it is loaded where something is written. */
export function randomName(): string {
  return process.getBuiltinModule("node:crypto").randomBytes(8).toString("hex");
}

class BufferedFile {
  readonly #file: number;
  readonly #buffer = new Uint8Array(bufferSize);
  #length = 0;

  constructor(file: number) {
    this.#file = file;
  }

  write(bytes: Uint8Array): void {
    if (this.#length + bytes.length > bufferSize) this.flush();
    if (bytes.length > bufferSize) return writeAll(this.#file, bytes);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  flush(): void {
    writeAll(this.#file, this.#buffer.subarray(0, this.#length));
    this.#length = 0;
  }
}

/** A full disk may take a part of what it is given before it says so. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // It was closed before the error came.
  }
}

/** A file as a source of bytes, kept open: what is removed meanwhile can still be read. */
export function openSource(path: string): ByteSource {
  const file = openSync(path, "r");
  return {
    size: fstatSync(file).size,
    read(start, length) {
      const bytes = new Uint8Array(length);
      let read = 0;
      while (read < length) {
        const more = readSync(file, bytes, read, length - read, start + read);
        if (more === 0) break;
        read += more;
      }
      return read === length ? bytes : bytes.subarray(0, read);
    },
    close: () => closeSync(file),
  };
}
