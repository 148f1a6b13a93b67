import {
  brokenUtf8,
  documentNoted,
  fileSplit,
  moreLinesSkipped,
  leftOutFiles,
  moreFilesSplit,
  notRead,
  notUtf8,
  partSkipped,
  textsCutShort,
} from "../errors.js";
import type { FileReading } from "../formats/read-bytes.js";
import { extensionOf } from "../text/file-names.js";
import type { FoundFile } from "./find-files.js";
import { countIn, countLeftOut, type LoadLog } from "./options.js";

/** More would tell nobody anything. */
const mostNoted = 3;
const mostParts = 20;

/** Writes to the log what became of a file. */
export function noteReading(found: FoundFile, bytes: number, reading: FileReading, log: LoadLog): void {
  const { path, named } = found;
  if (reading.kind === "read") {
    countIn(log, "files");
    countIn(log, "bytes", bytes);
    noteEncoding(path, reading, log);
    for (const { place, why } of reading.bad.slice(0, mostParts)) log.warnings.push(partSkipped(path + place, why));
    if (reading.bad.length > mostParts) log.warnings.push(moreLinesSkipped(path, reading.bad.length - mostParts));
    for (const name of reading.passedOver) countLeftOut(log, { kind: extensionOf(name), reason: "not-text" });
    for (const { place, document } of reading.articles)
      for (const note of document.notes ?? []) log.warnings.push(documentNoted(path + place, note));
    if (reading.articles.length > 1 && found.only === null)
      log.splits.push({ path, articles: reading.articles.length });
    // Why there is nothing has been said: that nothing was found says less.
    if (reading.articles.length === 0 && reading.bad.length > 0) countIn(log, "unreadable");
    if (reading.cut > 0) log.warnings.push(textsCutShort(path, reading.cut));
  } else if (reading.kind === "own") {
    if (named) log.warnings.push(notRead(path, "onrecord's own results, not articles"));
    countLeftOut(log, { kind: extensionOf(path), reason: "own-results" });
  } else if (!named && reading.kind === "failed" && mayHoldAnything.test(path)) {
    countLeftOut(log, { kind: extensionOf(path), reason: "no-articles" });
  } else if (named || reading.kind === "failed") {
    log.warnings.push(notRead(path, reading.why));
    countIn(log, "unreadable");
  } else {
    countLeftOut(log, { kind: extensionOf(path), reason: "not-text" });
  }
}

/** Most such files in the world hold settings and tables of figures; that they are no articles needs no line for each. */
const mayHoldAnything = /\.(?:json|csv|tsv|xml)$/i;

function noteEncoding(path: string, { decoded }: Extract<FileReading, { kind: "read" }>, log: LoadLog): void {
  if (decoded?.kind === "guessed") log.warnings.push(notUtf8(path, decoded.encoding));
  if (decoded?.kind === "broken") log.warnings.push(brokenUtf8(path, decoded.places));
}

/** Says which files were taken apart, the first by name. */
export function noteSplits(log: LoadLog): void {
  for (const { path, articles } of log.splits.slice(0, mostNoted)) log.warnings.push(fileSplit(path, articles));
  const more = log.splits.slice(mostNoted);
  const articles = more.reduce((sum, split) => sum + split.articles, 0);
  if (more.length > 0) log.warnings.push(moreFilesSplit(more.length, articles));
}

/** Says once what was met in folders and not read. */
export function noteLeftOut(log: LoadLog): void {
  if (log.stats.leftOut.length > 0) log.warnings.push(leftOutFiles(log.stats.leftOut));
}
