import { tokensInside } from "../../language/analyse.js";
import type { QuotationSpans } from "../../language/chunk-types.js";
import { resolveEntities } from "../../language/entities.js";
import { tokenFrom, wordsOf } from "../../language/tokens.js";
import { countWords } from "../../text/words.js";
import type { Article, Span, Stretch } from "../../types.js";
import type { KindDecision } from "../kinds.js";
import { beginsLikeSentence } from "../placement.js";
import { nestedKind, undecided, type Decided, type Reading } from "../reading.js";
import type { Source } from "../source.js";
import { addDialogue } from "./find-dialogue.js";
import { findCapitalNames } from "./find-names.js";
import { findAfter, findBefore, findInside, type Found } from "./find-source.js";
import type { Grammar, Phrase } from "./read-phrase.js";
import { Referents } from "./referents.js";
import { TextWords, type Language } from "./text-words.js";

/** A longer quotation with a capital is a clause of its own, a shorter one a term or a title. */
const minClauseWords = 4;

/** How a quotation stands in the reporter's sentence. */
interface Standing {
  readonly from: number;
  readonly next: number;
  readonly words: number;
  /** Nothing of the reporter's sentence stands before it; nothing behind it either. */
  readonly opens: boolean;
  readonly whole: boolean;
  readonly capital: boolean;
  readonly ended: boolean;
}

/** What was said last, by whom, and the token behind the quotation and behind the words that say so. */
interface Last {
  readonly source: Source | null;
  readonly mention: Span | null;
  readonly next: number;
  readonly attributionEnd: number;
  readonly kind: KindDecision;
}

/** Reads the quotations of a text in a language without a model by its cues. Linear in the text. */
export function readQuotes(reading: Reading, language: Language): Reading {
  const { article, analysis } = reading;
  const { tokens } = analysis;
  const words = new TextWords(tokens, language, analysis.inside);
  const names = findCapitalNames(words);
  const entities = resolveEntities(tokens, names);
  const { stretches, quotations } = addDialogue(reading, { words, names, entities });
  const inside = tokensInside(tokens, quotations);
  const grammar = { words: new TextWords(tokens, language, inside), names, entities };
  const labels = reading.paragraphs.map((number) => article.paragraphs[number]?.label);
  const referents = new Referents(grammar, (n) => labels[n] !== "meta" && labels[n] !== "caption");
  const reader = new QuoteReader(article, grammar, quotations, referents);
  let outer = -1;
  const decided = stretches.map((one) =>
    one.inside === null ? reader.decide(one, ++outer) : undecided(one, nestedKind),
  );
  return { ...reading, analysis: { ...analysis, names, entities, quotations, inside }, stretches, decided };
}

/** Decides about the quotations of a text one after the other. */
class QuoteReader {
  readonly #article: Article;
  readonly #grammar: Grammar;
  readonly #quotations: readonly QuotationSpans[];
  readonly #referents: Referents;
  #last: Last = { source: null, mention: null, next: 0, attributionEnd: 0, kind: nestedKind };

  constructor(article: Article, grammar: Grammar, quotations: readonly QuotationSpans[], referents: Referents) {
    this.#article = article;
    this.#grammar = grammar;
    this.#quotations = quotations;
    this.#referents = referents;
  }

  /** The next outer stretch and its number among the quotations. */
  decide(stretch: Stretch, number: number): Decided {
    const standing = this.#standingOf(stretch, number);
    if (standing === null) return undecided(stretch, { kind: "mixed", why: null, rule: "not-prose" });
    const found = this.#find(standing);
    const splits = found === null && this.#splits(standing);
    const again = splits || (found === null && this.#continues(standing));
    if (!again && (found === null || isTerm(found, standing))) {
      const kind = unsaidKind(standing);
      this.#last = { source: null, mention: null, next: standing.next, attributionEnd: standing.next, kind };
      return undecided(stretch, kind);
    }
    const phrase = found?.phrase ?? null;
    const source = phrase === null ? this.#last.source : this.#sourceOf(phrase, standing);
    const own = phrase === null || phrase.kind === "dropped" ? null : this.#spanOf(phrase.first, phrase.next);
    const mention = again ? this.#last.mention : own;
    const attributionEnd = Math.max(standing.next, phrase?.next ?? 0, found?.cue?.[1] ?? 0);
    const kind = splits ? this.#last.kind : saidKind(found, standing);
    this.#last = { source, mention, next: standing.next, attributionEnd, kind };
    if (source === null) return undecided(stretch, kind);
    const cue = found === null || found.cue === null ? null : this.#spanOf(...found.cue);
    return { ...undecided(stretch, kind), mention, cue, source, rule: found?.rule ?? "next-sentence" };
  }

  #standingOf({ spans }: Stretch, number: number): Standing | null {
    const { words } = this.#grammar;
    const own = this.#quotations[number]?.spans ?? [];
    const from = tokenFrom(words.tokens, own[0]?.start ?? Infinity);
    const next = tokenFrom(words.tokens, own.at(-1)?.end ?? Infinity);
    if (from >= next || words.inside(from) !== number) return null;
    const parts = spans.map(({ start, end }) => this.#article.text.slice(start, end));
    const content = parts.join("\n").trim();
    const ended = /[.!?…。！？]["'”’»)]*$/u.test(content);
    const opens = words.opens(from) || (words.inside(from - 1) >= 0 && words.isStop(from - 2));
    const isLast = next >= words.length || !words.sameParagraph(next - 1, next) || words.isStop(next);
    const whole = opens && (isLast || (ended && (words.isCapital(next) || words.inside(next) >= 0)));
    return { from, next, words: countWords(content), opens, whole, capital: beginsLikeSentence(content), ended };
  }

  #find(standing: Standing): Found | null {
    const { next } = this.#last;
    return (
      (standing.opens ? null : findBefore(this.#grammar, standing, next)) ??
      findAfter(this.#grammar, standing) ??
      (this.#grammar.words.language.table.incises ? findInside(this.#grammar, standing) : null) ??
      (standing.opens ? findBefore(this.#grammar, standing, next) : null)
    );
  }

  #sourceOf(phrase: Phrase, { from }: Standing): Source | null {
    const { words, entities } = this.#grammar;
    const entity = entities.all[entities.ofName[phrase.name] ?? -1];
    if (entity !== undefined) return { kind: "named", entity };
    if (phrase.kind === "nominal") return this.#described(phrase);
    const antecedent = this.#referents.antecedentOf(Math.min(phrase.first, from), phrase.gender);
    if (antecedent !== null)
      return "forms" in antecedent ? { kind: "named", entity: antecedent } : this.#described(antecedent);
    const text = wordsOf(words.tokens, phrase.first, phrase.next);
    if (phrase.head >= 0) return { kind: "unnamed", words: text, type: "unnamed" };
    return phrase.kind === "pronoun" ? { kind: "unresolved", words: text.toLowerCase() } : null;
  }

  /** The only one whom the text calls so, else the words themselves. */
  #described(phrase: Phrase): Source {
    const { words } = this.#grammar;
    const entity = this.#referents.bearerOf(phrase);
    if (entity !== null) return { kind: "named", entity };
    const type = words.isBody(phrase.head) ? "organization" : "unnamed";
    return { kind: "unnamed", words: wordsOf(words.tokens, phrase.first, phrase.next), type };
  }

  /** „Es regnete“, sagte Krüger, „und dann goss es“: the cue stands in the midst of one clause. */
  #splits({ from, opens, capital }: Standing): boolean {
    const { words } = this.#grammar;
    const { source, next, attributionEnd } = this.#last;
    if (source === null || opens || capital || words.mark(from - 1) !== ",") return false;
    return attributionEnd > next && from - 1 === attributionEnd && words.sameParagraph(next, from);
  }

  /** A sentence in marks right behind one, with no more between than who said that. */
  #continues({ from, whole, capital }: Standing): boolean {
    const { words } = this.#grammar;
    const { source, next, attributionEnd } = this.#last;
    if (source === null || !whole || !capital || !words.sameParagraph(from, next - 1)) return false;
    for (let i = attributionEnd; i < from - 1; i++) if (words.isStop(i)) return false;
    return true;
  }

  #spanOf(first: number, next: number): Span {
    const { start, end } = this.#grammar.words.tokens;
    return { start: start[first] ?? 0, end: end[next - 1] ?? 0 };
  }
}

/** A name in marks inside a sentence that has a cue for something else: "Beim Treffen im „Anker“, sagte Meyer". */
function isTerm({ rule, phrase, cue }: Found, { from, opens, words, capital, ended }: Standing): boolean {
  // "laut der Seite „nordpost.example“": the name of the source.
  const isName = cue !== null && cue[0] < phrase.first && phrase.kind === "nominal" && phrase.next === from;
  return words <= 2 && (isName || (!opens && !ended && capital && rule !== "source-then-colon"));
}

function saidKind(found: Found | null, { opens, whole, capital, words }: Standing): KindDecision {
  const { rule = "next-sentence" } = found ?? {};
  const isApart = rule === "source-then-colon" || rule === "name-then-colon" || opens || words > minClauseWords;
  const isDirect = whole || (capital && isApart);
  return isDirect
    ? { kind: "direct", why: null, rule: "outside-the-sentence" }
    : { kind: "mixed", why: null, rule: "completes-the-sentence" };
}

/** What no cue speaks of: whole sentences and longer pieces of them are somebody's, the rest nobody's. */
function unsaidKind({ opens, capital, ended, words }: Standing): KindDecision {
  const rule = "no-source";
  const isLong = words >= minClauseWords;
  if (capital && opens && (ended || isLong)) return { kind: "direct", why: null, rule };
  if (isLong && (!capital || ended)) return { kind: "mixed", why: null, rule };
  if (words <= 2 && (!capital || ended || words === 1)) return { kind: "other", why: "term", rule };
  return { kind: "other", why: capital && !ended ? "title" : "unknown", rule };
}
