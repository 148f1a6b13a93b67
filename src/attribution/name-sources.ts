import type { Analysis } from "../language/analyse.js";
import type { Mention } from "../language/chunk-types.js";
import { hashesOf, hashOf } from "../language/hash.js";
import { genderOfNoun } from "../language/noun-gender.js";
import { OfficeBook } from "../language/offices.js";
import { rolesAround } from "../language/roles.js";
import { keptTitles } from "../lexicon/languages/en/titles.js";
import { firstCharacter, tokenText, wordsOf } from "../language/tokens.js";
import { hasClass, wordClass } from "../language/word-classes.js";
import { mentionKinds, nounClasses } from "../language/vocabulary.js";
import type { Article, SpeakerType } from "../types.js";
import type { Decision } from "./model/decide-source.js";
import type { LastSpeaker, Part } from "./model/model-types.js";
import { describedEntity } from "./described-entity.js";
import { bodyProbability, resolveBody, type ResolvedBody } from "./resolve-body.js";
import type { Source } from "./source.js";

/** Whom a mention names, and how likely it is that it stands for them: 1 of whatever is no pronoun, or stands for nobody known. */
export interface MeantSource {
  readonly source: Source;
  readonly probability: number;
}

/** Whom a mention was found to stand for, and who spoke last before it. */
type Meant = Pick<Decision, "entity" | "antecedents" | "last">;

const of = hashOf("of");
const toBodies = hashesOf("for of at from");
const toPlaces = hashesOf("for of at from in near with close");
const indefinite = hashesOf("a an one another");
const counts = hashesOf("one two three four five several some many most both all none each");
/** Says whom the source of each quotation is: by name where the text gives one, else by the words of the phrase. */
export class SourceNamer {
  readonly #article: Article;
  readonly #analysis: Analysis;
  #offices: OfficeBook | null = null;
  /** What each "they" and "it" that spoke stands for, by mention. */
  readonly #bodies = new WeakMap<Mention, ResolvedBody>();

  constructor(article: Article, analysis: Analysis) {
    this.#article = article;
    this.#analysis = analysis;
  }

  /** Whom a decision names; null where it names nobody. */
  sourceOf(part: Part, decision: Decision): MeantSource | null {
    return decision.candidate === null ? null : this.sourceAt(part, decision.candidate.mention, decision);
  }

  /** Whom the mention of a number names. */
  sourceAt(part: Part, number: number, { entity, antecedents, last }: Meant): MeantSource | null {
    const mention = part.chunks.mentions[number];
    if (mention === undefined) return null;
    const named = this.#named(entity);
    const probability = antecedents?.probability ?? 1;
    if (named !== null) return { source: named, probability };
    if (mention.kind === mentionKinds.nominal) return { source: this.#nominal(part, mention), probability: 1 };
    if (mention.kind === mentionKinds.name) return { source: this.#unnamed(mention), probability: 1 };
    const unnamed = part.chunks.mentions[antecedents?.unnamed ?? -1];
    if (unnamed !== undefined) return { source: this.#nominal(part, unnamed), probability };
    const words = this.#textOf(mention).toLowerCase();
    const body = this.#bodyOf(part, mention, last);
    if (body === null) return { source: { kind: "unresolved", words }, probability: 1 };
    this.#bodies.set(mention, body);
    const source = this.#named(body.entity) ?? this.#nominal(part, body.mention);
    return { source, probability: bodyProbability };
  }

  /** Whoever spoke last as "they" is the same "they" now, in this paragraph and the next. */
  #bodyOf(part: Part, pronoun: Mention, last: LastSpeaker): ResolvedBody | null {
    const { tokens } = part.chunks;
    const before = part.chunks.mentions[last.mention];
    const known = before === undefined ? undefined : this.#bodies.get(before);
    if (known === undefined || before === undefined) return resolveBody(part, pronoun, last);
    const near = (tokens.paragraph[pronoun.first] ?? 0) - (tokens.paragraph[before.first] ?? 0) <= 1;
    return near && tokens.word[before.head] === tokens.word[pronoun.head] ? known : resolveBody(part, pronoun, last);
  }

  #named(entity: number): Source | null {
    const found = this.#analysis.entities.all[entity - 1];
    return found === undefined ? null : { kind: "named", entity: found };
  }

  #nominal(part: Part, mention: Mention): Source {
    const bearer = this.#bearerOf(part, mention);
    if (bearer >= 0) return this.#named(bearer + 1) ?? this.#unnamed(mention);
    return this.#named(describedEntity(part, mention) + 1) ?? this.#unnamed(mention);
  }

  #unnamed(mention: Mention): Source {
    const words = wordsOf(this.#analysis.tokens, this.#startWithCount(mention), this.#endOfPhrase(mention));
    // A list or a table is nobody.
    if (words.length > maxPhraseLength) return { kind: "unresolved", words: words.toLowerCase() };
    return { kind: "unnamed", words, type: this.#typeOf(mention) };
  }

  /** A person or a paper stays unnamed, a body is an organization, people are a group. */
  #typeOf({ head }: Mention): SpeakerType {
    const { tokens, vocabulary } = this.#analysis;
    const noun = vocabulary.nounClass(tokens, head);
    if (noun === nounClasses.body) return "organization";
    const person = noun === nounClasses.person || noun === nounClasses.personByEnding;
    return person && /(?:[^s]s|men|people)$/.test(tokenText(tokens, head)) ? "group" : "unnamed";
  }

  /** "Two of the jurors": how many of them speak. */
  #startWithCount({ whole }: Mention): number {
    const { word } = this.#analysis.tokens;
    return word[whole - 1] === of && counts.has(word[whole - 2] ?? 0) ? whole - 2 : whole;
  }

  /**
   * A phrase with what tells who is meant: "a spokesperson for the harbour board", "a banker in the room". / Not: "the president of the union", whose office is enough.
   */
  #endOfPhrase({ head, next, possessive, whole }: Mention): number {
    const { tokens, inside } = this.#analysis;
    const spokes = tokenText(tokens, head).toLowerCase().startsWith("spokes");
    const some = indefinite.has(tokens.word[whole] ?? 0);
    if (possessive || (!spokes && !some)) return next;
    if (!(some ? toPlaces : toBodies).has(tokens.word[next] ?? 0)) return next;
    let end = next + 1;
    while (end < next + maxBodyWords && (inside[end] ?? -1) < 0 && isPhraseWord(this.#analysis, end)) end++;
    return end > next + 1 && end < next + maxBodyWords ? end : next;
  }

  #bearerOf(part: Part, mention: Mention): number {
    const { tokens, entities } = this.#analysis;
    if (mention.possessive || this.#typeOf(mention) === "group") return -1;
    // "the president of the union" is another than President Lee.
    if (toBodies.has(tokens.word[mention.next] ?? 0)) return -1;
    this.#offices ??= this.#readOffices();
    const paragraph = tokens.paragraph[mention.first] ?? 0;
    const label = this.#article.paragraphs[part.paragraphs[paragraph] ?? -1]?.label;
    const phrase = {
      words: wordsOf(tokens, mention.first, mention.next),
      start: tokens.start[mention.first] ?? 0,
      paragraph,
      gender: genderOfNoun(tokenText(tokens, mention.head)),
      ahead: label === "title" || label === "heading",
    };
    return this.#offices.find(phrase, (entity) => entities.all[entity]?.gender ?? null);
  }

  #readOffices(): OfficeBook {
    const book = new OfficeBook();
    const { tokens, names, entities, inside } = this.#analysis;
    for (const [n, name] of names.entries()) {
      const entity = entities.ofName[n] ?? -1;
      if (entity < 0) continue;
      const paragraph = tokens.paragraph[name.first] ?? 0;
      // "Prince Kofi" is "the prince" as well, though that is no role of his.
      const first = tokenText(tokens, name.first).toLowerCase();
      if (name.next - name.first > 1 && keptTitles.has(first))
        book.note(entity, first, tokens.start[name.first] ?? 0, paragraph);
      for (const { start, end } of rolesAround(tokens, name, inside)) {
        book.note(entity, this.#article.text.slice(start, end), start, paragraph);
      }
    }
    return book;
  }

  #textOf({ first, next }: Mention): string {
    return wordsOf(this.#analysis.tokens, first, next);
  }
}

const maxBodyWords = 9;
const maxPhraseLength = 120;

/** Whether a token can belong to the name of a body: anything but a mark, a verb or a clause's word. */
function isPhraseWord({ tokens, vocabulary }: Analysis, i: number): boolean {
  const text = tokenText(tokens, i);
  if (text === "" || ',.;:—–-?!()“”"'.includes(firstCharacter(tokens, i))) return false;
  // "in the back row": no verb stands behind "the".
  return (
    (vocabulary.verbClass(tokens, i) < 3 || hasClass(tokens, i - 1, wordClass.determiner)) &&
    !vocabulary.isAuxiliary(tokens.word[i] ?? 0) &&
    !/^(?:who|which|that|and|on)$/.test(text)
  );
}
