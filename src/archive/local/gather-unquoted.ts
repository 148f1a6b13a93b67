import type { UnquotedPlace, UnquotedRecord } from "../../records.js";
import { fold } from "../../text/fold.js";
import type { Speaker, UnquotedAct } from "../../types.js";
import { isListed, speakerOf } from "../quote-records.js";
import type { Statements } from "../statements.js";
import { FullNames, isOneName } from "./find-full-name.js";
import { isFullName, mergePeople, nameOfPerson } from "./merge-people.js";
import { readFullName } from "./read-full-name.js";

/** Somebody in one article: quoted there, or with what is told of them. */
export interface Appearance {
  /** The article, by number. */
  readonly n: number;
  readonly name: string;
  readonly type: Speaker["type"];
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** None of those who are told of. */
  readonly quotes: number;
  /** Without acts of whoever is quoted. */
  readonly place: UnquotedPlace;
  readonly rolePlaces: UnquotedRecord["roles"];
}

/** Somebody who is never quoted, and the articles that tell of them, by number. */
export interface UnquotedRow {
  readonly record: UnquotedRecord;
  readonly numbers: readonly number[];
}

/** The most telling first: what a row is called by. */
export const byStrength: readonly UnquotedAct[] = ["no comment", "contacted", "reported", "acts"];

/** People over articles are those of `speakers`: who is quoted anywhere under another form of the name is quoted. */
export class GatheredUnquoted {
  readonly #people = new Map<string, Appearance[]>();
  readonly #bodies = new Map<string, Appearance[]>();
  readonly #others: Appearance[] = [];
  /** Folded: every name that somebody is quoted under, and the surnames of people among them. */
  readonly #quoted = new Set<string>();
  readonly #fullNames = new Set<string>();

  /** Whoever is quoted in the nth article. */
  addQuoted(n: number, attributed: Statements): void {
    const speakers = new Set(attributed.quotes.filter(isListed).flatMap((quote) => speakerOf(attributed, quote) ?? []));
    for (const { name, type, names, roles } of speakers) {
      for (const form of names) this.#quoted.add(fold(form));
      if (!isFullName(name, type)) continue;
      const place = { path: "", published: null, outlet: null, acts: [] };
      const given = roles.map(({ role }) => role);
      this.add({ n, name, type, names, roles: given, quotes: 1, place, rolePlaces: [] });
    }
  }

  /** Whoever is named in an article and does not speak in it. */
  addNamed(names: Iterable<string>): void {
    for (const name of names) this.#fullNames.add(name);
  }

  add(one: Appearance): void {
    const { name, type } = one;
    if (isFullName(name, type)) {
      this.#fullNames.add(name);
      push(this.#people, readFullName(name).surname, one);
    } else if (type === "organization") push(this.#bodies, fold(name), one);
    else this.#others.push(one);
  }

  rows(countsAge: number): UnquotedRow[] {
    const others = this.#others.filter(({ name, type }) => type !== "person" || !this.#quoted.has(fold(name)));
    const surnames = others.flatMap(({ name, type }) => (type === "person" && isOneName(name) ? name : []));
    const fullNames = new FullNames(surnames);
    fullNames.add(this.#fullNames);
    const people = [...this.#people.values()]
      .flatMap((alike) => mergePeople(alike))
      .filter((same) => same.every(({ quotes }) => quotes === 0));
    const bodies = [...this.#bodies].flatMap(([key, same]) => (this.#quoted.has(key) ? [] : [same]));
    return [
      ...[...people, ...bodies].map((same) => rowOf(same, null, countsAge)),
      ...others.map((one) => rowOf([one], isOneName(one.name) ? fullNames.onlyOne(one.name) : null, countsAge)),
    ];
  }
}

function push(groups: Map<string, Appearance[]>, key: string, one: Appearance): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [one]);
  else known.push(one);
}

function rowOf(same: readonly Appearance[], maybe: string | null, countsAge: number): UnquotedRow {
  const places = same.map(({ place }) => place);
  const acts = places.flatMap((place) => place.acts);
  const dates = places.flatMap(({ published }) => published ?? []).toSorted();
  const record: UnquotedRecord = {
    schema: "onrecord.unquoted/1",
    name: nameOfPerson(same.map(({ name }) => ({ name, quotes: 1 }))),
    type: same[0]?.type ?? "person",
    act: byStrength.find((act) => acts.some((one) => one.act === act)) ?? "acts",
    acts: acts.length,
    articles: places.length,
    roles: same.flatMap(({ rolePlaces }) => rolePlaces),
    names: [...new Set(same.flatMap(({ names }) => names))],
    maybe,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    places,
    countsAge,
  };
  return { record, numbers: same.map(({ n }) => n) };
}
