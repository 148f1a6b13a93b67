import type { Warning } from "../../types.js";
import type { KeptNotes } from "../segment/kept.js";

/** What is stored of one file. */
export interface StoredFile {
  /** Of its bytes, where all of it is stored as it was then; else null. */
  readonly hash: string | null;
  readonly articles: number;
  /** Greater than the number of every record. */
  readonly end: number;
}

/** A file whose articles are to be stored on a cluster. */
export interface FileToStore {
  /** As it is opened. */
  readonly path: string;
  readonly source: string;
  /** As it is shown: its path within the source, behind the source's name. */
  readonly file: string;
  /** As `load/` calls it. */
  readonly format: string | null;
  /** In bytes. */
  readonly size: number;
  /** Of a file that still is as it is stored nothing is made. */
  readonly stored: StoredFile;
  /** Of a large file only every so many records are made at once, from this one on: all where it is 0 of 1. */
  readonly part: number;
  readonly parts: number;
}

/** A document of an article. */
export interface MadeDocument {
  readonly id: string;
  /** Of the article, as it is shown. */
  readonly path: string;
  readonly json: string;
}

/** What was made of some files. */
export interface MadeDocuments {
  readonly documents: readonly MadeDocument[];
  /** The ids of records that the files no longer have. */
  readonly removed: readonly string[];
  /** Those in the articles, as far as the maker has not given them before. */
  readonly words: readonly string[];
  /** Files that still are as they are stored. */
  readonly same: readonly FileToStore[];
  readonly files: number;
  readonly bytes: number;
  readonly notes: readonly KeptNotes[];
  /** Where the program failed on an article. */
  readonly warnings: readonly Warning[];
}

/** Makes documents, here or in other threads; several at once are asked of it. */
export interface DocumentMaker {
  /** How many it makes at once. */
  readonly width: number;
  documents(files: readonly FileToStore[]): Promise<MadeDocuments>;
  close(): Promise<void>;
}
