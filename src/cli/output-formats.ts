import type { CitationFormat, RecordFormat, RenderOptions } from "../render/types.js";

export const recordFormats = ["json", "jsonl", "csv", "tsv"] as const satisfies readonly RecordFormat[];

export const citationFormats = ["md", "bibtex", "csl-json"] as const satisfies readonly CitationFormat[];

/** What `--format` takes. */
export function formatsOf(command: string): readonly (RecordFormat | CitationFormat | "sarif" | "html")[] {
  switch (command) {
    case "quotes":
      return [...recordFormats, ...citationFormats, "html"];
    case "search":
    case "list":
      return [...recordFormats, ...citationFormats];
    case "speakers":
    case "summary":
      return [...recordFormats, "html"];
    case "verify":
      return [...recordFormats, "sarif", "html"];
    default:
      return recordFormats;
  }
}

export function isRecordFormat(format: RenderOptions["format"]): format is RecordFormat {
  return recordFormats.some((name) => name === format);
}

export function isCitation(format: RenderOptions["format"]): format is CitationFormat {
  return citationFormats.some((name) => name === format);
}
