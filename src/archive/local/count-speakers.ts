import { fold } from "../../text/fold.js";
import type { Attributions, Speaker, SpeakerType } from "../../types.js";
import { fileLine, positionOf } from "../positions.js";
import { isListed, speakerNamed } from "../quote-records.js";
import { FullNames, isOneName } from "./find-full-name.js";
import type { Holdings, Layout } from "./holdings.js";
import { isFullName, mergePeople, nameOfPerson } from "./merge-people.js";
import { compareNames, type RowPlace, type RowRole, type SpeakerRow, type SpeakerTable } from "./speaker-table.js";

/** The rows of all speakers of some articles; only that there is one where `oneIsEnough`. */
export async function countSpeakers(
  holdings: Pick<Holdings, "layout" | "attributed" | "namedIn">,
  numbers: readonly number[],
  oneIsEnough = false,
): Promise<SpeakerTable> {
  const tallies = new Tallies();
  const counted: number[] = [];
  for (const n of numbers) {
    const layout = await holdings.layout(n);
    if (layout === null) continue;
    counted.push(n);
    tallies.addArticle(n, layout, await holdings.attributed(n));
    if (oneIsEnough && tallies.all.length > 0) break;
  }
  const people = joinPeople(tallies.all).toSorted(byQuotes);
  const surnames = people.flatMap((one) => (isSurname(one) ? (one.speaker ?? []) : []));
  const fullNames = new FullNames(surnames);
  fullNames.add(await holdings.namedIn(counted));
  fullNames.add(people.flatMap(({ speaker, type }) => (type === "person" ? (speaker ?? []) : [])));
  return {
    quotes: Uint32Array.from(people, ({ quotes }) => quotes),
    name: (row) => people[row]?.speaker ?? null,
    row(row) {
      const tally = people[row];
      if (tally === undefined) throw new RangeError(`no speaker ${row}`);
      return rowOf(tally, fullNames);
    },
  };
}

/** What is known of one speaker so far. */
interface Tally {
  readonly speaker: string | null;
  readonly type: SpeakerType | null;
  readonly roles: RowRole[];
  readonly names: string[];
  readonly places: RowPlace[];
  quotes: number;
}

/** Everybody counted so far: bodies over all articles, people in each by itself; who of them is one is told at the end. */
class Tallies {
  /** As they are first met. There are very many, of people in one article: their lists are no longer than what is in them. */
  readonly all: Tally[] = [];
  /** By folded name; "" for those whom nobody knows. */
  readonly #overall = new Map<string, Tally>();

  addArticle(n: number, layout: Layout, attributed: Attributions): void {
    for (const quoted of quotedIn(layout, attributed)) {
      const tally = tallyOf(n, layout, quoted);
      const known = quoted.overall === null ? undefined : this.#overall.get(quoted.overall);
      if (known !== undefined) {
        addTo(known, tally);
        continue;
      }
      this.all.push(tally);
      if (quoted.overall !== null) this.#overall.set(quoted.overall, tally);
    }
  }
}

/** Somebody who is quoted in an article. */
interface Quoted {
  readonly name: string | null;
  readonly speaker: Speaker | undefined;
  /** The folded name of whoever is one over all articles; else null. */
  readonly overall: string | null;
  /** Those that quotes begin in, each once. */
  readonly lines: Set<number>;
  quotes: number;
}

function quotedIn(layout: Layout, attributed: Attributions): Iterable<Quoted> {
  const found = new Map<string, Quoted>();
  for (const quote of attributed.quotes) {
    if (!isListed(quote)) continue;
    const name = quote.attribution?.speaker ?? null;
    const speaker = speakerNamed(attributed, name);
    const overall = name === null || speaker?.type === "organization" ? fold(name ?? "") : null;
    const key = overall === null ? `person ${name}` : `body ${overall}`;
    const quoted = found.get(key) ?? { name, speaker, overall, lines: new Set(), quotes: 0 };
    found.set(key, quoted);
    quoted.lines.add(positionOf(layout, quote.spans[0]?.start ?? quote.sentence.start).line);
    quoted.quotes++;
  }
  return found.values();
}

function tallyOf(n: number, layout: Layout, { name, speaker, lines, quotes }: Quoted): Tally {
  return {
    speaker: name,
    type: speaker?.type ?? null,
    roles: (speaker?.roles ?? []).map(({ role, line }) => ({ role, n, line: fileLine(layout, line) })),
    names: [...new Set(speaker?.names)],
    places: [{ n, lines: [...lines] }],
    quotes,
  };
}

function addTo(known: Tally, { roles, names, places, quotes }: Tally): void {
  known.roles.push(...roles);
  for (const name of names) if (!known.names.includes(name)) known.names.push(name);
  known.places.push(...places);
  known.quotes += quotes;
}

/** Makes one tally of those of one person: in each article there is one by now. */
function joinPeople(tallies: readonly Tally[]): Tally[] {
  const isPerson = ({ speaker, type }: Tally) => speaker !== null && isFullName(speaker, type);
  const people = tallies.filter(isPerson).map((tally) => ({
    name: tally.speaker ?? "",
    roles: tally.roles.map(({ role }) => role),
    quotes: tally.quotes,
    tally,
  }));
  const joined = mergePeople(people).map((same) => ({
    speaker: nameOfPerson(same),
    type: "person" as const,
    roles: same.flatMap(({ tally }) => tally.roles),
    names: [...new Set(same.flatMap(({ name, tally }) => [name, ...tally.names]))],
    quotes: same.reduce((sum, { quotes }) => sum + quotes, 0),
    places: same.flatMap(({ tally }) => tally.places),
  }));
  return joinTypes([...joined, ...tallies.filter((tally) => !isPerson(tally))]);
}

/** "Xinhua" may be taken for a person in one article and for a body in another: one row, of the type that most quotes have. */
function joinTypes(tallies: readonly Tally[]): Tally[] {
  const people = new Map<string, number>();
  const kept: Tally[] = [];
  for (const tally of tallies) {
    const key = fold(tally.speaker ?? "");
    const index = people.get(key) ?? -1;
    const same = tally.type === "organization" ? kept[index] : undefined;
    if (tally.type === "person" && index < 0) people.set(key, kept.length);
    if (same === undefined) kept.push(tally);
    else kept[index] = sumOf(same, tally);
  }
  return kept;
}

function sumOf(a: Tally, b: Tally): Tally {
  return {
    ...(b.quotes > a.quotes ? b : a),
    roles: [...a.roles, ...b.roles],
    names: [...new Set([...a.names, ...b.names])],
    quotes: a.quotes + b.quotes,
    places: joinPlaces([...a.places, ...b.places]),
  };
}

/** One place an article: a body may be taken for a person and for a body in one. */
function joinPlaces(places: readonly RowPlace[]): RowPlace[] {
  const byArticle = new Map<number, RowPlace>();
  for (const { n, lines } of places) {
    const all = [...(byArticle.get(n)?.lines ?? []), ...lines];
    byArticle.set(n, { n, lines: [...new Set(all)].toSorted((a, b) => a - b) });
  }
  return [...byArticle.values()];
}

function rowOf(tally: Tally, fullNames: FullNames): SpeakerRow {
  const { speaker, type, quotes, roles, names, places } = tally;
  return {
    speaker,
    type,
    quotes,
    roles,
    names: speaker === null ? [] : [...new Set([speaker, ...names])],
    maybe: isSurname(tally) ? fullNames.onlyOne(speaker ?? "") : null,
    places,
  };
}

function isSurname({ speaker, type }: Tally): boolean {
  return speaker !== null && type === "person" && isOneName(speaker);
}

function byQuotes(a: Tally, b: Tally): number {
  const unnamed = Number(a.speaker === null) - Number(b.speaker === null);
  return unnamed || b.quotes - a.quotes || compareNames(a.speaker, b.speaker);
}
