import type { SpeakersQuestion } from "../../questions.js";
import type { SpeakerPlace, SpeakerRole } from "../../records.js";
import { fold } from "../../text/fold.js";
import type { Attributions, SpeakerType } from "../../types.js";
import type { SpeakersAnswer } from "../answers.js";
import { fileLine, positionOf } from "../positions.js";
import { isListed, speakerNamed } from "../quote-records.js";
import { filterArticles, limited } from "./filter-articles.js";
import { FullNames, isOneName } from "./find-full-name.js";
import type { Card, Holdings, Layout, SpeakerRow, SpeakerTable } from "./holdings.js";
import { isFullName, mergePeople, nameOfPerson } from "./merge-people.js";

/** Who is quoted, how often, and in which roles; the quotes without a speaker counted last. */
export async function answerSpeakers(holdings: Holdings, question: SpeakersQuestion): Promise<SpeakersAnswer> {
  const { numbers, considered } = await filterArticles(holdings, question);
  const known = considered.articles === considered.all ? await holdings.speakers() : null;
  const { rows, total } =
    known !== null && question.sort !== "name"
      ? firstRows(known, question)
      : await sortedRows(holdings, known, numbers, question);
  return { considered, speakers: rows.map((row) => ({ ...row, countsAge: considered.age })), total };
}

/** The rows asked for, and how many there are before `limit`. */
interface ChosenRows {
  readonly rows: readonly SpeakerRow[];
  readonly total: number;
}

/** Only what is shown is read. */
function firstRows(table: SpeakerTable, question: SpeakersQuestion): ChosenRows {
  const rows = [...table.quotes.keys()].filter((row) => (table.quotes[row] ?? 0) >= (question.min ?? 1));
  return { rows: limited(rows, question).map((row) => table.record(row)), total: rows.length };
}

async function sortedRows(
  holdings: Holdings,
  known: SpeakerTable | null,
  numbers: readonly number[],
  question: SpeakersQuestion,
): Promise<ChosenRows> {
  const oneIsEnough = question.anyOnly === true && question.min === undefined;
  const all = known === null ? await countSpeakers(holdings, numbers, oneIsEnough) : allRows(known);
  const enough = all.filter(({ quotes }) => quotes >= (question.min ?? 1));
  const sorted = question.sort === "name" ? enough.toSorted(byName) : enough;
  return { rows: limited(sorted, question), total: sorted.length };
}

function allRows(table: SpeakerTable): SpeakerRow[] {
  return Array.from(table.quotes, (_, row) => table.record(row));
}

/** The row of each speaker of some articles, most quotes first; only that there is one where `oneIsEnough`. */
export async function countSpeakers(
  holdings: Pick<Holdings, "card" | "layout" | "attributed">,
  numbers: readonly number[],
  oneIsEnough = false,
): Promise<SpeakerRow[]> {
  const tallies = new Tallies();
  const named = new Set<string>();
  for (const n of numbers) {
    const layout = await holdings.layout(n);
    if (layout === null) continue;
    const attributed = await holdings.attributed(n);
    tallyArticle(tallies.ofArticle(), holdings.card(n), layout, attributed);
    for (const name of attributed.named) named.add(name);
    if (oneIsEnough && tallies.all.length > 0) break;
  }
  const people = joinPeople(tallies.all);
  for (const { speaker, type } of people) if (speaker !== null && type === "person") named.add(speaker);
  const fullNames = new FullNames(named);
  return people.map((tally) => recordOf(tally, fullNames)).toSorted(byQuotes);
}

/** What is known of one speaker so far. */
interface Tally {
  readonly speaker: string | null;
  readonly type: SpeakerType | null;
  readonly roles: SpeakerRole[];
  readonly names: string[];
  readonly places: SpeakerPlace[];
  quotes: number;
}

type TallyOf = (name: string | null, type: SpeakerType | null) => Tally;

/** Everybody counted so far: bodies over all articles, people in each by itself; who of them is one is told at the end. */
class Tallies {
  readonly all: Tally[] = [];
  /** By folded name; "" for those whom nobody knows. */
  readonly #overall = new Map<string, Tally>();

  /** Finds or begins the tallies of the next article's speakers. */
  ofArticle(): TallyOf {
    const own = new Map<string, Tally>();
    return (name, type) => {
      const isOverall = name === null || type === "organization";
      const [tallies, key] = isOverall ? [this.#overall, fold(name ?? "")] : [own, name];
      const known = tallies.get(key);
      if (known !== undefined) return known;
      const tally = { speaker: name, type, roles: [], names: [], places: [], quotes: 0 };
      tallies.set(key, tally);
      this.all.push(tally);
      return tally;
    };
  }
}

function tallyArticle(
  tallyOf: TallyOf,
  { path, published }: Pick<Card, "path" | "published">,
  layout: Layout,
  attributed: Attributions,
): void {
  const linesOf = new Map<Tally, Set<number>>();
  for (const quote of attributed.quotes) {
    if (!isListed(quote)) continue;
    const name = quote.attribution?.speaker ?? null;
    const speaker = speakerNamed(attributed, name);
    const tally = tallyOf(name, speaker?.type ?? null);
    tally.quotes++;
    const { line } = positionOf(layout, quote.spans[0]?.start ?? quote.sentence.start);
    const lines = linesOf.get(tally);
    lines?.add(line);
    if (lines !== undefined) continue;
    linesOf.set(tally, new Set([line]));
    for (const form of speaker?.names ?? []) if (!tally.names.includes(form)) tally.names.push(form);
    for (const { role, line: at } of speaker?.roles ?? []) {
      tally.roles.push({ role, path, line: fileLine(layout, at) });
    }
  }
  for (const [tally, lines] of linesOf) tally.places.push({ path, published, lines: [...lines] });
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
function joinPlaces(places: readonly SpeakerPlace[]): SpeakerPlace[] {
  const byPath = new Map<string, SpeakerPlace>();
  for (const place of places) {
    const lines = [...(byPath.get(place.path)?.lines ?? []), ...place.lines];
    byPath.set(place.path, { ...place, lines: [...new Set(lines)].toSorted((a, b) => a - b) });
  }
  return [...byPath.values()];
}

function recordOf({ speaker, type, quotes, roles, names, places }: Tally, fullNames: FullNames): SpeakerRow {
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

function byName(a: SpeakerRow, b: SpeakerRow): number {
  if (a.speaker === null || b.speaker === null) return Number(a.speaker === null) - Number(b.speaker === null);
  return a.speaker < b.speaker ? -1 : Number(a.speaker > b.speaker);
}

function byQuotes(a: SpeakerRow, b: SpeakerRow): number {
  const unnamed = Number(a.speaker === null) - Number(b.speaker === null);
  return unnamed || b.quotes - a.quotes || byName(a, b);
}
