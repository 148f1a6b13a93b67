import type { RoleField } from "../../lexicon/languages/en/role-fields.js";
import { shortGivenNames } from "../../lexicon/languages/en/short-given-names.js";
import { compareCodePoints } from "../../text/compare-code-points.js";
import type { SpeakerType } from "../../types.js";
import { areApart, fieldsOfRole, isFormer, rolesAgree } from "./compare-roles.js";
import { initialsAgree, readFullName, type FullName } from "./read-full-name.js";

/** Somebody under a full name in one article. */
export interface Appearance {
  readonly name: string;
  readonly roles: readonly string[];
}

/** Only a full name is taken to mean somebody in two articles: there is more than one Smith, and one spokesman. */
export function isFullName(name: string, type: SpeakerType | null): boolean {
  return type === "person" && /\S\s\S/.test(name);
}

/** The name that most quotes stand under; of names alike in that, the fullest. */
export function nameOfPerson(appearances: readonly { readonly name: string; readonly quotes: number }[]): string {
  const quotes = new Map<string, number>();
  for (const one of appearances) quotes.set(one.name, (quotes.get(one.name) ?? 0) + one.quotes);
  const [best] = [...quotes].toSorted(([a, m], [b, n]) => n - m || b.length - a.length || compareCodePoints(a, b));
  return best?.[0] ?? "";
}

/** Those who bear one name, as far as it is known, in some articles. */
interface Bearer<T> {
  readonly name: FullName;
  readonly roles: readonly string[];
  readonly all: readonly T[];
}

/** A name that so many bear under so many spellings tells nobody apart, and would take quadratic time. */
const maxBearers = 24;

/** Appearances without a role are the best known bearer's where so many times more articles are about them. */
const clearlyMore = 4;

/**
 * Who is the same over articles: everybody under one spelling or a variant of it, unless their roles lie in fields apart.
 * The order of the articles does not matter for who is one.
 */
export function mergePeople<T extends Appearance>(appearances: readonly T[]): T[][] {
  const read = new Map([...new Set(appearances.map(({ name }) => name))].map((name) => [name, readFullName(name)]));
  const nameOf = ({ name }: T) => read.get(name) ?? readFullName(name);
  const bearers = [...groupBy(appearances, (one) => nameOf(one).key).values()]
    .flatMap((sameKey) => byInitials(sameKey, nameOf))
    .flatMap(byField);
  return mergeVariants(bearers).map((group) => group.flatMap(({ all }) => all));
}

/** "Donald Trump" is Donald J. Trump, but not where there are a George W. and a George H. Bush. Suffixes stay apart here. */
function byInitials<T>(sameKey: readonly T[], nameOf: (one: T) => FullName): T[][] {
  const bySuffix = groupBy(sameKey, (one) => nameOf(one).suffix);
  return [...bySuffix.values()].flatMap((group) => {
    const initials = groupBy(group, (one) => nameOf(one).initials);
    return allAgree([...initials.keys()]) ? [group] : [...initials.values()];
  });
}

/** Whether each is the beginning of the next longer one. */
function allAgree(initials: readonly string[]): boolean {
  const byLength = initials.toSorted((a, b) => a.length - b.length);
  return byLength.every((one, i) => initialsAgree(one, byLength[i + 1] ?? one));
}

/**
 * One name is several people's where their fields lie apart ("a goalkeeper", "the governor") and no article is about
 * somebody in both ("a goalkeeper and now mayor") or formerly in one.
 */
function byField<T extends Appearance>(sameName: readonly T[]): Bearer<T>[] {
  const known = sameName.map((one) => ({ one, fields: one.roles.flatMap(fieldsOfRole) }));
  const present = [...new Set(known.flatMap(({ fields }) => fields))].toSorted();
  if (present.length < 2) return [bearerOf(sameName)];
  const together = new Links(present.length);
  for (const [i, a] of present.entries()) {
    for (const [j, b] of present.entries()) if (i < j && !areApart(a, b)) together.link(i, j);
  }
  for (const { one, fields } of known) {
    const linked = fields.length > 0 && one.roles.some(isFormer) ? [fields[0], ...present] : fields;
    const places = linked.flatMap((field) => (field === undefined ? [] : present.indexOf(field)));
    for (const place of places) together.link(places[0] ?? place, place);
  }
  const people = groupBy(known, ({ fields: [field] }) => placeOf(present, together, field));
  const unplaced = people.get(-1) ?? [];
  people.delete(-1);
  const groups = [...people.values()].toSorted((a, b) => b.length - a.length);
  const [first, ...others] = groups;
  const rest = others.reduce((sum, group) => sum + group.length, 0);
  if (first !== undefined && first.length >= clearlyMore * rest) first.push(...unplaced);
  else if (unplaced.length > 0) groups.push(unplaced);
  return groups.map((group) => bearerOf(group.map(({ one }) => one)));
}

function placeOf(present: readonly RoleField[], together: Links, field: RoleField | undefined): number {
  return field === undefined ? -1 : together.find(present.indexOf(field));
}

function bearerOf<T extends Appearance>(all: readonly T[]): Bearer<T> {
  const names = [...new Set(all.map(({ name }) => name))].toSorted(
    (a, b) => b.length - a.length || compareCodePoints(a, b),
  );
  return {
    name: readFullName(names[0] ?? ""),
    roles: [...new Set(all.flatMap(({ roles }) => roles))].toSorted(compareCodePoints),
    all,
  };
}

/** Joins Bob and Robert, Hillary and Hillary Rodham, Jr. and none, where the roles say so. */
function mergeVariants<T>(bearers: readonly Bearer<T>[]): Bearer<T>[][] {
  const links = new Links(bearers.length);
  for (const alike of alikeNames(bearers)) {
    if (alike.length > maxBearers) continue;
    for (const [i, a] of alike.entries()) {
      for (const b of alike.slice(i + 1)) {
        const [one, other] = [bearers[a], bearers[b]];
        if (one !== undefined && other !== undefined && areVariants(one, other)) links.link(a, b);
      }
    }
  }
  const groups = groupBy([...bearers.keys()], (i) => links.find(i));
  return [...groups.values()].flatMap((group) => {
    const members = group.flatMap((i) => bearers[i] ?? []);
    return isOnePerson(members) ? [members] : members.map((member) => [member]);
  });
}

/** Who has one surname and one given name, long or short. */
function alikeNames<T>(bearers: readonly Bearer<T>[]): number[][] {
  const alike = new Map<string, number[]>();
  for (const [i, { name }] of bearers.entries()) {
    for (const given of [name.given, ...(formSets().get(name.given) ?? [])]) {
      const key = `${given} ${name.surname}`;
      const known = alike.get(key);
      if (known === undefined) alike.set(key, [i]);
      else known.push(i);
    }
  }
  return [...alike.values()].filter(({ length }) => length > 1);
}

let sets: ReadonlyMap<string, readonly number[]> | null = null;

/** For each given name the lines of the table that it stands in. */
function formSets(): ReadonlyMap<string, readonly number[]> {
  if (sets !== null) return sets;
  const found = new Map<string, number[]>();
  for (const [line, forms] of shortGivenNames.entries()) {
    for (const form of forms.split(" ")) found.set(form, [...(found.get(form) ?? []), line]);
  }
  return (sets = found);
}

function areVariants<T>(one: Bearer<T>, other: Bearer<T>): boolean {
  const [a, b] = [one.name, other.name];
  // Two whom their fields keep apart have one name already.
  if (a.key === b.key && a.suffix === b.suffix) return false;
  if (a.middle !== b.middle && a.middle !== "" && b.middle !== "") return false;
  if (!namesAgree(a, b)) return false;
  if (a.suffix !== b.suffix && [...one.roles, ...other.roles].some(isKin)) return false;
  return rolesAgree(one.roles, other.roles);
}

/** "Mr. Delgado's eldest son" may bear his father's name, and sit on the same board. */
function isKin(role: string): boolean {
  return /\b(?:son|sons|father|grandson|grandfather)\b/i.test(role);
}

function namesAgree(a: FullName, b: FullName): boolean {
  return initialsAgree(a.initials, b.initials) && (a.suffix === b.suffix || a.suffix === "" || b.suffix === "");
}

/** A short name in the middle may lead from one to another who are not the same: then nobody is joined. */
function isOnePerson<T>(members: readonly Bearer<T>[]): boolean {
  const suffixes = new Set(members.map(({ name }) => name.suffix).filter((suffix) => suffix !== ""));
  const keys = new Set(members.map(({ name }) => `${name.key} ${name.suffix}`));
  return suffixes.size < 2 && keys.size === members.length && allAgree(members.map(({ name }) => name.initials));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Which of so many things belong together, by what links them. */
class Links {
  readonly #to: number[];

  constructor(count: number) {
    this.#to = Array.from({ length: count }, (_, i) => i);
  }

  find(i: number): number {
    let root = i;
    while (this.#to[root] !== root) root = this.#to[root] ?? root;
    this.#to[i] = root;
    return root;
  }

  link(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].toSorted((x, y) => x - y);
    if (low !== undefined && high !== undefined) this.#to[high] = low;
  }
}
