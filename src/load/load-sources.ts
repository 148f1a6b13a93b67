import { nothingInFiles } from "../errors.js";
import type { SourceText } from "../types.js";
import { findFiles, type FoundFile } from "./find-files.js";
import { loadFile, loadStdin } from "./load-file.js";
import { countIn, defaultMaxFileSize, type LoadLog, type LoadOptions } from "./options.js";
import { noteLeftOut, noteSplits } from "./note-reading.js";

/**
 * The articles that the paths name, one after the other, by path in code point order. What is left out on the way is
 * written to `log`, in which `found`, where it is given, says what finding them has noted already; an `OnrecordError` is thrown where the paths name nothing to read, or nothing of it was an article.
 *
 * @example
 * const log = startLoadLog();
 * for await (const source of loadSources({ paths: ["clips"] }, log)) console.log(source.path, source.text.length);
 */
export async function* loadSources(
  options: LoadOptions,
  log: LoadLog,
  found?: readonly FoundFile[],
): AsyncGenerator<SourceText> {
  const encoding = await chooseEncoding(options.encoding);
  const loading = { options, log, encoding, limit: options.maxFileSize ?? defaultMaxFileSize };
  const { articles, unreadable } = log.stats;
  for (const file of found ?? (await findFiles(options, log))) {
    for await (const source of file.kind === "stdin" ? loadStdin(file, loading) : loadFile(file, loading)) {
      countIn(log, "articles");
      yield source;
    }
  }
  noteSplits(log);
  noteLeftOut(log);
  const nothing = log.stats.articles === articles && log.stats.unreadable === unreadable;
  if (nothing) throw nothingInFiles(options.paths, log.stats.leftOut);
}

/** The standard name of an encoding; null for `auto`. Throws where there is none of that name. */
export async function chooseEncoding(name: string | undefined): Promise<string | null> {
  if (name === undefined || name.toLowerCase() === "auto") return null;
  const { encodingNamed } = await import("../formats/encoding/decode-named.js");
  return encodingNamed(name);
}
