import type { Archive } from "./archive/archive.js";
import { guardStages, type Stages } from "./archive/guard-stages.js";
import { createMemoryArchive } from "./archive/memory/memory-archive.js";
import type { SpeakerAliases } from "./archive/speaker-aliases.js";
import { importStages } from "./import-stages.js";
import { loadDraft } from "./load/load-draft.js";
import { type LoadOptions, startLoadLog } from "./load/options.js";
import type { Article, LineLabel, Warning } from "./types.js";

/**
 * Opens a draft, in any format that is read, as an archive of its own; what was met while reading it goes to `warnings`.
 * Throws an `OnrecordError` where there is nothing to read, or far too much.
 */
export async function openDraft(
  path: string,
  { stdin, maxFileSize }: Pick<LoadOptions, "stdin" | "maxFileSize">,
  warnings: Warning[],
  aliases: SpeakerAliases | null,
): Promise<Archive> {
  const log = startLoadLog();
  const options = { paths: [path], ...(stdin && { stdin }), ...(maxFileSize !== undefined && { maxFileSize }) };
  const sources = await loadDraft(options, log);
  warnings.push(...log.warnings);
  const name = path === "-" ? "<stdin>" : path;
  const stages = guardStages(withoutFurniture(importStages(warnings)), warnings);
  return createMemoryArchive(name, sources, aliases?.aliasStages(stages) ?? stages);
}

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
