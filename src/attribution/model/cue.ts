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

/** The words that say that the mention in a chunk speaks the quotation that begins at another ("said", "according to"), or null. */
export function findCue(chunks: Chunks, chunk: number, quotation: number): FoundCue | null {
  const { label } = chunks;
  const governor = findGovernor(chunks, chunk);
  const before = label[chunk - 1] ?? 0;
  const own = governor < 0 ? 0 : verbClass(label[governor] ?? 0);
  if (isVerb(before) && verbClass(before) >= minVerbClass && verbClass(before) > own)
    return spanOf(chunks, chunk - 1, chunk - 1);
  const back2 = label[chunk - 2] ?? 0;
  const prepared = before === chunkLabels.to && isVerb(back2) && verbClass(back2) >= minPrepositional;
  if (prepared && own < minVerbClass) return spanOf(chunks, chunk - 2, chunk - 1);
  // "Cha described it as a step, saying that it was “late”": the nearer verb is the cue.
  const shared = governor < 0 ? -1 : sharedVerb(chunks, governor, quotation);
  if (shared >= 0) return spanOf(chunks, shared, shared);
  return own >= minVerbClass ? spanOf(chunks, governor, governor) : null;
}

/** "Ana Souza rose and called it “wet”", "…, calling it “wet”": a later verb of the same subject before the quotation, or -1. */
function sharedVerb({ label }: Chunks, governor: number, quotation: number): number {
  for (let at = quotation - 1; at > governor; at--) {
    const own = label[at] ?? 0;
    if (own === chunkLabels.stop || own === chunkLabels.ask || own === chunkLabels.paragraph) return -1;
    if (!isVerb(own) || verbClass(own) < minVerbClass) continue;
    const before = label[at - 1] ?? 0;
    return before === chunkLabels.and || before === chunkLabels.comma || before === chunkLabels.but ? at : -1;
  }
  return -1;
}

function spanOf({ tokens, first, next }: Chunks, from: number, to: number): FoundCue {
  return { start: tokens.start[first[from] ?? 0] ?? 0, end: tokens.end[(next[to] ?? 1) - 1] ?? 0, chunk: to };
}
