import { clusterFailed, notOurs, otherFormat } from "../../errors.js";
import type { ArticleFilter, SortKey } from "../../questions.js";
import type { Considered } from "../answers.js";
import { type Column, readCard, type StoredCard, type StoredColumns, type StoredText } from "./read-document.js";
import type { Cluster } from "./cluster.js";
import { aliasesOf, type IndexMeta, remoteFormat } from "./layout.js";
import { allOf, type ClusterQuery, filtersOf, isPresent, type Sort, sortedBy } from "./query-language.js";

/** A document and its id. */
export interface Found<Source> {
  readonly id: string;
  readonly source: Source;
}

interface Hit<Source> {
  readonly _id: string;
  readonly _source?: Source;
  /** Of columns and keywords that were asked for. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  readonly sort?: readonly unknown[];
}

interface SearchAnswer<Source> {
  readonly hits: { readonly total?: { readonly value: number }; readonly hits: readonly Hit<Source>[] };
}

/** What the cluster has worked out, beside how many articles fit. */
interface Aggregated<Values> {
  readonly hits: { readonly total: { readonly value: number } };
  readonly aggregations: Values;
}

/** One of several answers, or why there is none. */
interface EachAnswer<Source> extends Partial<SearchAnswer<Source>> {
  readonly error?: { readonly reason?: string };
}

/** Which articles, in which order, and how many of them; by score where there is no order. */
export interface Wanted {
  readonly query: ClusterQuery;
  readonly sort: Sort | null;
  readonly limit: number;
}

/** What is kept of an article, empty where it was not asked for; `textKey` says of which text it is. */
export type Stored = StoredColumns & StoredText & Pick<StoredCard, "textKey">;

const cardsAlone = { _source: false, docvalue_fields: ["card"] };

/** Articles of which nothing but the card is read come in larger pages. */
const cardsAPage = 2000;
const keptOpen = "2m";

/** The indices of an archive, as questions read them; it never writes. */
export class RemoteIndex {
  readonly cluster: Cluster;
  /** Articles, when they were counted last, and how many words one has on average. */
  size = 0;
  averageLength = 1;
  readonly #articles: string;
  readonly #words: string;
  #checked: Promise<void> | null = null;

  constructor(cluster: Cluster) {
    const { articles, words } = aliasesOf(cluster.address.name);
    [this.cluster, this.#articles, this.#words] = [cluster, articles, words];
  }

  /** Throws an `OnrecordError` where there is no archive of this name and format. */
  check(): Promise<void> {
    return (this.#checked ??= this.#check());
  }

  async #check(): Promise<void> {
    const { written, name } = this.cluster.address;
    const found = await this.cluster.ask<
      Readonly<Record<string, { readonly mappings: { readonly _meta?: IndexMeta } }>>
    >({ method: "GET", path: `/${this.#articles}/_mapping` });
    for (const { mappings } of Object.values(found)) {
      const { _meta: meta } = mappings;
      const format = meta?.onrecord?.format;
      if (format === undefined) throw notOurs(written, name);
      if (format !== remoteFormat) throw otherFormat(written, format, remoteFormat);
    }
  }

  /** What a question is about, by its filter. */
  async considered(filter: ArticleFilter): Promise<Considered> {
    const { since, until, outlet } = filter;
    const asksDate = since !== undefined || until !== undefined;
    const kept = { filter: allOf(filtersOf(filter)) };
    const placed = { filter: outlet === undefined ? allOf([]) : isPresent("outlet"), aggs: { kept } };
    const dated = { filter: asksDate ? isPresent("published") : allOf([]), aggs: { placed } };
    const aggs = { dated, length: { avg: { field: "length" } } };
    const { hits, aggregations } = await this.#aggregate<ConsideredCounts>({ track_total_hits: true, aggs });
    const { dated: isDated, length } = aggregations;
    const { placed: isPlaced } = isDated;
    const all = hits.total.value;
    this.size = all;
    this.averageLength = Math.max(1, length.value ?? 1);
    return {
      all,
      articles: isPlaced.kept.doc_count,
      undated: all - isDated.doc_count,
      unplaced: isDated.doc_count - isPlaced.doc_count,
      age: 0,
    };
  }

  /** What the cluster works out over all articles that fit. */
  async aggregate<Values>(query: ClusterQuery, aggs: object): Promise<Values> {
    return (await this.#aggregate<Values>({ query, aggs })).aggregations;
  }

  /** Every value of a field among articles that fit, how many have it, and how many quotes are listed in those; null of those without one. */
  async *values(query: ClusterQuery, field: string): AsyncGenerator<FieldValue> {
    const sources = [{ key: { terms: { field, missing_bucket: true } } }];
    const aggs = { quotes: { sum: { field: "quotes" } } };
    for (let after: object | undefined = {}; after !== undefined;) {
      const composite: object = { sources, size: valuesAPage, ...(Object.keys(after).length > 0 && { after }) };
      const { values }: ValuesPage = await this.aggregate(query, { values: { composite, aggs } });
      for (const { key, doc_count: articles, quotes } of values.buckets)
        yield { value: key.key, articles, quotes: quotes.value };
      after = values.after_key;
    }
  }

  /** The first cards by score or order, and how many articles fit. */
  async top(wanted: Wanted): Promise<{ readonly found: readonly Found<StoredCard>[]; readonly total: number }> {
    const body = { ...bodyOf(wanted), size: wanted.limit, track_total_hits: true, ...cardsAlone };
    const { hits } = await this.#search<never>(body);
    return { found: hits.hits.flatMap(foundOf), total: hits.total?.value ?? 0 };
  }

  /** The cards of all that fit, in their order; page by page, of one state of the index. */
  async cards(query: ClusterQuery, sort?: SortKey, limit = Infinity): Promise<readonly Found<StoredCard>[]> {
    const found: Found<StoredCard>[] = [];
    const body = { ...bodyOf({ query, sort: sortedBy(sort) }), ...cardsAlone, track_total_hits: false };
    const size = Math.min(cardsAPage, limit);
    if (size === 0) return found;
    const first = await this.#search<never>({ ...body, size });
    found.push(...first.hits.hits.flatMap(foundOf));
    if (first.hits.hits.length < size || found.length >= limit) return found;
    await this.#goOn(body, first.hits.hits.at(-1)?.sort, (page) => {
      found.push(...page.flatMap(foundOf).slice(0, limit - found.length));
      return found.length < limit;
    });
    return found;
  }

  /** Hands on the pages behind the last one, until `take` has enough. */
  async #goOn(
    body: object,
    last: readonly unknown[] | undefined,
    take: (page: readonly Hit<never>[]) => boolean,
  ): Promise<void> {
    const path = `/${this.#articles}/_search/point_in_time`;
    const { pit_id: id } = await this.cluster.ask<{ readonly pit_id: string }>({
      method: "POST",
      path,
      query: { keep_alive: keptOpen },
    });
    try {
      for (let after = last; after !== undefined;) {
        const pit = { id, keep_alive: keptOpen };
        const { hits } = await this.cluster.ask<SearchAnswer<never>>({
          method: "POST",
          path: "/_search",
          body: { ...body, size: cardsAPage, pit, search_after: after },
        });
        if (!take(hits.hits) || hits.hits.length < cardsAPage) return;
        after = hits.hits.at(-1)?.sort;
      }
    } finally {
      await this.cluster.ask(
        { method: "DELETE", path: "/_search/point_in_time", body: { pit_id: [id] } },
        { missing: null },
      );
    }
  }

  /** Some of what is kept of articles, by their ids, as it is now; none of those that are gone. */
  async read(
    ids: readonly string[],
    columns: readonly Column[],
    withText: boolean,
  ): Promise<ReadonlyMap<string, Stored>> {
    const { hits } = await this.#search<StoredText>({
      query: { ids: { values: ids } },
      size: ids.length,
      track_total_hits: false,
      _source: withText ? ["text", "units"] : false,
      docvalue_fields: [...columns, "textKey"],
    });
    return new Map(hits.hits.map(storedOf));
  }

  /** The ids of the first articles by score of each of some queries. */
  async ids(queries: readonly ClusterQuery[], most: number): Promise<readonly string[]> {
    const lines = queries.flatMap((query) => [{}, { query, size: most, _source: false }]);
    return (await this.#searchEach<never>(this.#articles, lines)).map(({ _id: id }) => id);
  }

  /** The words of the archive that fit each of some queries. */
  async words(queries: readonly ClusterQuery[]): Promise<readonly string[]> {
    const lines = queries.flatMap((query) => [{}, { query, size: mostWords, _source: ["word"] }]);
    const found = await this.#searchEach<{ readonly word: string }>(this.#words, lines);
    return [...new Set(found.flatMap(({ _source: source }) => source?.word ?? []))];
  }

  async #searchEach<Source>(index: string, lines: readonly object[]): Promise<readonly Hit<Source>[]> {
    if (lines.length === 0) return [];
    const { responses } = await this.cluster.ask<{ readonly responses: readonly EachAnswer<Source>[] }>({
      method: "POST",
      path: `/${index}/_msearch`,
      body: `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`,
    });
    return responses.flatMap(({ hits, error }) => {
      if (hits === undefined)
        throw clusterFailed(this.cluster.address.written, error?.reason ?? "no reason given", error);
      return hits.hits;
    });
  }

  #aggregate<Values>(body: object): Promise<Aggregated<Values>> {
    return this.cluster.ask({ method: "POST", path: `/${this.#articles}/_search`, body: { ...body, size: 0 } });
  }

  #search<Source>(body: object): Promise<SearchAnswer<Source>> {
    return this.cluster.ask({ method: "POST", path: `/${this.#articles}/_search`, body });
  }
}

interface Counted {
  readonly doc_count: number;
}

const valuesAPage = 5000;

interface ValuesPage {
  readonly values: {
    readonly buckets: readonly (Counted & {
      readonly key: { readonly key: string | null };
      readonly quotes: { readonly value: number };
    })[];
    readonly after_key?: object;
  };
}

/** What some articles have in a field. */
interface FieldValue {
  readonly value: string | null;
  readonly articles: number;
  readonly quotes: number;
}

interface ConsideredCounts {
  readonly length: { readonly value: number | null };
  readonly dated: Counted & { readonly placed: Counted & { readonly kept: Counted } };
}

/** Of each query. */
const mostWords = 1000;

function bodyOf({ query, sort }: Pick<Wanted, "query" | "sort">): object {
  return sort === null ? { query } : { query, sort };
}

function foundOf({ _id: id, fields }: Hit<never>): Found<StoredCard>[] {
  const card = fields?.["card"]?.[0];
  return card === undefined ? [] : [{ id, source: readCard({ card }) }];
}

function storedOf({ _id: id, fields = {}, _source: source }: Hit<StoredText>): [string, Stored] {
  const column = (name: keyof StoredColumns | "textKey") => fields[name]?.[0] ?? "";
  const [card, page, speech, named] = [column("card"), column("page"), column("speech"), column("named")];
  const { text = null, units = null } = source ?? {};
  const reports = column("reports");
  return [id, { card, page, speech, named, reports, text, units, textKey: column("textKey") }];
}
