/** How far reading a folder is, for who waits: in files, then in articles whose speakers are found. */
export interface BuildProgress {
  readonly stage: "reading" | "speakers" | "merging";
  readonly done: number;
  readonly of: number;
}

export type OnProgress = (progress: BuildProgress) => void;
