/** What is kept of one folder. */
export interface ArchiveRecord {
  readonly schema: "onrecord.index/1";
  /** The folder whose articles they are, as a real path. */
  readonly root: string;
  /** `older`: what an older version of the program kept, which this one does not read. `gone`: its folder is not there any more. */
  readonly state: "kept" | "older" | "gone" | "removed";
  /** Null where they cannot be read. */
  readonly files: number | null;
  readonly articles: number;
  /** Of so many articles it is known who says what. */
  readonly attributed: number;
  /** Of the files that were read; null where that cannot be read. */
  readonly textBytes: number | null;
  /** Of what is kept. */
  readonly bytes: number;
  /** Where it is kept. */
  readonly folder: string;
}
