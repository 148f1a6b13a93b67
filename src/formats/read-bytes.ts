import { FormatError, plainDocument, type FormatDocument } from "./document.js";
import { decodeText, type Decoded } from "./encoding/decode-text.js";
import { splitExport } from "./exports/split-export.js";
import { formatOf, type Format, type FormatId } from "./formats.js";
import { looksLikeMarkdown } from "./markdown/looks-like-markdown.js";
import type { PackedContents } from "./packed/packed-member.js";
import { recognizeFormat } from "./recognize-format.js";
import { readPrinted } from "./printed/read-printed.js";
import { repairDocument, repairText } from "./repair/repair-document.js";

/** The bytes of one file, and what is known of them. */
export interface FileBytes {
  readonly bytes: Buffer;
  readonly path: string;
  /** Under its standard name; null where nobody asked for one. */
  readonly encoding: string | null;
  /** The format that was asked for where the file does not tell. */
  readonly asked: FormatId | null;
}

/** A document with the format that it was read from, which of a file in an archive is its own. */
export interface ReadDocument extends FormatDocument {
  readonly format: Format;
}

/** What was read out of a file. */
export type Reading =
  | {
      readonly kind: "read";
      readonly documents: readonly ReadDocument[];
      /** How its text was come by; null where the format says it. */
      readonly decoded: Decoded | null;
      /** Parts of it that are no article, with why: `{ place: ":3", why: "not valid JSON" }`. */
      readonly bad: readonly BadPart[];
      /** The names of files in an archive that are nothing that articles are read from. */
      readonly passedOver: readonly string[];
    }
  /** It is nothing that articles are read from. */
  | { readonly kind: "refused"; readonly why: string }
  /** It is, and could not be read. */
  | { readonly kind: "failed"; readonly why: string }
  /** It holds what the program itself has written, and no articles. */
  | { readonly kind: "own" };

type Read = Extract<Reading, { kind: "read" }>;

export interface BadPart {
  readonly place: string;
  readonly why: string;
}

/** The worker, in which files are read that need a library or are packed. Both throw a `FormatError`. */
export interface ReaderWorker {
  read(format: FormatId, bytes: Uint8Array, path: string): Promise<readonly FormatDocument[]>;
  unpack(bytes: Uint8Array, path: string): Promise<PackedContents>;
}

/** The documents of a file, whatever its format. */
export async function readBytes(file: FileBytes, worker: ReaderWorker): Promise<Reading> {
  const { bytes, path, encoding, asked } = file;
  const isWide = encoding?.startsWith("utf-16") === true;
  const recognized = isWide ? textOnly : recognizeFormat(bytes, path, asked);
  if (recognized.kind === "refused") return recognized;
  const { format } = recognized;
  try {
    if (format.id === "zip" || format.id === "gzip") return await readArchive(file, worker);
    if (format.runs === "worker") return read(format, await worker.read(format.id, bytes, path));
    const decoded = await decodeText(bytes, encoding);
    if (format.runs === "worker-decoded")
      return read(format, await worker.read(format.id, Buffer.from(decoded.text), path), decoded);
    return await readDecoded(format, decoded);
  } catch (error) {
    if (error instanceof FormatError) return { kind: "failed", why: error.message };
    throw error;
  }
}

/** The readers of plain text. */
async function readDecoded(format: Format, decoded: Decoded): Promise<Reading> {
  const text = repairText(decoded.text);
  if (format.id === "markdown" || (format.id === "text" && looksLikeMarkdown(text))) {
    const { readMarkdown } = await import("./markdown/read-markdown.js");
    return read(formatOf("markdown"), [readMarkdown(text)], decoded);
  }
  return read(format, [readPrinted(plainDocument(text))], decoded);
}

const textOnly = { kind: "format", format: formatOf("text") } as const;

/** Of one text that may be the export of a database, each of its articles. */
function read(format: Format, documents: readonly FormatDocument[], decoded: Decoded | null = null): Read {
  const repaired = documents.map(repairDocument);
  const [first] = repaired;
  const articles = first !== undefined && repaired.length === 1 ? (splitExport(first) ?? repaired) : repaired;
  return { kind: "read", documents: articles.map((one) => ({ ...one, format })), decoded, bad: [], passedOver: [] };
}

/** The documents of the files in an archive, each named after its file. */
async function readArchive({ bytes, path, encoding }: FileBytes, worker: ReaderWorker): Promise<Reading> {
  const { members, left } = await worker.unpack(bytes, path);
  const documents: ReadDocument[] = [];
  const bad: BadPart[] = left.map(({ name, why }) => ({ place: `/${name}`, why }));
  const passedOver: string[] = [];
  for (const { name, bytes: content } of members) {
    const reading = await readBytes({ bytes: Buffer.from(content), path: name, encoding, asked: null }, worker);
    if (reading.kind === "read") {
      documents.push(...reading.documents.map((document) => ({ ...document, name: document.name ?? name })));
      bad.push(...reading.bad.map(({ place, why }) => ({ place: `/${name}${place}`, why })));
      passedOver.push(...reading.passedOver);
    } else if (reading.kind === "failed") bad.push({ place: `/${name}`, why: reading.why });
    else passedOver.push(name);
  }
  return { kind: "read", documents, decoded: null, bad, passedOver };
}
