import type { CitationFormat, RecordFormat, RenderOptions } from "../render/types.js";

export const recordFormats = ["json", "jsonl", "csv", "tsv"] as const satisfies readonly RecordFormat[];

export const citationFormats = ["md", "bibtex", "csl-json"] as const satisfies readonly CitationFormat[];

/** What `--format` takes. */
export function formatsOf(command: string): readonly (RecordFormat | CitationFormat | "sarif")[] {
  if (command === "search" || command === "quotes" || command === "list") return [...recordFormats, ...citationFormats];
  return command === "verify" ? [...recordFormats, "sarif"] : recordFormats;
}

export function isRecordFormat(format: RenderOptions["format"]): format is RecordFormat {
  return recordFormats.some((name) => name === format);
}

export function isCitation(format: RenderOptions["format"]): format is CitationFormat {
  return citationFormats.some((name) => name === format);
}
