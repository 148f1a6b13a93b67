// Records of archives: what is kept, and where.

/** What is kept of one folder. */
export interface ArchiveRecord {
  readonly schema: "onrecord.index/1";
  /** The folder whose articles they are, as a real path. */
  readonly root: string;
  /** `older`: what an older version of the program kept, which this one does not read. `gone`: its folder is not there any more. */
  readonly state: "kept" | "older" | "gone" | "removed";
  /** Null where they cannot be read. */
  readonly files: number | null;
  readonly articles: number;
  /** Of so many articles it is known who says what. */
  readonly attributed: number;
  /** Of so many articles it is known what they report without quotation marks. */
  readonly reported: number;
  /** Of the files that were read; null where that cannot be read. */
  readonly textBytes: number | null;
  /** Of what is kept. */
  readonly bytes: number;
  /** Where it is kept. */
  readonly folder: string;
}

/** What there is of an archive on a cluster: one index of it. */
export interface RemoteArchiveRecord {
  readonly schema: "onrecord.archive/1";
  /** `opensearch://host:9200/clips`. */
  readonly address: string;
  readonly index: string;
  /** `live`: questions are answered from it. `beside`: filled by another version than that, and not asked yet. */
  readonly state: "live" | "beside";
  /** Whether this version of the program would find the same. */
  readonly sameEngine: boolean;
  /** Null where the cluster cannot tell. */
  readonly articles: number | null;
  /** Different ones. */
  readonly words: number | null;
  /** The names under which folders were stored; null where a part of the index does not answer. */
  readonly sources: readonly string[] | null;
  /** Of one copy. */
  readonly bytes: number | null;
  readonly format: number;
  readonly engine: string;
  /** As OpenSearch has it: `yellow` where a copy is missing, `red` where a part has none. */
  readonly health: "green" | "yellow" | "red";
  /** How many parts it is kept in, and how many copies of each there are beside the first. */
  readonly shards: number;
  readonly replicas: number;
}
