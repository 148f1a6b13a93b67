import type { MadeSegment, SpeechKind } from "../segment/open-segment.js";

/** A file to be kept. */
export interface FileToKeep {
  /** As it is opened. */
  readonly path: string;
  /** Below the archive's folder, with "/" between names. */
  readonly relative: string;
  /** As `load/` calls it. */
  readonly format: string | null;
}

/** Articles of a segment in which it is to be found who says what. */
export interface SpeechToMake {
  readonly kinds: readonly SpeechKind[];
  /** Its words: the path of their file, or their bytes. */
  readonly words: string | Uint8Array;
  /** The folder that its files lie below, with "/" at its end. */
  readonly root: string;
  readonly from: number;
  readonly to: number;
}

/** A segment could not be made. */
export class BuildFailed extends Error {
  override name = "BuildFailed";
}

/** Makes segments, here or in other threads; several at once are asked of it. */
export interface SegmentMaker {
  /** How many it makes at once. */
  readonly width: number;
  words(files: readonly FileToKeep[]): Promise<MadeSegment>;
  /** Of each kind that is asked for, in that order. */
  speech(request: SpeechToMake): Promise<readonly MadeSegment[]>;
  close(): Promise<void>;
}
