import type { OpenSegment } from "../segment/open-segment.js";

/** A segment, and how the paths of its files are shown: those below the archive's folder begin with `below`, which `shown` stands for. */
export interface ShownSegment {
  readonly segment: OpenSegment;
  readonly below: string;
  readonly shown: string;
}

/** Articles in the order of their paths: of each the place of its segment among all, and its number there. */
export interface HeldArticles {
  readonly segments: readonly ShownSegment[];
  readonly segmentOf: Uint32Array;
  readonly local: Uint32Array;
  /** They are all articles of one segment, in their order. */
  readonly isWhole: boolean;
  /** Where the speakers of all of them are kept; null where they are not. */
  readonly speakersFile: string | null;
}
