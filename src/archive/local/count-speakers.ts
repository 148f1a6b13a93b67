import { fold } from "../../text/fold.js";
import type { QuoteKind, SpeakerType } from "../../types.js";
import { findCopies } from "./find-copies.js";
import { FullNames, isOneName } from "./find-full-name.js";
import type { Holdings } from "./holdings.js";
import { listedKinds, listUsual } from "./list-quotes.js";
import { isFullName, mergePeople, nameOfPerson } from "./merge-people.js";
import { readFullName } from "./read-full-name.js";
import { compareNames, type RowPlace, type SpeakerRow, type SpeakerTable } from "./speaker-table.js";
import { keyOfBody, SpeakerTallies } from "./speaker-tallies.js";

/**
 * The rows of all speakers of some articles, of which copies are counted once, by quotes of these kinds; only that there is one
 * where `oneIsEnough`.
 */
export async function countSpeakers(
  holdings: Pick<Holdings, "layout" | "attributed" | "indirect" | "namedIn" | "textKey" | "path">,
  numbers: readonly number[],
  kinds: readonly QuoteKind[] = listedKinds,
  oneIsEnough = false,
): Promise<SpeakerTable> {
  const tallies = new SpeakerTallies();
  const asked = new Set(kinds);
  const counted: number[] = [];
  const copies = findCopies(holdings, numbers);
  const quoting = new Set<number>();
  for (const n of numbers) {
    if (copies.has(n)) continue;
    const before = tallies.length;
    const layout = await holdings.layout(n);
    if (layout === null) continue;
    counted.push(n);
    tallies.addArticle(n, layout, await listUsual(holdings, n, asked));
    if (tallies.length > before) quoting.add(n);
    if (oneIsEnough && tallies.length > 0) break;
  }
  const counts = joinTypes([...countPeople(tallies), ...countOthers(tallies)]).toSorted(byQuotes);
  const surnames = counts.flatMap((one) => (isSurname(one) ? (one.speaker ?? []) : []));
  const fullNames = new FullNames(surnames);
  fullNames.add(await holdings.namedIn(counted));
  fullNames.add(counts.flatMap(({ speaker, type }) => (type === "person" ? (speaker ?? []) : [])));
  return {
    quotes: Uint32Array.from(counts, ({ quotes }) => quotes),
    copies: Uint32Array.from([...copies].flatMap(([copy, original]) => (quoting.has(original) ? copy : []))),
    name: (row) => counts[row]?.speaker ?? null,
    row(row) {
      const count = counts[row];
      if (count === undefined) throw new RangeError(`no speaker ${row}`);
      return rowOf(count, tallies, { fullNames, withReports: asked.has("indirect") });
    },
  };
}

/** One speaker over all articles. */
interface SpeakerCount {
  readonly speaker: string | null;
  readonly type: SpeakerType | null;
  readonly quotes: number;
  /** By number. */
  readonly tallies: readonly number[];
  /** Whether it is taken for a person and for a body: maybe in one article. */
  readonly isOfTwoTypes: boolean;
}

/** People by full names, each once. Who has another surname is another: those of one are compared at a time, since all take much memory. */
function countPeople(tallies: SpeakerTallies): SpeakerCount[] {
  const bySurname = new Map<string, number[]>();
  for (let tally = 0; tally < tallies.length; tally++) {
    if (!isPerson(tallies, tally)) continue;
    const { surname } = readFullName(tallies.speaker(tally) ?? "");
    const known = bySurname.get(surname);
    if (known === undefined) bySurname.set(surname, [tally]);
    else known.push(tally);
  }
  return [...bySurname.values()].flatMap((alike) => {
    const people = alike.map((tally) => ({
      name: tallies.speaker(tally) ?? "",
      roles: tallies.details(tally).roles.map(({ role }) => role),
      quotes: tallies.quotes(tally),
      tally,
    }));
    return mergePeople(people).map((same) => ({
      speaker: nameOfPerson(same),
      type: "person" as const,
      quotes: same.reduce((sum, { quotes }) => sum + quotes, 0),
      tallies: same.map(({ tally }) => tally),
      isOfTwoTypes: false,
    }));
  });
}

/** Bodies over all articles, and everybody else in each article by itself. */
function countOthers(tallies: SpeakerTallies): SpeakerCount[] {
  const counts: (SpeakerCount & { quotes: number; readonly tallies: number[] })[] = [];
  const bodies = new Map<string, (typeof counts)[number]>();
  for (let tally = 0; tally < tallies.length; tally++) {
    if (isPerson(tallies, tally)) continue;
    const [speaker, type, quotes] = [tallies.speaker(tally), tallies.type(tally), tallies.quotes(tally)];
    const key = keyOfBody(speaker, type);
    const known = key === null ? undefined : bodies.get(key);
    if (known !== undefined) {
      known.quotes += quotes;
      known.tallies.push(tally);
      continue;
    }
    const count = { speaker, type, quotes, tallies: [tally], isOfTwoTypes: false };
    counts.push(count);
    if (key !== null) bodies.set(key, count);
  }
  return counts;
}

/** Whether it is somebody's by a full name. */
function isPerson(tallies: SpeakerTallies, tally: number): boolean {
  const speaker = tallies.speaker(tally);
  return speaker !== null && isFullName(speaker, tallies.type(tally));
}

/** "Xinhua" may be taken for a person in one article and for a body in another: one row, of the type that most quotes have. */
function joinTypes(counts: readonly SpeakerCount[]): SpeakerCount[] {
  const people = new Map<string, number>();
  const kept: SpeakerCount[] = [];
  for (const count of counts) {
    const key = fold(count.speaker ?? "");
    const index = people.get(key) ?? -1;
    const same = count.type === "organization" ? kept[index] : undefined;
    if (count.type === "person" && index < 0) people.set(key, kept.length);
    if (same === undefined) kept.push(count);
    else kept[index] = sumOf(same, count);
  }
  return kept;
}

function sumOf(a: SpeakerCount, b: SpeakerCount): SpeakerCount {
  const { speaker, type } = b.quotes > a.quotes ? b : a;
  return { speaker, type, quotes: a.quotes + b.quotes, tallies: [...a.tallies, ...b.tallies], isOfTwoTypes: true };
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

function rowOf(
  count: SpeakerCount,
  tallies: SpeakerTallies,
  { fullNames, withReports }: { readonly fullNames: FullNames; readonly withReports: boolean },
): SpeakerRow {
  const { speaker, type, quotes } = count;
  const all = count.tallies.map((tally) => tallies.details(tally));
  const names = count.tallies.flatMap((tally, i) => {
    const forms = all[i]?.names ?? [];
    return isPerson(tallies, tally) ? [tallies.speaker(tally) ?? "", ...forms] : forms;
  });
  const places = all.map(({ place }) => place);
  return {
    speaker,
    type,
    quotes,
    reports: withReports ? count.tallies.reduce((sum, tally) => sum + tallies.reports(tally), 0) : null,
    roles: all.flatMap(({ roles }) => roles),
    names: speaker === null ? [] : [...new Set([speaker, ...names])],
    maybe: isSurname(count) ? fullNames.onlyOne(speaker ?? "") : null,
    places: count.isOfTwoTypes ? joinPlaces(places) : places,
  };
}

function isSurname({ speaker, type }: SpeakerCount): boolean {
  return speaker !== null && type === "person" && isOneName(speaker);
}

function byQuotes(a: SpeakerCount, b: SpeakerCount): number {
  const unnamed = Number(a.speaker === null) - Number(b.speaker === null);
  return unnamed || b.quotes - a.quotes || compareNames(a.speaker, b.speaker);
}
