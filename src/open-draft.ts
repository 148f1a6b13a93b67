import type { Archive } from "./archive/archive.js";
import { guardStages, type Stages } from "./archive/guard-stages.js";
import { createMemoryArchive } from "./archive/memory/memory-archive.js";
import type { SpeakerAliases } from "./archive/speaker-aliases.js";
import { draftTooLong } from "./errors.js";
import { importStages } from "./import-stages.js";
import { loadSources } from "./load/load-sources.js";
import { type LoadOptions, startLoadLog } from "./load/options.js";
import type { Article, LineLabel, SourceText, Warning } from "./types.js";

/**
 * Opens a draft, in any format that is read, as an archive of its own; what was met while reading it goes to `warnings`.
 * Throws an `OnrecordError` where there is nothing to read.
 */
export async function openDraft(
  path: string,
  { stdin, maxFileSize }: Pick<LoadOptions, "stdin" | "maxFileSize">,
  warnings: Warning[],
  aliases: SpeakerAliases | null,
): Promise<Archive> {
  const log = startLoadLog();
  const options = { paths: [path], ...(stdin && { stdin }), ...(maxFileSize !== undefined && { maxFileSize }) };
  const sources: SourceText[] = [];
  for await (const source of loadSources(options, log)) {
    if (source.text.length > longestDraft) throw draftTooLong(source.path, source.text.length, longestDraft);
    sources.push(source);
  }
  warnings.push(...log.warnings);
  const name = path === "-" ? "<stdin>" : path;
  const stages = guardStages(withoutFurniture(importStages(warnings)), warnings);
  return createMemoryArchive(name, sources, aliases?.aliasStages(stages) ?? stages);
}

/** In characters: twenty novels. More is no draft, and would be read for many minutes. */
const longestDraft = 10_000_000;

/** A draft has no page around it: what looks like one is its text, and nothing quoted in it may go unread. */
function withoutFurniture(stages: Stages): Stages {
  return {
    ...stages,
    async clean() {
      const clean = await stages.clean();
      return (source) => asStory(clean(source));
    },
  };
}

function asStory(article: Article): Article {
  return { ...article, lines: article.lines.map(relabel), paragraphs: article.paragraphs.map(relabel) };
}

function relabel<Labelled extends { readonly label: LineLabel }>(one: Labelled): Labelled {
  return one.label === "furniture" || one.label === "repeat" ? { ...one, label: "body" } : one;
}
