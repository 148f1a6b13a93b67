import { keptTitles } from "../lexicon/languages/en/titles.js";
import { fold } from "../text/fold.js";
import { indexAt } from "../text/lines.js";
import type { Role, Span } from "../types.js";
import { classesOf, wordClass } from "./classify-word.js";
import { nameAfterComma, nameAfterIs, nameGivenAs } from "./find-name-behind.js";
import type { Candidate } from "./make-mention.js";
import { rolesAround } from "./find-roles.js";
import { governingPreposition } from "./index-mentions.js";
import type { Source } from "./merge-speakers.js";
import { RoleBook } from "./match-roles.js";
import type { ParagraphReader, ParagraphView } from "./read-paragraph.js";
import { NameBook, type Entity } from "./resolve-names.js";
import { resolvePronoun, type Sighting } from "./resolve-pronouns.js";

/** Somebody without a name, by the words of the phrase as printed. */
function unnamed(mention: Candidate): Source {
  return { kind: "unnamed", words: mention.words, type: mention.type ?? "unnamed" };
}

/** One person or body: a pronoun after it may mean it. */
function speaksAlone(mention: Candidate): boolean {
  return mention.type === "unnamed" || mention.type === "organization";
}

/** "Rowan Sinclair, who uses they and them", "Sinclair, who goes by they/them pronouns" */
function usesThey(mention: Candidate, { tokens }: ParagraphView): boolean {
  if (tokens[mention.last + 1]?.text !== "," || tokens[mention.last + 2]?.lower !== "who") return false;
  const verb = mention.last + 3;
  if (!/^(?:uses|used|goes|prefers|takes)$/.test(tokens[verb]?.lower ?? "")) return false;
  return tokens.slice(verb + 1, verb + 6).some(({ lower }) => lower === "they");
}

/** The end of "a spokesman for the port"; of the mention itself where no body is named. */
function endWithBody(mention: Candidate, { tokens, mentions }: ParagraphView): number {
  const noun = tokens[mention.last]?.lower ?? "";
  if (!noun.startsWith("spokes") || mention.possessive) return mention.end;
  if (!/^(?:for|of|at|from)$/.test(tokens[mention.last + 1]?.lower ?? "")) return mention.end;
  const body = mentions.firstFrom(mention.last + 2, mention.last + 3);
  return body === null || body.kind === "pronoun" ? mention.end : body.end;
}

/** "the spokesman", "a judge": what somebody is to everybody, not "her daughter". */
function isOffice(mention: Candidate, view: ParagraphView): boolean {
  const noun = view.tokens[mention.last]?.classes ?? 0;
  return (
    (noun & (wordClass.person | wordClass.office)) !== 0 &&
    /^(?:an?|the)$/.test(view.tokens[mention.first]?.lower ?? "")
  );
}

/** "The defence minister of Turanistan, Rustam Aliyarov, said": the role that stands before the name and its comma. */
function roleBefore(mention: Candidate, named: Candidate, view: ParagraphView): Span {
  const last = view.tokens[named.first - named.titleWords - 2];
  return { start: mention.start, end: last?.end ?? mention.end };
}

/** "according to the waiter": a preposition before a mention, and a speaker all the same. */
function isAccordingTo({ tokens }: ParagraphView, preposition: number): boolean {
  return preposition > 0 && tokens[preposition]?.lower === "to" && tokens[preposition - 1]?.lower === "according";
}

/** Reads the article's names in order, as far as it is asked to, and says who a mention is. */
export class NameReader {
  readonly #reader: ParagraphReader;
  readonly #book = new NameBook();
  readonly #sightings: Sighting[] = [];
  /** Where names stand, and whose they are, in order. */
  readonly #spots: Span[] = [];
  readonly #entities: Entity[] = [];
  /** Who a mention is, by its offset: a later stretch may be laid to it too. */
  readonly #sources = new Map<number, Source>();
  readonly #roles = new Map<Entity, Span[]>();
  readonly #offices = new RoleBook();
  #next = 0;
  #previous: Source | null = null;

  constructor(reader: ParagraphReader) {
    this.#reader = reader;
  }

  /** Reads up to and including a paragraph. */
  readTo(last: number): void {
    for (; this.#next <= last; this.#next++) {
      const label = this.#reader.article.paragraphs[this.#next]?.label;
      if (label === undefined || label === "furniture" || label === "repeat" || label === "meta") continue;
      const view = this.#reader.view(this.#next);
      if (view !== null) this.#readParagraph(view);
    }
  }

  /** Somebody has just been quoted: pronouns look here first. */
  heard(source: Source): void {
    this.#previous = source;
  }

  /**
   * Who a mention is: whoever is named at one of the offsets, where any are given; else somebody by name, or by the
   * phrase itself.
   */
  sourceOf(mention: Candidate, namedAt: readonly number[]): Source {
    const source = this.#sources.get(mention.start) ?? this.#resolve(mention, namedAt);
    this.#sources.set(mention.start, source);
    return source;
  }

  #resolve(mention: Candidate, namedAt: readonly number[]): Source {
    for (const offset of namedAt) {
      const entity = this.#entityAt(offset);
      if (entity === null || (mention.kind === "name" && !sharesWord(mention.words, entity))) continue;
      // No party and no town is "she".
      if (mention.gender !== null && (entity.type === "organization" || entity.type === "group")) continue;
      if (mention.gender !== null && (entity.gender ?? mention.gender) !== mention.gender) continue;
      // Whoever was "he" once is not "she" later.
      entity.gender ??= mention.gender;
      return { kind: "named", entity };
    }
    const paragraph = indexAt(this.#reader.article.paragraphs, mention.start);
    const view = this.#reader.view(paragraph);
    if (mention.kind === "pronoun") {
      const antecedent = isRelative(mention) && view !== null ? antecedentOf(mention, view) : null;
      if (antecedent !== null) return this.sourceOf(antecedent, []);
      const found = isRelative(mention) ? null : resolvePronoun(mention, paragraph, this.#sightings, this.#previous);
      return found ?? { kind: "unresolved", words: mention.words };
    }
    const entity = this.#entityBehind(mention, view);
    return entity === null ? unnamed(this.#inFull(mention, view)) : { kind: "named", entity };
  }

  /** "a spokesperson" with whom he or she speaks for: "a spokesperson for the harbour board". */
  #inFull(mention: Candidate, view: ParagraphView | null): Candidate {
    const end = view === null ? mention.end : endWithBody(mention, view);
    if (end === mention.end) return mention;
    return { ...mention, words: this.#reader.article.text.slice(mention.start, end).replace(/\s+/g, " ") };
  }

  /** Whoever is named by the words around an offset. */
  #entityAt(offset: number): Entity | null {
    const index = indexAt(this.#spots, offset);
    return offset < (this.#spots[index]?.end ?? 0) ? (this.#entities[index] ?? null) : null;
  }

  #entityBehind(mention: Candidate, view: ParagraphView | null): Entity | null {
    if (mention.kind === "name") return this.#entityAt(mention.start) ?? this.#book.add(mention);
    return view === null ? null : this.#namedBehind(mention, view);
  }

  #namedBehind(mention: Candidate, view: ParagraphView): Entity | null {
    const named = nameAfterComma(mention, view) ?? nameGivenAs(mention, view) ?? nameAfterIs(mention, view);
    if (named !== null && (named.type ?? "person") === "person") return this.#entityAt(named.start);
    return this.#offices.find(mention, view);
  }

  #readParagraph(view: ParagraphView): void {
    let opened = -1;
    let explained = -1;
    let before: Span | null = null;
    for (const mention of view.mentions.all) {
      const sentence = view.tokens[mention.first]?.sentence ?? 0;
      const preposition = governingPreposition(view.tokens, mention);
      const according = isAccordingTo(view, preposition);
      const first = sentence !== opened && !mention.possessive && (preposition < 0 || according);
      if (first) opened = sentence;
      // "Her daughter, Hirut Bekele, agreed": the name is the subject as much as the noun.
      const subject = first || according || mention.first - mention.titleWords === explained;
      if (mention.kind === "name") {
        const entity = this.#readName(view, mention, subject);
        if (before !== null && mention.first - mention.titleWords === explained) {
          this.#noteRole(entity, before, view.index);
          before = null;
        }
      } else if (mention.kind === "nominal" && subject && speaksAlone(mention)) {
        const named = nameAfterComma(mention, view);
        const same = named ?? nameAfterIs(mention, view);
        explained = same === null ? -1 : same.first - same.titleWords;
        if (named !== null && isOffice(mention, view)) before = roleBefore(mention, named, view);
        const thing = ((view.tokens[mention.last]?.classes ?? 0) & (wordClass.person | wordClass.office)) === 0;
        const entity = explained < 0 ? this.#offices.find(mention, view) : null;
        const source: Source = entity === null ? unnamed(mention) : { kind: "named", entity };
        if (explained < 0) this.#sight(view, mention, subject, source, thing);
      }
    }
  }

  #readName(view: ParagraphView, mention: Candidate, subject: boolean): Entity {
    const entity = this.#book.add(mention);
    if (usesThey(mention, view)) entity.isThey = true;
    this.#spots.push(mention);
    this.#entities.push(entity);
    this.#sight(view, mention, subject, { kind: "named", entity }, false);
    // "Prince Kofi" is "the prince" as well, though that is no role of his.
    const first = view.tokens[mention.first];
    if (first !== undefined && mention.last > mention.first && keptTitles.has(first.lower)) {
      this.#offices.note(entity, first.lower, mention.start, view.index);
    }
    for (const role of rolesAround(view.tokens, mention)) this.#noteRole(entity, role, view.index);
    return entity;
  }

  #sight({ index }: ParagraphView, mention: Candidate, subject: boolean, source: Source, thing: boolean): void {
    const { start, gender } = mention;
    this.#sightings.push({ offset: start, paragraph: index, subject, gender, source, thing });
  }

  #noteRole(entity: Entity, role: Span, paragraph: number): void {
    this.#offices.note(entity, this.#reader.article.text.slice(role.start, role.end), role.start, paragraph);
    const roles = this.#roles.get(entity);
    if (roles === undefined) this.#roles.set(entity, [role]);
    else roles.push(role);
  }

  /** Every different role of the quoted, in reading order, with its line. */
  rolesOf(sources: readonly Source[], lines: readonly Span[]): Map<Entity, Role[]> {
    const { text } = this.#reader.article;
    const found = new Map<Entity, Role[]>();
    for (const source of sources) {
      if (source.kind !== "named" || found.has(source.entity)) continue;
      const roles = new Map<string, Role>();
      for (const span of this.#roles.get(source.entity) ?? []) {
        const role = text.slice(span.start, span.end);
        if (!isRelation(role) && !roles.has(role)) roles.set(role, { role, line: indexAt(lines, span.start) + 1 });
      }
      found.set(source.entity, [...roles.values()]);
    }
    return found;
  }

  /** Everybody who is named and said nothing. */
  unquoted(sources: readonly Source[]): string[] {
    const quoted = new Set(sources.flatMap((source) => (source.kind === "named" ? [source.entity] : [])));
    return [...new Set(this.#book.all.filter((entity) => !quoted.has(entity)).map((entity) => entity.name))];
  }
}

/** "his mother", "its star": what somebody is to somebody else whom the role does not name. */
function isRelation(role: string): boolean {
  const first = role.slice(0, role.indexOf(" ") + 1).toLowerCase();
  return first !== "" && (classesOf(first.trimEnd()) & wordClass.possessivePronoun) !== 0;
}

/** "who", "which": they mean what stands before them. */
function isRelative({ words }: Candidate): boolean {
  return words === "who" || words === "which";
}

/** What a relative pronoun means: the mention that ends before it, with or without a comma between. */
function antecedentOf(mention: Candidate, view: ParagraphView): Candidate | null {
  const comma = view.tokens[mention.first - 1]?.text === ",";
  return view.mentions.endingAt(mention.first - (comma ? 2 : 1));
}

/** Whether a name has a word of somebody's names: "Banda" is not the Okafor of the headline that names them both. */
function sharesWord(name: string, { forms }: Entity): boolean {
  const words = new Set(fold(name).split(/[\s.,]+/));
  return [...forms].some((form) =>
    fold(form)
      .split(/[\s.,]+/)
      .some((word) => word !== "" && words.has(word)),
  );
}
