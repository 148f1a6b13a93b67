import { type FormatDocument, FormatError, plainDocument } from "../document.js";
import type { BadPart, PlacedDocument, ReadHtml, Reading } from "../readers.js";
import { type HttpResponse, readContentType, readResponse } from "./read-response.js";
import { splitWarc, type WarcRecord } from "./split-warc.js";

/** Bytes as text; `label` is the encoding that their sender states, or null. */
export type Decode = (bytes: Uint8Array, label: string | null) => Promise<string>;

/** What an archive hands to others to read. */
export interface WarcReaders {
  readonly readHtml: ReadHtml;
  readonly decode: Decode;
}

/** The pages of an archive, and the addresses of what it holds besides. */
export interface WarcReading extends Reading {
  readonly passedOver: readonly string[];
}

/**
 * The pages of a web archive (WARC): what servers answered with in HTML or plain text, and texts that were taken out of
 * pages (WET). When a page was fetched says nothing of when it was published.
 */
export async function readWarc(bytes: Uint8Array, readers: WarcReaders): Promise<WarcReading> {
  const articles: PlacedDocument[] = [];
  const bad: BadPart[] = [];
  const passedOver: string[] = [];
  let records = 0;
  for (const record of splitWarc(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
    records++;
    try {
      const page = readRecord(record);
      if (page === "other") continue;
      if (page === null) passedOver.push(addressOf(record) ?? "");
      else {
        for (const document of await readPage(page, addressOf(record), readers))
          articles.push({ place: `#${articles.length + 1}`, document });
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      bad.push({ place: "", why: `${addressOf(record) ?? `record ${records}`}: ${error.message}` });
    }
  }
  if (records === 0) throw new FormatError("it is no web archive: it has no record");
  if (articles.length === 0) throw new FormatError(whyNone(records, passedOver.length, bad));
  return { articles, bad, cut: 0, passedOver };
}

function whyNone(records: number, passed: number, bad: readonly BadPart[]): string {
  const found = `it has no page in it (${records === 1 ? "1 record" : `${records} records`}, ${passed} of other types)`;
  return bad[0] === undefined ? found : `${found}; ${bad[0].why}`;
}

function addressOf({ header }: WarcRecord): string | null {
  return header.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? null;
}

/** The page in a record; null where it holds something else, "other" where it tells of the crawl. */
function readRecord(record: WarcRecord): HttpResponse | null | "other" {
  const { header, block } = record;
  const { type, charset } = readContentType(header.get("content-type") ?? "");
  const kind = header.get("warc-type")?.toLowerCase();
  if (kind === "resource" || kind === "conversion") {
    const page = { status: 200, type, charset, body: block };
    return isPage(page, record) ? page : null;
  }
  if (kind === "revisit") return null;
  if (kind !== "response") return "other";
  const page = type === "" || type === "application/http" ? readResponse(block) : null;
  if (page !== null && isPage(page, record)) return page;
  if (record.breaksOff) throw new FormatError("it breaks off");
  return null;
}

function isPage({ status, type }: HttpResponse, record: WarcRecord): boolean {
  const isText = type === "text/html" || type === "application/xhtml+xml" || type === "text/plain";
  return isText && status >= 200 && status < 300 && addressOf(record)?.endsWith("/robots.txt") !== true;
}

async function readPage(
  { type, charset, body }: HttpResponse,
  address: string | null,
  { readHtml, decode }: WarcReaders,
): Promise<FormatDocument[]> {
  const text = await decode(body, charset ?? (type === "text/plain" ? null : charsetInPage(body)));
  if (text.trim() === "") return [];
  const documents = type === "text/plain" ? [plainDocument(text)] : readHtml(text);
  return documents.map((document) => ({
    ...document,
    fileLines: null,
    given: { ...document.given, url: document.given.url ?? address },
  }));
}

/** What a page says of its own encoding, in its first part. */
function charsetInPage(body: Uint8Array): string | null {
  const head = Buffer.from(body.subarray(0, 4096)).toString("latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ?? null;
}
