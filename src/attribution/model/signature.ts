import type { Chunks } from "../../language/chunk-types.js";
import { chunkLabels } from "../../language/chunk-labels.js";
import { mentionKinds } from "../../language/vocabulary.js";

/** What may follow the name in a signature: a place, a title, an age. */
const maxAfter = 6;

const passed: ReadonlySet<number> = new Set([
  chunkLabels.stop,
  chunkLabels.comma,
  chunkLabels.noun,
  chunkLabels.in,
  chunkLabels.of,
]);

/**
 * The chunk of the name that signs a quotation, or -1: `“We were never asked.” ― Ana Souza, Recife` on the line itself or as
 * the whole next paragraph. Not `“We were never asked” — Ana Souza's words — shook the council.`
 */
export function findSignature(chunks: Chunks, quotation: number): number {
  const { label, mention, mentions } = chunks;
  let at = (chunks.quotationLast[quotation] ?? -2) + 1;
  if (at <= 0) return -1;
  if (label[at] === chunkLabels.stop || label[at] === chunkLabels.comma) at++;
  if (label[at] === chunkLabels.paragraph) at++;
  if (label[at] !== chunkLabels.dash) return -1;
  const name = at + 1;
  if (mentions[mention[name] ?? -1]?.kind !== mentionKinds.name) return -1;
  for (let end = name + 1; end <= name + maxAfter; end++) {
    const own = label[end] ?? chunkLabels.paragraph;
    if (own === chunkLabels.paragraph) return name;
    if (passed.has(own)) continue;
    if (own < chunkLabels.mention || own >= chunkLabels.verb) return -1;
  }
  return -1;
}
