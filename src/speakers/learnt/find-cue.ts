import type { Span } from "../../types.js";
import { findGovernor } from "./find-governor.js";
import type { Outline } from "./outline-text.js";
import { isVerb, symbols, verbBin } from "./outline-symbols.js";

/** Below this class a verb does not introduce speech often enough to be shown as the cue. */
const minBin = 2;

/** The words that say that the mention at `step` speaks ("said", "according to"), or null. */
export function findCue(outline: Outline, step: number): Span | null {
  const { symbol } = outline;
  const governor = findGovernor(outline, step).step;
  const before = symbol[step - 1] ?? 0;
  const own = governor < 0 ? 0 : verbBin(symbol[governor] ?? 0);
  if (isVerb(before) && verbBin(before) >= minBin && verbBin(before) > own) return spanOf(outline, step - 1, step - 1);
  const prepared = before === symbols.to && isVerb(symbol[step - 2] ?? 0) && verbBin(symbol[step - 2] ?? 0) >= 4;
  if (prepared && own < minBin) return spanOf(outline, step - 2, step - 1);
  return own >= minBin ? spanOf(outline, governor, governor) : null;
}

function spanOf({ tokens, first, next }: Outline, from: number, to: number): Span {
  return { start: tokens.start[first[from] ?? 0] ?? 0, end: tokens.end[(next[to] ?? 1) - 1] ?? 0 };
}
