import { type FormatDocument, FormatError } from "../document.js";
import { type BadPart, type Reading, readingOf } from "../readers.js";
import { type MailReaders, readMail } from "./read-mail.js";

/** The articles of a mailbox in one file: those of each mail, one after the other. A mail that cannot be read costs itself alone. */
export async function readMbox(bytes: Uint8Array, readers: MailReaders): Promise<Reading> {
  const documents: FormatDocument[] = [];
  const bad: BadPart[] = [];
  let number = 0;
  for (const mail of splitMbox(bytes)) {
    number++;
    try {
      const read = await readMail(mail, readers);
      documents.push(...read.articles.map(({ document }) => document));
      bad.push(...read.bad.map(({ why }) => ({ place: "", why: `mail ${number}: ${why}` })));
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      bad.push({ place: "", why: `mail ${number}: ${error.message}` });
    }
  }
  if (number === 0) throw new FormatError("it has no mail in it");
  return { ...readingOf(documents), bad };
}

/** A mail begins behind a line "From ADDRESS DATE" that begins the file or follows an empty line. */
function* splitMbox(bytes: Uint8Array): Generator<Uint8Array> {
  const box = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = -1;
  for (let at = startOfNext(box, 0); at >= 0; at = startOfNext(box, at + 1)) {
    if (start >= 0) yield withoutEscapes(box.subarray(behindLine(box, start), at));
    start = at;
  }
  if (start >= 0) yield withoutEscapes(box.subarray(behindLine(box, start)));
}

function startOfNext(box: Buffer, from: number): number {
  for (let at = box.indexOf("From ", from); at >= 0; at = box.indexOf("From ", at + 1)) {
    if (isAfterEmptyLine(box, at) && isSeparator(box.toString("latin1", at, at + longestSeparator))) return at;
  }
  return -1;
}

const longestSeparator = 200;

/** A line that only begins so in a letter ("From there we went") has neither time nor year at its end. */
function isSeparator(start: string): boolean {
  return /^From \S*.*(?:\d{1,2}:\d{2}|\b(?:19|20)\d\d)[^\n]*(?:\n|$)/.test(
    start.slice(0, start.indexOf("\n") + 1 || undefined),
  );
}

function isAfterEmptyLine(box: Buffer, at: number): boolean {
  if (at === 0) return true;
  if (box[at - 1] !== newline) return false;
  const before = box[at - 2] === carriageReturn ? at - 3 : at - 2;
  return before < 0 || box[before] === newline;
}

const newline = 10;
const carriageReturn = 13;

function behindLine(box: Buffer, at: number): number {
  const end = box.indexOf(newline, at);
  return end < 0 ? box.length : end + 1;
}

/** ">From" at the start of a line was "From" before it came into the box. */
function withoutEscapes(mail: Buffer): Buffer {
  if (!mail.includes("\n>From ") && !mail.includes("\n>>From ")) return mail;
  return Buffer.from(mail.toString("latin1").replaceAll(/^>(>{0,20}From )/gm, "$1"), "latin1");
}
