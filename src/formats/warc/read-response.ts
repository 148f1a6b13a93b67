import { inflate, type Packing } from "../packed/inflate.js";
import { UnpackBudget } from "../packed/limits.js";
import { readHeader } from "./split-warc.js";

/** What a server answered, with the encodings of the way undone. */
export interface HttpResponse {
  readonly status: number;
  /** "text/html", in small letters. */
  readonly type: string;
  readonly charset: string | null;
  readonly body: Uint8Array;
}

/** An answer as it came over the line. Throws a `FormatError` where it is packed and cannot be unpacked. */
export function readResponse(bytes: Buffer): HttpResponse {
  const { first, fields, end } = readHeader(bytes, 0);
  const sent = bytes.subarray(end);
  const isChunked = /\bchunked\b/i.test(fields.get("transfer-encoding") ?? "");
  const packed = isChunked ? joinChunks(sent) : sent;
  const { type, charset } = readContentType(fields.get("content-type") ?? "");
  const packing = packingOf(fields.get("content-encoding"), packed);
  const body = packing === null ? packed : inflate(packing, packed, new UnpackBudget(mostUnpacked), "a page in it");
  return { status: Number(/^HTTP\/\S+ (\d{3})/.exec(first)?.[1] ?? 0), type, charset, body };
}

/** In bytes; no page is longer. */
const mostUnpacked = 64 * 1024 * 1024;

export function readContentType(written: string): { readonly type: string; readonly charset: string | null } {
  const [type = "", ...parameters] = written.slice(0, longestField).split(";");
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([\w.:-]+)/i.exec(parameter)?.[1]);
  return { type: type.trim().toLowerCase(), charset: charset.find((name) => name !== undefined) ?? null };
}

const longestField = 1000;

/** Some archives undo it and leave the field: then the bytes tell. */
function packingOf(field: string | undefined, bytes: Buffer): Packing | null {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const named = field?.trim().toLowerCase() ?? "";
  if (isGzip) return "gzip";
  if (looksLikeText(bytes)) return null;
  if (named === "deflate") return bytes[0] === 0x78 ? "zlib" : "raw";
  return named === "br" ? "brotli" : null;
}

function looksLikeText(bytes: Buffer): boolean {
  return /^\s*<[!?a-z]/i.test(bytes.subarray(0, 100).toString("latin1"));
}

/** A body that was sent in pieces, each with its length in hexadecimal before it; where the lengths are wrong, as it is. */
function joinChunks(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(newline, at);
    const length = /^([\da-f]{1,8})\s*(?:;.*)?\r?$/i.exec(bytes.toString("latin1", at, Math.min(end, at + 100)))?.[1];
    if (end < 0 || length === undefined) return pieces.length === 0 ? bytes : Buffer.concat(pieces);
    const size = Number.parseInt(length, 16);
    if (size === 0) break;
    pieces.push(bytes.subarray(end + 1, end + 1 + size));
    at = end + 1 + size;
    if (bytes[at] === carriageReturn) at++;
    if (bytes[at] === newline) at++;
  }
  return Buffer.concat(pieces);
}

const newline = 10;
const carriageReturn = 13;
