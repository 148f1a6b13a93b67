import type { SpeakerType } from "../types.js";
import { editDistance } from "../text/edit-distance.js";
import { firstCharacter, isCapital, isWord, wordsOf, type Tokens } from "./tokens.js";
import { hashesOf, hashOf } from "./hash.js";
import type { Name } from "./names.js";
import { readName } from "./read-name.js";
import { canBeOne, isNamesake, namePartsOf } from "./person-name.js";
import { bodyWord, classesOf, isGivenName, wordClass } from "./word-classes.js";

/** Somebody or some body that a text names, under every form that it uses. */
export interface Entity {
  /** The fullest form, as a reader sees it. */
  name: string;
  readonly forms: Set<string>;
  type: SpeakerType | null;
  gender: "woman" | "man" | null;
  /** The text says so: "Sinclair, who uses they and them". */
  usesThey: boolean;
  /** The folded words of the fullest form. */
  parts: readonly string[];
  /** Its names, as numbers into the text's names, in order. */
  readonly at: number[];
  /** How often it is named in full. */
  full: number;
  /** What bears the name, one of `bearers`, once somebody has asked; -1 before. */
  bearer: number;
}

/** Everybody that a text names, and who is meant at each name. */
export interface Entities {
  readonly all: readonly Entity[];
  /** For each name the number of its entity in `all`. */
  readonly ofName: Int32Array;
  /** The number of the name that token `i` belongs to, or -1. */
  nameAt(i: number): number;
  /** The number of the entity that is named by the name that token `i` belongs to, or -1. */
  entityAt(i: number): number;
}

const surnameTitles = hashesOf("mr mr. mrs mrs. ms ms. miss mx");

/** More bearers of one name than this are a list, and every new one would be compared with them all. */
const maxNamesakes = 40;

/** Reads the names in order; a surname is whoever was last named in full with it, else whoever the text names so later. */
export function resolveEntities(tokens: Tokens, names: readonly Name[]): Entities {
  const book = new EntityBook(tokens, names);
  return {
    all: book.all,
    ofName: book.ofName,
    nameAt: (i) => nameAt(names, i),
    entityAt: (i) => book.ofName[nameAt(names, i)] ?? -1,
  };
}

/**
 * Completes whoever the text names by one word alone from names that stand outside it (a title that the record gives): "Bratu"
 * is the Lucian Bratu of the title, where the title names no other of the name.
 */
export function completeNames({ all }: Entities, outside: Tokens, names: readonly Name[]): void {
  for (const entity of all) {
    const [only] = entity.parts;
    if (only === undefined || entity.parts.length > 1) continue;
    const full = new Set(
      names.flatMap((name) => {
        const { words, parts } = readName(outside, name);
        return parts.length > 1 && parts.at(-1) === only ? [words] : [];
      }),
    );
    const [words] = full;
    if (words === undefined || full.size > 1) continue;
    entity.name = words;
    entity.forms.add(words);
    entity.type ??= "person";
  }
}

function nameAt(names: readonly Name[], token: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.next ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return (names[low]?.first ?? Infinity) <= token ? low : -1;
}

class EntityBook {
  readonly all: Entity[] = [];
  readonly ofName: Int32Array;
  readonly #tokens: Tokens;
  readonly #names: readonly Name[];
  /** By surname, or the last word of a body; and by the other words that may stand for a name. */
  readonly #byLast = new Map<string, number[]>();
  readonly #byOther = new Map<string, number[]>();
  readonly #byShortForm = new Map<string, number>();

  constructor(tokens: Tokens, names: readonly Name[]) {
    this.#tokens = tokens;
    this.#names = names;
    this.ofName = new Int32Array(names.length).fill(-1);
    const later: number[] = [];
    for (let n = 0; n < names.length; n++) if (!this.#add(n)) later.push(n);
    // Headlines and captions name people by surname before the story does in full.
    for (const n of later) this.#addLate(n);
    if (later.length > 0) for (const { at } of this.all) if (at.length > 1) at.sort((a, b) => a - b);
  }

  /** Notes a name, unless it is a single word that nobody met so far bears. */
  #add(n: number): boolean {
    const name = this.#names[n];
    if (name === undefined) return true;
    const { words, parts } = readName(this.#tokens, name);
    const found = this.#find(parts, words, name);
    if (found < 0 && parts.length === 1) return false;
    this.#note(n, found < 0 ? this.#create(name, words, parts) : found, words, parts);
    return true;
  }

  #addLate(n: number): void {
    const name = this.#names[n];
    if (name === undefined) return;
    const { words, parts } = readName(this.#tokens, name);
    const known = this.#find(parts, words, name);
    // "Ms. Hirut" is Hirut Bekele where nobody has the surname.
    const given = known >= 0 ? known : this.#choose(this.#byOther.get(parts[0] ?? "") ?? [], parts, words, name);
    const found = given >= 0 ? given : this.#findMisspelt(parts[0] ?? "", name);
    this.#note(n, found < 0 ? this.#create(name, words, parts) : found, words, parts);
  }

  #find(parts: readonly string[], words: string, name: Name): number {
    const last = parts.at(-1) ?? "";
    if (parts.length === 1) {
      const short = this.#byShortForm.get(last);
      if (short !== undefined) return short;
    }
    const ending = this.#byLast.get(last) ?? [];
    // "the Bank" is a Bank of England as well as a Wells Fargo Bank.
    const fitting = isBodyNoun(parts) ? [...ending, ...(this.#byOther.get(last) ?? [])] : ending;
    const known = this.#choose(fitting, parts, words, name);
    // "Mr. Trump" is called by his surname, "Dame Harriet" by what she was given.
    const bySurname = parts.length === 1 && surnameTitles.has(this.#tokens.word[name.first - 1] ?? 0);
    if (known >= 0 || bySurname) return known;
    return this.#choose(this.#byOther.get(last) ?? [], parts, words, name);
  }

  /**
   * Of those who can be meant whoever is named most often so far, the latest among equals; of bodies by the noun for their kind
   * whichever was named last; -1 where nobody can.
   */
  #choose(numbers: readonly number[], parts: readonly string[], words: string, name: Name): number {
    let [best, most] = [-1, -1];
    const noun = isBodyNoun(parts);
    for (const n of numbers) {
      const entity = this.all[n];
      if (entity === undefined || !fits(entity, parts, words, name)) continue;
      const rank = noun ? (entity.at.at(-1) ?? -1) : entity.at.length;
      if (rank >= most) [best, most] = [n, rank];
    }
    return best;
  }

  /** "Montieth" where the text names a Ross Monteith: a longer surname, one slip away from only one person's. */
  #findMisspelt(part: string, name: Name): number {
    if (part.length < minMisspelt || name.type === "organization") return -1;
    let found = -1;
    for (const [n, entity] of this.all.entries()) {
      const surname = entity.parts.at(-1) ?? "";
      if (entity.full === 0 || entity.type === "organization" || surname.charAt(0) !== part.charAt(0)) continue;
      if (surname.length < minMisspelt || editDistance(surname, part, 1) > 1) continue;
      if (found >= 0) return -1;
      found = n;
    }
    return found;
  }

  #create(name: Name, words: string, parts: readonly string[]): number {
    const { type, gender } = name;
    this.all.push({ name: words, forms: new Set(), type, gender, usesThey: false, parts, at: [], full: 0, bearer: -1 });
    const number = this.all.length - 1;
    this.#index(number, parts);
    return number;
  }

  #note(n: number, number: number, words: string, parts: readonly string[]): void {
    const entity = this.all[number];
    const name = this.#names[n];
    if (entity === undefined || name === undefined) return;
    this.ofName[n] = number;
    entity.forms.add(words);
    entity.at.push(n);
    if (parts.length > 1) entity.full++;
    entity.gender ??= name.gender;
    entity.type ??= name.type;
    const fuller = parts.length > entity.parts.length && !isDecorated(parts, entity.parts);
    // "OSEI SAYS NO": a headline's capitals are not how the name is written.
    const calmer = parts.length === entity.parts.length && isShouted(entity.name) && !isShouted(words);
    if (fuller || calmer || isDecorated(entity.parts, parts)) {
      entity.name = words;
      entity.parts = parts;
      this.#index(number, parts);
    }
    if (usesThey(this.#tokens, name)) entity.usesThey = true;
    this.#noteShortForm(name, number);
  }

  /** By surname, by given name alone ("Hillary"), and by the initials of a body ("CSIS"). */
  #index(number: number, parts: readonly string[]): void {
    const entity = this.all[number];
    if (entity === undefined) return;
    const first = parts[0] ?? "";
    remember(this.#byLast, parts.at(-1) ?? "", number);
    if (parts.length > 1 && (entity.type !== "group" || isGivenName(first))) remember(this.#byOther, first, number);
    // Korean and Chinese names begin with the surname; Spanish ones end with two.
    if (parts.length > 2 && entity.type !== "organization") remember(this.#byOther, parts.at(-2) ?? "", number);
    if (parts.length >= 3 && entity.type === "organization") {
      const initials = parts.map((part) => part.charAt(0)).join("");
      if (!this.#byShortForm.has(initials)) this.#byShortForm.set(initials, number);
    }
  }

  /** "the Port Authority of Lomé (PAL)": what stands in brackets behind a name is its short form. */
  #noteShortForm({ next }: Name, number: number): void {
    const tokens = this.#tokens;
    if (firstCharacter(tokens, next) !== "(") return;
    const at = isWord(tokens, next + 1) ? next + 1 : next + 2;
    if (!isCapital(tokens, at) || !closesBracket(tokens, at + 1)) return;
    const short = namePartsOf(wordsOf(tokens, at, at + 1))[0] ?? "";
    if (short.length > 1 && !this.#byShortForm.has(short)) this.#byShortForm.set(short, number);
  }
}

/** "the Bank", "the Committee" */
function isBodyNoun(parts: readonly string[]): boolean {
  return parts.length === 1 && (classesOf(parts[0] ?? "") & bodyWord) !== 0;
}

function remember(bearers: Map<string, number[]>, part: string, number: number): void {
  const known = bearers.get(part);
  if (known === undefined) bearers.set(part, [number]);
  else if (known.length < maxNamesakes && !known.includes(number)) known.push(number);
}

/** "Rowan Sinclair, who uses they and them", "Sinclair, who goes by they/them pronouns" */
function usesThey(tokens: Tokens, { next }: Name): boolean {
  const { word } = tokens;
  if (firstCharacter(tokens, next) !== "," || word[next + 1] !== who || !usingVerbs.has(word[next + 2] ?? 0))
    return false;
  return word.subarray(next + 3, next + 8).includes(they);
}

const who = hashOf("who");
const they = hashOf("they");
const usingVerbs = hashesOf("uses used goes prefers takes");

/** Names of fewer letters differ by one from too many others. */
const minMisspelt = 6;

/** "Crooked Hillary Clinton", a headline's "Rip Donald Trump": words before a full name that is borne without them. */
function isDecorated(longer: readonly string[], full: readonly string[]): boolean {
  const more = longer.length - full.length;
  if (more < 1 || full.length < 2 || full.some((part, n) => part !== longer[more + n])) return false;
  return isGivenName(full[0] ?? "") && !longer.slice(0, more).some(isGivenName);
}

/** Written in capitals, and too long to be initials. */
function isShouted(words: string): boolean {
  return words.length > maxInitials && words === words.toUpperCase();
}

const maxInitials = 4;

function closesBracket(tokens: Tokens, i: number): boolean {
  return firstCharacter(tokens, i) === ")" || firstCharacter(tokens, i + 1) === ")";
}

/** Whether a name can be an entity's: of a body only a word that is no place stands for it ("Acme", not "Ghana"). */
function fits(entity: Entity, parts: readonly string[], words: string, name: Name): boolean {
  if (!canBeOne(parts, entity.parts) || isNamesake(words, entity.name)) return false;
  if (name.gender !== null && entity.gender !== null && name.gender !== entity.gender) return false;
  const body = entity.type === "organization" && entity.parts.length > 1;
  if (name.type !== null && entity.type !== null && name.type !== entity.type) {
    if ((name.type === "person" || entity.type === "person") && (parts.length > 1 || body)) return false;
  }
  if (parts.length > 1 || !body) return true;
  const only = parts[0] ?? "";
  return (classesOf(only) & wordClass.place) === 0 && (only === entity.parts[0] || only === entity.parts.at(-1));
}
