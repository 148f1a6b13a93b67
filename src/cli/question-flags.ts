import { cannotCombine, datesReversed, emptyName, notADate, notSize } from "../errors.js";
import type { CorpusOptions } from "../index.js";
import type { ArticleFilter, Question, SortKey } from "../questions.js";
import type { ArticleKey, LineLabel, QuoteKind } from "../types.js";
import { isDate } from "../text/is-date.js";
import { asNumber, asTexts, type Flag } from "./flags.js";
import type { Flags } from "./read-flags.js";

/** What most commands can be asked: which articles, in which order, how many. */
export function readQuestion(flags: Flags, sortKeys: readonly SortKey[]): Question {
  const limit = flags.wholeNumber("--limit", 1);
  return {
    ...readFilter(flags),
    ...dropUndefined({ sort: flags.choice("--sort", sortKeys), limit }),
    // The first thing found is all that an exit code needs.
    ...(flags.isOn("--quiet") && { limit: 1, anyOnly: true }),
  };
}

/** What anything in articles can be counted by. */
export const articleKeys: readonly ArticleKey[] = ["year", "month", "day", "outlet", "author", "language"];

const countSorts: readonly SortKey[] = ["count", "key"];

/** What to ask, and what its results are to be counted by where that is asked: they then have an order of their own. */
export function readCounted<Key extends string>(
  flags: Flags,
  sortKeys: readonly SortKey[],
  keys: readonly Key[],
): { readonly by: Key | undefined; readonly question: Question } {
  const by = flags.choice("--count-by", keys);
  return { by, question: readQuestion(flags, by === undefined ? sortKeys : countSorts) };
}

/** The names that are asked for; undefined where none is. */
export function readNames(flags: Flags): readonly string[] | undefined {
  const by = flags.texts("--by");
  if (by.some((name) => name.trim() === "")) throw emptyName("--by");
  return by.length > 0 ? by : undefined;
}

/** Which articles. */
export function readFilter(flags: Flags): ArticleFilter {
  const since = readDate(flags, "--since");
  const until = readDate(flags, "--until");
  if (since !== undefined && until !== undefined && isAfter(since, until)) throw datesReversed(since, until);
  const outlet = flags.text("--outlet");
  if (outlet?.trim() === "") throw emptyName("--outlet");
  return dropUndefined({ since, until, outlet });
}

function readDate(flags: Flags, flag: string): string | undefined {
  const text = flags.text(flag);
  if (text !== undefined && !isDate(text)) throw notADate(flags.nameOf(flag), text);
  return text;
}

/** Whether nothing can be on or after the one and on or before the other: 2024-10 is not after 2024. */
export function isAfter(since: string, until: string): boolean {
  const shared = Math.min(since.length, until.length);
  return since.slice(0, shared) > until.slice(0, shared);
}

/** What has one statement over articles has no paragraphs around it. */
const aroundIt = { ...asNumber, yieldsTo: ["--group"] };

export const contextFlags: readonly Flag[] = [
  { flags: "-A, --after-context <N>", about: "N paragraphs after each result" },
  { flags: "-B, --before-context <N>", about: "N paragraphs before each result" },
  { flags: "-C, --context <N>", about: "N paragraphs around each result", setting: aroundIt, common: true },
];

/** How many paragraphs to show around each result; -A and -B go before -C, as in grep. */
export function readContext(flags: Flags): { readonly before?: number; readonly after?: number } {
  const around = flags.wholeNumber("--context", 0);
  const before = flags.wholeNumber("--before-context", 0) ?? around;
  const after = flags.wholeNumber("--after-context", 0) ?? around;
  return dropUndefined({ before, after });
}

/** Refuses the flags for paragraphs around results together with one whose results have none. */
export function refuseContext(flags: Flags, other: string): void {
  for (const flag of ["--context", "--after-context", "--before-context"]) {
    if (flags.text(flag) !== undefined) throw cannotCombine(other, flag);
  }
}

export const everySection: readonly LineLabel[] = [
  "title",
  "meta",
  "body",
  "heading",
  "caption",
  "furniture",
  "repeat",
];

export const sectionFlag: Flag = {
  flags: "--section <NAME>",
  about: "only there: title, meta, body, heading, caption, furniture or repeat (repeatable)",
  values: everySection,
  setting: { ...asTexts, yieldsTo: ["--all"] },
};

/** The sections asked for, or undefined where none were. */
export function readSections(flags: Flags): readonly LineLabel[] | undefined {
  const named = flags.choices("--section", everySection);
  return named.length > 0 ? named : undefined;
}

/** Whatever anybody is said to have said. */
const everyStatement: readonly QuoteKind[] = ["direct", "mixed", "indirect"];

export const countedKindsFlag: Flag = {
  flags: "--kind <KIND>",
  about: "count direct, mixed, indirect (without marks) or all (repeatable; default direct and mixed)",
};

/** The kinds of quotes that count, or undefined where none were named. */
export function readCountedKinds(flags: Flags): readonly QuoteKind[] | undefined {
  const named = flags.choices("--kind", ["direct", "mixed", "indirect", "all"]);
  return named.length > 0 ? unfoldKinds(named) : undefined;
}

/** Each kind once, `all` as those that it stands for. */
export function unfoldKinds(named: readonly (QuoteKind | "all")[]): readonly QuoteKind[] {
  return [...new Set(named.flatMap((kind) => (kind === "all" ? everyStatement : [kind])))];
}

/** The fields that `--fields` names, or undefined where it was not given. */
export function readFields(flags: Flags): readonly string[] | undefined {
  const text = flags.text("--fields");
  return text?.split(",").map((field) => field.trim());
}

/** Which files of the paths to read, and how. */
export type LoadSettings = Omit<CorpusOptions, "paths" | "name" | "stdin" | "cache" | "aliases" | "onProgress">;

export function readLoadOptions(flags: Flags): LoadSettings {
  return dropUndefined({
    globs: flags.texts("--glob"),
    types: flags.texts("--type"),
    maxDepth: flags.wholeNumber("--max-depth", 1),
    maxFileSize: readSize(flags, "--max-filesize"),
    hidden: flags.isOn("--hidden"),
    noIgnore: flags.isOn("--no-ignore"),
    encoding: flags.text("--encoding"),
    refresh: flags.isOn("--refresh"),
  });
}

const factors: Readonly<Record<string, number>> = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** "10M" as bytes. */
function readSize(flags: Flags, flag: string): number | undefined {
  const text = flags.text(flag);
  if (text === undefined) return undefined;
  const [, digits, unit] = /^(\d{1,12})([kmg]?)$/i.exec(text) ?? [];
  if (digits === undefined || unit === undefined) throw notSize(flags.nameOf(flag), text);
  return Number(digits) * (factors[unit.toLowerCase()] ?? 1);
}

/** An object without the keys whose value is undefined: what was not asked for is left out, not set to nothing. */
export function dropUndefined<T extends object>(values: T): Given<T>;
export function dropUndefined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
