import type { Entity } from "../../language/entities.js";
import { genderOfName, readPhrase, type Grammar, type Phrase } from "./read-phrase.js";
import type { Gender } from "./language.js";

/** A reader keeps somebody in mind for so many tokens and paragraphs. */
const maxTokensBack = 250;
const maxParagraphsBack = 3;
const maxRoleWords = 8;
const maxSentenceTokens = 60;

/** Finds whom a pronoun or a noun stands for: somebody named before, if only one fits. */
export class Referents {
  readonly #grammar: Grammar;
  readonly #isStory: (paragraph: number) => boolean;
  /** By noun ("maire") the entities that bear it. */
  readonly #roles = new Map<string, Set<number>>();

  /** `isStory` tells the paragraphs of the story from bylines and captions, whose names nobody means by "he". */
  constructor(grammar: Grammar, isStory: (paragraph: number) => boolean) {
    this.#grammar = grammar;
    this.#isStory = isStory;
    for (const n of grammar.names.keys()) this.#noteRoles(n);
  }

  entityOf(name: number): Entity | null {
    const { entities } = this.#grammar;
    return entities.all[entities.ofName[name] ?? -1] ?? null;
  }

  /** The only one of the text who bears the noun of a phrase. */
  bearerOf({ head, next, gender }: Phrase): Entity | null {
    const { words, entities } = this.#grammar;
    const bearers = this.#roles.get(words.word(head));
    if (bearers?.size !== 1 || next > head + 2) return null;
    const [bearer = -1] = bearers;
    const entity = entities.all[bearer] ?? null;
    return fitsGender(entity?.gender ?? null, gender) ? entity : null;
  }

  isGeneric({ head, kind }: Phrase): boolean {
    const { words } = this.#grammar;
    return kind === "nominal" && words.language.generics.has(words.word(head));
  }

  /** Whom a pronoun at token `at` stands for: somebody named, else the noun that is the subject of the sentence before. */
  antecedentOf(at: number, gender: Gender): Entity | Phrase | null {
    const fitting = this.#nearest(at, gender);
    const [only = null] = fitting;
    const phrase = this.#subjectBefore(at);
    if (phrase !== null && this.#isPerson(phrase) && (gender === null || phrase.gender === gender)) {
      // "Le père, lui, se tait. « … », a-t-il soufflé": nearer than anybody who is named, unless they are one.
      const bearer = this.bearerOf(phrase);
      if (bearer !== null) return bearer;
      const named = this.#nearest(at, gender, phrase.first);
      return named.size === 0 && gender !== null ? phrase : null;
    }
    return fitting.size === 1 ? only : null;
  }

  #isPerson({ kind, head }: Phrase): boolean {
    return kind === "nominal" && this.#grammar.words.person(head) !== undefined;
  }

  /** The phrase that opens the sentence before token `at`, in its paragraph. */
  #subjectBefore(at: number): Phrase | null {
    const { words } = this.#grammar;
    let end = at;
    while (at - end < maxSentenceTokens && words.sameParagraph(at, end - 1) && !endsHere(this.#grammar, end - 1, at))
      end--;
    let start = end - 1;
    while (
      start > 0 &&
      end - start < maxSentenceTokens &&
      words.sameParagraph(at, start - 1) &&
      !endsHere(this.#grammar, start - 1, at)
    )
      start--;
    return start < 0 || !words.sameParagraph(at, start) ? null : readPhrase(this.#grammar, start, end);
  }

  /** Who was named last before token `at` and fits: all of the nearest sentence that names anybody who does. */
  #nearest(at: number, gender: Gender, from = 0): ReadonlySet<Entity> {
    const { words, nameOf } = this.#grammar;
    const floor = Math.max(from, at - maxTokensBack);
    const lastParagraph = words.tokens.paragraph[at] ?? 0;
    const fitting = new Set<Entity>();
    for (let i = at - 1; i >= floor; i--) {
      if (lastParagraph - (words.tokens.paragraph[i] ?? 0) > maxParagraphsBack) break;
      if (endsHere(this.#grammar, i, at) && fitting.size > 0) break;
      const name = nameOf[i] ?? -1;
      if (name < 0 || words.inside(i) >= 0 || this.#grammar.names[name]?.first !== i) continue;
      const entity = this.entityOf(name);
      if (!this.#isStory(words.tokens.paragraph[i] ?? 0)) continue;
      if (entity !== null && this.#canSpeak(name, entity) && fitsGender(this.#genderOf(name), gender))
        fitting.add(entity);
    }
    return fitting;
  }

  #genderOf(name: number): "woman" | "man" | null {
    const gender = genderOfName(this.#grammar, name, null);
    if (gender === null) return null;
    return gender === "she" ? "woman" : "man";
  }

  /** A person by given name or by two names and more; not what stands behind a preposition and is no known name: places. */
  #canSpeak(number: number, entity: Entity): boolean {
    const { words, names } = this.#grammar;
    const name = names[number];
    if (name === undefined || entity.type === "organization") return false;
    if (entity.gender !== null || entity.type === "person") return true;
    const before = words.full(name.first - 1);
    const isPlaced =
      words.isGenitive(name.first - 1) || words.language.stops.has(before) || words.language.adjuncts.has(before);
    return entity.parts.length > 1 && !isPlaced;
  }

  #noteRoles(number: number): void {
    const { words, names, entities } = this.#grammar;
    const name = names[number];
    const entity = entities.ofName[number] ?? -1;
    if (name === undefined || entity < 0) return;
    for (let i = name.title; i < name.first; i++) this.#noteRole(i, entity);
    this.#noteRole(name.title - 1, entity);
    if (words.mark(name.title - 1) === ",") this.#noteRole(this.#headBefore(name.title - 2), entity);
    if (words.mark(name.next) !== ",") return;
    const after =
      name.next + (words.determiner(name.next + 1) !== undefined && words.prefix(name.next + 1) === "" ? 2 : 1);
    this.#noteRole(after, entity);
  }

  /** The noun behind the determiner of the phrase that ends at token `end`. */
  #headBefore(end: number): number {
    const { words } = this.#grammar;
    let found = -1;
    for (let i = end; i > end - maxRoleWords && words.full(i) !== ""; i--) {
      if (words.person(i) !== undefined) found = i;
      if (words.opens(i)) break;
    }
    return found;
  }

  #noteRole(noun: number, entity: number): void {
    const { words } = this.#grammar;
    if (noun < 0 || words.person(noun) === undefined) return;
    for (const word of words.personNouns(noun)) {
      const bearers = this.#roles.get(word);
      if (bearers === undefined) this.#roles.set(word, new Set([entity]));
      else bearers.add(entity);
    }
  }
}

function fitsGender(own: "woman" | "man" | null, wanted: Gender): boolean {
  if (wanted === "they") return false;
  return own === null || wanted === null || (own === "woman") === (wanted === "she");
}

/** Whether a sentence of the reporter's ends with token `i`. */
function endsHere({ words }: Grammar, i: number, at: number): boolean {
  if (!words.sameParagraph(i, i + 1)) return i + 1 < at;
  // A quotation that ends a sentence, its stop inside the marks.
  if (words.inside(i) >= 0 && words.inside(i + 1) < 0) return words.isStop(i - 1) && words.isCapital(i + 1);
  return words.isStop(i) && words.inside(i) < 0;
}
