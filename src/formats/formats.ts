import type { LineUnit } from "../types.js";

/** A kind of file that articles are read from. */
export type FormatId =
  | "text"
  | "markdown"
  | "jsonl"
  | "json"
  | "table"
  | "html"
  | "mhtml"
  | "webarchive"
  | "feed"
  | "enex"
  | "eml"
  | "mbox"
  | "warc"
  | "pdf"
  | "docx"
  | "odt"
  | "epub"
  | "rtf"
  | "zip"
  | "gzip";

export interface Format {
  readonly id: FormatId;
  /** As `-t` names it. */
  readonly type: string;
  /** In a sentence: "read as PDF". */
  readonly called: string;
  readonly extensions: readonly string[];
  /** What the line numbers of its articles count. */
  readonly lineUnit: LineUnit;
  /**
   * Where its reader runs. Readers that need a library, or that take apart what is packed, run in a worker, so that a
   * file made to do harm costs no more than itself; `decoded` ones are handed UTF-8, the others the file's bytes.
   */
  readonly runs: "here" | "worker" | "worker-decoded";
}

const here = { lineUnit: "file", runs: "here" } as const;
const packed = { lineUnit: "paragraph", runs: "worker" } as const;

/** The table of formats. */
export const formats: readonly Format[] = [
  { id: "text", type: "txt", called: "text", extensions: [".txt", ".text"], ...here },
  { id: "markdown", type: "md", called: "Markdown", extensions: [".md", ".markdown"], ...here },
  {
    id: "jsonl",
    type: "jsonl",
    called: "JSON Lines",
    extensions: [".jsonl", ".ndjson"],
    lineUnit: "text",
    runs: "here",
  },
  { id: "json", type: "json", called: "JSON", extensions: [".json"], lineUnit: "text", runs: "here" },
  { id: "table", type: "csv", called: "a table", extensions: [".csv", ".tsv"], ...here },
  {
    id: "html",
    type: "html",
    called: "HTML",
    extensions: [".html", ".htm", ".xhtml"],
    lineUnit: "file",
    runs: "worker-decoded",
  },
  { id: "mhtml", type: "mhtml", called: "MHTML", extensions: [".mhtml", ".mht"], ...packed },
  { id: "webarchive", type: "webarchive", called: "a web archive", extensions: [".webarchive"], ...packed },
  {
    id: "feed",
    type: "xml",
    called: "XML",
    extensions: [".xml", ".rss", ".atom"],
    lineUnit: "file",
    runs: "worker-decoded",
  },
  {
    id: "enex",
    type: "enex",
    called: "Evernote notes",
    extensions: [".enex"],
    lineUnit: "file",
    runs: "worker-decoded",
  },
  { id: "eml", type: "eml", called: "mail", extensions: [".eml", ".emlx"], ...packed },
  { id: "mbox", type: "mbox", called: "a mailbox", extensions: [".mbox", ".mbx"], ...packed },
  { id: "warc", type: "warc", called: "WARC", extensions: [".warc"], ...packed },
  { id: "pdf", type: "pdf", called: "PDF", extensions: [".pdf"], ...packed },
  { id: "docx", type: "docx", called: "DOCX", extensions: [".docx"], ...packed },
  { id: "odt", type: "odt", called: "ODT", extensions: [".odt"], ...packed },
  { id: "epub", type: "epub", called: "EPUB", extensions: [".epub"], ...packed },
  { id: "rtf", type: "rtf", called: "RTF", extensions: [".rtf"], ...packed },
  { id: "zip", type: "zip", called: "a ZIP archive", extensions: [".zip", ".tar", ".tgz"], ...packed },
  { id: "gzip", type: "gz", called: "gzip", extensions: [".gz"], ...packed },
];

const byId: ReadonlyMap<FormatId, Format> = new Map(formats.map((format) => [format.id, format]));

export function formatOf(id: FormatId): Format {
  const format = byId.get(id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format;
}

/** The format that a file's extension names, in small letters with its dot; null where it names none. */
export function formatNamed(extension: string): Format | null {
  return formats.find((format) => format.extensions.includes(extension)) ?? null;
}

/** What can only be refused, with the way out, by extension and by what its bytes begin with. */
export const refused: readonly {
  readonly extensions: readonly string[];
  readonly called: string;
  readonly wayOut: string;
}[] = [
  { extensions: [".doc", ".dot"], called: "an old Word file", wayOut: "save it as .docx" },
  { extensions: [".pages"], called: "a Pages file", wayOut: "export it as .docx or .pdf" },
  { extensions: [".msg", ".pst"], called: "Outlook's own format", wayOut: "save it as .eml or .txt" },
  { extensions: [".mobi", ".azw", ".azw3"], called: "a Kindle file", wayOut: "convert it to .epub" },
  { extensions: [".zim", ".djvu", ".xps"], called: "a format that is not read", wayOut: "save it as .pdf or .html" },
  { extensions: [".xlsx", ".xls", ".ods", ".numbers"], called: "a spreadsheet", wayOut: "save it as .csv" },
  {
    extensions: [".rar", ".7z", ".xz", ".bz2", ".zst"],
    called: "an archive that is not read",
    wayOut: "unpack it",
  },
  {
    extensions: [".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".heic"],
    called: "a picture",
    wayOut: "only text is read",
  },
];
