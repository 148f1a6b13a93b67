import { describeLeftOut, lookedBefore, OnrecordError, someOf, usingSamples } from "../errors.js";
import type { Report } from "../report.js";
import type { RenderOptions } from "../render/types.js";
import { wrapText } from "../text/wrap-text.js";
import { showControls } from "../text/show-controls.js";
import type { LoadStats, Warning } from "../types.js";
import type { Io, Output } from "./io.js";

/** One line on standard error, as every message of the program is; in a terminal it is broken between words. Paths and names in it come from outside. */
export function printMessage(stderr: Output, message: string): void {
  const line = `onrecord: ${showControls(message)}`;
  stderr.write(`${stderr.isTTY === true ? wrapMessage(line, stderr.columns || usualColumns) : line}\n`);
}

const usualColumns = 80;
const messageIndent = "  ";

/** What follows the first line is indented, so that one message is told from the next. */
function wrapMessage(line: string, columns: number): string {
  const width = Math.max(leastColumns, columns - messageIndent.length);
  return Array.from(wrapText(line, width), ({ start, end }) => line.slice(start, end)).join(`\n${messageIndent}`);
}

/** In less nothing can be read. */
const leastColumns = 20;

/** What went wrong while reading; of a defect of the program, with ONRECORD_DEBUG, the stack too. */
export function printWarnings({ stderr, env }: Pick<Io, "stderr" | "env">, warnings: readonly Warning[]): void {
  for (const { message, cause } of warnings) {
    printMessage(stderr, message);
    if (isDebugging(env)) printStack(stderr, cause);
  }
}

/** Whether errors are to show where they come from. */
function isDebugging(env: Io["env"]): boolean {
  return (env["ONRECORD_DEBUG"] ?? "") !== "";
}

function printStack(stderr: Output, error: unknown): void {
  if (error instanceof Error) stderr.write(`${describe(error)}\n`);
}

/** The stack, and that of what was thrown below it. */
function describe(error: Error): string {
  const stack = error.stack ?? error.message;
  return error.cause instanceof Error ? `${stack}\ncaused by: ${describe(error.cause)}` : stack;
}

/** What the reader of a result should know beside it: that it comes from the samples, what was changed, what was cut. */
export function printNotes(
  stderr: Output,
  report: Report,
  { articles, fromSamples, show }: { articles: number; fromSamples: boolean } & Pick<RenderOptions, "show">,
): void {
  if (fromSamples) printMessage(stderr, usingSamples(articles).message);
  // Of nothing there is nothing to say that the warnings have not said.
  if (articles === 0) return;
  const notes = [...report.notes, ...noteAge(report, show), ...noteLimit(report)];
  for (const { message } of notes) printMessage(stderr, message);
}

/** Speakers are counted in any case, and their report says when. */
function noteAge({ kind, countsAge }: Report, show: RenderOptions["show"]): Warning[] {
  return show === "counts" && kind !== "speakers" && countsAge > 0 ? [lookedBefore(countsAge)] : [];
}

function noteLimit(report: Report): Warning[] {
  const { shown, noun } = countShown(report);
  return shown > 0 && shown < report.total
    ? [someOf(shown, report.total, noun, report.kind === "search" && report.approximate)]
    : [];
}

/** How many of what `limit` counts a report holds. */
export function countShown(report: Report): { shown: number; noun: string } {
  switch (report.kind) {
    case "search":
      return { shown: new Set(report.hits.map(({ path }) => path)).size, noun: "article" };
    case "quotes":
      return { shown: report.quotes.length, noun: "quote" };
    case "statements":
      return { shown: report.statements.length, noun: "statement" };
    case "speakers":
      return { shown: report.speakers.length, noun: "speaker" };
    case "unquoted":
      return { shown: report.people.length, noun: "name" };
    case "tally":
      return { shown: report.counts.length, noun: "row" };
    case "summary":
      return { shown: report.summaries.length, noun: "article" };
    case "list":
      return { shown: report.articles.length, noun: "article" };
    case "show":
    case "check":
      return { shown: report.total, noun: "line" };
    case "verify":
      return { shown: report.total, noun: "quote" };
    case "index":
      return { shown: report.total, noun: "folder" };
    case "archive":
      return { shown: report.total, noun: "index" };
    case "config":
      return { shown: report.total, noun: "setting" };
  }
}

/** `--stats`: what was read and skipped, and how long it took. */
export function printStats(stderr: Output, stats: LoadStats, seconds: number): void {
  const { files, articles, bytes, leftOut, ignored, unreadable } = stats;
  const time = `${seconds.toFixed(2)} s`;
  printMessage(stderr, `${count(files, "file")} read, ${count(articles, "article")}, ${sizeOf(bytes)} in ${time}`);
  if (leftOut.length > 0) printMessage(stderr, describeLeftOut(leftOut));
  if (ignored > 0) printMessage(stderr, `${count(ignored, "file")} skipped: ignored`);
  if (unreadable > 0) printMessage(stderr, `${count(unreadable, "file")} skipped: unreadable`);
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return count(bytes, "byte");
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}

/** Says on standard error what went wrong: one line, or with ONRECORD_DEBUG the stack too. */
export function printError(error: unknown, { stderr, env }: Pick<Io, "stderr" | "env">): void {
  const debug = isDebugging(env);
  const text = error instanceof Error ? error.message : String(error);
  const hint = debug ? "" : " (ONRECORD_DEBUG=1 shows where)";
  printMessage(stderr, error instanceof OnrecordError ? text : `internal error: ${text}${hint}`);
  if (debug) printStack(stderr, error);
}
