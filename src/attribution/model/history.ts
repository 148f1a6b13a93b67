import { mix } from "../../language/hash.js";
import { isWord } from "../../language/tokens.js";
import type { LastSpeaker, Part, StatementContext } from "./model-types.js";

const nobody: LastSpeaker = { mention: -1, chunk: -1, entity: 0, near: 0 };

/** Longer quotations are told by their beginning. */
const maxKeyTokens = 16;

/** What was decided so far in a part of the page, as the next quotation sees it. */
export class History {
  readonly #part: Part;
  readonly #seen = new Set<number>();
  readonly #perParagraph = new Map<number, number>();
  #last: LastSpeaker = nobody;
  #lastQuotation = -1;
  #previous = -1;
  #previousSaid = false;

  constructor(part: Part) {
    this.#part = part;
    for (let n = 0; n < part.analysis.quotations.length; n++) {
      const paragraph = this.#paragraphOf(n);
      this.#perParagraph.set(paragraph, (this.#perParagraph.get(paragraph) ?? 0) + 1);
    }
  }

  lastFor(quotation: number): LastSpeaker {
    if (this.#last.mention < 0) return nobody;
    const { tokens } = this.#part.analysis;
    const [now, then] = [this.#firstToken(quotation), this.#firstToken(this.#lastQuotation)];
    const paragraphs = (tokens.paragraph[now] ?? 0) - (tokens.paragraph[then] ?? 0);
    const near = tokens.sentence[now] === tokens.sentence[then] ? 1 : paragraphs === 0 ? 2 : paragraphs === 1 ? 3 : 4;
    return { ...this.#last, near };
  }

  contextFor(quotation: number): StatementContext {
    const { tokens } = this.#part.analysis;
    const now = this.#firstToken(quotation);
    const then = this.#previous >= 0 ? this.#firstToken(this.#previous) : -1;
    const same = then >= 0 && tokens.sentence[now] === tokens.sentence[then];
    return {
      repeated: this.#seen.has(this.#keyOf(quotation)),
      before: then < 0 ? 0 : (this.#previousSaid ? 1 : 2) + (same ? 2 : 0),
      inParagraph: this.#perParagraph.get(this.#paragraphOf(quotation)) ?? 1,
    };
  }

  /** Notes what was decided: whether somebody says the quotation, the mention and its chunk, the entity that it leads to (0 none). */
  note(quotation: number, said: boolean, mention: number, chunk: number, entity: number): void {
    this.#seen.add(this.#keyOf(quotation));
    this.#previous = quotation;
    this.#previousSaid = said;
    if (!said) return;
    this.#last = { mention, chunk, entity, near: 0 };
    this.#lastQuotation = quotation;
  }

  #firstToken(quotation: number): number {
    const { chunks } = this.#part;
    const chunk = chunks.quotationFirst[quotation] ?? -1;
    return chunk < 0 ? 0 : (chunks.first[chunk] ?? 0);
  }

  #paragraphOf(quotation: number): number {
    return this.#part.analysis.tokens.paragraph[this.#firstToken(quotation)] ?? 0;
  }

  /** The first words between the marks as one number. */
  #keyOf(quotation: number): number {
    const { tokens, inside } = this.#part.analysis;
    const first = this.#firstToken(quotation);
    let key = 0;
    for (let i = first; i < first + maxKeyTokens && inside[i] === quotation; i++) {
      if (isWord(tokens, i)) key = mix(key, tokens.word[i] ?? 0);
    }
    return key;
  }
}
