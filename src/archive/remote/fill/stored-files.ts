import type { StoredFile } from "../../build/document-maker.js";
import type { Cluster } from "../cluster.js";
import { askAgain } from "./ask-again.js";

export const nothingStored: StoredFile = { hash: null, articles: 0, end: 0 };

interface FileBucket {
  readonly doc_count: number;
  readonly last: { readonly doc_count: number };
  readonly end: { readonly value: number | null };
}

interface NamedBucket extends FileBucket {
  readonly key: string;
}

interface Buckets<Bucket> {
  readonly buckets: readonly Bucket[];
}

interface HashedBucket extends NamedBucket {
  readonly hashes: Buckets<NamedBucket>;
}

const counts = {
  last: { filter: { term: { last: true } } },
  end: { max: { field: "record" } },
};

/** What is stored of these files of a source, as far as the index has been refreshed; nothing of files that it does not know. */
export async function storedFiles(
  cluster: Cluster,
  index: string,
  source: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, StoredFile>> {
  const body = {
    size: 0,
    query: { bool: { filter: [{ term: { source } }, { terms: { file: files } }] } },
    aggs: {
      files: {
        terms: { field: "file", size: files.length },
        aggs: { ...counts, hashes: { terms: { field: "hash" }, aggs: counts } },
      },
    },
  };
  const answer = await askAgain<{ readonly aggregations: { readonly files: Buckets<HashedBucket> } }>(cluster, {
    method: "POST",
    path: `/${index}/_search`,
    body,
  });
  return new Map(answer.aggregations.files.buckets.map((bucket) => [bucket.key, storedOf(bucket)]));
}

function storedOf(bucket: HashedBucket): StoredFile {
  const { hashes, doc_count: articles } = bucket;
  const [only, ...others] = hashes.buckets;
  const isWhole = only !== undefined && others.length === 0 && isComplete(only);
  return { hash: isWhole ? only.key : null, articles, end: endOf(bucket) };
}

/** The last record of a file says that it is: with all before it, and no others, the file is stored whole. */
function isComplete(bucket: FileBucket): boolean {
  return bucket.last.doc_count === 1 && bucket.doc_count === endOf(bucket);
}

function endOf({ end }: FileBucket): number {
  return (end.value ?? -1) + 1;
}

/** A file of a source. */
export interface SourceFile extends Pick<StoredFile, "articles" | "end"> {
  readonly file: string;
}

const filesAPage = 5000;

/** Every file of which something is stored under a source, by path. */
export async function* filesOfSource(cluster: Cluster, index: string, source: string): AsyncGenerator<SourceFile> {
  type Page = Buckets<FileBucket & { readonly key: { readonly file: string } }> & { readonly after_key?: object };
  let after: object | undefined;
  do {
    const composite = { size: filesAPage, sources: [{ file: { terms: { field: "file" } } }], ...(after && { after }) };
    const body = {
      size: 0,
      query: { bool: { filter: [{ term: { source } }] } },
      aggs: { files: { composite, aggs: counts } },
    };
    const answer = await cluster.ask<{ readonly aggregations: { readonly files: Page } }>({
      method: "POST",
      path: `/${index}/_search`,
      body,
    });
    const { buckets, after_key: next } = answer.aggregations.files;
    for (const bucket of buckets) {
      yield { file: bucket.key.file, articles: bucket.doc_count, end: endOf(bucket) };
    }
    after = next;
  } while (after !== undefined);
}

const mostSources = 10_000;

/** How many articles an index holds by source. */
export async function countSources(cluster: Cluster, index: string): Promise<ReadonlyMap<string, number>> {
  type Sources = Buckets<{ readonly key: string; readonly doc_count: number }>;
  const body = { size: 0, aggs: { sources: { terms: { field: "source", size: mostSources } } } };
  const answer = await cluster.ask<{ readonly aggregations: { readonly sources: Sources } }>({
    method: "POST",
    path: `/${index}/_search`,
    body,
  });
  return new Map(answer.aggregations.sources.buckets.map(({ key, doc_count: articles }) => [key, articles]));
}
