import type { SpeakersQuestion } from "../../questions.js";
import type { UnquotedRecord } from "../../records.js";
import { fold } from "../../text/fold.js";
import type { Speaker, UnquotedAct } from "../../types.js";
import type { NamedStatements } from "../statements.js";
import type { UnquotedAnswer } from "../answers.js";
import { fileLine, positionOf } from "../positions.js";
import { isListed, speakerOf } from "../quote-records.js";
import { filterArticles, limited } from "./filter-articles.js";
import { findCopies } from "./find-copies.js";
import { FullNames, isOneName } from "./find-full-name.js";
import type { Holdings } from "./holdings.js";
import { isFullName, mergePeople, nameOfPerson } from "./merge-people.js";
import { readFullName } from "./read-full-name.js";
import { compareNames } from "./speaker-table.js";

/** Somebody in one article: quoted there, or with what is told of them. */
interface Appearance {
  readonly name: string;
  readonly type: Speaker["type"];
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** Empty of whoever is quoted. */
  readonly quotes: number;
  readonly place: UnquotedRecord["places"][number];
  readonly rolePlaces: UnquotedRecord["roles"];
}

/** The strongest first: what a row is called by. */
const byStrength: readonly UnquotedAct[] = ["no comment", "contacted", "reported", "acts"];

/** Who is told of and quoted in none of the articles asked about, each with where that is told. */
export async function answerUnquoted(holdings: Holdings, question: SpeakersQuestion): Promise<UnquotedAnswer> {
  const { numbers, considered } = await filterArticles(holdings, question);
  const copies = findCopies(holdings, numbers);
  const gathered = new Gathered();
  for (const n of numbers) if (!copies.has(n)) await addArticle(gathered, holdings, n);
  const rows = gathered.rows(holdings.age).filter(({ acts }) => acts >= (question.min ?? 1));
  const sorted = rows.toSorted(question.sort === "name" ? byName : byWeight);
  return { considered, people: limited(sorted, question), total: rows.length };
}

function byName(a: UnquotedRecord, b: UnquotedRecord): number {
  return compareNames(a.name, b.name);
}

/** Whoever was asked and did not answer comes first, then whoever most is told of. */
function byWeight(a: UnquotedRecord, b: UnquotedRecord): number {
  return byStrength.indexOf(a.act) - byStrength.indexOf(b.act) || b.acts - a.acts || byName(a, b);
}

async function addArticle(gathered: Gathered, holdings: Holdings, n: number): Promise<void> {
  const article = await holdings.article(n);
  if (article === null) return;
  const attributed = await holdings.attributed(n);
  gathered.addQuoted(attributed);
  const { acts, speakers } = await holdings.acts(n);
  const byName = new Map<string, UnquotedRecord["places"][number]["acts"][number][]>();
  for (const { name, act, words } of acts) {
    const text = article.text.slice(words.start, words.end).replaceAll(/\s+/g, " ");
    const known = byName.get(name) ?? [];
    byName.set(name, known);
    known.push({ line: positionOf(article, words.start).line, act, text });
  }
  const { path, published } = article;
  for (const { name, type, names, roles } of speakers) {
    gathered.add({
      name,
      type,
      names,
      roles: roles.map(({ role }) => role),
      quotes: 0,
      place: { path, published, acts: byName.get(name) ?? [] },
      rolePlaces: roles.map(({ role, line }) => ({ role, path, line: fileLine(article, line) })),
    });
  }
}

/** People over articles are those of `speakers`: who is quoted anywhere under another form of the name is quoted. */
class Gathered {
  readonly #people = new Map<string, Appearance[]>();
  readonly #bodies = new Map<string, Appearance[]>();
  readonly #others: Appearance[] = [];
  /** Folded: every name that somebody is quoted under, and the surnames of people among them. */
  readonly #quoted = new Set<string>();
  readonly #fullNames = new Set<string>();

  addQuoted(attributed: NamedStatements): void {
    const speakers = new Set(attributed.quotes.filter(isListed).flatMap((quote) => speakerOf(attributed, quote) ?? []));
    for (const { name, type, names, roles } of speakers) {
      for (const form of names) this.#quoted.add(fold(form));
      if (!isFullName(name, type)) continue;
      this.#fullNames.add(name);
      const place = { path: "", published: null, acts: [] };
      this.add({ name, type, names, roles: roles.map(({ role }) => role), quotes: 1, place, rolePlaces: [] });
    }
    for (const name of attributed.named) this.#fullNames.add(name);
  }

  add(one: Appearance): void {
    const { name, type } = one;
    if (isFullName(name, type)) {
      this.#fullNames.add(name);
      push(this.#people, readFullName(name).surname, one);
    } else if (type === "organization") push(this.#bodies, fold(name), one);
    else this.#others.push(one);
  }

  rows(countsAge: number): UnquotedRecord[] {
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

function rowOf(same: readonly Appearance[], maybe: string | null, countsAge: number): UnquotedRecord {
  const places = same.map(({ place }) => place);
  const acts = places.flatMap((place) => place.acts);
  const dates = places.flatMap(({ published }) => published ?? []).toSorted();
  return {
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
}
