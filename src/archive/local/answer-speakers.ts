import type { SpeakersQuestion } from "../../questions.js";
import type { SpeakerPlace, SpeakerRecord, SpeakerRole } from "../../records.js";
import { fold } from "../../text/fold.js";
import type { Attributions, Speaker, SpeakerType } from "../../types.js";
import type { SpeakersAnswer } from "../answers.js";
import { fileLine, positionOf } from "../positions.js";
import { isListed, speakerNamed } from "../quote-records.js";
import { filterArticles, limited } from "./filter-articles.js";
import { FullNames, isOneName } from "./find-full-name.js";
import type { Card, Holdings, Layout, SpeakerTable } from "./holdings.js";
import { isFullName, mergePeople, nameOfPerson } from "./merge-people.js";

/** Who is quoted, how often, and in which roles; the quotes without a speaker counted last. */
export async function answerSpeakers(holdings: Holdings, question: SpeakersQuestion): Promise<SpeakersAnswer> {
  const { numbers, considered } = await filterArticles(holdings, question);
  const known = considered.articles === considered.all ? await holdings.speakers() : null;
  if (known !== null && question.sort !== "name") return { considered, ...firstRows(known, question) };
  const oneIsEnough = question.anyOnly === true && question.min === undefined;
  const records = known === null ? await countSpeakers(holdings, numbers, oneIsEnough) : allRows(known);
  const enough = records.filter(({ quotes }) => quotes >= (question.min ?? 1));
  const sorted = question.sort === "name" ? enough.toSorted(byName) : enough;
  return { considered, speakers: limited(sorted, question), total: sorted.length };
}

/** Only what is shown is read. */
function firstRows(table: SpeakerTable, question: SpeakersQuestion): Pick<SpeakersAnswer, "speakers" | "total"> {
  const rows = [...table.quotes.keys()].filter((row) => (table.quotes[row] ?? 0) >= (question.min ?? 1));
  return { speakers: limited(rows, question).map((row) => table.record(row)), total: rows.length };
}

function allRows(table: SpeakerTable): SpeakerRecord[] {
  return Array.from(table.quotes, (_, row) => table.record(row));
}

/** The row of each speaker of some articles, most quotes first; only that there is one where `oneIsEnough`. */
export async function countSpeakers(
  holdings: Pick<Holdings, "card" | "layout" | "attributed">,
  numbers: readonly number[],
  oneIsEnough = false,
): Promise<SpeakerRecord[]> {
  const tallies = new Map<string, Tally>();
  const named = new Set<string>();
  for (const n of numbers) {
    const layout = await holdings.layout(n);
    if (layout === null) continue;
    const attributed = await holdings.attributed(n);
    tallyArticle(tallies, holdings.card(n), layout, attributed);
    for (const name of attributed.named) named.add(name);
    if (oneIsEnough && tallies.size > 0) break;
  }
  const people = joinPeople([...tallies.values()]);
  for (const { speaker, type } of people) if (speaker !== null && type === "person") named.add(speaker);
  const fullNames = new FullNames(named);
  return people.map((tally) => recordOf(tally, fullNames)).toSorted(byQuotes);
}

/** What is known of one speaker so far. */
interface Tally {
  readonly speaker: string | null;
  readonly type: SpeakerType | null;
  readonly roles: SpeakerRole[];
  readonly names: Set<string>;
  readonly places: SpeakerPlace[];
  quotes: number;
}

function tallyArticle(
  tallies: Map<string, Tally>,
  { path, published }: Pick<Card, "path" | "published">,
  layout: Layout,
  attributed: Attributions,
): void {
  const linesOf = new Map<Tally, Set<number>>();
  for (const quote of attributed.quotes) {
    if (!isListed(quote)) continue;
    const name = quote.attribution?.speaker ?? null;
    const speaker = speakerNamed(attributed, name);
    const tally = tallyOf(tallies, path, name, speaker ?? null);
    tally.quotes++;
    const { line } = positionOf(layout, quote.spans[0]?.start ?? quote.sentence.start);
    const lines = linesOf.get(tally);
    lines?.add(line);
    if (lines !== undefined) continue;
    linesOf.set(tally, new Set([line]));
    for (const form of speaker?.names ?? []) tally.names.add(form);
    for (const { role, line: at } of speaker?.roles ?? []) {
      tally.roles.push({ role, path, line: fileLine(layout, at) });
    }
  }
  for (const [tally, lines] of linesOf) tally.places.push({ path, published, lines: [...lines] });
}

function tallyOf(tallies: Map<string, Tally>, path: string, name: string | null, speaker: Speaker | null): Tally {
  const type = speaker?.type ?? null;
  const key = name === null ? "" : type === "organization" ? fold(name) : `${path}\n${name}`;
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = { speaker: name, type, roles: [], names: new Set(), places: [], quotes: 0 };
    tallies.set(key, tally);
  }
  return tally;
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
    names: new Set(same.flatMap(({ name, tally }) => [name, ...tally.names])),
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
    names: new Set([...a.names, ...b.names]),
    quotes: a.quotes + b.quotes,
    places: joinPlaces([...a.places, ...b.places]),
  };
}

/** One place an article: a body may be taken for a person and for a body in one. */
function joinPlaces(places: readonly SpeakerPlace[]): SpeakerPlace[] {
  const byPath = new Map<string, SpeakerPlace>();
  for (const place of places) {
    const lines = [...(byPath.get(place.path)?.lines ?? []), ...place.lines];
    byPath.set(place.path, { ...place, lines: [...new Set(lines)].toSorted((a, b) => a - b) });
  }
  return [...byPath.values()];
}

function recordOf({ speaker, type, quotes, roles, names, places }: Tally, fullNames: FullNames): SpeakerRecord {
  const isSurname = speaker !== null && type === "person" && isOneName(speaker);
  const dates = places.flatMap(({ published }) => published ?? []).toSorted();
  return {
    schema: "onrecord.speaker/1",
    speaker,
    speakerType: type,
    quotes,
    articles: places.length,
    roles,
    names: speaker === null ? [] : [...new Set([speaker, ...names])],
    maybe: isSurname ? fullNames.onlyOne(speaker) : null,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    places,
  };
}

function byName(a: SpeakerRecord, b: SpeakerRecord): number {
  if (a.speaker === null || b.speaker === null) return Number(a.speaker === null) - Number(b.speaker === null);
  return a.speaker < b.speaker ? -1 : Number(a.speaker > b.speaker);
}

function byQuotes(a: SpeakerRecord, b: SpeakerRecord): number {
  const unnamed = Number(a.speaker === null) - Number(b.speaker === null);
  return unnamed || b.quotes - a.quotes || byName(a, b);
}
