import { subjectPrefixes } from "../../lexicon/page/mail-words.js";
import type { GivenMetadata, LineHint } from "../../types.js";
import { type FormatDocument, FormatError, nothingGiven, plainDocument } from "../document.js";
import { type BadPart, type Reading, type ReadHtml, type ReadMember, readingOf } from "../readers.js";
import { languageOf, urlOf } from "../records/read-value.js";
import { findForwarded } from "./find-forwarded.js";
import { type MimeMessage, type MimePart, parseMime } from "./parse-mime.js";

/** What a mail hands to others to read. */
export interface MailReaders {
  readonly readHtml: ReadHtml;
  readonly readMember: ReadMember;
}

/** A mail in a mail in a mail is read, a fourth is not. */
const deepest = 3;

/** The article of a mail, and after it those of what is attached to it: its HTML where it has some, else its text. */
export async function readMail(bytes: Uint8Array, readers: MailReaders, depth = 0): Promise<Reading> {
  const mail = await parseMime(withoutLength(bytes));
  if (!isMail(mail)) throw new FormatError("it has no header of a mail (From, Date, Subject)");
  if (/^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)/i.test(mail.header("content-type") ?? ""))
    throw new FormatError("it is encrypted; save it as text from the mail program");
  const body = readBody(mail, readers.readHtml);
  const documents = body === null ? [] : [body];
  const bad: BadPart[] = [];
  for (const part of mail.parts) {
    const read = await readPart(part, readers, depth);
    documents.push(...read.documents);
    bad.push(...read.bad);
  }
  if (documents.length === 0) throw new FormatError(bad[0] === undefined ? "it has no text" : bad[0].why);
  return { ...readingOf(documents), bad };
}

/** Apple Mail writes a mail's length in bytes in a line before it, and what it knows of it behind (`.emlx`). */
function withoutLength(bytes: Uint8Array): Uint8Array {
  const line = /^(\d{1,10})\s*\n/.exec(Buffer.from(bytes.subarray(0, 20)).toString("latin1"));
  return line === null ? bytes : bytes.subarray(line[0].length, line[0].length + Number(line[1]));
}

function isMail(mail: MimeMessage): boolean {
  return ["from", "date", "subject", "received", "message-id"].some((name) => mail.header(name) !== null);
}

function readBody(mail: MimeMessage, readHtml: ReadHtml): FormatDocument | null {
  const [page] = mail.html === null ? [] : readHtml(mail.html);
  const hasPage = page !== undefined && page.text.trim() !== "";
  const document = hasPage ? { ...page, fileLines: null } : plainDocument(mail.text ?? "");
  if (document.text.trim() === "") return null;
  const own = { ...document, given: givenOf(mail) };
  return isAnswer(mail.subject) ? own : withForwarded(own);
}

/** An answer has the mail that it answers below it. */
function isAnswer(subject: string | null): boolean {
  return /^\s*(?:re|aw|antw|sv|rif|res|odp|ynt|回复|答复)(?:\[\d+\])?\s?[:：]/i.test(subject ?? "");
}

/** Of a mail that sends another one on, the other one is the article. */
function withForwarded(document: FormatDocument): FormatDocument {
  const lines = document.text.split("\n").map((line) => line.trim());
  const forwarded = findForwarded(lines);
  const fields = forwarded.at(-1)?.fields;
  if (fields === undefined) return document;
  const { given } = document;
  const isHeader = (at: number) => forwarded.some(({ from, to }) => at >= from && at < to);
  const hints = lines.map((line, at) => (line !== "" && isHeader(at) ? metaHint : (document.hints?.[at] ?? null)));
  const sender =
    fields
      .get("from")
      ?.replace(/\s*[<[(].*$/, "")
      .replaceAll('"', "") ?? "";
  return {
    ...document,
    hints,
    given: {
      ...given,
      title: titleOf(fields.get("subject") ?? null) ?? given.title,
      published: fields.get("date") ?? given.published,
      ...(sender.includes("@") || sender === "" ? { outlet: null, authors: [] } : sendersNames(sender, true)),
    },
  };
}

const metaHint: LineHint = { tag: "meta", area: null, links: 0, names: "" };

function givenOf(mail: MimeMessage): GivenMetadata {
  const isSentToMany =
    mail.header("list-id") !== null ||
    mail.header("list-unsubscribe") !== null ||
    /bulk|list/i.test(mail.header("precedence") ?? "");
  return {
    ...nothingGiven,
    title: titleOf(mail.subject, isSentToMany),
    published: mail.header("date"),
    url: urlOf(mail.header("archived-at")?.replaceAll(/[<>\s]/g, ""), true),
    language: languageOf(mail.header("content-language")),
    ...(mail.sender === null ? {} : sendersNames(mail.sender, isSentToMany)),
  };
}

/**
 * Who sends a newsletter publishes it: "Wexley Courier", or "Ada Moss from Wexley Courier", who also wrote it. Whoever
 * else sends a mail has written the mail, and not the article in it.
 */
function sendersNames(sender: string, isSentToMany: boolean): Pick<GivenMetadata, "outlet" | "authors"> {
  if (!isSentToMany) return { outlet: null, authors: [] };
  const both = /^(.{3,40}?)\s(?:from|at|@|\||von|de|–|-)\s(.{3,})$/.exec(sender.trim());
  if (both?.[1] === undefined || both[2] === undefined) return { outlet: sender.trim(), authors: [] };
  return { outlet: both[2].trim(), authors: [both[1].trim()] };
}

/** A subject without "Re:" and "Fwd:", and of a mailing list without its name in brackets. */
function titleOf(subject: string | null, isSentToMany = false): string | null {
  let title = subject?.replaceAll(/\s+/g, " ").trim() ?? "";
  for (;;) {
    const prefix = /^([\p{L}]{2,6})(?:\[\d{1,3}\])?\s?[:：]\s*/u.exec(title);
    if (prefix === null || !subjectPrefixes.has(prefix[1]?.toLowerCase() ?? "")) break;
    title = title.slice(prefix[0].length);
  }
  if (isSentToMany) title = title.replace(/^\[[^\][]{1,40}\]\s*(?=\S)/, "");
  return title === "" ? null : title;
}

/** Parts that are nobody's article. */
const neverRead =
  /^(?:image|audio|video|font)\/|^text\/(?:calendar|vcard|x-vcard|css)$|pgp-signature$|pkcs7-signature$|ics$/;

/** What a part of a mail gave. */
interface PartRead {
  readonly documents: readonly FormatDocument[];
  readonly bad: readonly BadPart[];
}

async function readPart(part: MimePart, readers: MailReaders, depth: number): Promise<PartRead> {
  if (part.isShown || neverRead.test(part.type)) return { documents: [], bad: [] };
  const name = part.name ?? nameByType(part.type);
  try {
    if (part.type !== "message/rfc822") return { documents: await readers.readMember(name, part.bytes), bad: [] };
    if (depth >= deepest) throw new FormatError("it is a mail in a mail in a mail");
    const { articles, bad } = await readMail(part.bytes, readers, depth + 1);
    return { documents: articles.map(({ document }) => document), bad };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { documents: [], bad: [{ place: "", why: `attached ${name}: ${error.message}` }] };
  }
}

function nameByType(type: string): string {
  const extensions: Readonly<Record<string, string>> = {
    "text/plain": "txt",
    "text/html": "html",
    "text/markdown": "md",
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "message/rfc822": "eml",
  };
  return `attachment.${Object.hasOwn(extensions, type) ? extensions[type] : "bin"}`;
}
