import type { Article, Paragraph, Stretch } from "../types.js";
import { findFrames, type Frame } from "./find-frames.js";
import { findMentions } from "./find-mentions.js";
import { MentionIndex } from "./index-mentions.js";
import { readTokens, type Quoted, type Token } from "./read-tokens.js";

/** What a paragraph holds for somebody who asks who speaks in it. */
export class ParagraphView {
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  readonly mentions: MentionIndex;
  #frames: readonly Frame[] | null = null;

  constructor(index: number, paragraph: Paragraph, tokens: readonly Token[], mentions: MentionIndex) {
    this.index = index;
    this.paragraph = paragraph;
    this.tokens = tokens;
    this.mentions = mentions;
  }

  /** Most paragraphs are read for their names alone. */
  get frames(): readonly Frame[] {
    return (this.#frames ??= findFrames(this.tokens, this.mentions));
  }
}

/** Nobody looks further back than this for who spoke last; a book-length text must not keep all its tokens. */
const maxKeptViews = 24;

/** A line longer than this is data, not prose: its quotations are listed, but nobody is looked for in it. */
const maxParagraphLength = 1_000_000;

/** Reads paragraphs when they are first asked for: most of an article without quotations is never tokenized. */
export class ParagraphReader {
  readonly article: Article;
  readonly #quoted = new Map<number, Quoted[]>();
  readonly #tokens = new Map<number, number>();
  readonly #views = new Map<number, ParagraphView>();

  constructor(article: Article, stretches: readonly Stretch[]) {
    this.article = article;
    for (const stretch of stretches) {
      if (stretch.inside === null) this.#place(stretch);
    }
  }

  view(index: number): ParagraphView | null {
    const known = this.#views.get(index);
    if (known !== undefined) return known;
    const paragraph = this.article.paragraphs[index];
    if (paragraph === undefined || paragraph.end - paragraph.start > maxParagraphLength) return null;
    const tokens = readTokens(this.article.text, paragraph, this.#quoted.get(index) ?? []);
    if (this.#quoted.has(index)) this.#noteTokens(tokens);
    const mentions = new MentionIndex(tokens, findMentions(this.article.text, tokens));
    const view = new ParagraphView(index, paragraph, tokens, mentions);
    this.#views.set(index, view);
    if (this.#views.size > maxKeptViews) {
      const [oldest = index] = this.#views.keys();
      this.#views.delete(oldest);
    }
    return view;
  }

  #noteTokens(tokens: readonly Token[]): void {
    for (const [at, token] of tokens.entries()) {
      if (token.stretch !== null && !this.#tokens.has(token.stretch)) this.#tokens.set(token.stretch, at);
    }
  }

  /** The token that a stretch is in the first of its paragraphs, once that has been read. */
  tokenOf(stretch: number): number {
    return this.#tokens.get(stretch) ?? -1;
  }

  /** The paragraph of the same label before this one, or null. */
  before(index: number): ParagraphView | null {
    const label = this.article.paragraphs[index]?.label;
    for (let i = index - 1; i >= Math.max(0, index - maxKeptViews); i--)
      if (this.article.paragraphs[i]?.label === label) return this.view(i);
    return null;
  }

  /** The paragraph of the same label behind this one, if it is near. */
  after(index: number): ParagraphView | null {
    const label = this.article.paragraphs[index]?.label;
    for (let i = index + 1; i <= index + 2; i++) if (this.article.paragraphs[i]?.label === label) return this.view(i);
    return null;
  }

  /** Notes where a stretch stands in each paragraph that it runs over. */
  #place(stretch: Stretch): void {
    let piece = 0;
    for (let index = stretch.paragraphs[0]; index <= stretch.paragraphs[1]; index++) {
      const paragraph = this.article.paragraphs[index];
      const span = stretch.spans[piece];
      if (paragraph === undefined || span === undefined) break;
      if (span.start < paragraph.start || span.start > paragraph.end) continue;
      piece++;
      const start = Math.max(paragraph.start, stretch.marks.start);
      const end = piece === stretch.spans.length ? stretch.marks.end : paragraph.end;
      const placed = this.#quoted.get(index);
      if (placed === undefined) this.#quoted.set(index, [{ n: stretch.n, start, end }]);
      else placed.push({ n: stretch.n, start, end });
    }
  }
}
