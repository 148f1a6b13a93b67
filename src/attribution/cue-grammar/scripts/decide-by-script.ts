import type { Analysis } from "../../../language/analyse.js";
import type { Entity } from "../../../language/entities.js";
import { countWords } from "../../../text/words.js";
import type { Article, Span, Stretch } from "../../../types.js";
import type { KindDecision } from "../../kinds.js";
import type { Source } from "../../source.js";
import type { CueDecision, CueReading } from "../cue-decision.js";
import { People, type Around, type Reading, type ScriptGrammar, type Subject } from "./script-grammar.js";

/** The reporter's words are read so far to each side of a quotation. */
const maxAround = 200;
const stops = ".!?。！？؟\n";

/** Reads the quotations of a text whose script has no capitals by the words around them. Linear in the text. */
export function decideByScript(
  article: Article,
  analysis: Analysis,
  stretches: readonly Stretch[],
  grammar: ScriptGrammar,
): CueReading {
  const reader = new ScriptReader(article, grammar);
  const outer = stretches.filter(({ inside }) => inside === null);
  const decisions = new Map(outer.map((stretch, i) => [stretch.n, reader.decide(stretch, outer[i - 1], outer[i + 1])]));
  return { analysis, stretches, decided: stretches.map((stretch) => decisions.get(stretch.n) ?? nested(stretch)) };
}

function nested(stretch: Stretch): CueDecision {
  const kind = { kind: "other", why: "nested", rule: "inside-another" } as const;
  return { stretch, kind, mention: null, cue: null, source: null, rule: "" };
}

class ScriptReader {
  readonly #article: Article;
  readonly #grammar: ScriptGrammar;
  readonly #people: People;
  readonly #entities = new Map<string, Entity>();
  #last: { readonly source: Source; readonly paragraph: number } | null = null;

  constructor(article: Article, grammar: ScriptGrammar) {
    this.#article = article;
    this.#grammar = grammar;
    const told = article.paragraphs.filter(({ label }) => label === "body" || label === "title" || label === "heading");
    this.#people = new People(told.flatMap(({ start, end }) => grammar.namesIn(article.text.slice(start, end))));
  }

  decide(stretch: Stretch, before: Stretch | undefined, behind: Stretch | undefined): CueDecision {
    const around = aroundOf(this.#article, stretch, before, behind);
    const reading = this.#grammar.read(around, this.#people);
    if (reading === null) return this.#unsaid(stretch, around);
    const source = this.#sourceOf(reading.subject, stretch.paragraphs[0], () =>
      this.#subjectBetween(stretch, before, around),
    );
    if (source !== null) this.#last = { source, paragraph: stretch.paragraphs[1] };
    else if (reading.subject === null) this.#last = null;
    const mention = reading.subject !== null && "span" in reading.subject ? reading.subject.span : null;
    return {
      stretch,
      kind: { kind: "direct", why: null, rule: "outside-the-sentence" },
      mention: source === null ? null : mention,
      cue: source === null ? null : reading.cue,
      source,
      rule: source === null ? "" : ruleOf(reading, around),
    };
  }

  /** Sentences are somebody's; a word or two in marks are a term or a title. */
  #unsaid(stretch: Stretch, { before, after }: Around): CueDecision {
    const { text } = this.#article;
    const content = stretch.spans.map(({ start, end }) => text.slice(start, end)).join("\n");
    const alone =
      text.slice(before.start, before.end).trim() === "" && !/^[^\s.,。，]/.test(text.slice(after.start, after.end));
    const isSentence = /[.!?。！？؟]$/.test(content.trim()) && alone;
    const kind: KindDecision = isSentence
      ? { kind: "direct", why: null, rule: "no-source" }
      : { kind: "other", why: countWords(content) > 2 ? "unknown" : "term", rule: "no-source" };
    return { stretch, kind, mention: null, cue: null, source: null, rule: "" };
  }

  /** Who is spoken of between the last quotation of the paragraph and the sentence of this one. */
  #subjectBetween(stretch: Stretch, last: Stretch | undefined, { before }: Around): Subject | null {
    const { text, paragraphs } = this.#article;
    const floor = Math.max(
      paragraphs[stretch.paragraphs[0]]?.start ?? 0,
      last?.marks.end ?? 0,
      before.start - maxAround,
    );
    const subject =
      floor < before.start ? this.#grammar.subjectIn(text, { start: floor, end: before.start }, this.#people) : null;
    return subject?.kind === "name" || subject?.kind === "unnamed" ? subject : null;
  }

  #sourceOf(subject: Subject | null, paragraph: number, between: () => Subject | null): Source | null {
    if (subject === null) return null;
    const { text } = this.#article;
    switch (subject.kind) {
      case "name":
        return { kind: "named", entity: this.#entityOf(subject.name) };
      case "unnamed":
        return {
          kind: "unnamed",
          words: text.slice(subject.span.start, subject.span.end),
          type: subject.isBody ? "organization" : "unnamed",
        };
      case "pronoun": {
        const named = between();
        if (named !== null) return this.#sourceOf(named, paragraph, between);
        if (this.#last !== null && paragraph - this.#last.paragraph <= 1) return this.#last.source;
        return { kind: "unresolved", words: text.slice(subject.span.start, subject.span.end) };
      }
      case "dropped": {
        const named = between();
        if (named?.kind === "name") return this.#sourceOf(named, paragraph, between);
        return this.#last?.paragraph === paragraph ||
          (this.#last !== null && paragraph - this.#last.paragraph <= maxSilence)
          ? this.#last.source
          : null;
      }
    }
  }

  #entityOf(name: string): Entity {
    const known = this.#entities.get(name);
    if (known !== undefined) return known;
    const entity: Entity = {
      name,
      forms: new Set([name]),
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

/** Whoever spoke last goes on without being named in the next paragraph too: "وأضاف: …". */
const maxSilence = 1;

function ruleOf({ subject }: Reading, { before }: Around): string {
  if (subject === null || subject.kind === "dropped") return "next-sentence";
  return "span" in subject && subject.span.start < before.end ? "source-then-quote" : "quote-then-source";
}

/** What stands before a quotation since the last stop or quotation of its paragraph, and behind it to the next. */
function aroundOf(article: Article, stretch: Stretch, last: Stretch | undefined, next: Stretch | undefined): Around {
  const { text, paragraphs } = article;
  const first = paragraphs[stretch.paragraphs[0]];
  const final = paragraphs[stretch.paragraphs[1]];
  const { marks } = stretch;
  const floor = Math.max(first?.start ?? marks.start, last?.marks.end ?? 0, marks.start - maxAround);
  let start = marks.start;
  while (start > floor && !stops.includes(text.charAt(start - 1))) start--;
  const ceiling = Math.min(final?.end ?? marks.end, next?.marks.start ?? Infinity, marks.end + maxAround);
  let end = marks.end;
  while (end < ceiling && !stops.includes(text.charAt(end))) end++;
  const before: Span = { start: Math.min(start, marks.start), end: marks.start };
  return {
    text,
    before,
    after: { start: marks.end, end: Math.max(end, marks.end) },
    goesOn: next !== undefined && end === next.marks.start,
  };
}
