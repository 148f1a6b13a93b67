import { fold } from "../../text/fold.js";

/** A full name taken apart, as far as two spellings of it are compared. */
export interface FullName {
  /** All but initials and suffix: of "Kim Jong-un" and "Kim Jong Un" the same. */
  readonly key: string;
  readonly given: string;
  readonly middle: string;
  readonly surname: string;
  /** The middle initials in a row: `hw` of "George H.W. Bush". */
  readonly initials: string;
  /** `jr`, `sr`, `iii`, or nothing. */
  readonly suffix: string;
}

const suffixes = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** Reads a name by words: case, accents, hyphens, stops and the curl of apostrophes do not count. */
export function readFullName(name: string): FullName {
  const words = fold(name)
    .split(/[\s.,-]+/)
    .filter((word) => word !== "");
  const suffix = words.length > 2 && suffixes.has(words.at(-1) ?? "") ? (words.pop() ?? "") : "";
  const given = words[0] ?? "";
  const surname = words.at(-1) ?? "";
  const between = words.slice(1, -1);
  // "J.K. Rowling" is not "J. Rowling": where the given name is an initial, the next one is all that is left of it.
  const isInitial = (word: string) => word.length === 1 && given.length > 1;
  const middle = between.filter((word) => !isInitial(word)).join(" ");
  return {
    key: `${given} ${middle} ${surname}`,
    given,
    middle,
    surname,
    initials: between.filter(isInitial).join(""),
    suffix,
  };
}

/** Whether middle initials can be one person's: left out, or cut short. */
export function initialsAgree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
