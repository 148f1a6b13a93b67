import { hashOf, hashesOf } from "../../language/hash.js";
import { beForms } from "../../language/read-verb.js";
import { mentionKinds } from "../../language/vocabulary.js";
import { isMark, isVerbTag, tag, type ClauseText } from "./clause-text.js";

/** What makes a participle passive: "got arrested". */
const be: ReadonlySet<number> = new Set([...beForms, ...hashesOf("get got")]);
const have = hashesOf("has have had having 've haven't hasn't hadn't");
const doing = hashesOf("do does did done doing don't doesn't didn't");
export const auxiliaryLemmas = hashesOf("be have do");
export const negations = hashesOf(
  "not never n't no hardly neither nor without cannot don't doesn't didn't won't wouldn't can't couldn't isn't aren't " +
    "wasn't weren't hasn't haven't hadn't shouldn't mustn't mightn't ain't",
);

/** A verb with what leans on it to its left: "has not been asked". */
export interface VerbGroup {
  /** The token before it. */
  readonly before: number;
  readonly negated: boolean;
  readonly modal: boolean;
  readonly passive: boolean;
  readonly infinitive: boolean;
  readonly perfect: boolean;
}

const maxGroupWords = 8;

/** Spelt out, so that all groups are objects of one shape to those who read them. */
function groupAlone(before: number): VerbGroup {
  return { before, negated: false, modal: false, passive: false, infinitive: false, perfect: false };
}

/** The group of the verb at token `i`; of any other word the word alone. */
export function groupOf({ chunks: { tokens }, tags, sentenceFirst }: ClauseText, i: number): VerbGroup {
  if (!isVerbTag(tags[i])) return groupAlone(i - 1);
  const first = sentenceFirst[i] ?? i;
  const isParticiple = tags[i] === tag.participle;
  let [negated, modal, passive, infinitive, perfect] = [false, false, false, false, false];
  let at = i - 1;
  for (; at >= first && i - at < maxGroupWords; at--) {
    const word = tokens.word[at] ?? 0;
    const negates = negations.has(word);
    if (negates) negated = true;
    if (be.has(word)) passive ||= isParticiple;
    else if (have.has(word)) perfect = true;
    else if (tags[at] === tag.modal) modal = true;
    else if (tags[at] === tag.to) infinitive = true;
    else if (!doing.has(word) && tags[at] !== tag.adverb && !negates) break;
  }
  return { before: at, negated, modal, passive, infinitive, perfect };
}

/** How the subject of a verb was reached from it. */
export const links = {
  none: 0,
  direct: 1,
  relative: 2,
  behindOf: 3,
  preposition: 4,
  apposition: 5,
  shared: 6,
  governed: 7,
  participle: 8,
  comma: 9,
  verb: 10,
  skipped: 11,
  owner: 12,
  owned: 13,
  noun: 14,
} as const;

/** Who or what a word is said of: the number of a mention, or -1. */
export interface Subject {
  readonly phrase: number;
  readonly link: number;
}

const nobody: Subject = { phrase: -1, link: links.none };
const maxHops = 6;
const relatives = hashesOf("who which that");
const clauseOpeners = hashesOf("that if as because while although though since after before when until");
const that = hashOf("that");

/** The subject of the word at a token: of a noun its owner, of a verb what stands before it past what describes that. */
export function subjectOf(text: ClauseText, i: number, group: VerbGroup, hops = 0): Subject {
  if (isVerbTag(text.tags[i])) return subjectOfVerb(text, i, group, hops);
  const own = text.phraseOf[i] ?? -1;
  const mention = text.chunks.mentions[own];
  if (mention === undefined) return { phrase: text.phraseOf[i - 1] ?? -1, link: links.noun };
  if (mention.whole === mention.first) return nobody;
  const owner = text.chunks.mentions[own - 1];
  return { phrase: own - 1, link: (owner?.kind ?? 0) >= mentionKinds.his ? links.owned : links.owner };
}

function subjectOfVerb(text: ClauseText, i: number, group: VerbGroup, hops: number): Subject {
  return new SubjectWalk(text, i, group).find(hops);
}

/** The way to the left of a verb, to its subject. */
class SubjectWalk {
  readonly #text: ClauseText;
  readonly #verb: number;
  readonly #first: number;
  /** An infinitive or an -ing form has the subject of the verb that governs it. */
  readonly #governed: boolean;
  #at: number;
  #link: number = links.direct;

  constructor(text: ClauseText, verb: number, group: VerbGroup) {
    this.#text = text;
    this.#verb = verb;
    this.#first = text.sentenceFirst[verb] ?? verb;
    this.#governed = group.infinitive || text.tags[verb] === tag.ing;
    this.#at = group.before;
  }

  find(hops: number): Subject {
    for (let steps = hops; this.#at >= this.#first && steps < maxHops; steps++) {
      const found = this.#step(steps);
      if (found !== null) return found;
    }
    return nobody;
  }

  /** Goes on to the left; the subject where it stands here. */
  #step(steps: number): Subject | null {
    const { chunks, tags, phraseOf } = this.#text;
    const at = this.#at;
    if ((phraseOf[at] ?? -1) >= 0) return this.#overPhrase(phraseOf[at] ?? -1);
    if (chunks.tokens.word[at] === that && (phraseOf[at - 1] ?? -1) >= 0)
      return { phrase: phraseOf[at - 1] ?? -1, link: links.relative };
    if (isMark(this.#text, at, ",")) return this.#overComma();
    if (tags[at] === tag.and) {
      const verb = finiteBefore(this.#text, at, this.#first);
      if (verb >= 0) return this.#subjectOf(verb, links.shared, steps);
    } else if (isVerbTag(tags[at]) || tags[at] === tag.modal) {
      if (this.#governed && at > this.#first) return this.#subjectOf(at, links.governed, steps);
      this.#link = links.verb;
    } else if (this.#link === links.direct) this.#link = links.skipped;
    this.#at--;
    return null;
  }

  #subjectOf(verb: number, link: number, steps: number): Subject {
    const { phrase } = subjectOfVerb(this.#text, verb, groupOf(this.#text, verb), steps + 1);
    return { phrase, link };
  }

  /** "the woman, who said", "the head of the union said": past what describes whoever says it. */
  #overPhrase(number: number): Subject | null {
    const { chunks, tags, phraseOf } = this.#text;
    const { word } = chunks.tokens;
    if (relatives.has(word[this.#at] ?? 0)) {
      this.#at -= isMark(this.#text, this.#at - 1, ",") ? 2 : 1;
      const described = phraseOf[this.#at] ?? -1;
      this.#link = links.relative;
      return described < 0 ? null : { phrase: described, link: links.relative };
    }
    const before = (chunks.mentions[number]?.whole ?? 0) - 1;
    const isPart = before >= this.#first && tags[before] === tag.preposition && !clauseOpeners.has(word[before] ?? 0);
    if (!isPart) return { phrase: number, link: this.#link };
    if ((phraseOf[before - 1] ?? -1) < 0) return { phrase: number, link: links.preposition };
    this.#at = before - 1;
    this.#link = links.behindOf;
    return null;
  }

  /** "Okafor, who runs the market, said": to the phrase before an aside, if there is one. */
  #overComma(): null {
    const open = commaBefore(this.#text, this.#at, this.#first);
    if ((this.#text.phraseOf[open - 1] ?? -1) >= 0 && open > this.#first) {
      this.#at = open - 1;
      this.#link = links.apposition;
    } else {
      this.#at--;
      if (this.#text.tags[this.#verb] === tag.ing) this.#link = links.participle;
      else if (this.#link === links.direct) this.#link = links.comma;
    }
    return null;
  }
}

const maxAsideWords = 30;

/** The comma before the one at a token, `first` where there is none near. */
function commaBefore(text: ClauseText, at: number, first: number): number {
  let open = at - 1;
  while (open >= first && !isMark(text, open, ",")) {
    if (at - open >= maxAsideWords) return first;
    open--;
  }
  return Math.max(open, first);
}

const maxWordsToShared = 40;

function finiteBefore({ tags, lemma }: ClauseText, at: number, first: number): number {
  for (let verb = at - 1; verb >= Math.max(first, at - maxWordsToShared); verb--) {
    const own = tags[verb];
    if ((own === tag.finite || own === tag.participle) && !auxiliaryLemmas.has(lemma[verb] ?? 0)) return verb;
  }
  return -1;
}
