import { fold } from "../../text/fold.js";
import type { SpeakerType } from "../../types.js";
import type { Copies } from "../answers.js";
import { findCopies } from "../local/find-copies.js";
import { isOneName } from "../local/find-full-name.js";
import { isFullName, mergePeople } from "../local/merge-people.js";
import { readFullName } from "../local/read-full-name.js";
import { keyOfBody } from "../local/speaker-tallies.js";
import { allOf, anyOf, type ClusterQuery, isOneOf } from "./query-language.js";
import { readQuotedAs } from "./quoted-as.js";
import type { RemoteIndex } from "./remote-index.js";

/** Whose rows may be the first of all speakers, as the cluster counts them. */
export interface MostQuoted {
  /** Articles in which one of them is quoted, without copies of others. */
  readonly query: ClusterQuery;
  /** How many rows there are of all speakers; about, where people of one name are told apart by their roles. */
  readonly total: number;
  readonly copies: Copies;
}

/** Somebody by name and type, over articles. */
interface NameCount {
  readonly name: string | null;
  readonly type: SpeakerType | null;
  quotes: number;
  /** In one article. */
  most: number;
  articles: number;
  /** What stands in the articles' fields. */
  readonly values: string[];
}

/** Names of which some may be one speaker's: no other's row holds any of their quotes. */
interface Group {
  /** No row of it has more quotes; one has at least so many as one name. */
  bound: number;
  least: number;
  rows: number;
  readonly names: NameCount[];
}

/** Texts that several articles have: where there are more, each is asked. */
const mostCopied = 10_000;
/** The cluster looks for so many values of a field at once, and no more. */
const mostValues = 60_000;

/**
 * The articles that tell who the `limit` most quoted are among those that fit, and how often; null where too much is copied
 * for the cluster to tell. `min`: rows with fewer quotes do not count.
 */
export async function mostQuoted(
  index: RemoteIndex,
  query: ClusterQuery,
  limit: number,
  min: number,
): Promise<MostQuoted | null> {
  const copied = await findCopied(index, query);
  if (copied === null) return null;
  const without = { bool: { filter: query, must_not: { ids: { values: copied.ids } } } };
  const groups = groupNames(await countNames(index, without), min);
  // Every group has a row with at least `least`: the last row to be shown has no fewer than the last of so many of these.
  const least = groups.map((group) => group.least).toSorted((a, b) => b - a)[limit - 1] ?? 0;
  const chosen = groups.filter(({ bound }) => bound >= Math.max(least, min));
  const names = chosen.flatMap((group) => group.names);
  const values = names.flatMap((one) => one.values);
  if (values.length > mostValues) return null;
  const surnames = names.flatMap(({ name, type }) =>
    type === "person" && isOneName(name ?? "") ? fold(name ?? "") : [],
  );
  const telling = [
    isOneOf("quotedAs", values),
    // Whose surname it may be is said wherever somebody of that name is named.
    ...["speakerKeys", "namedKeys"].map((field) => isOneOf(field, surnames)),
  ];
  return {
    query: allOf([without, anyOf(telling)]),
    total: groups.reduce((sum, { rows }) => sum + rows, 0),
    copies: copied.copies,
  };
}

/** The articles that are copies of others, by id, and what is said of those with quotes in them. */
async function findCopied(
  index: RemoteIndex,
  query: ClusterQuery,
): Promise<{ readonly ids: readonly string[]; readonly copies: Copies } | null> {
  const { texts } = await index.aggregate<{
    readonly texts: { readonly buckets: readonly { readonly key: string }[] };
  }>(query, {
    texts: { terms: { field: "textKey", min_doc_count: 2, size: mostCopied } },
  });
  const keys = texts.buckets.map(({ key }) => key);
  if (keys.length === mostCopied) return null;
  if (keys.length === 0) return { ids: [], copies: null };
  const cards = await index.cards(allOf([query, isOneOf("textKey", keys)]));
  const at = (n: number) => cards[n]?.source;
  const named = { textKey: (n: number) => at(n)?.textKey ?? "", path: (n: number) => at(n)?.path ?? "" };
  const copies = [...findCopies(named, [...cards.keys()]).keys()];
  const quoting = copies.filter((n) => (at(n)?.quotes ?? 0) > 0);
  const [first] = quoting;
  return {
    ids: copies.flatMap((n) => cards[n]?.id ?? []),
    copies: first === undefined ? null : { articles: quoting.length, path: named.path(first) },
  };
}

async function countNames(index: RemoteIndex, query: ClusterQuery): Promise<NameCount[]> {
  const names = new Map<string, NameCount>();
  for await (const { value: key, articles } of index.values(query, "quotedAs")) {
    if (key === null) continue;
    const { name, type, quotes } = readQuotedAs(key);
    const id = `${type} ${name}`;
    const known = names.get(id) ?? { name, type, quotes: 0, most: 0, articles: 0, values: [] };
    names.set(id, known);
    known.quotes += quotes * articles;
    known.most = Math.max(known.most, quotes);
    known.articles += articles;
    known.values.push(key);
  }
  return [...names.values()];
}

/** People of one surname are compared, bodies are told by name, and whoever has no full name is somebody else in each article. */
function groupNames(names: readonly NameCount[], min: number): Group[] {
  const people = new Map<string, NameCount[]>();
  const bodies = new Map<string, NameCount[]>();
  const groups: Group[] = [];
  for (const one of names) {
    const { name, type, most, articles } = one;
    const body = keyOfBody(name, type);
    if (name !== null && isFullName(name, type)) push(people, readFullName(name).surname, one);
    else if (body !== null) push(bodies, body, one);
    else groups.push({ bound: most, least: most, rows: most >= min ? articles : 0, names: [one] });
  }
  for (const alike of people.values()) {
    const merged = mergePeople(alike.map((one) => ({ ...one, name: one.name ?? "", roles: [] })));
    // A body of the same name is the same row.
    const same = alike.flatMap(({ name }) => take(bodies, fold(name ?? "")));
    groups.push(groupOf([...alike, ...same], merged.filter((all) => sumOf(all) >= min).length));
  }
  for (const all of bodies.values()) groups.push(groupOf(all, sumOf(all) >= min ? 1 : 0));
  return groups;
}

function groupOf(names: readonly NameCount[], rows: number): Group {
  return { bound: sumOf(names), least: Math.max(...names.map(({ quotes }) => quotes)), rows, names: [...names] };
}

function sumOf(names: readonly { readonly quotes: number }[]): number {
  return names.reduce((sum, { quotes }) => sum + quotes, 0);
}

function push(groups: Map<string, NameCount[]>, key: string, one: NameCount): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [one]);
  else known.push(one);
}

function take(groups: Map<string, NameCount[]>, key: string): NameCount[] {
  const known = groups.get(key) ?? [];
  groups.delete(key);
  return known;
}
