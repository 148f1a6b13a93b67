import { shortGivenNames } from "../lexicon/languages/en/short-given-names.js";
import { fold } from "../text/fold.js";
import type { SpeakerType } from "../types.js";
import { classesOf, wordClass } from "./classify-word.js";
import type { Candidate } from "./make-mention.js";

/** Somebody named in the article, under every form met so far. */
export interface Entity {
  /** The fullest form so far. */
  name: string;
  type: SpeakerType | null;
  gender: "woman" | "man" | null;
  /** The text says so: "Sinclair, who uses they and them". */
  isThey: boolean;
  readonly forms: Set<string>;
  /** The parts of the fullest form. */
  parts: readonly string[];
  /** Offset of the latest mention by name. */
  lastSeen: number;
}

/** A page with more namesakes than this is a register, and would take quadratic time. */
const maxFellows = 40;

/** Each line of short forms is one name. */
let shortForms: readonly ReadonlySet<string>[] | null = null;

const suffixes = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** The names of one article in reading order: a surname is whoever was last named in full with it. */
export class NameBook {
  readonly #byLast = new Map<string, Entity[]>();
  readonly #byInitials = new Map<string, Entity>();
  /** The parts of what is printed: a name stands in its article again and again. */
  readonly #parts = new Map<string, readonly string[]>();
  readonly #all: Entity[] = [];

  get all(): readonly Entity[] {
    return this.#all;
  }

  /** Notes a mention by name, and says whose it is. */
  add(mention: Candidate): Entity {
    const parts = this.#partsOf(mention.words);
    const found = this.#find(parts, mention);
    const entity = found ?? this.#create(mention, parts);
    if (found !== null) this.#learn(found, mention, parts);
    entity.lastSeen = mention.start;
    return entity;
  }

  #partsOf(words: string): readonly string[] {
    const known = this.#parts.get(words);
    if (known !== undefined) return known;
    const parts = nameParts(words);
    this.#parts.set(words, parts);
    return parts;
  }

  #find(parts: readonly string[], mention: Candidate): Entity | null {
    const last = parts.at(-1) ?? "";
    if (parts.length === 1) {
      const short = this.#byInitials.get(last);
      if (short !== undefined) return short;
    }
    const fellows = this.#byLast.get(last) ?? [];
    let best: Entity | null = null;
    for (const entity of fellows) {
      if (parts !== entity.parts && (!agree(parts, entity.parts) || isNamesake(mention.words, entity.name))) continue;
      if (mention.gender !== null && entity.gender !== null && mention.gender !== entity.gender) continue;
      if (best === null || entity.lastSeen > best.lastSeen) best = entity;
    }
    return best;
  }

  #create(mention: Candidate, parts: readonly string[]): Entity {
    const entity: Entity = {
      name: mention.words,
      type: mention.type,
      gender: mention.gender,
      isThey: false,
      forms: new Set([mention.words]),
      parts,
      lastSeen: mention.start,
    };
    this.#all.push(entity);
    this.#index(entity, parts);
    return entity;
  }

  #learn(entity: Entity, mention: Candidate, parts: readonly string[]): void {
    entity.forms.add(mention.words);
    entity.gender ??= mention.gender;
    entity.type ??= mention.type;
    if (parts.length > entity.parts.length) {
      entity.name = mention.words;
      entity.parts = parts;
      this.#index(entity, parts);
    }
  }

  /** By surname, by given name alone ("Hillary") and by the initials of a body ("CSIS"). */
  #index(entity: Entity, parts: readonly string[]): void {
    const keys = new Set([parts.at(-1) ?? ""]);
    const first = parts[0] ?? "";
    const given = (classesOf(first) & (wordClass.man | wordClass.woman)) !== 0;
    if (parts.length > 1 && (given || entity.type === "person")) keys.add(first);
    // Korean and Chinese names begin with the surname; Spanish ones end with two.
    if (parts.length === 3 && entity.type !== "organization") keys.add(parts[1] ?? "");
    for (const key of keys) {
      const fellows = this.#byLast.get(key);
      if (fellows === undefined) this.#byLast.set(key, [entity]);
      else if (fellows.length < maxFellows && !fellows.includes(entity)) fellows.push(entity);
    }
    if (parts.length >= 3 && entity.type === "organization") {
      const initials = parts.map((part) => part.charAt(0)).join("");
      if (!this.#byInitials.has(initials)) this.#byInitials.set(initials, entity);
    }
  }
}

/** The folded words of a name without suffixes, initials and small words. */
function nameParts(name: string): string[] {
  const words = fold(name)
    .split(/[\s.,]+/)
    .filter((word) => word !== "" && !suffixes.has(word) && !/^(?:the|of|for|and)$/.test(word));
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : words;
}

/** Hernán Delgado Sr. is not his son Hernán Delgado Jr. */
function isNamesake(a: string, b: string): boolean {
  const mine = suffixOf(a);
  return mine !== "" && suffixOf(b) !== "" && mine !== suffixOf(b);
}

function suffixOf(name: string): string {
  const last = fold(name.slice(name.lastIndexOf(" ") + 1)).replace(".", "");
  return suffixes.has(last) ? last : "";
}

/** Whether two names can be one person's: the shorter ends or begins the longer, or the given names agree. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return short[0] === long[0] || long.includes(short[0] ?? "");
  const offset = long.length - short.length;
  if (short.every((word, i) => word === long[offset + i])) return true;
  if (short.at(-1) !== long.at(-1)) return short.every((word, i) => word === long[i]);
  return sameGivenName(short[0] ?? "", long[0] ?? "");
}

function sameGivenName(a: string, b: string): boolean {
  if (a === b || (a.length >= 3 && b.startsWith(a)) || (b.length >= 3 && a.startsWith(b))) return true;
  shortForms ??= shortGivenNames.map((line) => new Set(line.split(" ")));
  return shortForms.some((forms) => forms.has(a) && forms.has(b));
}
