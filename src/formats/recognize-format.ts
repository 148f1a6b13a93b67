import { extensionOf } from "../text/file-names.js";
import { FormatError } from "./document.js";
import { formatNamed, formatOf, refused, type Format, type FormatId } from "./formats.js";
import { isEncryptedOffice } from "./office/is-encrypted-office.js";
import { isBinary, startsWith } from "./encoding/recognize-binary.js";

/** What a file is read as, or why it is not. */
export type Recognized =
  | { readonly kind: "format"; readonly format: Format }
  | { readonly kind: "refused"; readonly why: string };

/** So much of a file tells what it is. */
const headLength = 4096;

/**
 * What a file is: by its content, and where that does not tell, by its name. `asked` is the format that somebody asked
 * for, where neither tells.
 */
export async function recognizeFormat(bytes: Buffer, path: string, asked: FormatId | null): Promise<Recognized> {
  const extension = extensionOf(path);
  const packed = isZip(bytes) ? await zipFormat(bytes, extension) : packedFormat(bytes, extension);
  if (packed !== null) return { kind: "format", format: formatOf(packed) };
  if (isBinary(bytes)) return { kind: "refused", why: refusal(bytes, extension) };
  const named = formatNamed(extension)?.id ?? asked;
  if (bytes.length === 0 && named !== null && formatOf(named).runs === "worker")
    return { kind: "refused", why: "the file is empty" };
  const format = textFormat(headOf(bytes), named) ?? unpacked(named) ?? "text";
  return { kind: "format", format: formatOf(format) };
}

/** What names itself by its first bytes. */
function packedFormat(bytes: Buffer, extension: string): FormatId | null {
  if (startsWith(bytes, "\x1f\x8b")) return "gzip";
  if (startsWith(bytes, "{\\rtf")) return "rtf";
  if (startsWith(bytes, "bplist00") && (extension === ".webarchive" || bytes.includes("WebMainResource")))
    return "webarchive";
  if (startsWith(bytes, "WARC/")) return "warc";
  // Some programs write a line of their own before it.
  return bytes.subarray(0, 1024).includes("%PDF-") ? "pdf" : null;
}

function isZip(bytes: Buffer): boolean {
  return startsWith(bytes, "PK\x03\x04");
}

const documentsInZips: readonly FormatId[] = ["docx", "odt", "epub"];

/** A document of an office program or a book by its members; where they do not tell, or cannot be read, by its name. */
async function zipFormat(bytes: Buffer, extension: string): Promise<FormatId> {
  const kind = await kindWithin(bytes);
  const named = formatNamed(extension)?.id;
  return documentsInZips.find((id) => id === kind) ?? documentsInZips.find((id) => id === named) ?? "zip";
}

async function kindWithin(bytes: Buffer): Promise<string | null> {
  const { kindOfZip } = await import("./packed/kind-of-zip.js");
  try {
    return kindOfZip(bytes);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

function refusal(bytes: Buffer, extension: string): string {
  const isOldOffice = startsWith(bytes, "\xd0\xcf\x11\xe0");
  if (isOldOffice && isEncryptedOffice(bytes)) return "it is encrypted; save it without a password";
  const known = refused.find(({ extensions }) =>
    extensions.includes(isOldOffice && extension === "" ? ".doc" : extension),
  );
  return known === undefined ? "not text" : `${known.called}; ${known.wayOut}`;
}

/** The beginning as far as it is ASCII: enough to read tags and the names of fields. */
function headOf(bytes: Buffer): string {
  const head = bytes.subarray(0, headLength);
  const isWide = startsWith(head, "\xff\xfe") || startsWith(head, "\xfe\xff") || head[0] === 0 || head[1] === 0;
  const text = head.toString("latin1");
  return (isWide ? text.replaceAll("\0", "") : text).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").trimStart();
}

/** A text whose name says that it is packed is read for what it is: a download that failed is often a page. */
function unpacked(named: FormatId | null): FormatId | null {
  if (named === null || named === "eml" || named === "mbox" || named === "mhtml") return named;
  return formatOf(named).runs === "worker" ? null : named;
}

/** What a text is by its first lines; null where they tell nothing. */
function textFormat(head: string, named: FormatId | null): FormatId | null {
  if (head.startsWith("<")) return markupFormat(head, named);
  if (named === "jsonl") return null;
  if (/^(?:\{\s*["}]|\[\s*[[{])/.test(head)) return "json";
  if (/^From \S+ .*\d{4}\r?\n[\w-]+:/.test(head)) return "mbox";
  return isMail(head)
    ? /^content-type:\s*multipart\/related/im.test(head)
      ? "mhtml"
      : "eml"
    : frontMatter(head, named);
}

/** `---`, fields, `---`: what programs that clip pages write, whatever they call the file. */
function frontMatter(head: string, named: FormatId | null): FormatId | null {
  return (named === null || named === "text") && /^---\r?\n(?:[\w -]+:.*\r?\n|\s+.*\r?\n|-.*\r?\n)+---\r?\n/.test(head)
    ? "markdown"
    : null;
}

/** Fields as mail has them, and one that only mail has. */
function isMail(head: string): boolean {
  if (!/^[A-Za-z][\w-]*:[ \t]?\S/.test(head)) return false;
  const fields = head.slice(0, /\r?\n\r?\n/.exec(head)?.index ?? head.length);
  const isPlain = fields.split(/\r?\n/).every((line) => /^(?:[A-Za-z][\w-]*:|[ \t])/.test(line));
  return (
    isPlain &&
    /^(?:from|subject):/im.test(fields) &&
    /^(?:mime-version|message-id|received|return-path):/im.test(fields)
  );
}

const feedRoots = /<(?:rss|rdf:RDF|(?:\w+:)?feed|nitf|newsItem|newsMessage|NewsML|opml|urlset|sitemapindex)[\s>]/;
const pageTags = /<(?:!doctype\s+html|html|head|body)[\s>]/i;
const blockTags =
  /<\/?(?:p|div|article|section|main|h[1-6]|ul|ol|table|br|span|header|figure|blockquote)(?:\s[^<>]*)?\/?>/gi;

/** A story may begin with "<" too; markup has tags that markup has. */
function markupFormat(head: string, named: FormatId | null): FormatId | null {
  if (/<en-export[\s>]/.test(head)) return "enex";
  if (head.startsWith("<?xml") || named === "feed" || named === "enex") {
    if (feedRoots.test(head)) return "feed";
    return pageTags.test(head) ? "html" : "feed";
  }
  if (feedRoots.test(head)) return "feed";
  if (pageTags.test(head)) return "html";
  return (head.match(blockTags)?.length ?? 0) >= 4 ? "html" : null;
}
