import type { Correction } from "../../src/types.js";
import type { Archive } from "../../src/archive/archive.js";

/** Opens an archive of files by their paths, all in a folder `clips`, which is the archive's name. */
export type OpenArchive = (
  files: Readonly<Record<string, string>>,
  corrections?: readonly Correction[],
) => Promise<Archive>;

/** What the contract is tested on. */
export interface Asked {
  /** Of `clips`. */
  readonly archive: () => Archive;
  readonly open: OpenArchive;
}
