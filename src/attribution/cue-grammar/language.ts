import type { ByGender, CueTable } from "../../lexicon/languages/cue-table.js";

export type Gender = "he" | "she" | "they" | null;

/** A list of words in the cue tables, and one whose words tell a gender. */
export type WordClass = { [K in keyof CueTable]: CueTable[K] extends readonly string[] ? K : never }[keyof CueTable];
export type GenderClass = "pronouns" | "determiners" | "titles" | "persons" | "generics";

/** A cue table made ready for looking words up. */
export class Language {
  readonly table: CueTable;
  /** "nach_angaben" as its words. */
  readonly cuePrepositions: readonly (readonly string[])[];
  readonly #classes = new Map<string, ReadonlySet<string>>();
  readonly #genders = new Map<string, ReadonlyMap<string, Gender>>();

  constructor(table: CueTable) {
    this.table = table;
    this.cuePrepositions = wordsIn(table.cuePrepositions).map((phrase) => phrase.split("_"));
    const lists: Readonly<Record<string, CueTable[keyof CueTable]>> = { ...table };
    for (const [name, list] of Object.entries(lists)) {
      if (typeof list !== "object") continue;
      if ("he" in list) this.#genders.set(name, gendersOf(list));
      else this.#classes.set(name, new Set(wordsIn(list)));
    }
  }

  /** Whether a word is of one of some classes. */
  is(word: string, ...classes: readonly WordClass[]): boolean {
    return classes.some((one) => this.#classes.get(one)?.has(word) === true);
  }

  /** The gender that a word of a class tells; null where it tells none, undefined where it is not of the class. */
  gender(word: string, of: GenderClass): Gender | undefined {
    return this.#genders.get(of)?.get(word);
  }
}

function wordsIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(" ")).filter((word) => word !== "");
}

/** A word of both genders tells none. */
function gendersOf({ he, she, ...others }: ByGender | CueTable["pronouns"]): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const word of wordsIn(he)) genders.set(word, "he");
  for (const word of wordsIn(she)) genders.set(word, genders.has(word) ? null : "she");
  for (const word of wordsIn("any" in others ? others.any : others.they))
    genders.set(word, "any" in others ? null : "they");
  return genders;
}
