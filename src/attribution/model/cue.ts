import type { Chunks } from "../../language/chunk-types.js";
import { chunkLabels, isVerb, verbClass } from "../../language/chunk-labels.js";
import { findGovernor } from "../../language/governor.js";
import type { Span } from "../../types.js";

/** Below this class a verb does not introduce speech often enough to be shown as the cue. */
const minVerbClass = 2;
/** A verb with a preposition before the mention ("according to") must do so nearly always. */
const minPrepositional = 4;

/** A cue: the words that say that somebody speaks, and the chunk that they end with. */
export interface FoundCue extends Span {
  readonly chunk: number;
}

/** The words that say that the mention in a chunk speaks ("said", "according to"), or null. */
export function findCue(chunks: Chunks, chunk: number): FoundCue | null {
  const { label } = chunks;
  const governor = findGovernor(chunks, chunk);
  const before = label[chunk - 1] ?? 0;
  const own = governor < 0 ? 0 : verbClass(label[governor] ?? 0);
  if (isVerb(before) && verbClass(before) >= minVerbClass && verbClass(before) > own)
    return spanOf(chunks, chunk - 1, chunk - 1);
  const back2 = label[chunk - 2] ?? 0;
  const prepared = before === chunkLabels.to && isVerb(back2) && verbClass(back2) >= minPrepositional;
  if (prepared && own < minVerbClass) return spanOf(chunks, chunk - 2, chunk - 1);
  return own >= minVerbClass ? spanOf(chunks, governor, governor) : null;
}

function spanOf({ tokens, first, next }: Chunks, from: number, to: number): FoundCue {
  return { start: tokens.start[first[from] ?? 0] ?? 0, end: tokens.end[(next[to] ?? 1) - 1] ?? 0, chunk: to };
}
