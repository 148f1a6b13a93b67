import type { SearchQuestion } from "../../questions.js";
import { sections, storySections } from "../../search/build-index.js";
import { closenessOf } from "../../search/search-index.js";
import { parseQuery, type Query } from "../../search/parse-query.js";
import type { SpeakerAliases } from "../speaker-aliases.js";
import type { StoredCard } from "./read-document.js";
import { speaking } from "./choose-speakers.js";
import { fieldsOf, holdingAll, holdingNearly, meantByFields, titlesFirst } from "./propose-passages.js";
import { allOf, anyOf, type ClusterQuery, filtersOf, isOneOf, sortedBy } from "./query-language.js";
import type { Found, RemoteIndex } from "./remote-index.js";

/** Articles that a search is answered from. */
export interface Proposed {
  /** In the order of their paths, as archives number them. */
  readonly found: readonly Found<StoredCard>[];
  /** How many hold all clauses somewhere, where those are more than were proposed; else null. */
  readonly total: number | null;
  /** Whether all of those are answers: of one word in the text, say; the words of others may stand too far apart. */
  readonly isExact: boolean;
}

/** Where no more than so many articles hold all of a query, all of them are ranked here. */
const mostRanked = 500;
/** Where more do: so many that the cluster puts first, and some for each that is asked for. */
const mostProposed = 200;
const proposedEach = 3;
/** Where few hold it all, others may be meant. */
const few = 10;
const mostNearly = 200;

/** Which articles a search is answered from: those that hold all of it; where they are few, those that nearly do. */
export async function proposePassages(
  index: RemoteIndex,
  question: SearchQuestion,
  aliases: SpeakerAliases | null,
  corrected: readonly string[],
): Promise<Proposed> {
  const query = parseQuery(question.query);
  const filters = filtersOf(question);
  const { limit = Infinity, sort } = question;
  const holding = anyOf([
    holdingAll(query, fieldsOf(question), question.wholeWords === true),
    ...others(query, aliases, corrected),
  ]);
  const isExact = isOneWord(query);
  const byDate = sort === "date" || sort === "-date" ? sortedBy(sort) : null;
  const filtered = { bool: { must: [titlesFirst(holding, query)], filter: filters } };
  const most = Math.max(mostRanked, proposedEach * limit);
  const { found, total } = await index.top({ query: filtered, sort: byDate, limit: Math.min(most, largestPage) });
  if (total > found.length) {
    if (limit === Infinity) return { found: await index.cards(allOf([...filters, holding])), total: null, isExact };
    return { found: byPath(found.slice(0, Math.max(mostProposed, proposedEach * limit))), total, isExact };
  }
  const nearly = total > few ? [] : await proposeNearly(index, question, query, filters);
  return { found: byPath([...found, ...nearly]), total: null, isExact };
}

function isOneWord({ required, excluded, fields }: Query): boolean {
  const [terms = [], ...others] = required;
  return others.length + excluded.length + fields.size === 0 && terms.every(({ words }) => words.length === 1);
}

/** The most that the cluster gives at once. */
const largestPage = 10_000;

/** Whoever speaks is known by other names too. */
function others(
  { required, fields }: Query,
  aliases: SpeakerAliases | null,
  corrected: readonly string[],
): ClusterQuery[] {
  if (!fields.has("speaker")) return [];
  const wanted = required.flat().flatMap(({ field, written }) => (field === "speaker" ? [written] : []));
  const renamed = aliases === null ? [] : [speaking(wanted, ["speakerKeys"], aliases)];
  return corrected.length === 0 ? renamed : [...renamed, isOneOf("id", corrected)];
}

/** Articles that nearly hold a query: other spellings, most of its words, other sections, other names in its fields. */
async function proposeNearly(
  index: RemoteIndex,
  question: SearchQuestion,
  query: Query,
  filters: readonly ClusterQuery[],
): Promise<readonly Found<StoredCard>[]> {
  const fields = fieldsOf(question);
  const nearly = await holdingNearly(index, query, fields, closenessOf(question));
  const elsewhere = holdingAll(query, fieldsOf({ sections: otherThan(question.sections ?? storySections) }), false);
  const asked = [nearly, elsewhere, ...(query.fields.size === 0 ? [] : [meantByFields(query)])];
  const found: Found<StoredCard>[] = [];
  for (const one of asked) {
    if (one === null) continue;
    const scored = { bool: { must: [titlesFirst(one, query)], filter: filters } };
    found.push(...(await index.top({ query: scored, sort: null, limit: mostNearly })).found);
  }
  return found;
}

function otherThan(asked: readonly string[]) {
  return sections.filter((section) => !asked.includes(section));
}

/** Each once, as a list without an order has them. */
function byPath(found: readonly Found<StoredCard>[]): Found<StoredCard>[] {
  const different = new Map(found.map((one) => [one.id, one]));
  return [...different.values()].toSorted((a, b) => comparePaths(a.source, b.source));
}

/** As the cluster sorts: by UTF-8 of the file, then by record. */
function comparePaths(a: StoredCard, b: StoredCard): number {
  return Buffer.compare(Buffer.from(a.file), Buffer.from(b.file)) || a.record - b.record;
}

/** Articles that may hold quotes about something. */
export async function aboutQuery(index: RemoteIndex, about: string): Promise<ClusterQuery> {
  const query = parseQuery(about);
  const nearly = await holdingNearly(index, query, ["story"], closenessOf({}));
  const exactly = holdingAll(query, ["story"], false);
  return nearly === null ? exactly : anyOf([exactly, nearly]);
}
