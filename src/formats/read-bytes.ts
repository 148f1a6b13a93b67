import { FormatError, plainDocument, type FormatDocument } from "./document.js";
import { decodeText, type Decoded } from "./encoding/decode-text.js";
import { mayBeExport } from "./exports/may-be-export.js";
import { formatOf, type Format, type FormatId } from "./formats.js";
import { looksLikeMarkdown } from "./markdown/looks-like-markdown.js";
import type { PackedContents } from "./packed/packed-member.js";
import { readPrinted } from "./printed/read-printed.js";
import { isOwnPage } from "../text/own-mark.js";
import { type BadPart, type PlacedDocument, type Reading, readingOf } from "./readers.js";
import { recognizeFormat } from "./recognize-format.js";
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

/** An article of a file with the format that it was read from, which of a file in an archive is its own. */
export interface ReadArticle extends PlacedDocument {
  readonly format: Format;
}

/** What became of a file. */
export type FileReading =
  | {
      readonly kind: "read";
      readonly articles: readonly ReadArticle[];
      /** How its text was come by; null where the format says it. */
      readonly decoded: Decoded | null;
      readonly bad: readonly BadPart[];
      /** How many of the articles end where their sender cut them. */
      readonly cut: number;
      /** The names of files in an archive that are nothing that articles are read from. */
      readonly passedOver: readonly string[];
    }
  /** It is nothing that articles are read from. */
  | { readonly kind: "refused"; readonly why: string }
  /** It is, and could not be read. */
  | { readonly kind: "failed"; readonly why: string }
  /** It holds what the program itself has written, and no articles. */
  | { readonly kind: "own" };

/** The worker, in which files are read that need a library or are packed. Both throw a `FormatError`. */
export interface ReaderWorker {
  read(format: FormatId, bytes: Uint8Array, path: string): Promise<Reading>;
  unpack(bytes: Uint8Array, path: string): Promise<PackedContents>;
}

/** The articles of a file, whatever its format. */
export async function readBytes(file: FileBytes, worker: ReaderWorker): Promise<FileReading> {
  const { bytes, path, encoding, asked } = file;
  const isWide = encoding?.startsWith("utf-16") === true;
  const recognized = isWide ? textOnly : await recognizeFormat(bytes, path, asked);
  if (recognized.kind === "refused") return recognized;
  const { format } = recognized;
  try {
    if (format.id === "zip" || format.id === "gzip") return await readArchive(file, worker);
    if (format.runs === "worker") return await readAs(format, await worker.read(format.id, bytes, path));
    const decoded = await decodeText(bytes, encoding, await charsetIn(format, bytes));
    if (format.runs === "here") return await readText(format, decoded);
    if (format.id === "html" && isOwnPage(decoded.text)) return { kind: "own" };
    return await readAs(format, await worker.read(format.id, Buffer.from(decoded.text), path), decoded);
  } catch (error) {
    if (error instanceof FormatError) return { kind: "failed", why: error.message };
    throw error;
  }
}

const textOnly = { kind: "format", format: formatOf("text") } as const;

/** The encoding that a page or an XML file names itself. */
async function charsetIn({ runs }: Format, bytes: Buffer): Promise<string | null> {
  return runs === "worker-decoded" ? (await import("./html/charset-of.js")).charsetOf(bytes) : null;
}

async function readText(format: Format, decoded: Decoded): Promise<FileReading> {
  if (format.id === "json" || format.id === "jsonl") return readRecords(format, decoded);
  if (format.id === "table" || (await isTable(decoded.text))) return readRows(formatOf("table"), decoded);
  return readProse(format, decoded);
}

/** Whether a text is a table of articles, whatever it is called. Few first lines are short cells and worth a closer look. */
async function isTable(text: string): Promise<boolean> {
  const cells = text.slice(0, Math.max(0, text.indexOf("\n"))).split(/[,;\t|]/, mostColumns);
  if (cells.length < 2 || cells.some((cell) => cell.length > longestName)) return false;
  return (await import("./records/read-table.js")).isTableOfArticles(text);
}

const mostColumns = 100;
/** In UTF-16 units. */
const longestName = 30;

async function readRecords(format: Format, decoded: Decoded): Promise<FileReading> {
  const [{ readJson }, { isOwnJson }] = await Promise.all([
    import("./records/read-json.js"),
    import("./records/own-output.js"),
  ]);
  return isOwnJson(decoded.text) ? { kind: "own" } : readAs(format, readJson(decoded.text), decoded);
}

async function readRows(format: Format, decoded: Decoded): Promise<FileReading> {
  const [{ readTable, columnsOf }, { isOwnHeader }] = await Promise.all([
    import("./records/read-table.js"),
    import("./records/own-output.js"),
  ]);
  return isOwnHeader(columnsOf(decoded.text)) ? { kind: "own" } : readAs(format, readTable(decoded.text), decoded);
}

async function readProse(format: Format, decoded: Decoded): Promise<FileReading> {
  const text = repairText(decoded.text);
  if (format.id === "markdown" || looksLikeMarkdown(text)) {
    const { readMarkdown } = await import("./markdown/read-markdown.js");
    return readAs(formatOf("markdown"), readingOf([readMarkdown(text)]), decoded);
  }
  const plain = plainDocument(text);
  // An export whose documents begin on new pages has lines that look like running heads: it is parted first.
  const parts = await partsOf(plain);
  return readAs(format, readingOf(parts ?? [readPrinted(plain)]), decoded);
}

/** The articles of an export of a database or of a file that several were pasted into; null for any other text. */
async function partsOf(document: FormatDocument): Promise<FormatDocument[] | null> {
  if (!mayBeExport(document.text)) return null;
  return (await import("./exports/split-export.js")).splitExport(document);
}

/** What a reader gave, as a person reads it; of one text that is the export of a database, each of its articles. */
async function readAs(
  format: Format,
  { articles, bad, cut, passedOver = [] }: Reading,
  decoded: Decoded | null = null,
): Promise<FileReading> {
  const [only] = articles;
  const parts = only !== undefined && articles.length === 1 ? await partsOf(only.document) : null;
  const read = parts === null ? articles : readingOf(parts).articles;
  const repaired = read.map(({ place, document }) => ({ place, document: repairDocument(document), format }));
  return { kind: "read", articles: repaired, decoded, bad, cut, passedOver };
}

/** The articles of the files in an archive, each named after its file. */
async function readArchive({ bytes, path, encoding }: FileBytes, worker: ReaderWorker): Promise<FileReading> {
  const { members, left } = await worker.unpack(bytes, path);
  const read: ReadArticle[] = [];
  const bad: BadPart[] = left.map(({ name, why }) => ({ place: `/${name}`, why }));
  const passedOver: string[] = [];
  let cut = 0;
  for (const { name, bytes: content } of members) {
    const reading = await readBytes({ bytes: Buffer.from(content), path: name, encoding, asked: null }, worker);
    if (reading.kind === "read") {
      for (const article of reading.articles) read.push({ ...article, document: named(article.document, name) });
      bad.push(...reading.bad.map(({ place, why }) => ({ place: `/${name}${place}`, why })));
      passedOver.push(...reading.passedOver);
      cut += reading.cut;
    } else if (reading.kind === "failed") bad.push({ place: `/${name}`, why: reading.why });
    else passedOver.push(name);
  }
  const articles = read.map((article, index) => ({ ...article, place: read.length === 1 ? "" : `#${index + 1}` }));
  return { kind: "read", articles, decoded: null, bad, cut, passedOver };
}

function named(document: FormatDocument, name: string): FormatDocument {
  return { ...document, name: document.name ?? name };
}
