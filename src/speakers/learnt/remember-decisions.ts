import type { Analysis } from "./analyse-text.js";
import type { LastSpeaker } from "./describe-candidates.js";
import type { StatementContext } from "./describe-statements.js";
import { hashWord, mix } from "./hash-words.js";

const nobody: LastSpeaker = { mention: -1, step: -1, key: 0, near: 0 };

/** What was decided so far, as the next segment sees it. */
export class History {
  private last: LastSpeaker = nobody;
  private lastSegment = -1;
  private lastSaid = false;
  private seen = new Set<number>();
  private readonly perParagraph = new Map<number, number>();
  private readonly analysis: Analysis;

  constructor(analysis: Analysis) {
    this.analysis = analysis;
    for (let n = 0; n < analysis.segments.length; n++) {
      const paragraph = this.paragraphOf(n);
      this.perParagraph.set(paragraph, (this.perParagraph.get(paragraph) ?? 0) + 1);
    }
  }

  /** Who spoke last, and how near that was: 1 same sentence, 2 same paragraph, 3 the paragraph before, 4 farther. */
  lastFor(segment: number): LastSpeaker {
    if (this.last.mention < 0) return nobody;
    const { tokens } = this.analysis;
    const [now, then] = [this.firstToken(segment), this.firstToken(this.lastSegment)];
    const paragraphs = (tokens.paragraph[now] ?? 0) - (tokens.paragraph[then] ?? 0);
    const near = tokens.sentence[now] === tokens.sentence[then] ? 1 : paragraphs === 0 ? 2 : paragraphs === 1 ? 3 : 4;
    return { ...this.last, near };
  }

  contextFor(segment: number): StatementContext {
    const { tokens } = this.analysis;
    const now = this.firstToken(segment);
    const then = this.previous >= 0 ? this.firstToken(this.previous) : -1;
    const same = then >= 0 && tokens.sentence[now] === tokens.sentence[then];
    const before = then < 0 ? 0 : (this.lastSaid ? 1 : 2) + (same ? 2 : 0);
    return {
      repeated: this.seen.has(this.wordsOf(segment)),
      before,
      inParagraph: this.perParagraph.get(this.paragraphOf(segment)) ?? 1,
    };
  }

  private previous = -1;

  note(segment: number, said: boolean, mention: number, step: number, person: number): void {
    this.seen.add(this.wordsOf(segment));
    this.previous = segment;
    this.lastSaid = said;
    if (!said) return;
    this.last = { mention, step, key: person, near: 0 };
    this.lastSegment = segment;
  }

  private firstToken(segment: number): number {
    const step = this.analysis.outline.segmentFirst[segment] ?? -1;
    return step < 0 ? 0 : (this.analysis.outline.first[step] ?? 0);
  }

  private paragraphOf(segment: number): number {
    return this.analysis.tokens.paragraph[this.firstToken(segment)] ?? 0;
  }

  private wordsOf(segment: number): number {
    if (this.wordsSegment !== segment) [this.wordsSegment, this.words] = [segment, this.readWords(segment)];
    return this.words;
  }

  /** Asked for before a segment's decision and after it. */
  private wordsSegment = -1;
  private words = 0;

  /** The words between the marks as one number; long quotations by their beginning. */
  private readWords(segment: number): number {
    const span = this.analysis.segments[segment]?.spans[0];
    const { text } = this.analysis.tokens;
    if (span === undefined) return 0;
    const end = Math.min(span.end, span.start + 80);
    const inner = text.slice(span.start, end).replace(/^[\s"“‘'«„`]+|[\s"”’'».,;:!?]+$/g, "");
    return mix(hashWord(inner, 0, inner.length), inner.length);
  }
}
