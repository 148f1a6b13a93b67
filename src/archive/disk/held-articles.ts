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

/** Where an article is kept, and the path of its file. */
export interface PlacedArticle {
  readonly segment: OpenSegment;
  readonly local: number;
  readonly path: string;
}

export function placeOf(held: HeldArticles, n: number): PlacedArticle {
  const [shown, own] = [held.segments[held.segmentOf[n] ?? 0], held.isWhole ? n : held.local[n]];
  if (shown === undefined || own === undefined) throw new RangeError(`no article ${n}`);
  const { words } = shown.segment;
  return {
    segment: shown.segment,
    local: own,
    path: shown.shown + words.pathOf(words.fileOf(own)).slice(shown.below.length),
  };
}
