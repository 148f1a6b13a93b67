import type { Entity } from "../../../language/entities.js";
import { countWords } from "../../../text/words.js";
import type { Article, Span, Stretch } from "../../../types.js";
import { nestedKind, undecided, type Decided, type Reading } from "../../reading.js";
import type { Source } from "../../source.js";
import type { ScriptPatterns } from "./script-patterns.js";

/** The reporter's words are read so far to each side of a quotation. */
const maxAround = 200;
const stops = ".!?。！？؟\n";

/** The reporter's words around a quotation in its sentence. */
interface Around {
  readonly before: Span;
  readonly after: Span;
}

/** Words that name who speaks. */
interface Subject {
  readonly span: Span;
  /** Null where a pronoun stands for somebody. */
  readonly source: Source | null;
}

/** Reads the quotations of a text whose script has no capitals by patterns over the words around them. Linear in the text. */
export function readScript(reading: Reading, patterns: ScriptPatterns): Reading {
  const { article, stretches } = reading;
  const reader = new ScriptReader(article, patterns);
  const outer = stretches.filter(({ inside }) => inside === null);
  const decisions = new Map(outer.map((stretch, i) => [stretch.n, reader.decide(stretch, outer[i - 1], outer[i + 1])]));
  return { ...reading, decided: stretches.map((one) => decisions.get(one.n) ?? undecided(one, nestedKind)) };
}

class ScriptReader {
  readonly #article: Article;
  readonly #patterns: ScriptPatterns;
  readonly #people: People;
  readonly #entities = new Map<string, Entity>();
  #last: { readonly source: Source; readonly paragraph: number } | null = null;

  constructor(article: Article, patterns: ScriptPatterns) {
    this.#article = article;
    this.#patterns = patterns;
    const told = article.paragraphs.filter(({ label }) => label === "body" || label === "title" || label === "heading");
    const texts = told.map(({ start, end }) => article.text.slice(start, end));
    const names = patterns.subjects.flatMap((pattern) => texts.flatMap((text) => [...text.matchAll(pattern)]));
    this.#people = new People(names.flatMap(({ groups }) => groups?.["name"] ?? []));
  }

  decide(stretch: Stretch, last: Stretch | undefined, next: Stretch | undefined): Decided {
    const { text } = this.#article;
    const around = aroundOf(this.#article, stretch, last, next);
    const leading = lastMatch(text, around.before, this.#patterns.cueBefore);
    const cue = leading ?? lastMatch(text, around.after, this.#patterns.cueBehind);
    if (cue === null) return this.#unsaid(stretch, around);
    const subject = this.#subjectIn(around.before) ?? (leading === null ? this.#subjectIn(around.after) : null);
    const isOpen =
      subject === null && this.#patterns.otherSubject.test(text.slice(around.before.start, around.before.end));
    const source = isOpen ? null : (subject?.source ?? this.#lastSource(stretch, last, around, subject));
    if (source !== null || isOpen) this.#last = source === null ? null : { source, paragraph: stretch.paragraphs[1] };
    const decision = undecided(stretch, { kind: "direct", why: null, rule: "outside-the-sentence" });
    if (source === null) return decision;
    const mention = subject?.span ?? null;
    const rule = (mention?.start ?? 0) < around.before.end ? "source-then-quote" : "quote-then-source";
    return {
      ...decision,
      mention,
      cue: spanOf(cue.match, "cue", cue.from),
      source,
      rule: mention === null ? "next-sentence" : rule,
    };
  }

  /** Sentences are somebody's; a word or two in marks are a term or a title. */
  #unsaid(stretch: Stretch, { before, after }: Around): Decided {
    const { text } = this.#article;
    const content = stretch.spans.map(({ start, end }) => text.slice(start, end)).join("\n");
    const isAlone =
      text.slice(before.start, before.end).trim() === "" && !/^[^\s.,。，]/.test(text.slice(after.start, after.end));
    if (isAlone && stops.includes(content.trim().at(-1) ?? " "))
      return undecided(stretch, { kind: "direct", why: null, rule: "no-source" });
    return undecided(stretch, { kind: "other", why: countWords(content) > 2 ? "unknown" : "term", rule: "no-source" });
  }

  /** Whom a pronoun stands for, or whoever goes on without being named: who was spoken of in between, else spoke last. */
  #lastSource(stretch: Stretch, last: Stretch | undefined, { before }: Around, pronoun: Subject | null): Source | null {
    const { text, paragraphs } = this.#article;
    const [paragraph] = stretch.paragraphs;
    const start = Math.max(paragraphs[paragraph]?.start ?? 0, last?.marks.end ?? 0, before.start - maxAround);
    const between = start < before.start ? this.#subjectIn({ start, end: before.start }) : null;
    const known = between?.source ?? null;
    if (known !== null && (pronoun !== null || known.kind === "named")) return known;
    if (this.#last !== null && paragraph - this.#last.paragraph <= 1) return this.#last.source;
    if (pronoun === null) return null;
    return { kind: "unresolved", words: text.slice(pronoun.span.start, pronoun.span.end) };
  }

  /** The subject that ends last in a piece of the text. */
  #subjectIn(piece: Span): Subject | null {
    const text = this.#article.text.slice(piece.start, piece.end);
    let [found, end]: [Subject | null, number] = [null, -1];
    for (const pattern of this.#patterns.subjects) {
      for (const match of text.matchAll(pattern)) {
        const own = match.index + match[0].length;
        const subject = own > end ? this.#subjectOf(match, piece.start) : null;
        if (subject !== null) [found, end] = [subject, own];
      }
    }
    return found;
  }

  #subjectOf(match: RegExpMatchArray, from: number): Subject | null {
    const { name, part, noun, body, topic } = match.groups ?? {};
    if (name !== undefined && topic === undefined && "topic" in (match.groups ?? {})) return null;
    const full = name === undefined ? this.#people.complete(part ?? "") : (this.#people.complete(name) ?? name);
    const [group, source] = ((): [string, Source | null] => {
      if (full !== null) return [name === undefined ? "part" : "name", { kind: "named", entity: this.#entityOf(full) }];
      if (noun !== undefined) return ["noun", { kind: "unnamed", words: noun, type: "unnamed" }];
      if (body !== undefined) return ["body", { kind: "unnamed", words: body, type: "organization" }];
      return ["pronoun", null];
    })();
    const span = spanOf(match, group, from);
    return span === null ? null : { span, source };
  }

  #entityOf(name: string): Entity {
    const known = this.#entities.get(name);
    if (known !== undefined) return known;
    const forms = new Set([name]);
    const entity: Entity = {
      name,
      forms,
      type: "person",
      gender: null,
      usesThey: false,
      parts: [name],
      at: [],
      full: 1,
      bearer: -1,
    };
    this.#entities.set(name, entity);
    return entity;
  }
}

/** Where a group of a match stands in the text. */
function spanOf(match: RegExpMatchArray, group: string, from: number): Span | null {
  const indices = match.indices?.groups?.[group];
  return indices === undefined ? null : { start: from + indices[0], end: from + indices[1] };
}

function lastMatch(
  text: string,
  { start, end }: Span,
  pattern: RegExp,
): { readonly match: RegExpMatchArray; readonly from: number } | null {
  const match = [...text.slice(start, end).matchAll(pattern)].at(-1);
  return match === undefined ? null : { match, from: start };
}

/** What stands before a quotation since the last stop or quotation of its paragraph; behind it to the next, whose mark shows that the sentence goes on. */
function aroundOf(
  { text, paragraphs }: Article,
  { marks, paragraphs: [first, final] }: Stretch,
  last: Stretch | undefined,
  next: Stretch | undefined,
): Around {
  const floor = Math.max(paragraphs[first]?.start ?? marks.start, last?.marks.end ?? 0, marks.start - maxAround);
  let start = marks.start;
  while (start > floor && !stops.includes(text.charAt(start - 1))) start--;
  const ceiling = Math.min(
    paragraphs[final]?.end ?? marks.end,
    (next?.marks.start ?? Infinity) + 1,
    marks.end + maxAround,
  );
  let end = marks.end;
  while (end < ceiling && !stops.includes(text.charAt(end))) end++;
  return { before: { start, end: marks.start }, after: { start: marks.end, end } };
}

/** The people whom a text names, by their full names, so that a part of one can be completed. */
class People {
  readonly #names: ReadonlySet<string>;
  /** By how a name begins, and by its last word, the only name that does so; null where two do. */
  readonly #byPart = new Map<string, string | null>();

  constructor(names: Iterable<string>) {
    this.#names = new Set(names);
    for (const name of this.#names) {
      for (let cut = 1; cut < Math.min(name.length, longestPart); cut++) this.#note(name.slice(0, cut), name);
      if (name.includes(" ")) this.#note(name.slice(name.lastIndexOf(" ") + 1), name);
    }
  }

  /** The full name of whoever a name or a part of one means: "배" of "배정우"; null where nobody is, or more than one. */
  complete(part: string): string | null {
    return this.#byPart.get(part) ?? (this.#names.has(part) ? part : null);
  }

  #note(part: string, name: string): void {
    this.#byPart.set(part, this.#byPart.has(part) ? null : name);
  }
}

/** Parts of names are not longer. */
const longestPart = 16;
