import type { Archive } from "./archive/archive.js";
import type { GuardedStages } from "./archive/guard-stages.js";
import { startLoadLog, type LoadLog } from "./load/options.js";
import type { StreamOptions as LoadStreamOptions } from "./load/stream-stdin.js";
import type { ListQuestion, QuotesQuestion } from "./questions.js";
import type { ListReport, QuotesReport } from "./report.js";
import type { EachQuestion } from "./reports/report-each.js";
import type { LoadStats, Warning } from "./types.js";

/** What to read, and who hears of what is wrong with it. */
export interface StreamOptions extends LoadStreamOptions {
  /** Told of each bad record, and of whatever else goes wrong, when it is met. */
  readonly onWarning?: (warning: Warning) => void;
}

/** Articles that come one by one, are asked one question, and are forgotten. */
export interface ArticleStream {
  /** What has been read so far. */
  readonly stats: LoadStats;
  /** A report of each article in which anything is found; at last one without records, with `total` and `notes` of all. */
  quotes(question?: EachQuestion<QuotesQuestion>): AsyncIterable<QuotesReport>;
  /** The same of the articles themselves. */
  list(question?: EachQuestion<ListQuestion>): AsyncIterable<ListReport>;
}

/**
 * Reads articles as JSON Lines from `stdin`, in as much memory as the longest of them takes, however many they are. Only one
 * question can be asked, of those that need no other article for their answer.
 *
 * @example
 * const stream = streamArticles({ stdin: process.stdin, onWarning: ({ message }) => console.error(message) });
 * for await (const { quotes } of stream.quotes()) for (const quote of quotes) console.log(JSON.stringify(quote));
 */
export function streamArticles(options: StreamOptions): ArticleStream {
  const log = startLoadLog();
  return {
    get stats() {
      return log.stats;
    },
    async *quotes(question = {}) {
      yield* (await import("./reports/report-each.js")).reportEachQuotes(archivesOf(options, log), question);
    },
    async *list(question = {}) {
      yield* (await import("./reports/report-each.js")).reportEachArticle(archivesOf(options, log), question);
    },
  };
}

/** An archive of each article. */
async function* archivesOf(options: StreamOptions, log: LoadLog): AsyncGenerator<Archive> {
  const [{ streamStdin }, { createMemoryArchive }, { guardStages }, { importStages }] = await Promise.all([
    import("./load/stream-stdin.js"),
    import("./archive/memory/memory-archive.js"),
    import("./archive/guard-stages.js"),
    import("./import-stages.js"),
  ]);
  const stages = loadedOnce(guardStages(importStages(log.warnings), log.warnings));
  const tell = () => {
    for (const warning of log.warnings.splice(0)) options.onWarning?.(warning);
  };
  for await (const source of streamStdin(options, log, tell)) {
    yield createMemoryArchive("", [source], stages);
    tell();
  }
}

/** The stages of these questions, of which each is loaded once for all articles. */
function loadedOnce(stages: GuardedStages): GuardedStages {
  return {
    ...stages,
    clean: once(() => stages.clean()),
    attribute: once(() => stages.attribute()),
    indirect: once(() => stages.indirect()),
  };
}

function once<Stage>(load: () => Promise<Stage>): () => Promise<Stage> {
  let loaded: Promise<Stage> | null = null;
  return () => (loaded ??= load());
}
