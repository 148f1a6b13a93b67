import { FormatError, type FormatDocument } from "../../document.js";
import { decodeNamed } from "../../encoding/decode-named.js";
import { charsetOf } from "../charset-of.js";
import { decodeUrl } from "../metadata/read-url.js";
import { readPage } from "../read-html.js";
import { type PlistValue, readPlist } from "./read-plist.js";

/** A page that Safari saved: its main page is read, or the frame that has the text. It has no lines of its own. */
export function readWebarchive(bytes: Uint8Array, path: string): FormatDocument[] {
  const pages = pagesOf(readPlist(bytes), 0);
  const documents = pages.map(({ content, url, encoding }) => {
    const document = readPage(decodeNamed(content, charsetOf(content) ?? standard(encoding)), path, null);
    const { given } = document;
    return given.url === null && url !== "" ? { ...document, given: { ...given, url } } : document;
  });
  const [main, ...frames] = documents;
  if (main === undefined) throw new FormatError("it holds no page");
  if (main.text.length >= shortPage) return [main];
  return [frames.reduce((most, frame) => (frame.text.length > most.text.length ? frame : most), main)];
}

/** In UTF-16 units: a page that shows less is the frame around another. */
const shortPage = 300;
const mostFrames = 20;
const deepest = 4;

interface ArchivedPage {
  readonly content: Uint8Array;
  readonly url: string;
  readonly encoding: string;
}

/** The main page first, then its frames. */
function pagesOf(archive: PlistValue, depth: number): ArchivedPage[] {
  if (!isDictionary(archive) || depth > deepest) return [];
  const main = archive.get("WebMainResource") ?? null;
  const frames = archive.get("WebSubframeArchives") ?? null;
  const page = isDictionary(main) ? pageOf(main) : null;
  const inside = isList(frames) ? frames.slice(0, mostFrames).flatMap((frame) => pagesOf(frame, depth + 1)) : [];
  return page === null ? inside : [page, ...inside];
}

function pageOf(resource: ReadonlyMap<string, PlistValue>): ArchivedPage | null {
  const content = resource.get("WebResourceData");
  const text = (key: string): string => {
    const value = resource.get(key);
    return typeof value === "string" ? value : "";
  };
  if (!(content instanceof Uint8Array) || /^(?:image|application\/pdf)/.test(text("WebResourceMIMEType"))) return null;
  return { content, url: decodeUrl(text("WebResourceURL")), encoding: text("WebResourceTextEncodingName") };
}

function isDictionary(value: PlistValue): value is ReadonlyMap<string, PlistValue> {
  return value instanceof Map;
}

function isList(value: PlistValue): value is readonly PlistValue[] {
  return Array.isArray(value);
}

function standard(encoding: string): string {
  try {
    return new TextDecoder(encoding === "" ? "utf-8" : encoding).encoding;
  } catch {
    return "utf-8";
  }
}
