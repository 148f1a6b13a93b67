/** How far reading a folder is, for who waits: in files, then in articles whose speakers are found. */
export interface LocalProgress {
  readonly stage: "reading" | "speakers" | "merging";
  readonly done: number;
  readonly of: number;
}

/** How far storing folders on a cluster is, in files, of a large one also in parts of it; so many articles were stored that were not there before. */
export interface StoringProgress {
  readonly stage: "storing";
  readonly done: number;
  readonly of: number;
  readonly articles: number;
}

export type BuildProgress = LocalProgress | StoringProgress;

export type OnProgress = (progress: BuildProgress) => void;
