import { decodeText } from "./encoding/decode-text.js";
import type { FormatDocument } from "./document.js";
import type { FormatId } from "./formats.js";
import type { Reading, ReadMember } from "./readers.js";

/**
 * Reads the bytes of a file. `path` is for its name only, `readMember` for what lies in it. Throws a `FormatError` where it
 * cannot be read.
 */
export type FormatReader = (
  bytes: Uint8Array,
  path: string,
  readMember: ReadMember,
) => Promise<Reading> | Promise<readonly FormatDocument[]> | readonly FormatDocument[];

/** Each reader is loaded where its format first occurs. */
export const workerReaders: Readonly<Partial<Record<FormatId, () => Promise<FormatReader>>>> = {
  docx: async () => (await import("./office/docx/read-docx.js")).readDocx,
  eml: readMails,
  enex: readFeeds,
  epub: async () => {
    const [{ readEpub }, { readHtml }] = await Promise.all([import("./office/epub/read-epub.js"), importHtml()]);
    return (bytes) => readEpub(bytes, readHtml);
  },
  feed: readFeeds,
  html: async () => {
    const { readHtml } = await importHtml();
    return (bytes, path) => readHtml(decodeUtf8(bytes), path);
  },
  mbox: async () => {
    const [{ readMbox }, { readHtml }] = await Promise.all([import("./mail/read-mbox.js"), importHtml()]);
    return (bytes, _, readMember) => readMbox(bytes, { readHtml: (html) => readHtml(html, ""), readMember });
  },
  mhtml: async () => (await import("./html/archives/read-mhtml.js")).readMhtml,
  odt: async () => (await import("./office/odt/read-odt.js")).readOdt,
  pdf: async () => (await import("./pdf/read-pdf.js")).readPdf,
  rtf: async () => (await import("./office/rtf/read-rtf.js")).readRtf,
  webarchive: async () => (await import("./html/archives/read-webarchive.js")).readWebarchive,
  warc: async () => {
    const [{ readWarc }, { readHtml }] = await Promise.all([import("./warc/read-warc.js"), importHtml()]);
    return (bytes) => readWarc(bytes, { readHtml: (html) => readHtml(html, ""), decode });
  },
};

async function importHtml() {
  return import("./html/read-html.js");
}

async function readFeeds(): Promise<FormatReader> {
  const [{ readFeed }, { readHtml }] = await Promise.all([import("./feeds/read-feed.js"), importHtml()]);
  return (bytes) => readFeed(decodeUtf8(bytes), (html) => readHtml(html, ""));
}

async function readMails(): Promise<FormatReader> {
  const [{ readMail }, { readHtml }] = await Promise.all([import("./mail/read-mail.js"), importHtml()]);
  return (bytes, _, readMember) => readMail(bytes, { readHtml: (html) => readHtml(html, ""), readMember });
}

/** Of a reader of text, which is handed UTF-8 whatever the file was. */
function decodeUtf8(bytes: Uint8Array): string {
  return bufferOf(bytes).toString("utf8");
}

async function decode(bytes: Uint8Array, label: string | null): Promise<string> {
  return (await decodeText(bufferOf(bytes), null, label === null ? null : standardName(label))).text;
}

/** Null for a name that no browser knows: senders write anything. */
function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
