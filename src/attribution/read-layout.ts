import type { Entity } from "../language/entities.js";
import { fold } from "../text/fold.js";
import { plainText } from "../text/plain-text.js";
import type { Span, Stretch } from "../types.js";
import type { Decided } from "./reading.js";
import { personAbout } from "./interviewed.js";
import { LabelNames } from "./label-names.js";
import { reviewLayouts, type Page } from "./review-layouts.js";
import type { Source } from "./source.js";

/** Reads who speaks from how a page is laid out, not from its sentences. */
export class LayoutReader {
  readonly #page: Page;
  #names: LabelNames | null = null;
  #asked: { readonly entity: Entity | null } | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A turn is whoever's its label says. */
  readTurn(stretch: Stretch, label: Span): Decided {
    const [source, rule] = this.#sourceOf(stretch, label);
    return {
      stretch,
      kind: { kind: "direct", why: null, rule: "turn" },
      found: null,
      mention: label,
      cue: null,
      source,
      rule,
      row: null,
      confidence: null,
    };
  }

  /** The decisions with those changed about which the layout knows better. */
  review(decided: readonly Decided[]): readonly Decided[] {
    return reviewLayouts(decided, this.#page);
  }

  #sourceOf(stretch: Stretch, label: Span): readonly [Source, string] {
    const words = plainText(this.#page.article.text.slice(label.start, label.end));
    if (/^q$/i.test(words)) return [asSource(this.#interviewer(), words), "question"];
    // Of a press conference's "QUESTION" nobody can say whose it is.
    if (/^question$/i.test(words)) return [{ kind: "unresolved", words }, "question"];
    if (/^a(?:nswer)?$/i.test(words)) return [asSource(this.#interviewed(stretch), words), "answer"];
    this.#names ??= new LabelNames(this.#page.analysis);
    const named = this.#names.find(label);
    if (named !== null) return [{ kind: "named", entity: named }, "turn-label"];
    return [{ kind: "unnamed", words, type: "unnamed" }, "turn-label"];
  }

  /** Whoever wrote the page, where it is one person. */
  #interviewer(): Entity | null {
    const { authors } = this.#page.article;
    const own = authors.length === 1 ? fold(authors[0] ?? "") : "";
    return this.#page.analysis.entities.all.find(({ name }) => fold(name) === own) ?? null;
  }

  #interviewed({ paragraphs: [from] }: Stretch): Entity | null {
    // Whom the introduction names before the first question is asked in all that follow.
    this.#asked ??= { entity: personAbout({ ...this.#page, from: Math.max(0, from - 1), to: -1 }) };
    return this.#asked.entity;
  }
}

/** The named speaker, or nobody whom the letter leads to. */
function asSource(entity: Entity | null, words: string): Source {
  return entity === null ? { kind: "unresolved", words } : { kind: "named", entity };
}
