import { mentionKinds } from "./know-words.js";
import { symbols } from "./outline-symbols.js";
import type { Outline } from "./outline-text.js";
import type { NameTable } from "./resolve-names.js";

/** For each mention the person it names or is set beside, counted from 1; 0 where it is no name. */
export function keyMentions(outline: Outline, names: NameTable): Int32Array {
  const keys = Int32Array.from(outline.mentions, (mention) =>
    mention.kind === mentionKinds.name ? names.personAt(mention.head) + 1 : 0,
  );
  outline.mention.forEach((number, step) => {
    if (number < 0 || outline.mentions[number]?.kind !== mentionKinds.nominal) return;
    keys[number] = keys[nameBeside(outline, step)] ?? 0;
  });
  return keys;
}

/** The name in apposition to the noun at `step`: "the mayor, Ana Souza, said", "Ana Souza, the mayor, said"; -1 where there is none. */
function nameBeside({ symbol, mention, mentions }: Outline, step: number): number {
  const isName = (at: number): boolean => mentions[mention[at] ?? -1]?.kind === mentionKinds.name;
  if (symbol[step + 1] === symbols.comma && isName(step + 2) && closes(symbol[step + 3]))
    return mention[step + 2] ?? -1;
  return symbol[step - 1] === symbols.comma && isName(step - 2) ? (mention[step - 2] ?? -1) : -1;
}

function closes(symbol: number | undefined): boolean {
  return symbol === undefined || symbol === symbols.comma || symbol === symbols.stop || symbol === symbols.paragraph;
}
