import { deflateRawSync, inflateRawSync } from "node:zlib";
import { BrokenContainer } from "../container/container.js";

/** Bytes in fewer. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  // What zlib returns is a view of 16 KiB, which stay in memory with it: many small ones would fill it.
  return Uint8Array.prototype.slice.call(deflateRawSync(bytes));
}

/** Throws a `BrokenContainer` where these were not packed. */
export function unpackBytes(bytes: Uint8Array): Buffer {
  try {
    return inflateRawSync(bytes);
  } catch (error) {
    throw new BrokenContainer("what it holds cannot be unpacked", { cause: error });
  }
}

/** A text in few bytes. */
export function packText(text: string): Uint8Array {
  return packBytes(Buffer.from(text));
}

export function unpackText(bytes: Uint8Array): string {
  return unpackBytes(bytes).toString();
}
