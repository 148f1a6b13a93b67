import type {
  ArticleRecord,
  CheckedQuoteRecord,
  CountRecord,
  HitRecord,
  LineRecord,
  QuoteRecord,
  SpeakerRecord,
  StatementRecord,
  SummaryRecord,
  TallyRecord,
  UnquotedRecord,
  VerdictRecord,
} from "../../records.js";
import { isObject } from "./fields.js";
import { parseJson, splitJson } from "./split-json.js";

type KeyOf<Record> = Record extends unknown ? keyof Record : never;
type OwnKey = KeyOf<
  | ArticleRecord
  | CheckedQuoteRecord
  | CountRecord
  | HitRecord
  | LineRecord
  | QuoteRecord
  | SpeakerRecord
  | StatementRecord
  | SummaryRecord
  | TallyRecord
  | UnquotedRecord
  | VerdictRecord
>;

/** Every key that our records have; the compiler asks for new ones. True for those that nobody's articles have. */
const ownKeys: Readonly<Record<OwnKey, boolean>> = {
  act: false,
  acts: true,
  also: false,
  article: false,
  articles: false,
  authors: false,
  body: false,
  by: false,
  candidates: true,
  changes: false,
  column: false,
  confidence: false,
  conflicts: false,
  context: false,
  corrected: true,
  count: false,
  countsAge: true,
  cue: true,
  draft: false,
  end: false,
  figures: true,
  first: false,
  fuzzy: true,
  id: false,
  key: false,
  kind: true,
  label: false,
  language: false,
  last: false,
  line: true,
  lineUnit: true,
  matches: true,
  maybe: false,
  members: false,
  mention: true,
  name: false,
  names: false,
  negated: true,
  of: false,
  outlet: false,
  outlets: false,
  page: false,
  part: false,
  passes: true,
  path: false,
  pieces: false,
  places: false,
  published: false,
  quoted: true,
  quotes: true,
  reasons: false,
  reports: false,
  role: false,
  roleLine: true,
  roles: true,
  rule: false,
  sameSpeaker: true,
  saidOn: true,
  schema: false,
  section: false,
  sentence: false,
  sentences: true,
  source: false,
  spans: true,
  speaker: true,
  speakers: false,
  speakerType: true,
  start: false,
  summary: false,
  tenures: true,
  text: false,
  title: false,
  type: false,
  url: false,
  via: false,
  verdict: true,
  why: false,
  words: false,
};

/**
 * Whether a record is an answer of ours: it names its schema, or, where its keys were chosen with `--fields`, has no
 * other keys than our records and one that no article has. Read as an article it would be a phantom.
 */
export function isOwnOutput(record: unknown): boolean {
  if (!isObject(record)) return false;
  const { schema } = record;
  return (typeof schema === "string" && schema.startsWith("onrecord.")) || isOwnHeader(Object.keys(record));
}

/** The same of the names of a table's columns. */
export function isOwnHeader(cells: readonly string[]): boolean {
  const keys = cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
  return keys.every((key) => isOwnKey(key)) && keys.some((key) => isOwnKey(key) && ownKeys[key]);
}

function isOwnKey(key: string): key is OwnKey {
  return Object.hasOwn(ownKeys, key);
}

/** The same of a text of JSON: its first record. */
export function isOwnJson(text: string): boolean {
  const first = splitJson(text).next().value;
  return first?.whole === true && isOwnOutput(parseJson(text.slice(first.start, first.end)));
}
