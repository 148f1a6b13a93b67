import type { Candidate } from "./make-mention.js";
import type { Frame } from "./find-frames.js";
import type { ParagraphView } from "./read-paragraph.js";

/** What ties one candidate to one quoted stretch: where its cue stands, and what lies between. */
export interface Evidence {
  readonly candidate: Candidate;
  readonly frame: Frame;
  /** `around`: the source before the stretch, its cue behind it. */
  readonly place: "before" | "after" | "around";
  /** Tokens between the stretch and the nearest end of cue and source. */
  readonly gap: number;
  /** A colon, a comma or nothing stands right between the cue's side and the stretch. */
  readonly joint: "colon" | "comma" | "none";
  /** Other quoted stretches lie between. */
  readonly quotesBetween: number;
}

/** A cue further away than this governs something else. */
const maxEvidence = 12;

/** The frames of the sentence that holds token `at` (a quoted stretch), as evidence, nearest first. */
export function collectEvidence(view: ParagraphView, at: number): Evidence[] {
  const sentence = view.tokens[at]?.sentence;
  const evidence: Evidence[] = [];
  const nearest = firstFrameAfter(view.frames, at);
  for (let i = nearest; i < view.frames.length && evidence.length < maxEvidence; i++) {
    const frame = view.frames[i];
    if (frame === undefined || frame.sentence !== sentence) break;
    evidence.push(evidenceOf(view, at, frame));
  }
  for (let i = nearest - 1; i >= 0 && evidence.length < 2 * maxEvidence; i--) {
    const frame = view.frames[i];
    if (frame === undefined || frame.sentence !== sentence) break;
    evidence.push(evidenceOf(view, at, frame));
  }
  return evidence.toSorted((a, b) => a.gap - b.gap);
}

/** The index of the first frame whose cue stands behind token `at`. */
function firstFrameAfter(frames: readonly Frame[], at: number): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.cueFirst ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function evidenceOf(view: ParagraphView, at: number, frame: Frame): Evidence {
  const { source } = frame;
  const after = frame.cueFirst > at;
  const place = !after ? "before" : source.first > at ? "after" : "around";
  const gap = gapOf(frame, at, place);
  const jointText = view.tokens[after ? at + 1 : at - 1]?.text ?? "";
  const joint = jointText === ":" ? "colon" : /^[,—–-]$/.test(jointText) ? "comma" : "none";
  const [from, to] = after ? [at + 1, frame.first] : [frame.last + 1, at];
  let quotesBetween = 0;
  for (let i = from; i < to; i++) if (view.tokens[i]?.kind === "quote") quotesBetween++;
  return { candidate: source, frame, place, gap: Math.max(0, gap), joint, quotesBetween };
}

function gapOf(frame: Frame, at: number, place: Evidence["place"]): number {
  if (place === "after") return frame.first - at - 1;
  if (place === "around") return frame.cueFirst - at - 1;
  // A source may stand on the far side of its cue ("said Kim: …") or, misread, behind the stretch itself.
  return at - Math.max(frame.cueLast, frame.source.last < at ? frame.source.last : 0) - 1;
}
