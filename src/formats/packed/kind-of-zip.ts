import { FormatError } from "../document.js";
import { UnpackBudget } from "./limits.js";
import { listZip, readZipEntry, type ZipEntry } from "./read-zip.js";

/** What a file that begins as a zip does is: a document of an office program, a book, or an archive of files. */
export type ZipKind = "docx" | "odt" | "epub" | "xlsx" | "pptx" | "pages" | "zip";

/** What the file `mimetype` says, by its beginning. */
const kindsByMime: readonly (readonly [string, ZipKind])[] = [
  ["application/vnd.oasis.opendocument.text", "odt"],
  ["application/epub+zip", "epub"],
];

/** What only such a document has. */
const kindsByMember: readonly (readonly [string, ZipKind])[] = [
  ["word/document.xml", "docx"],
  ["xl/workbook.xml", "xlsx"],
  ["ppt/presentation.xml", "pptx"],
  ["META-INF/container.xml", "epub"],
  ["Index/Document.iwa", "pages"],
];

/** Throws a `FormatError` where the zip itself cannot be read. */
export function kindOfZip(bytes: Uint8Array): ZipKind {
  return kindOfEntries(bytes, listZip(bytes));
}

export function kindOfEntries(bytes: Uint8Array, entries: readonly ZipEntry[]): ZipKind {
  const mime = entries.find((entry) => entry.name === "mimetype");
  const text = mime === undefined ? "" : readShort(bytes, mime);
  for (const [beginning, kind] of kindsByMime) if (text.startsWith(beginning)) return kind;
  const names = new Set(entries.map((entry) => entry.name));
  for (const [member, kind] of kindsByMember) if (names.has(member)) return kind;
  return names.has("[Content_Types].xml") && [...names].some((name) => /^word\/document\d+\.xml$/.test(name))
    ? "docx"
    : "zip";
}

function readShort(bytes: Uint8Array, entry: ZipEntry): string {
  if (entry.packedSize > 1000) return "";
  try {
    return new TextDecoder().decode(readZipEntry(bytes, entry, new UnpackBudget(10_000)));
  } catch (error) {
    if (error instanceof FormatError) return "";
    throw error;
  }
}
