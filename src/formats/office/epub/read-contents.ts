import { FormatError } from "../../document.js";
import type { DocumentPackage } from "../package.js";
import { scanXml, textsIn } from "../scan-xml.js";

/** What an EPUB says of itself. */
export interface EpubContents {
  /** The parts of the text in the order of reading. */
  readonly chapters: readonly string[];
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly publisher: string;
  readonly date: string;
  /** Made from a newspaper's or a magazine's site: each chapter is an article. */
  readonly isPeriodical: boolean;
}

export function readContents(parts: DocumentPackage): EpubContents {
  const opf = findOpf(parts);
  const part = opf === null ? null : parts.part(opf);
  if (opf === null || part === null) return withoutContents(parts);
  refuseProtected(parts);
  const texts = textsIn(part, ["title", "creator", "language", "publisher", "date"]);
  const first = (name: string): string => texts.get(name)?.[0] ?? "";
  const { spine, isPeriodical, modified } = readSpine(part);
  const folder = opf.slice(0, opf.lastIndexOf("/") + 1);
  const chapters = spine.map((href) => resolve(folder, href)).filter((name) => parts.names.includes(name));
  return {
    chapters: chapters.length === 0 ? withoutContents(parts).chapters : chapters,
    title: first("title"),
    authors: texts.get("creator") ?? [],
    language: first("language"),
    publisher: first("publisher"),
    date: madeOn(first("date"), modified) ? "" : first("date"),
    isPeriodical,
  };
}

/** The list of contents is lost: the parts by their names. */
function withoutContents(parts: DocumentPackage): EpubContents {
  const chapters = parts.names.filter((name) => /\.x?html?$/i.test(name)).toSorted();
  if (chapters.length === 0) throw new FormatError("it is damaged: no chapter is in it");
  return { chapters, title: "", authors: [], language: "", publisher: "", date: "", isPeriodical: false };
}

function findOpf(parts: DocumentPackage): string | null {
  const container = parts.part("META-INF/container.xml");
  let path: string | null = null;
  if (container !== null) {
    scanXml(container, {
      open(name, attributes) {
        if (name === "rootfile") path ??= attributes["full-path"] ?? null;
      },
      close() {},
      text() {},
    });
  }
  return path ?? parts.names.find((name) => name.endsWith(".opf")) ?? null;
}

/** The parts in the order of the spine, as they are written there; the page with links to all of them is none. */
function readSpine(opf: Uint8Array): { spine: string[]; isPeriodical: boolean; modified: string } {
  const items = new Map<string, string>();
  const ids: string[] = [];
  let isPeriodical = false;
  let modified = "";
  let isModified = false;
  scanXml(opf, {
    open(name, attributes) {
      isModified = name === "meta" && attributes["property"] === "dcterms:modified";
      const isNav = /\bnav\b/.test(attributes["properties"] ?? "");
      const isPage = /html/.test(attributes["media-type"] ?? "");
      if (name === "item" && isPage && !isNav) items.set(attributes["id"] ?? "", attributes["href"] ?? "");
      else if (name === "itemref") ids.push(attributes["idref"] ?? "");
      else if (name === "meta" && /periodical/i.test(attributes["content"] ?? "")) isPeriodical = true;
    },
    close() {
      isModified = false;
    },
    text(text) {
      if (isModified) modified += text;
    },
  });
  return { spine: [...new Set(ids)].flatMap((id) => items.get(id) ?? []), isPeriodical, modified: modified.trim() };
}

/** Programs that know no date write the day on which they made the file. */
function madeOn(date: string, modified: string): boolean {
  return date.slice(0, isoDay) === modified.slice(0, isoDay);
}

/** In characters: "2024-03-03". */
const isoDay = 10;

/** "EPUB/text/ch 1.xhtml" for "text/ch%201.xhtml" in the folder "EPUB/". */
function resolve(folder: string, href: string): string {
  const names: string[] = [];
  for (const name of `${folder}${decoded(href.replace(/#.*$/, ""))}`.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Fonts may be encrypted in a book that everybody can read. */
function refuseProtected(parts: DocumentPackage): void {
  const encryption = parts.part("META-INF/encryption.xml");
  if (encryption === null) return;
  let isProtected = parts.names.includes("META-INF/rights.xml");
  scanXml(encryption, {
    open(name, attributes) {
      if (name === "CipherReference" && /\.x?html?$/i.test(attributes["URI"] ?? "")) isProtected = true;
    },
    close() {},
    text() {},
  });
  if (isProtected) throw new FormatError("it is protected against copying (DRM): only its shop's program reads it");
}
