import type { Entity } from "../../language/entities.js";
import { genderOfName, nameFrom, readPhrase, type Grammar, type Phrase } from "./read-phrase.js";
import type { Gender } from "./text-words.js";

/** A reader keeps somebody in mind for so many tokens. */
const maxTokensBack = 250;
const maxSentenceTokens = 60;
const maxRoleWords = 8;

/** Finds whom a pronoun or a noun stands for: somebody named before, if only one fits. */
export class Referents {
  readonly #grammar: Grammar;
  /** By noun ("maire") the entities that bear it. */
  readonly #roles = new Map<string, Set<number>>();

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
    for (const n of grammar.names.keys()) this.#noteRoles(n);
  }

  /** The only one of the text who bears the noun of a phrase. */
  bearerOf({ head, next }: Phrase): Entity | null {
    const { words, entities } = this.#grammar;
    const [bearer = -1, ...others] = this.#roles.get(words.word(head)) ?? [];
    const entity = entities.all[bearer];
    return entity === undefined || others.length > 0 || next > head + 2 ? null : entity;
  }

  /** Whom a pronoun at token `at` stands for: the noun that is the subject of the sentence before, else somebody named. */
  antecedentOf(at: number, gender: Gender): Entity | Phrase | null {
    const { words } = this.#grammar;
    let start = at - 1;
    while (
      start > 0 &&
      at - start < maxSentenceTokens &&
      words.sameParagraph(at, start - 1) &&
      !this.#ends(start - 1, at)
    )
      start--;
    const phrase = readPhrase(this.#grammar, start, at);
    // "Le père, lui, se tait. « … », a-t-il soufflé": nearer than anybody who is named.
    const isPerson = phrase?.kind === "nominal" && words.isPerson(phrase.head);
    if (phrase !== null && isPerson && gender !== null && phrase.gender === gender)
      return this.bearerOf(phrase) ?? phrase;
    const [only = null, ...others] = this.#nearest(at, gender);
    return others.length > 0 ? null : only;
  }

  /** Who was named last before token `at` and fits: all of the nearest sentence that names anybody who does. */
  #nearest(at: number, gender: Gender): ReadonlySet<Entity> {
    const { words, entities } = this.#grammar;
    const fitting = new Set<Entity>();
    for (let i = at - 1; i >= Math.max(0, at - maxTokensBack); i--) {
      if (fitting.size > 0 && this.#ends(i, at)) break;
      const name = nameFrom(this.#grammar, i);
      const entity = entities.all[entities.ofName[name] ?? -1];
      if (entity === undefined || words.inside(i) >= 0) continue;
      const own = genderOfName(this.#grammar, name);
      const isPerson = own !== null || entity.type === "person" || (entity.type === null && entity.parts.length > 1);
      if (isPerson && fits(own, gender)) fitting.add(entity);
    }
    return fitting;
  }

  /** Whether a sentence of the reporter's ends with token `i`: a quotation may, with its stop inside the marks. */
  #ends(i: number, at: number): boolean {
    const { words } = this.#grammar;
    if (!words.sameParagraph(i, i + 1)) return i + 1 < at;
    if (words.inside(i) < 0) return words.isStop(i);
    return words.inside(i + 1) < 0 && words.isStop(i - 1);
  }

  /** "le maire Luc Petit", "le maire de Sète, Luc Petit", "Luc Petit, le maire". */
  #noteRoles(number: number): void {
    const { words, names, entities } = this.#grammar;
    const { title = 0, first = 0, next = 0 } = names[number] ?? {};
    const nouns = [];
    for (let i = title - 1; i < first; i++) nouns.push(i);
    if (words.mark(title - 1) === ",") nouns.push(this.#headBefore(title - 2));
    if (words.mark(next) === ",") nouns.push(words.determiner(next + 1) === undefined ? next + 1 : next + 2);
    for (const noun of nouns.filter((i) => words.isPerson(i))) {
      for (const word of words.nouns(noun)) {
        const bearers = this.#roles.get(word) ?? new Set<number>();
        this.#roles.set(word, bearers.add(entities.ofName[number] ?? -1));
      }
    }
  }

  /** The first noun for people of the phrase that ends at token `end`. */
  #headBefore(end: number): number {
    const { words } = this.#grammar;
    let found = -1;
    for (let i = end; i > end - maxRoleWords && words.full(i) !== ""; i--) if (words.isPerson(i)) found = i;
    return found;
  }
}

function fits(own: Gender, wanted: Gender): boolean {
  return wanted !== "they" && (own === null || wanted === null || own === wanted);
}
