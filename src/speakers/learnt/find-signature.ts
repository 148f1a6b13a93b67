import type { Outline } from "./outline-text.js";
import { mentionKinds } from "./know-words.js";
import { symbols } from "./outline-symbols.js";

/** What may follow the name in a signature: a place, a title, an age. */
const maxAfter = 6;

/**
 * The step of the name that signs a quotation, or -1: `“We were never asked.” ― Ana Souza, Recife` on the line itself or as
 * the whole next paragraph. Not `“We were never asked” — Ana Souza's words — shook the council.`
 */
export function findSignature(outline: Outline, segment: number): number {
  const { symbol, mention } = outline;
  let at = (outline.segmentLast[segment] ?? -2) + 1;
  if (at <= 0) return -1;
  if (symbol[at] === symbols.stop || symbol[at] === symbols.comma) at++;
  if (symbol[at] === symbols.paragraph) at++;
  if (symbol[at] !== symbols.dash) return -1;
  const name = at + 1;
  if (outline.mentions[mention[name] ?? -1]?.kind !== mentionKinds.name) return -1;
  for (let end = name + 1; end <= name + maxAfter; end++) {
    const own = symbol[end] ?? symbols.paragraph;
    if (own === symbols.paragraph) return name;
    if (
      own === symbols.stop ||
      own === symbols.comma ||
      own === symbols.noun ||
      own === symbols.in ||
      own === symbols.of
    )
      continue;
    if (own < symbols.mention || own >= symbols.verb) return -1;
  }
  return -1;
}
