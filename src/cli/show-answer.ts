import type { RenderOptions } from "../render/types.js";
import type { Report } from "../report.js";
import type { Warning } from "../types.js";
import type { Answer } from "./command.js";
import type { Io } from "./io.js";
import { printNotes, printStats } from "./print-messages.js";
import type { NewQuotes } from "./new-quotes.js";
import type { Flags } from "./read-flags.js";
import { guardTerminal, writeOutput, writeWatched } from "./write-output.js";

/** What the program's exit code says. */
export const exitCodes = { found: 0, nothing: 1, trouble: 2 } as const;

/** Warnings of what was read all the same, or was never asked for. */
const telling: ReadonlySet<string> = new Set(["archive", "encoding", "noted", "split", "left-out"]);

/** Warnings of what was asked for and not done, or not all of it. */
const failing: ReadonlySet<string> = new Set(["internal", "not-found", "lost", "partial"]);

/** "nothing" means that everything was read and it is not there; with a file unread, nobody can say so. */
export function exitCodeOf({ report, corpus: { warnings, stats } }: Answer, strict: boolean): number {
  const incomplete = warnings.some(({ code }) => !telling.has(code));
  if (strict && (incomplete || stats.leftOut.length > 0)) return exitCodes.trouble;
  if (warnings.some(({ code }) => failing.has(code))) return exitCodes.trouble;
  if (report.found) return exitCodes.found;
  return incomplete ? exitCodes.trouble : exitCodes.nothing;
}

/** `--stats` says by itself what was left out. */
export function warningsWanted(flags: Flags): (warning: Warning) => boolean {
  const [silent, counted] = [flags.isOn("--no-messages"), flags.isOn("--stats")];
  return ({ code }) => !silent && !(counted && code === "left-out");
}

/** How an answer is to be shown, beside what its format is. */
interface Showing {
  readonly flags: Flags;
  /** When the program began, in seconds. */
  readonly started: number;
  readonly fromSamples: boolean;
  /** With `--new`: told once all has been written out. */
  readonly unseen?: NewQuotes | null;
}

/** Shows a report, in a terminal through a pager where it is long; where that cannot be started, without. */
async function writeReport(
  report: Report,
  output: RenderOptions,
  io: Io,
  { unseen, mayPage }: { readonly unseen: NewQuotes | null; readonly mayPage: boolean },
): Promise<"written" | "closed"> {
  const { renderReport } = await import("../render/render-report.js");
  const render = async () => guardTerminal(await renderReport(report, output), output, io.stdout);
  if (unseen !== null) {
    // A pager may be left before the end: what it holds back has not been shown.
    const end = await writeWatched(await render(), io.stdout);
    if (end === "written") unseen.note();
    return end;
  }
  if (mayPage && io.stdout.isTTY === true && io.env["TERM"] !== "dumb") {
    const { pageOutput } = await import("./page-output.js");
    const end = await pageOutput(await render(), io);
    if (end !== "unread") return end;
  }
  return writeOutput(await render(), io.stdout);
}

/** Writes an answer and what is to be said about it. Gives the exit code. */
export async function showAnswer(
  answer: Answer,
  output: RenderOptions,
  { flags, started, fromSamples, unseen = null }: Showing,
  io: Io,
): Promise<number> {
  const { report, corpus } = answer;
  if (!flags.isOn("--quiet")) {
    const end = await writeReport(report, output, io, { unseen, mayPage: !flags.isOn("--no-pager") });
    // Who has read the first lines must know too that a word was changed.
    printNotes(io.stderr, report, { articles: corpus.stats.articles, fromSamples, show: output.show });
    if (end === "closed") return exitCodes.found;
  }
  if (flags.isOn("--stats")) printStats(io.stderr, corpus.stats, process.uptime() - started);
  return exitCodeOf(answer, flags.isOn("--strict"));
}
