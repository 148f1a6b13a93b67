import type { FormatDocument } from "./document.js";
import type { FormatId } from "./formats.js";

/**
 * Reads the bytes of a file. `path` is for its name only. Throws a `FormatError` where it cannot be read.
 */
export type FormatReader = (
  bytes: Uint8Array,
  path: string,
) => readonly FormatDocument[] | Promise<readonly FormatDocument[]>;

/** Each reader is loaded where its format first occurs. */
export const workerReaders: Readonly<Partial<Record<FormatId, () => Promise<FormatReader>>>> = {
  rtf: async () => (await import("./office/rtf/read-rtf.js")).readRtf,
};
