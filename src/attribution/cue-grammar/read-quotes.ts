import type { QuotationSpans } from "../../language/chunk-types.js";
import type { Entity } from "../../language/entities.js";
import { tokenFrom, wordsOf } from "../../language/tokens.js";
import { isCapitalOrCaseless, isLetterOrFigure, isSmallLetter } from "../../text/character-classes.js";
import { countWords } from "../../text/words.js";
import type { Article, LineLabel, Span, SpeakerType, Stretch } from "../../types.js";
import type { KindDecision } from "../kinds.js";
import type { Source } from "../source.js";
import type { CueDecision } from "./cue-decision.js";
import { findAfter, findBefore, findInside } from "./find-source.js";
import type { Found } from "./found.js";
import type { Grammar, Phrase } from "./read-phrase.js";
import { Referents } from "./referents.js";

/** How a quotation stands in the reporter's sentence. */
interface Standing {
  readonly from: number;
  readonly next: number;
  readonly content: string;
  readonly words: number;
  /** Nothing of the reporter's sentence stands before it; nothing behind it either. */
  readonly opens: boolean;
  readonly whole: boolean;
  readonly capital: boolean;
  readonly ended: boolean;
  /** A comma and a small letter follow: most likely a cue that no table has. */
  readonly tailed: boolean;
}

/** What was said last, and where the words end that say by whom. */
interface Last {
  readonly source: Source | null;
  readonly mention: Span | null;
  readonly paragraph: number;
  /** The token behind the quotation, and behind its cue and speaker. */
  readonly next: number;
  readonly attributionEnd: number;
  readonly kind: KindDecision;
}

/** Decides about the quotations of a text one after the other. */
export class QuoteReader {
  readonly #article: Article;
  readonly #grammar: Grammar;
  readonly #quotations: readonly QuotationSpans[];
  readonly #referents: Referents;
  #last: Last | null = null;

  constructor(
    article: Article,
    grammar: Grammar,
    quotations: readonly QuotationSpans[],
    paragraphs: readonly number[],
  ) {
    this.#article = article;
    this.#grammar = grammar;
    this.#quotations = quotations;
    this.#referents = new Referents(grammar, (n) =>
      storyLabels.has(article.paragraphs[paragraphs[n] ?? -1]?.label ?? "meta"),
    );
  }

  /** The next outer stretch and its number among the quotations. */
  decide(stretch: Stretch, number: number): CueDecision {
    const standing = this.#standingOf(stretch, number);
    if (standing === null) return { stretch, kind: notProse, mention: null, cue: null, source: null, rule: "" };
    const found = this.#isWork(standing) ? null : this.#find(standing);
    const source = found === null ? null : this.#sourceOf(found.phrase, standing);
    const split = found === null && this.#isSplit(standing);
    const again = split ? this.#last : found === null ? this.#continued(standing) : null;
    const isSaid = (found !== null && !isTerm(found, standing)) || again !== null;
    const saidAs = split && again !== null ? again.kind : saidKind(found, standing);
    const kind = isSaid ? saidAs : this.#unsaidKind(standing);
    const mention =
      found === null || found.phrase.kind === "dropped" ? null : this.#spanOf(found.phrase.first, found.phrase.next);
    const own = isSaid ? (again?.source ?? source) : null;
    const spans = this.#quotations[number]?.spans ?? [];
    this.#last = {
      source: own,
      mention: again?.mention ?? mention,
      paragraph:
        this.#grammar.words.tokens.paragraph[tokenFrom(this.#grammar.words.tokens, spans.at(-1)?.start ?? 0)] ?? 0,
      next: standing.next,
      attributionEnd: Math.max(standing.next, found?.phrase.next ?? 0, found?.cue?.[1] ?? 0),
      kind,
    };
    return {
      stretch,
      kind,
      mention: own === null ? null : (again?.mention ?? mention),
      cue: own === null || found?.cue == null ? null : this.#spanOf(...found.cue),
      source: own,
      rule: own === null ? "" : (found?.rule ?? "next-sentence"),
    };
  }

  #standingOf({ spans }: Stretch, number: number): Standing | null {
    const { words } = this.#grammar;
    const own = this.#quotations[number]?.spans ?? [];
    const from = tokenFrom(words.tokens, own[0]?.start ?? Infinity);
    const next = tokenFrom(words.tokens, own.at(-1)?.end ?? Infinity);
    if (from >= next || words.inside(from) !== number) return null;
    const content = spans
      .map(({ start, end }) => this.#article.text.slice(start, end))
      .join("\n")
      .trim();
    const ended = /[.!?…。！？]["'”’»)]*$/u.test(content);
    const opens = words.opens(from) || (words.inside(from - 1) >= 0 && this.#endsSentence(from - 1));
    const behind = words.mark(next);
    const ends =
      next >= words.length ||
      !words.sameParagraph(next - 1, next) ||
      words.isStop(next) ||
      (ended && (words.isCapital(next) || words.inside(next) >= 0));
    return {
      from,
      next,
      content,
      words: countWords(content),
      opens,
      whole: opens && ends && behind !== ",",
      capital: beginsSentence(content),
      ended,
      tailed: behind === "," && words.full(next + 1) !== "" && !words.isCapital(next + 1),
    };
  }

  /** Whether the quotation that ends with token `i` ends a sentence. */
  #endsSentence(i: number): boolean {
    const { words } = this.#grammar;
    return words.isStop(i) || words.isStop(i - 1);
  }

  #find(standing: Standing): Found | null {
    const floor = this.#last === null ? 0 : this.#last.next;
    if (!standing.opens) {
      const before = findBefore(this.#grammar, standing, floor);
      if (before !== null) return before;
    }
    const after = findAfter(this.#grammar, standing);
    if (after !== null) return after;
    if (this.#grammar.words.language.incises) {
      const inside = findInside(this.#grammar, standing);
      if (inside !== null) return inside;
    }
    return standing.opens ? findBefore(this.#grammar, standing, floor) : null;
  }

  #sourceOf(phrase: Phrase, { from }: Standing): Source | null {
    const text = wordsOf(this.#grammar.words.tokens, phrase.first, phrase.next);
    if (phrase.kind === "name") {
      const entity = this.#referents.entityOf(phrase.name);
      return entity === null ? null : named(entity);
    }
    if (phrase.kind === "nominal" && !this.#referents.isGeneric(phrase)) {
      const bearer = this.#referents.bearerOf(phrase);
      return bearer === null ? this.#unnamed(phrase) : named(bearer);
    }
    const at = Math.min(phrase.first, from);
    const antecedent = this.#referents.antecedentOf(at, phrase.gender);
    if (antecedent !== null) return "kind" in antecedent ? this.#unnamed(antecedent) : named(antecedent);
    if (phrase.kind === "nominal") return { kind: "unnamed", words: text, type: "unnamed" };
    return phrase.kind === "pronoun" ? { kind: "unresolved", words: text.toLowerCase() } : null;
  }

  #unnamed(phrase: Phrase): Source {
    const words = wordsOf(this.#grammar.words.tokens, phrase.first, phrase.next);
    return { kind: "unnamed", words, type: this.#typeOf(phrase) };
  }

  #typeOf({ head }: Phrase): SpeakerType {
    return this.#grammar.words.bodyLike(head) ? "organization" : "unnamed";
  }

  /** „Es regnete“, sagte Krüger, „und dann goss es“: the cue of one clause stands in its midst. */
  #isSplit({ from, opens, capital }: Standing): boolean {
    const { words } = this.#grammar;
    const last = this.#last;
    if (last === null || last.source === null || opens || capital || words.mark(from - 1) !== ",") return false;
    return last.attributionEnd > last.next && from - 1 === last.attributionEnd && words.sameParagraph(last.next, from);
  }

  /** A sentence in marks right behind one, with no more between than who said that. */
  #continued({ from, opens, whole, capital }: Standing): Last | null {
    const { words } = this.#grammar;
    const last = this.#last;
    if (last === null || last.source === null || !opens || !whole || !capital) return null;
    if (words.tokens.paragraph[from] !== words.tokens.paragraph[last.next - 1]) return null;
    if (from - last.attributionEnd > maxTailTokens) return null;
    for (let i = last.attributionEnd; i < from - 1; i++) if (words.isStop(i)) return null;
    return last;
  }

  /** "le film « Rue morte »": what a noun for works of art stands before. */
  #isWork({ from, content, ended }: Standing): boolean {
    const { words } = this.#grammar;
    if (ended && countWords(content) > 4) return false;
    return words.language.works.has(words.word(from - 1)) && words.sameParagraph(from, from - 1);
  }

  /** What no cue speaks of: whole sentences and longer pieces of them are somebody's, the rest nobody's. */
  #unsaidKind(standing: Standing): KindDecision {
    const { opens, tailed, whole, capital, ended, words } = standing;
    if (this.#isWork(standing)) return { kind: "other", why: "title", rule: "work" };
    if (opens && capital && (ended || (tailed && words >= minTailedWords))) return unknownDirect;
    if (whole && (ended || (capital && words >= minStatementWords))) return unknownDirect;
    if (capital && !ended) return { kind: "other", why: words > 1 ? "title" : "term", rule: "no-source" };
    if (words >= minStatementWords) return { kind: "mixed", why: null, rule: "no-source" };
    return { kind: "other", why: words <= 2 ? "term" : "unknown", rule: "no-source" };
  }

  #spanOf(first: number, next: number): Span {
    const { start, end } = this.#grammar.words.tokens;
    return { start: start[first] ?? 0, end: end[next - 1] ?? 0 };
  }
}

/** Behind who said it no more is told of them before the next sentence in marks: "…, dessen Haus hier stand. „…“" */
const maxTailTokens = 16;

const storyLabels: ReadonlySet<LineLabel> = new Set(["title", "heading", "body"]);

const unknownDirect = { kind: "direct", why: null, rule: "no-source" } as const;
const notProse = { kind: "mixed", why: null, rule: "not-prose" } as const;

function named(entity: Entity): Source {
  return { kind: "named", entity };
}

/** Whether the first letter is a capital, or of a script without case. */
function beginsSentence(content: string): boolean {
  for (let at = 0; at < Math.min(content.length, 40); at++) {
    const code = content.codePointAt(at) ?? 0;
    if (isLetterOrFigure(code)) return isCapitalOrCaseless(code) || !isSmallLetter(code);
  }
  return false;
}

/** A name in marks inside a sentence that has a cue for something else: "Beim Treffen im „Anker“, sagte Meyer". */
function isTerm({ rule, phrase, cue }: Found, { from, opens, words, capital, ended }: Standing): boolean {
  // "laut der Seite „nordpost.example“": the name of the source.
  if (cue !== null && cue[0] < phrase.first && phrase.kind === "nominal" && phrase.next === from && words <= 2)
    return true;
  return !opens && !ended && capital && words <= 2 && rule !== "source-then-colon";
}

function saidKind(found: Found | null, { opens, whole, capital, words }: Standing): KindDecision {
  const rule = found?.rule ?? "next-sentence";
  const apart = rule === "source-then-colon" || rule === "name-then-colon";
  const isDirect =
    whole ||
    (apart && capital) ||
    (opens && (capital || rule === "quote-then-source")) ||
    (!opens && capital && words > maxMixedWords);
  return isDirect
    ? { kind: "direct", why: null, rule: "outside-the-sentence" }
    : { kind: "mixed", why: null, rule: "completes-the-sentence" };
}

/** A longer quotation with a capital is a clause of its own. */
const maxMixedWords = 4;
const minStatementWords = 4;
const minTailedWords = 3;
