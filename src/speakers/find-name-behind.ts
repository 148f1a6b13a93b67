import type { Candidate } from "./make-mention.js";
import type { ParagraphView } from "./read-paragraph.js";

/** "one of the two members, Ann Lee": no more words than this stand between a noun and the name that explains it. */
const maxWordsToComma = 5;

/** "the spokesman, John Kirby, said"; "one of them, the teacher Nomvula Sithole, told". */
export function nameAfterComma(mention: Candidate, view: ParagraphView): Candidate | null {
  let comma = mention.last + 1;
  while (comma < mention.last + maxWordsToComma && view.tokens[comma]?.kind === "word") comma++;
  if (view.tokens[comma]?.text !== ",") return null;
  const named = view.mentions.startingAt(comma + 1);
  return named !== null && named.kind === "name" && !named.possessive ? named : null;
}

/** "who asked to be identified only by her first name, Bahar" */
const maxWordsToGiven = 14;

/** "a farmer, who gave his name only as Bahram, said": whoever does not want to be known in full is known by that. */
export function nameGivenAs(mention: Candidate, { tokens, mentions }: ParagraphView): Candidate | null {
  const from = mention.last + (tokens[mention.last + 1]?.text === "," ? 2 : 1);
  if (tokens[from]?.lower !== "who") return null;
  let given = false;
  for (let at = from + 1; at < from + maxWordsToGiven; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[from]?.sentence) return null;
    if (/^(?:name|identified|known|named)$/.test(token.lower)) given = true;
    if (!given || (token.lower !== "as" && token.text !== ",")) continue;
    const named = mentions.startingAt(at + 1);
    if (named !== null && named.kind === "name") return named;
  }
  return null;
}

/** "The man with the basket is Artur Lobo, and he …": no more words than these stand before the verb. */
const maxWordsToIs = 6;

export function nameAfterIs(mention: Candidate, { tokens, mentions }: ParagraphView): Candidate | null {
  if (mention.type !== "unnamed") return null;
  for (let at = mention.last + 1; at <= mention.last + maxWordsToIs && tokens[at]?.kind === "word"; at++) {
    if (!/^(?:is|was)$/.test(tokens[at]?.lower ?? "")) continue;
    const named = mentions.startingAt(at + 1);
    const next = tokens[(named?.last ?? at) + 1];
    return named?.kind === "name" && (next === undefined || next.kind === "mark") ? named : null;
  }
  return null;
}
