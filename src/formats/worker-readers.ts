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
  docx: async () => (await import("./office/docx/read-docx.js")).readDocx,
  epub: async () => {
    const [{ readEpub }, { readHtml }] = await Promise.all([
      import("./office/epub/read-epub.js"),
      import("./html/read-html.js"),
    ]);
    return (bytes) => readEpub(bytes, readHtml);
  },
  html: async () => {
    const { readHtml } = await import("./html/read-html.js");
    return (bytes, path) => readHtml(decodeUtf8(bytes), path);
  },
  odt: async () => (await import("./office/odt/read-odt.js")).readOdt,
  pdf: async () => (await import("./pdf/read-pdf.js")).readPdf,
  rtf: async () => (await import("./office/rtf/read-rtf.js")).readRtf,
};

/** Of a reader of text, which is handed UTF-8 whatever the file was. */
function decodeUtf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
