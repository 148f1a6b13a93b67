import type { Tokens } from "./tokenize.js";
import type { NameRun } from "./list-names.js";

/** Somebody (or some body) that a text names. */
export interface Person {
  /** The fullest form so far: tokens [first, next). */
  first: number;
  next: number;
  readonly surname: number;
  given: number;
  /** Tokens at which it was named, in order. */
  readonly at: number[];
  /** How often it was named in full. */
  full: number;
  title: "he" | "she" | null;
  /** Who or what bears the name, once somebody has asked (`tellBearer`); -1 before. */
  bearer: number;
}

/** Everybody that a text names, and who is meant at each name. */
export interface NameTable {
  readonly people: readonly Person[];
  /** The person meant by each run of names. */
  readonly personOfRun: readonly number[];
  /** The person meant by the run that token `head` belongs to, or -1. */
  personAt(head: number): number;
}

/** Reads the names in order: a full name makes a person, a surname alone is the person of that name met so far. */
export function resolveNames(tokens: Tokens, runs: readonly NameRun[]): NameTable {
  const people: Person[] = [];
  const bySurname = new Map<number, number[]>();
  const byGiven = new Map<number, number[]>();
  const personOfRun: number[] = [];
  const single: number[] = [];
  runs.forEach((run, n) => {
    const person =
      run.next - run.first > 1
        ? fullName(tokens, run, people, bySurname, byGiven)
        : known(tokens, run, people, bySurname, byGiven);
    personOfRun.push(person);
    if (person < 0) single.push(n);
    else note(people, person, run);
  });
  // Headlines name people by surname before the story does in full.
  for (const n of single) {
    const run = runs[n];
    if (run === undefined) continue;
    const later = known(tokens, run, people, bySurname, byGiven);
    const person = later >= 0 ? later : addPerson(run, run.surname, 0, people, bySurname);
    personOfRun[n] = person;
    note(people, person, run);
  }
  for (const person of people) person.at.sort((a, b) => a - b);
  return {
    people,
    personOfRun,
    personAt: (head) => personOfRun[runAt(runs, head)] ?? -1,
  };
}

/** The run that holds a token, or -1. */
function runAt(runs: readonly NameRun[], token: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.next ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return (runs[low]?.first ?? Infinity) <= token ? low : -1;
}

function note(people: readonly Person[], person: number, run: NameRun): void {
  const own = people[person];
  if (own === undefined) return;
  own.at.push(run.first);
  if (run.title === "he" || run.title === "she") own.title ??= run.title;
}

function addPerson(
  run: NameRun,
  surname: number,
  given: number,
  people: Person[],
  bySurname: Map<number, number[]>,
): number {
  people.push({ first: run.first, next: run.next, surname, given, at: [], full: 0, title: null, bearer: -1 });
  const number = people.length - 1;
  remember(bySurname, surname, number);
  return number;
}

/** More bearers of one name than this are a list, and every new one is compared with them all. */
const maxNamesakes = 40;

function remember(bearers: Map<number, number[]>, name: number, person: number): void {
  const known = bearers.get(name);
  if (known === undefined) bearers.set(name, [person]);
  else if (known.length < maxNamesakes) known.push(person);
}

function fullName(
  tokens: Tokens,
  run: NameRun,
  people: Person[],
  bySurname: Map<number, number[]>,
  byGiven: Map<number, number[]>,
): number {
  const given = tokens.word[run.first] ?? 0;
  const same = (bySurname.get(run.surname) ?? []).find((n) => sameGiven(tokens, people[n], run));
  const number = same ?? addPerson(run, run.surname, given, people, bySurname);
  const person = people[number];
  if (person === undefined) return number;
  person.full++;
  if (run.next - run.first > person.next - person.first && run.next - run.first <= 4) {
    person.first = run.first;
    person.next = run.next;
  }
  if (person.given === 0) person.given = given;
  if (same === undefined) remember(byGiven, given, number);
  return number;
}

/** The same given name, or one that begins the other ("Rob", "Robert"); a person known by surname alone takes any. */
function sameGiven(tokens: Tokens, person: Person | undefined, run: NameRun): boolean {
  if (person === undefined) return false;
  if (person.given === 0 || person.given === tokens.word[run.first]) return true;
  const mine = tokens.text.slice(tokens.start[run.first], tokens.end[run.first]).replace(".", "").toLowerCase();
  const theirs = tokens.text.slice(tokens.start[person.first], tokens.end[person.first]).replace(".", "").toLowerCase();
  return mine.startsWith(theirs) || theirs.startsWith(mine);
}

/** The person meant by one name alone: by surname, the one named in full most often so far, the latest among equals; else by given name. */
function known(
  tokens: Tokens,
  run: NameRun,
  people: readonly Person[],
  bySurname: Map<number, number[]>,
  byGiven: Map<number, number[]>,
): number {
  const owners = (bySurname.get(run.surname) ?? []).filter((n) => fitsTitle(people[n], run));
  const pool = owners.length > 0 ? owners : run.title === null ? (byGiven.get(tokens.word[run.first] ?? 0) ?? []) : [];
  let best = -1;
  let most = -1;
  for (const n of pool) {
    const own = people[n];
    const weight = own === undefined ? 0 : own.at.length;
    if (weight >= most) [best, most] = [n, weight];
  }
  return best;
}

function fitsTitle(person: Person | undefined, run: NameRun): boolean {
  if (person === undefined || person.title === null) return true;
  return run.title === null || run.title === "any" || run.title === person.title;
}

/** The fullest form of a person's name as the text gives it. */
export function nameOf(tokens: Tokens, person: Person): string {
  return tokens.text.slice(tokens.start[person.first], tokens.end[person.next - 1]).replace(/\s+/g, " ");
}
