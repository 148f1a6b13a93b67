/** What is kept on a cluster: its indices, their fields, and how they are written. */

/** Archives of another format cannot be read. */
export const remoteFormat = 1;

/** What an index says of itself in its mapping. */
export interface IndexMeta {
  readonly onrecord: { readonly format: number; readonly engine: string; readonly kind: "articles" | "words" };
}

/** An archive is known by its name, which is an alias: of the articles, and of the words in them. */
export function aliasesOf(name: string): { readonly articles: string; readonly words: string } {
  return { articles: name, words: `${name}.words` };
}

/** The indices behind the aliases: those that one engine filled are apart from those of another. */
export function indicesOf(name: string, engine: string): { readonly articles: string; readonly words: string } {
  const version = `v${remoteFormat}-${engine.slice(0, 12)}`;
  return { articles: `${name}.${version}`, words: `${name}.words.${version}` };
}

const keyword = { type: "keyword" };
/** A value that is kept to be given back, and never asked for; each in a column, which is read without what stands beside it. */
const column = { type: "binary", doc_values: true };
/** Words as `search/` knows them, with a space between two. */
const words = { type: "text", analyzer: "onrecord_words", position_increment_gap: 1000 };
const integer = { type: "integer" };

/** Fields that are no part of a document as it is given back: what they say is in the others, or in columns. */
const apart = [
  "card",
  "page",
  "speech",
  "named",
  "reports",
  "called",
  "outletWords",
  "outletTerms",
  "story",
  "titleWords",
  "aside",
  "quotedAs",
  "speakerKeys",
  "speakerSounds",
  "reportKeys",
  "namedKeys",
] as const;

/** One document an article; nothing in it is guessed. */
const articleFields = {
  /** The name under which a folder was loaded; its file's path there; how the file begins its shown path. */
  source: keyword,
  file: keyword,
  record: integer,
  path: keyword,
  /** Of the file's bytes and the engine: a file of the same hash need not be read again. */
  hash: keyword,
  /** True of the last record of a file: with all before it the file is stored whole. */
  last: { type: "boolean" },
  article: keyword,
  id: keyword,
  textKey: keyword,
  title: { type: "keyword", index: false, doc_values: false },
  authors: { type: "keyword", ignore_above: 8000 },
  outlet: { type: "keyword", ignore_above: 8000 },
  published: keyword,
  url: { type: "keyword", index: false, doc_values: false },
  language: keyword,
  lineUnit: { type: "keyword", index: false, doc_values: false },
  /** Of its body, and of all passages. */
  words: integer,
  length: integer,
  quotes: integer,
  speakers: integer,
  /** The text layer, where its lines and paragraphs are, and who says what in it. */
  text: { type: "text", index: false },
  units: { type: "binary" },
  card: column,
  page: column,
  speech: column,
  named: column,
  reports: column,
  /** Folded: paths, names and ids that it may be called by. */
  called: { type: "keyword", ignore_above: 8000 },
  /** Words alone, for the filter; words and what readers take for one, for queries. */
  outletWords: words,
  outletTerms: words,
  titleWords: words,
  story: words,
  /** Furniture and second copies of a lede. */
  aside: words,
  /** By `quoted-as.ts`. */
  quotedAs: keyword,
  /** By `local/name-keys.ts`: whoever speaks in quotation marks, is reported, or is named. */
  speakerKeys: keyword,
  /** What those of speakers sound like. */
  speakerSounds: keyword,
  reportKeys: keyword,
  namedKeys: keyword,
};

/** Every word of the articles, once; with what it sounds like. */
const wordFields = { word: keyword, sound: keyword };

const analysis = { analyzer: { onrecord_words: { type: "custom", tokenizer: "whitespace" } } };

/** How many parts an index is kept in, and how often. */
export interface Spread {
  readonly shards: number;
  readonly replicas: number;
}

/** The body that makes an index of articles. */
export function articlesIndex(engine: string, { shards, replicas }: Spread): object {
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: replicas,
      codec: "best_compression",
      "sort.field": ["file", "record"],
      "sort.order": ["asc", "asc"],
      analysis,
    },
    mappings: {
      dynamic: "strict",
      _meta: metaOf(engine, "articles"),
      _source: { excludes: [...apart] },
      properties: articleFields,
    },
  };
}

/** The body that makes an index of words. */
export function wordsIndex(engine: string, { replicas }: Spread): object {
  return {
    settings: { number_of_shards: 1, number_of_replicas: replicas },
    mappings: { dynamic: "strict", _meta: metaOf(engine, "words"), properties: wordFields },
  };
}

function metaOf(engine: string, kind: IndexMeta["onrecord"]["kind"]): IndexMeta {
  return { onrecord: { format: remoteFormat, engine, kind } };
}
