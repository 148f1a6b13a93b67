import type { Entity } from "../../language/entities.js";
import { sameSentence } from "../../language/tokens.js";
import { genderOfName, nameFrom, readPhrase, type Grammar, type Phrase } from "./read-phrase.js";
import type { Gender } from "./text-words.js";

/** A reader keeps somebody in mind for so many tokens. */
const maxTokensBack = 250;
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
    // "le maire Luc Petit", "le maire de Sète, Luc Petit"
    for (let i = 0; i < grammar.words.length; i++) {
      if (grammar.words.determiner(i) === undefined && !grammar.words.isCapital(i)) continue;
      const phrase = readPhrase(grammar, i, grammar.words.length);
      if (phrase?.kind === "name" && grammar.words.isPerson(phrase.head)) this.#noteRole(phrase);
    }
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
    while (at - start < maxSentenceTokens && sameSentence(words.tokens, start - 1, at - 1)) start--;
    while (start < at && words.full(start) === "") start++;
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
      if (fitting.size > 0 && !sameSentence(words.tokens, i, i + 1)) break;
      const name = nameFrom(this.#grammar, i);
      const entity = entities.all[entities.ofName[name] ?? -1];
      if (entity === undefined || words.inside(i) >= 0 || !this.#isStory(words.tokens.paragraph[i] ?? 0)) continue;
      const own = genderOfName(this.#grammar, name);
      // "à Saint Malo": behind a preposition what is nobody's known name is a place.
      const isPlaced = words.isGenitive(i - 1) || words.is(i - 1, "stops", "adjuncts");
      const isFull = entity.type === null && entity.parts.length > 1 && !isPlaced;
      const isPerson = own !== null || entity.type === "person" || isFull;
      if (isPerson && fits(own, gender)) fitting.add(entity);
    }
    return fitting;
  }

  #noteRole({ head, name }: Phrase): void {
    const { words, entities } = this.#grammar;
    for (const noun of words.nouns(head)) {
      const bearers = this.#roles.get(noun) ?? new Set<number>();
      this.#roles.set(noun, bearers.add(entities.ofName[name] ?? -1));
    }
  }
}

function fits(own: Gender, wanted: Gender): boolean {
  return wanted !== "they" && (own === null || wanted === null || own === wanted);
}
