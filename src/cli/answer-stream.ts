import { someOf } from "../errors.js";
import { type StreamOptions, streamArticles } from "../index.js";
import type { Report } from "../report.js";
import { renderReport } from "../render/render-report.js";
import type { RenderOptions } from "../render/types.js";
import type { Warning } from "../types.js";
import type { AskEach } from "./command.js";
import type { Io } from "./io.js";
import { countShown, printNotes, printStats, printWarnings } from "./print-messages.js";
import type { Flags } from "./read-flags.js";
import { exitCodeOf, exitCodes, warningsWanted } from "./show-answer.js";
import { guardTerminal, writeOutput } from "./write-output.js";

/** How an answer is told of, beside its records. */
interface Telling {
  readonly flags: Flags;
  /** When the program began, in seconds. */
  readonly started: number;
}

/**
 * Answers records one by one: what an article has is written, and what is wrong with one is said, before the next is asked
 * for. Gives the exit code, which is that of trouble if any record could not be read.
 */
export async function answerStream(
  askEach: AskEach,
  options: StreamOptions,
  output: RenderOptions,
  { flags, started }: Telling,
  io: Io,
): Promise<number> {
  const wanted = warningsWanted(flags);
  // The exit code asks which kinds there were: of each, one is enough.
  const met = new Map<string, Warning>();
  const onWarning = (warning: Warning) => {
    met.set(warning.code, warning);
    if (wanted(warning)) printWarnings(io, [warning]);
  };
  const stream = streamArticles({ ...options, onWarning });
  const last = await writeEach(askEach(stream, output), output, flags.isOn("--quiet"), io);
  if (last === "closed") return exitCodes.found;
  if (!flags.isOn("--quiet"))
    printNotes(io.stderr, last, { articles: stream.stats.articles, fromSamples: false, show: output.show });
  if (flags.isOn("--stats")) printStats(io.stderr, stream.stats, process.uptime() - started);
  const answer = { report: last, corpus: { warnings: [...met.values()], stats: stream.stats } };
  return exitCodeOf(answer, flags.isOn("--strict") || [...met.keys()].some((code) => unread.has(code)));
}

/** Warnings of a record, or all of the stream, that is missing from the answer. */
const unread: ReadonlySet<string> = new Set(["bad-line", "not-text", "over-limit", "unreadable"]);

/** Writes each report when it comes. Gives the last, which tells of all; "closed" where nobody reads any more. */
async function writeEach(
  reports: AsyncIterable<Report>,
  output: RenderOptions,
  quiet: boolean,
  { stdout }: Io,
): Promise<Report | "closed"> {
  let { header } = output;
  let shown = 0;
  let last: Report | null = null;
  for await (const report of reports) {
    last = report;
    if (quiet) continue;
    const pieces = await renderReport(report, { ...output, header });
    if ((await writeOutput(guardTerminal(pieces, output, stdout), stdout)) === "closed") return "closed";
    header = false;
    shown += countShown(report).shown;
  }
  if (last === null) throw new TypeError("a stream ends with a report");
  const { noun } = countShown(last);
  const isCut = shown > 0 && shown < last.total;
  return isCut ? { ...last, notes: [...last.notes, someOf(shown, last.total, noun, false)] } : last;
}
