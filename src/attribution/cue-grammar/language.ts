import type { ByGender, CueTable } from "../../lexicon/languages/cue-table.js";

export type Gender = "he" | "she" | "they" | null;

/** A cue table made ready for looking words up. */
export interface Language {
  readonly code: string;
  readonly nounsHaveCapitals: boolean;
  readonly dropsPronouns: boolean;
  readonly incises: boolean;
  readonly verbs: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
  readonly judgementVerbs: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly cuePrepositions: readonly (readonly string[])[];
  readonly weakPrepositions: ReadonlySet<string>;
  readonly quotatives: ReadonlySet<string>;
  readonly genitives: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly skips: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  readonly adjuncts: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly works: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** The gender that a word tells; null where it is of the class and tells none. */
  readonly pronouns: ReadonlyMap<string, Gender>;
  readonly determiners: ReadonlyMap<string, Gender>;
  readonly titles: ReadonlyMap<string, Gender>;
  readonly persons: ReadonlyMap<string, Gender>;
  readonly generics: ReadonlyMap<string, Gender>;
}

export function readTable(table: CueTable): Language {
  const { he, she, they } = table.pronouns;
  return {
    code: table.code,
    nounsHaveCapitals: table.nounsHaveCapitals,
    dropsPronouns: table.dropsPronouns,
    incises: table.incises,
    verbs: setOf(table.verbs),
    participles: setOf(table.participles),
    judgementVerbs: setOf(table.judgementVerbs),
    auxiliaries: setOf(table.auxiliaries),
    negations: setOf(table.negations),
    cuePrepositions: [...setOf(table.cuePrepositions)].map((phrase) => phrase.split("_")),
    weakPrepositions: setOf(table.weakPrepositions),
    quotatives: setOf(table.quotatives),
    genitives: setOf(table.genitives),
    stops: setOf(table.stops),
    skips: setOf(table.skips),
    clitics: setOf(table.clitics),
    adjuncts: setOf(table.adjuncts),
    media: setOf(table.media),
    bodies: setOf(table.bodies),
    works: setOf(table.works),
    conjunctions: setOf(table.conjunctions),
    pronouns: new Map([...pairs(he, "he"), ...pairs(she, "she"), ...pairs(they, "they")]),
    determiners: gendersOf(table.determiners),
    titles: gendersOf(table.titles),
    persons: gendersOf(table.persons),
    generics: gendersOf(table.generics),
  };
}

function setOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}

/** A word of both genders tells none. */
function gendersOf({ he, she, any }: ByGender): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>([...pairs(any, null), ...pairs(he, "he")]);
  for (const [word] of pairs(she, "she")) genders.set(word, genders.has(word) ? null : "she");
  return genders;
}

function pairs(lines: readonly string[], gender: Gender): [string, Gender][] {
  return [...setOf(lines)].map((word) => [word, gender]);
}
