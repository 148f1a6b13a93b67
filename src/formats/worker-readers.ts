import type { FormatDocument } from "./document.js";

/**
 * Reads the bytes of a file. `path` is for its name only. Throws a `FormatError` where it cannot be read.
 */
export type FormatReader = (
  bytes: Uint8Array,
  path: string,
) => readonly FormatDocument[] | Promise<readonly FormatDocument[]>;

/** A format that is read in the worker. */
export type WorkerFormat = "docx" | "odt" | "pdf" | "rtf";

/** Each reader is loaded where its format first occurs. */
export const workerReaders: Readonly<Record<WorkerFormat, () => Promise<FormatReader>>> = {
  docx: async () => (await import("./office/docx/read-docx.js")).readDocx,
  odt: async () => (await import("./office/odt/read-odt.js")).readOdt,
  pdf: async () => (await import("./pdf/read-pdf.js")).readPdf,
  rtf: async () => (await import("./office/rtf/read-rtf.js")).readRtf,
};
