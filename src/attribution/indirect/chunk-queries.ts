import { isVerb, verbForm, verbForms } from "../../language/chunk-labels.js";
import type { Chunks } from "../../language/chunk-types.js";
import { chunkAt } from "../../language/chunks.js";
import { isNominal } from "../../language/governor.js";
import { ownedBy } from "./find-subjects.js";

/** Whether a chunk is a verb that has a subject, or is a form of "be". */
function isFinite(label: number): boolean {
  if (!isVerb(label)) return false;
  const form = verbForm(label);
  return form === verbForms.finite || form === verbForms.passive || form === verbForms.be;
}

/** Whether tokens [from, to) hold a verb that has a subject: the first two of "The goal, he said, is …" do not. */
export function hasFinite({ first, label }: Chunks, from: number, to: number): boolean {
  for (let chunk = chunkFrom(first, from); (first[chunk] ?? Infinity) < to; chunk++)
    if (isFinite(label[chunk] ?? 0)) return true;
  return false;
}

/** The first chunk that begins at token `i` or behind it. */
function chunkFrom(first: readonly number[], i: number): number {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] ?? 0) < i) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The end of the noun phrase that begins at token `i`, with what it owns ("Okafor's lawyer"); `i` where there is none. */
export function endOfPhrase(chunks: Chunks, i: number): number {
  const chunk = chunkAt(chunks, i);
  if (chunk < 0 || chunks.first[chunk] !== i || !isNominal(chunks.label[chunk] ?? 0)) return i;
  return chunks.next[ownedBy(chunks, chunk)] ?? i;
}
