import { shortGivenNames } from "../lexicon/languages/en/short-given-names.js";
import { fold } from "../text/fold.js";

const suffixes: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** The folded words of a name, without suffixes, initials and small words: of "José P. Núñez Jr." jose and nunez. */
export function namePartsOf(name: string): string[] {
  const words = fold(name)
    .split(/[\s.,]+/)
    .filter((word) => word !== "" && !suffixes.has(word) && !/^(?:the|of|for|and)$/.test(word));
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : words;
}

/** Hernán Delgado Sr. is not his son Hernán Delgado Jr. */
export function isNamesake(a: string, b: string): boolean {
  const mine = suffixOf(a);
  return mine !== "" && suffixOf(b) !== "" && mine !== suffixOf(b);
}

function suffixOf(name: string): string {
  const last = fold(name.slice(name.lastIndexOf(" ") + 1)).replace(".", "");
  return suffixes.has(last) ? last : "";
}

/** Whether two names, in parts, can be one person's: the shorter ends or begins the longer, or the given names agree. */
export function canBeOne(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.includes(short[0] ?? "");
  const offset = long.length - short.length;
  if (short.every((word, i) => word === long[offset + i])) return true;
  if (short.at(-1) !== long.at(-1)) return short.every((word, i) => word === long[i]);
  return isSameGivenName(short[0] ?? "", long[0] ?? "");
}

/** Each line of short forms is one name. */
let shortForms: readonly ReadonlySet<string>[] | null = null;

function isSameGivenName(a: string, b: string): boolean {
  if (a === b || (a.length >= 3 && b.startsWith(a)) || (b.length >= 3 && a.startsWith(b))) return true;
  shortForms ??= shortGivenNames.map((line) => new Set(line.split(" ")));
  return shortForms.some((forms) => forms.has(a) && forms.has(b));
}
