import { type FormatDocument, FormatError, plainDocument } from "../document.js";
import { type BadPart, type ReadHtml, type Reading, readingOf } from "../readers.js";
import { type HttpResponse, readContentType, readResponse } from "./read-response.js";
import { splitWarc, type WarcRecord } from "./split-warc.js";

/** Bytes as text; `label` is the encoding that their sender states, or null. */
export type Decode = (bytes: Uint8Array, label: string | null) => Promise<string>;

/** What an archive hands to others to read. */
export interface WarcReaders {
  readonly readHtml: ReadHtml;
  readonly decode: Decode;
}

/**
 * The pages of a web archive (WARC): what servers answered with in HTML or plain text, and texts that were taken out of
 * pages (WET). When a page was fetched says nothing of when it was published.
 */
export async function readWarc(bytes: Uint8Array, readers: WarcReaders): Promise<Reading> {
  const documents: FormatDocument[] = [];
  const bad: BadPart[] = [];
  const passedOver: string[] = [];
  let records = 0;
  for (const record of splitWarc(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
    records++;
    try {
      const page = readRecord(record);
      if (page === null) continue;
      if (typeof page === "string") passedOver.push(page);
      else documents.push(...(await readPage(page, addressOf(record), readers)));
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      bad.push({ place: "", why: `${addressOf(record) ?? `record ${records}`}: ${error.message}` });
    }
  }
  if (records === 0) throw new FormatError("it is no web archive: it has no record");
  if (documents.length === 0) throw new FormatError(whyNone(records, passedOver.length, bad));
  return { ...readingOf(documents), bad, passedOver };
}

function whyNone(records: number, passed: number, bad: readonly BadPart[]): string {
  const found = `it has no page in it (${records === 1 ? "1 record" : `${records} records`}, ${passed} of other types)`;
  return bad[0] === undefined ? found : `${found}; ${bad[0].why}`;
}

function addressOf({ header }: WarcRecord): string | null {
  return header.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? null;
}

/** The page in a record; a name by its type where it holds something else, null where it tells of the crawl. */
function readRecord(record: WarcRecord): HttpResponse | string | null {
  const { header, block } = record;
  const { type, charset } = readContentType(header.get("content-type") ?? "");
  const kind = header.get("warc-type")?.toLowerCase();
  if (kind === "resource" || kind === "conversion") {
    // Programs leave what they were asked to do under addresses of their own ("metadata://…").
    if (!/^https?:/i.test(addressOf(record) ?? "http:")) return null;
    return pageOrName({ status: 200, type, charset, body: block }, record);
  }
  // The page lies in another archive.
  if (kind === "revisit") return "page.revisit";
  if (kind !== "response") return null;
  const answer = type === "" || type === "application/http" ? readResponse(block) : null;
  if (answer?.status === 0 && record.breaksOff) throw new FormatError("it breaks off");
  return answer === null ? null : pageOrName(answer, record);
}

function pageOrName(answer: HttpResponse, record: WarcRecord): HttpResponse | string | null {
  const { status, type } = answer;
  if (status < 200 || status > 299 || addressOf(record)?.endsWith("/robots.txt") === true) return null;
  if (type === "text/html" || type === "application/xhtml+xml" || type === "text/plain") return answer;
  return `page.${type.slice(type.indexOf("/") + 1).replaceAll(/[^a-z\d-]/g, "")}`;
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
