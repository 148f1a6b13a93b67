import { draftTooLong } from "../errors.js";
import type { SourceText } from "../types.js";
import { loadSources } from "./load-sources.js";
import type { LoadLog, LoadOptions } from "./options.js";

/** In characters: twenty novels. More is no draft, and would be read for many minutes. */
const longestDraft = 10_000_000;

/** The texts of a draft, all of them. Throws an `OnrecordError` where there is nothing to read, or one is too long. */
export async function loadDraft(options: LoadOptions, log: LoadLog): Promise<readonly SourceText[]> {
  const sources: SourceText[] = [];
  for await (const source of loadSources(options, log)) {
    if (source.text.length > longestDraft) throw draftTooLong(source.path, source.text.length, longestDraft);
    sources.push(source);
  }
  return sources;
}
