import { readIrregularForms } from "../text/inflect-verb.js";

let irregulars: ReadonlyMap<string, string> | null = null;

/**
 * What the forms of a word share: "claims", "claimed" and "claiming" are "claim", "said" is "say". Not always a word
 * ("argued" is "argu"), but always the same for the forms of one.
 */
export function stemWord(word: string): string {
  irregulars ??= readIrregularForms();
  const plain = irregulars.get(word) ?? word;
  const base = withoutEnding(plain);
  return base.length > 3 && base.endsWith("e") ? base.slice(0, -1) : base;
}

function withoutEnding(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return word.slice(0, -3) + "y";
  if (word.endsWith("ied") && word.length > 4) return word.slice(0, -3) + "y";
  if (word.endsWith("ing") && word.length > 5) return single(word.slice(0, -3));
  if (word.endsWith("ed") && word.length > 4) return single(word.slice(0, -2));
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !word.endsWith("ss") && word.length > 3) return word.slice(0, -1);
  return word;
}

/** "quipp" is "quip"; "tell", "miss" and "stuff" keep both letters. */
function single(base: string): string {
  const last = base.at(-1) ?? "";
  return base.length > 3 && last === base.at(-2) && !"lsfz".includes(last) ? base.slice(0, -1) : base;
}
