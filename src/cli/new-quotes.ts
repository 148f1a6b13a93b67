import { resolve } from "node:path";
import { newNeedsCache, nothingNew } from "../errors.js";
import type { ShownQuotes } from "../index.js";
import type { QuotesReport, Report } from "../report.js";
import type { Flags } from "./read-flags.js";

/** What makes two questions two, beside the paths: not how, how many and in which order their answers are shown. */
const asking = [
  "--by",
  "--about",
  "--kind",
  "--section",
  "--min-words",
  "--min-confidence",
  "--since",
  "--until",
  "--outlet",
  "--glob",
  "--type",
  "--max-depth",
  "--max-filesize",
  "--encoding",
];
const switches = ["--all", "--hidden", "--no-ignore"];

/** `quotes --new`: what was not shown before under the same question. */
export class NewQuotes {
  readonly #shown: ShownQuotes;
  readonly #limit: number | undefined;
  #fresh: QuotesReport["quotes"] = [];

  constructor(shown: ShownQuotes, limit: number | undefined) {
    this.#shown = shown;
    this.#limit = limit;
  }

  /** The report without what was shown before, cut by the limit. */
  select(report: Report): Report {
    if (report.kind !== "quotes") return report;
    const { quotes, context, notes } = report;
    const chosen = [...quotes.keys()].filter((i) => this.#shown.isNew(quotes[i] ?? noQuote));
    const cut = chosen.slice(0, this.#limit);
    this.#fresh = cut.flatMap((i) => quotes[i] ?? []);
    return {
      ...report,
      quotes: this.#fresh,
      context: cut.map((i) => context[i] ?? []),
      total: chosen.length,
      found: chosen.length > 0,
      notes: chosen.length === 0 && quotes.length > 0 ? [...notes, nothingNew(quotes.length)] : notes,
    };
  }

  /** To be called when all has been written out. */
  note(): void {
    if (this.#fresh.length > 0) this.#shown.note(this.#fresh);
  }

  close(): void {
    this.#shown.close();
  }
}

const noQuote = { path: "", article: "", speaker: null, text: "" };

/** Opens what was shown before, for the question that the flags ask of these paths. */
export async function openNewQuotes(
  flags: Flags,
  paths: readonly string[],
  cache: string | undefined,
): Promise<NewQuotes> {
  if (cache === undefined) throw newNeedsCache(flags.isOn("--no-cache") ? "--no-cache" : "ONRECORD_CACHE=off");
  const { openShown } = await import("../index.js");
  const question = JSON.stringify([
    paths.map((path) => (path === "-" ? path : resolve(path))).toSorted(),
    asking.map((flag) => flags.texts(flag).toSorted()),
    switches.map((flag) => flags.isOn(flag)),
  ]);
  const shown = await openShown({ cache, question, forget: flags.isOn("--forget") });
  return new NewQuotes(shown, flags.wholeNumber("--limit", 1));
}
