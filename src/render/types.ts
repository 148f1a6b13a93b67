/** For programs, in fields that can be chosen. */
export type RecordFormat = "json" | "jsonl" | "csv" | "tsv";

/** For who writes, and for what keeps references: quotes, passages and articles with their source. */
export type CitationFormat = "md" | "bibtex" | "csl-json";

/** What an address is made by, in which `{path}`, `{line}` and `{host}` stand for those; and what paths are relative to. */
export interface LinkOptions {
  readonly pattern: string;
  readonly folder: string;
  readonly host: string;
}

/** How a report is to be shown. */
export interface RenderOptions {
  /** `terminal` lays out for a reader; `text` is for pipes: the whole text, a result a line; `html` is a page to hand on. */
  readonly format: "terminal" | "text" | RecordFormat | CitationFormat | "sarif" | "html";
  /** The results, how many of them each file has, or the files' names alone, which are text in every format. */
  readonly show: "records" | "counts" | "paths";
  /** Fields chosen for JSON, CSV and TSV, in order; null for all. `fieldsOf` knows which there are. */
  readonly fields: readonly string[] | null;
  /** Whether the names of the columns stand over CSV and TSV. */
  readonly header: boolean;
  /** Whether CSV and TSV begin with the mark by which Excel knows UTF-8. */
  readonly bom: boolean;
  /** Where paths and line numbers lead in a terminal; null where nowhere. */
  readonly links: LinkOptions | null;
  /** NUL after each path of text output. */
  readonly nul: boolean;
  /** Cells of a terminal's line, at least 20. */
  readonly width: number;
  /** chalk's: 0 no colour, 1 sixteen, 2 256, 3 all. */
  readonly colorLevel: 0 | 1 | 2 | 3;
}

/** Where something stands: what `path:line` says. */
export interface Place {
  readonly path: string;
  readonly line: number;
}
