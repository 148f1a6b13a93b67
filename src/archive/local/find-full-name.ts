import { fold } from "../../text/fold.js";
import { mergePeople, nameOfPerson } from "./merge-people.js";

/** Whether a speaker is called by one name only, as a surname is. */
export function isOneName(name: string): boolean {
  return !/\s/.test(name.trim());
}

/** Whether a full name can be that of somebody who is called by a surname alone; "Kim" is that of "Kim Jong-un". */
export function fitsSurname(full: string, surname: string): boolean {
  const words = fold(full)
    .split(/\s+/)
    .filter((word) => !generation.test(word));
  if (words.length < 2) return false;
  const wanted = fold(surname);
  return words.at(-1) === wanted || (words[0] === wanted && words.slice(1).some((word) => word.includes("-")));
}

const generation = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** The full names of an archive that may be those of surnames which stand alone. */
export class FullNames {
  /** By the folded surname. */
  readonly #fitting: ReadonlyMap<string, Set<string>>;
  /** What was asked before: a common surname stands alone in many articles. */
  readonly #only = new Map<string, string | null>();

  constructor(surnames: readonly string[]) {
    this.#fitting = new Map(surnames.map((surname) => [fold(surname), new Set()]));
  }

  /** An archive names very many; only those that fit a surname are kept. */
  add(names: Iterable<string>): void {
    for (const name of names) {
      if (isOneName(name)) continue;
      for (const word of fold(name).split(/\s+/)) this.#fitting.get(word)?.add(name);
    }
  }

  /** The only one that fits, or null: of two spellings of one name the fuller. */
  onlyOne(surname: string): string | null {
    const wanted = fold(surname);
    const known = this.#only.get(wanted);
    if (known !== undefined) return known;
    const only = this.#findOne(surname);
    this.#only.set(wanted, only);
    return only;
  }

  #findOne(surname: string): string | null {
    const fitting = [...(this.#fitting.get(fold(surname)) ?? [])].filter((name) => fitsSurname(name, surname));
    const people = mergePeople(fitting.map((name) => ({ name, roles: [], quotes: 1 })));
    const [only, ...others] = people;
    return only === undefined || others.length > 0 ? null : nameOfPerson(only);
  }
}
