import type { Entity } from "../language/entities.js";
import { fold } from "../text/fold.js";
import { plainText } from "../text/plain-text.js";
import type { Span, Stretch } from "../types.js";
import type { Decided } from "./reading.js";
import { Introductions, tellsOfInterview } from "./interviewed.js";
import { LabelNames } from "./label-names.js";
import { layoutConfidence } from "./layout-confidence.js";
import type { Page } from "./page.js";
import { reviewLayouts } from "./review-layouts.js";
import type { Source } from "./source.js";

/** Reads who speaks from how a page is laid out, not from its sentences. */
export class LayoutReader {
  readonly #page: Page;
  #names: LabelNames | null = null;
  /** Undefined before somebody asks. */
  #asking: Entity | null | undefined;
  #asked: Entity | null | undefined;

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
      confidence: layoutConfidence(rule, source.kind !== "unresolved"),
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
    if (this.#asking !== undefined) return this.#asking;
    const { authors } = this.#page.article;
    const own = authors.length === 1 ? fold(authors[0] ?? "") : "";
    this.#asking = this.#page.analysis.entities.all.find(({ name }) => fold(name) === own) ?? null;
    return this.#asking;
  }

  /** Whom the introduction names before the first question: he or she is asked in all that follow. */
  #interviewed({ paragraphs: [from] }: Stretch): Entity | null {
    if (this.#asked !== undefined) return this.#asked;
    const first = Math.max(0, from - 1);
    const announced = tellsOfInterview(this.#page.article, first);
    this.#asked = announced ? new Introductions(this.#page).personAbout(first, null) : null;
    return this.#asked;
  }
}

/** The named speaker, or nobody whom the letter leads to. */
function asSource(entity: Entity | null, words: string): Source {
  return entity === null ? { kind: "unresolved", words } : { kind: "named", entity };
}
