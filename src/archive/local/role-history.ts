import { titleDomains } from "../../lexicon/languages/en/title-domains.js";
import type { RoleConflict, RoleTenure, SpeakerRole } from "../../records.js";
import { fold } from "../../text/fold.js";

/** A role with the date of its article. */
export interface DatedRole extends SpeakerRole {
  readonly published: string | null;
}

/** Who has more roles than this is in the news all over: each would be held against all others. */
const mostCompared = 40;

/** Each different role once, in the order of their first dates: from when to when it is given, and where. */
export function roleHistory(roles: readonly DatedRole[]): RoleTenure[] {
  const tenures = new Map<string, DatedRole[]>();
  for (const one of roles) {
    const key = wordsOf(one.role).join(" ");
    const known = tenures.get(key);
    if (known === undefined) tenures.set(key, [one]);
    else known.push(one);
  }
  const found = [...tenures.values()].map(tenureOf);
  return found.toSorted((a, b) => compareDates(a.first, b.first));
}

function tenureOf(same: readonly DatedRole[]): RoleTenure {
  const dates = same.flatMap(({ published }) => published ?? []).toSorted();
  return {
    role: same[0]?.role ?? "",
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    places: same.map(({ path, line }) => ({ path, line })),
  };
}

/** Those without a date come last. */
function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** A role taken apart, as far as two are held against each other. */
interface ReadRole {
  readonly tenure: RoleTenure;
  readonly isFormer: boolean;
  /** Its words, without "former" and articles. */
  readonly words: readonly string[];
  /** The office itself: "minister". */
  readonly head: string;
  /** What it is in charge of: "finance"; and what stands behind "of" or "for": "lindholm". */
  readonly domains: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
}

/**
 * Roles of one person that do not go together. Caught: "finance minister" and "defence minister" in the same days; "mayor of
 * Tarn" after "former mayor of Tarn". Not: "senior adviser" and "Korea chair", which one may be at a time.
 */
export function findRoleConflicts(history: readonly RoleTenure[]): RoleConflict[] {
  const read = history.slice(0, mostCompared).map(readRole);
  return read.flatMap((a, i) => read.slice(i + 1).flatMap((b) => (areAtOdds(a, b) ? conflictOf(a, b) : [])));
}

function conflictOf(a: ReadRole, b: ReadRole): RoleConflict[] {
  const [one, other] = [placeOf(a), placeOf(b)];
  return one === null || other === null ? [] : [{ roles: [one, other] }];
}

function placeOf({ tenure: { role, places } }: ReadRole): SpeakerRole | null {
  const [first] = places;
  return first === undefined ? null : { role, ...first };
}

function areAtOdds(a: ReadRole, b: ReadRole): boolean {
  if (a.isFormer !== b.isFormer) {
    const [former, current] = a.isFormer ? [a, b] : [b, a];
    return isSame(former, current) && isAfter(current.tenure.last, former.tenure.first);
  }
  if (a.isFormer || a.head !== b.head || !overlap(a.tenure, b.tenure)) return false;
  return areApart(a.domains, b.domains) || (areApart(a.of, b.of) && a.domains.size + b.domains.size === 0);
}

function isSame(a: ReadRole, b: ReadRole): boolean {
  return a.words.join(" ") === b.words.join(" ");
}

/** Called by the office on a later day than by its past, or on the same. */
function isAfter(current: string | null, former: string | null): boolean {
  return current !== null && former !== null && dayOf(current) >= dayOf(former);
}

/** What has no date may be of any day. */
function overlap(a: RoleTenure, b: RoleTenure): boolean {
  if (a.first === null || b.first === null || a.last === null || b.last === null) return true;
  return dayOf(a.first) <= dayOf(b.last) && dayOf(b.first) <= dayOf(a.last);
}

function dayOf(published: string): string {
  return published.slice(0, "2024-10-24".length);
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && [...a].every((word) => !b.has(word));
}

const past = new Set(["former", "ex", "formerly", "onetime", "retired", "past"]);
const articles = new Set(["the", "a", "an", "its", "their", "current"]);
const behindHead = new Set(["of", "for", "at", "in", "on", "to"]);

function readRole(tenure: RoleTenure): ReadRole {
  const all = wordsOf(tenure.role);
  const words = all.filter((word) => !past.has(word));
  const end = words.findIndex((word) => behindHead.has(word));
  const [before, behind] = end < 0 ? [words, []] : [words.slice(0, end), words.slice(end + 1)];
  const domains = words.filter((word) => titleDomains.has(word) || word === "foreign");
  return {
    tenure,
    isFormer: words.length < all.length,
    words,
    head: before.at(-1) ?? "",
    domains: new Set(domains),
    of: new Set(behind.filter((word) => !articles.has(word) && !behindHead.has(word) && word !== "and")),
  };
}

/** Up to the first comma or bracket: what stands behind it may be said of somebody else. */
function wordsOf(role: string): string[] {
  const [head = ""] = fold(role).split(/[,(;]/);
  return head.split(/[\s.]+|'s\b|(?<=\bex)-/).filter((word) => word !== "" && !articles.has(word));
}
