import { FormatError, type FormatDocument } from "../../document.js";
import { readPage } from "../read-html.js";
import { decodeUrl } from "../metadata/read-url.js";
import { decodePart } from "./decode-part.js";
import { headersOf, type MimePart, mimeParts } from "./mime-parts.js";

/** In words: a page that shows less is the frame around another. */
const fewestWords = 40;
const mostFrames = 20;

/** A page that a browser saved with all that belongs to it as one file: its main page is read, or the frame that has the text. */
export function readMhtml(bytes: Uint8Array, path: string): FormatDocument[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const pages = mimeParts(file).filter(isPage);
  const [main] = pages;
  if (main === undefined) throw new FormatError("it holds no page");
  const first = readPart(file, main, path);
  if (wordsIn(first) >= fewestWords || pages.length === 1) return [first];
  const frames = pages.slice(1, mostFrames).map((page) => readPart(file, page, path));
  return [frames.reduce((most, frame) => (wordsIn(frame) > wordsIn(most) ? frame : most), first)];
}

function isPage({ headers }: MimePart): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get("content-type") ?? "");
}

function readPart(file: string, part: MimePart, path: string): FormatDocument {
  const { text, lineAt } = decodePart(file, part);
  const document = readPage(text, path, lineAt);
  const snapshot = headersOf(file).get("snapshot-content-location");
  const address = decodeUrl(part.headers.get("content-location") ?? snapshot ?? "");
  const { given } = document;
  return given.url === null && address !== "" ? { ...document, given: { ...given, url: address } } : document;
}

function wordsIn({ text }: FormatDocument): number {
  return text.split(/\s+/).length;
}
