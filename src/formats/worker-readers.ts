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
  html: async () => {
    const { readHtml } = await import("./html/read-html.js");
    return (bytes, path) => readHtml(decodeUtf8(bytes), path);
  },
  pdf: async () => (await import("./pdf/read-pdf.js")).readPdf,
  rtf: async () => (await import("./office/rtf/read-rtf.js")).readRtf,
};

/** Of a reader of text, which is handed UTF-8 whatever the file was. */
function decodeUtf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
