import { chunkLabels } from "../language/chunk-labels.js";
import type { QuoteKind, SetAside } from "../types.js";
import { whyAside } from "./asides.js";
import { sides } from "./model/candidates.js";
import type { Decision } from "./model/decide-source.js";
import type { Part } from "./model/model-types.js";

/** What a quoted stretch is, and the id of what decided it. */
export interface KindDecision {
  readonly kind: QuoteKind;
  readonly why: SetAside | null;
  readonly rule: string;
}

/** What a decision makes of its quotation: direct, mixed, or nobody's statement. */
export function kindOf(part: Part, decision: Decision): KindDecision {
  const { chunks } = part;
  const { said, view } = decision;
  const { placement } = view;
  if (!said) {
    const next = chunks.next[view.lastChunk] ?? 0;
    const { aside } = placement;
    if (aside !== null) return { kind: "other", why: aside.why, rule: aside.rule };
    const why = whyAside(chunks.tokens, next, placement.content, placement.words);
    return { kind: "other", why, rule: decision.cue === null ? "no-source" : "not-a-statement" };
  }
  return isDirect(part, decision)
    ? { kind: "direct", why: null, rule: "outside-the-sentence" }
    : { kind: "mixed", why: null, rule: "completes-the-sentence" };
}

/** Direct: nothing but its attribution stands before it in its sentence, or a comma or colon and then a capital. */
function isDirect({ chunks }: Part, { view, candidate, cue }: Decision): boolean {
  const { whole, splits, opens, capital, words } = view.placement;
  if (whole || splits) return true;
  if (opens) return capital || candidate === null || candidate.side === sides.after;
  if (!capital) return false;
  const before = chunks.label[view.firstChunk - 1] ?? 0;
  if (before === chunkLabels.comma || before === chunkLabels.colon || before === chunkLabels.dash) return true;
  return cue !== null && cue.chunk === view.firstChunk - 1 && words > 3;
}

/** How the speaker stands to the quotation, as the id of a rule: what `check` and the records show. */
export function relationOf({ chunks }: Part, decision: Decision): string {
  const { candidate, view, cue, signed } = decision;
  if (candidate === null) return "";
  if (signed) return "signed-below";
  const { side, paragraphs, stops } = candidate;
  if (side === sides.after) return view.placement.opens ? "quote-then-source" : "clause-then-source";
  const again = candidate.mention === decision.last.mention;
  if (side === sides.earlier || paragraphs > 0) return again ? "next-paragraph" : "paragraph-before";
  if (stops > 0) return again ? "next-sentence" : "sentence-before";
  const before = chunks.label[view.firstChunk - 1] ?? 0;
  if (before === chunkLabels.colon) return cue === null ? "name-then-colon" : "source-then-colon";
  if (before === chunkLabels.comma) return "source-then-comma";
  return cue !== null && cue.chunk === view.firstChunk - 1 ? "source-then-quote" : "source-then-clause";
}
