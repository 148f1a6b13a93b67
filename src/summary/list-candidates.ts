import { indexAt } from "../text/lines.js";
import { sentenceSpans } from "../text/sentences.js";
import type { Article, Span } from "../types.js";
import { isWholeSentence } from "./is-whole-sentence.js";

/** A sentence of the story that a summary may take. */
export interface Candidate extends Span {
  readonly text: string;
  /** The line that it begins on. */
  readonly line: number;
  /** Its place among all sentences of the story, from 0; the one before it has `index - 1`. */
  readonly index: number;
  /** It is the first of its paragraph. */
  readonly opensParagraph: boolean;
}

/** So far into a story a summary looks: what comes later never outweighs it, and a long file stays quick. */
const maxSentences = 1000;

/** Whole sentences of the body, in order. Of a story that has none (Thai needs no full stop) its longer paragraphs. */
export function listCandidates(article: Article): Candidate[] {
  const sentences = listSpans(article, sentenceSpans).filter(({ text }) => isWholeSentence(text));
  return sentences.length > 0 ? sentences : listSpans(article, wholeParagraph).filter(isLong);
}

/** Shorter paragraphs without a full stop are headings and lists, longer ones whole pages. */
const paragraphLengths = { least: 40, most: 1000 };

function isLong({ text }: Candidate): boolean {
  return text.length >= paragraphLengths.least && text.length <= paragraphLengths.most;
}

function wholeParagraph(_text: string, start: number, end: number): Span[] {
  return [{ start, end }];
}

function listSpans(article: Article, split: (text: string, start: number, end: number) => Span[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const paragraph of article.paragraphs) {
    if (paragraph.label !== "body") continue;
    for (const span of split(article.text, paragraph.start, paragraph.end)) {
      if (candidates.length === maxSentences) return candidates;
      const start = afterItemMark(article.text, span);
      const { end } = span;
      candidates.push({
        start,
        end,
        text: article.text.slice(start, end),
        line: article.lines[indexAt(article.lines, start)]?.number ?? paragraph.line,
        index: candidates.length,
        opensParagraph: span.start === paragraph.start,
      });
    }
  }
  return candidates;
}

/** Where the words of an item begin: behind "- ", "* ", "• " and the marks of a block quotation. */
function afterItemMark(text: string, { start, end }: Span): number {
  const mark = /^(?:[-*•‣◦▪●>]\s+)+/.exec(text.slice(start, Math.min(end, start + maxItemMark)));
  return start + (mark?.[0].length ?? 0);
}

const maxItemMark = 20;
