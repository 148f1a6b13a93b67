import type { Article, LoadStats, Warning } from "../../types.js";

/** What an archive keeps of one file. */
export interface KeptFile {
  /** Below the archive's folder, with "/" between names. */
  readonly path: string;
  /** When it was last changed, in milliseconds, and its bytes: what tells that it is still the same. */
  readonly changed: number;
  readonly size: number;
  readonly articles: readonly KeptArticle[];
  /** Null where there is nothing to say but how many articles it held. */
  readonly notes: KeptNotes | null;
}

/** What reading a file noted: said again whenever a question is about the file. */
export interface KeptNotes extends Pick<LoadStats, "leftOut" | "unreadable"> {
  /** What the file was called then, in the messages too. */
  readonly path: string;
  readonly warnings: readonly Pick<Warning, "code" | "message">[];
  /** How many articles each file held that held several. */
  readonly splits: readonly { readonly path: string; readonly articles: number }[];
}

export interface KeptArticle {
  readonly article: Article;
  /** Its place in the file: "" for the whole of it, "#3", ":7". */
  readonly place: string;
  /** Where its text layer is: the file itself in UTF-8, the same as `repairText` mends it, or kept beside it. */
  readonly layer: "file" | "repaired" | "kept";
}

/** Of segments and what is packed in them; part of what an archive is keyed by. */
export const segmentFormat = 3;
