import type { SpeakerRecord, SpeakerRole, SpeakersQuestion } from "../../records.js";
import { fold } from "../../text/fold.js";
import type { Article, Attributions, Speaker, SpeakerType } from "../../types.js";
import type { SpeakersAnswer } from "../answers.js";
import { fileLine } from "../positions.js";
import { isListed, speakerNamed } from "../quote-records.js";
import { filterArticles, limited } from "./filter-articles.js";
import type { Holdings } from "./holdings.js";
import { isFullName, mergePeople, nameOfPerson } from "./merge-people.js";

/** Who is quoted, how often, and in which roles; the quotes without a speaker counted last. */
export async function answerSpeakers(holdings: Holdings, question: SpeakersQuestion): Promise<SpeakersAnswer> {
  const { numbers, considered } = await filterArticles(holdings, question);
  const known = considered.articles === considered.all ? await holdings.speakers() : null;
  const oneIsEnough = question.anyOnly === true && question.min === undefined;
  const records = known ?? (await countSpeakers(holdings, numbers, oneIsEnough));
  const enough = records.filter(({ quotes }) => quotes >= (question.min ?? 1));
  const sorted = question.sort === "name" ? enough.toSorted(byName) : enough;
  return { considered, speakers: limited(sorted, question), total: sorted.length };
}

/** The row of each speaker of some articles, most quotes first; only that there is one where `oneIsEnough`. */
export async function countSpeakers(
  holdings: Pick<Holdings, "article" | "attributed">,
  numbers: readonly number[],
  oneIsEnough = false,
): Promise<SpeakerRecord[]> {
  const tallies = new Map<string, Tally>();
  for (const n of numbers) {
    const article = await holdings.article(n);
    if (article !== null) tallyArticle(tallies, article, await holdings.attributed(n));
    if (oneIsEnough && tallies.size > 0) break;
  }
  return joinPeople([...tallies.values()])
    .map(recordOf)
    .toSorted(byQuotes);
}

/** What is known of one speaker so far. */
interface Tally {
  readonly speaker: string | null;
  readonly type: SpeakerType | null;
  readonly roles: SpeakerRole[];
  readonly names: Set<string>;
  quotes: number;
  articles: number;
}

function tallyArticle(tallies: Map<string, Tally>, article: Article, attributed: Attributions): void {
  const seen = new Set<Tally>();
  for (const quote of attributed.quotes) {
    if (!isListed(quote)) continue;
    const name = quote.attribution?.speaker ?? null;
    const speaker = speakerNamed(attributed, name);
    const tally = tallyOf(tallies, article, name, speaker ?? null);
    tally.quotes++;
    if (seen.has(tally)) continue;
    seen.add(tally);
    tally.articles++;
    for (const form of speaker?.names ?? []) tally.names.add(form);
    for (const { role, line } of speaker?.roles ?? []) {
      tally.roles.push({ role, path: article.path, line: fileLine(article, line) });
    }
  }
}

function tallyOf(tallies: Map<string, Tally>, article: Article, name: string | null, speaker: Speaker | null): Tally {
  const type = speaker?.type ?? null;
  const key = name === null ? "" : type === "organization" ? fold(name) : `${article.path}\n${name}`;
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = { speaker: name, type, roles: [], names: new Set(), quotes: 0, articles: 0 };
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
    articles: same.length,
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
    articles: a.articles + b.articles,
  };
}

function recordOf({ speaker, type, quotes, articles, roles, names }: Tally): SpeakerRecord {
  return {
    schema: "onrecord.speaker/1",
    speaker,
    speakerType: type,
    quotes,
    articles,
    roles,
    names: speaker === null ? [] : [...new Set([speaker, ...names])],
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
