import { wordClass } from "./classify-word.js";
import type { Frame } from "./find-frames.js";
import type { ParagraphView } from "./read-paragraph.js";
import type { Token } from "./read-tokens.js";

/** A clause longer than this is a list or a lost full stop. */
export const maxContentTokens = 160;

/** The token behind the last one of a content that begins at `from`: its sentence ends, or somebody else speaks. */
export function endOfContent({ tokens, frames }: ParagraphView, from: number, own: Frame): number {
  const sentence = tokens[from]?.sentence;
  const relative = own.source.words === "who" && tokens[own.source.first - 1]?.text === ",";
  let end = from;
  while (end < from + maxContentTokens && tokens[end]?.sentence === sentence) {
    const text = tokens[end]?.text ?? "";
    // "Kirby, who said the troops had sailed, left": the comma closes the clause that another one opened.
    if (/^[;:]$/.test(text) || (relative && text === ",")) break;
    end++;
  }
  for (let i = firstFrameAfter(frames, from); i < frames.length; i++) {
    const frame = frames[i];
    if (frame === undefined || frame.cueFirst >= end) break;
    const cut = cutBefore(tokens, frame, own);
    if (cut > from && cut < end) end = cut;
  }
  while (end > from && /^[.,?!…:—–-]$/.test(tokens[end - 1]?.text ?? "")) end--;
  return end;
}

/** The index of the first frame whose cue stands behind token `at`. */
function firstFrameAfter(frames: readonly Frame[], at: number): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.cueFirst ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a later frame of the sentence takes over: at the comma or the "and" before it; -1 where it lies inside. */
function cutBefore(tokens: readonly Token[], frame: Frame, own: Frame): number {
  if (frame.link === "according") {
    const comma = tokens[frame.cueFirst - 1]?.text === ",";
    return comma ? frame.cueFirst - 1 : frame.cueFirst;
  }
  if (frame.source === own.source) return jointAt(tokens, beforeVerb(tokens, frame));
  const speaks = frame.strength === "speech" && /^(?:subject|head|appositive|inverted)$/.test(frame.link);
  if (!speaks) return -1;
  const first = frame.link === "inverted" ? frame.cueFirst : frame.source.first - frame.source.titleWords;
  return jointAt(tokens, first - 1);
}

/** The token before a verb, over its auxiliaries and adverbs. */
export function beforeVerb(tokens: readonly Token[], { cueFirst }: Frame): number {
  let at = cueFirst - 1;
  while (((tokens[at]?.classes ?? 0) & (wordClass.adverb | wordClass.auxiliary)) !== 0) at--;
  return at;
}

const joint = /^(?:and|but|while|though|although|as|whereas|yet)$/;

function jointAt(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === ",") return at;
  if (!joint.test(tokens[at]?.lower ?? "")) return -1;
  return tokens[at - 1]?.text === "," ? at - 1 : at;
}
