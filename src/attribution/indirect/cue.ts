import type { SpeakerType } from "../../types.js";

/**
 * How the source was found. `own`: the subject of the verb. `inverted`: "said Kirby". `participle`: "X left, saying".
 * `shared`: "X said … and added". `joined`: "X left and said", where nobody spoke before. `according`: "according to X".
 * `owner`: "X's claim".
 */
export type CueLink = "own" | "inverted" | "participle" | "shared" | "joined" | "according" | "owner";

/** Who speaks: tokens [first, next), which are the mention of a number. */
export interface CueSource {
  readonly mention: number;
  readonly first: number;
  readonly next: number;
  /** Of "52 percent" or a noun in no table, which are named by their words alone; else null. */
  readonly type: SpeakerType | null;
}

/** One place where somebody speaks. */
export interface Cue {
  readonly link: CueLink;
  readonly source: CueSource;
  /** Its tokens. */
  readonly first: number;
  readonly next: number;
  /** What its verb takes: a set of `complement`. */
  readonly takes: number;
  /** Its verb introduces speech so often that it may stand behind what is said. */
  readonly speech: boolean;
}
