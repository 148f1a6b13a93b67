import { indexAt } from "../text/lines.js";
import { sentenceSpans } from "../text/sentences.js";
import { countWords } from "../text/words.js";
import type { Article, Span } from "../types.js";
import { isAside } from "./is-aside.js";
import { isWholeSentence } from "./is-whole-sentence.js";
import { readInterview } from "./read-interview.js";

/** A sentence of the story that a summary may take. */
export interface Candidate extends Span {
  readonly text: string;
  /** The line that it begins on. */
  readonly line: number;
  /** Its place among all sentences of the story, from 0; the one before it has `index - 1`. */
  readonly index: number;
  /** It is the first of its paragraph. */
  readonly opensParagraph: boolean;
  /** Somebody says it who answers in an interview. */
  readonly answers: boolean;
}

/** So far into a story a summary looks: what comes later never outweighs it, and a long file stays quick. */
const maxSentences = 1000;

/**
 * Whole sentences of the body, in order: of an interview, those of its introduction and of its answers. Of a story that has
 * none its longer paragraphs that end as sentences do, or in scripts that need no full stop any.
 */
export function listCandidates(article: Article): Candidate[] {
  const sentences = listSpans(article, sentenceSpans).filter(
    ({ text, answers }) => isWholeSentence(text) && !isAside(text) && !(answers && isShortAnswer(text)),
  );
  if (sentences.length > 0) return sentences;
  const paragraphs = listSpans(article, wholeParagraph).filter((one) => isLong(one) && !isAside(one.text));
  const ended = paragraphs.filter(({ text }) => isWholeSentence(text));
  return ended.length > 0 ? ended : paragraphs.filter(({ text }) => needsNoStop.test(text));
}

/** Thai, Lao, Burmese and Khmer; in other scripts what has no full stop is a list or a table. */
const needsNoStop = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** "No.", "Osei: Not at all.", and what is asked in return. */
function isShortAnswer(text: string): boolean {
  const said = text.replace(/^[^:]{1,60}: /, "");
  return said.endsWith("?") || countWords(said) <= fewWords;
}

const fewWords = 3;

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
  const interview = readInterview(article);
  for (const paragraph of article.paragraphs) {
    if (paragraph.label !== "body" || interview?.questions.has(paragraph) === true) continue;
    const answers = interview?.answers.has(paragraph) === true;
    for (const span of split(article.text, paragraph.start, paragraph.end)) {
      if (candidates.length === maxSentences) return candidates;
      const start = afterItemMark(article.text, span, answers);
      const { end } = span;
      candidates.push({
        start,
        end,
        text: article.text.slice(start, end),
        line: article.lines[indexAt(article.lines, start)]?.number ?? paragraph.line,
        index: candidates.length,
        opensParagraph: span.start === paragraph.start,
        answers,
      });
    }
  }
  return candidates;
}

/** Where the words of an item begin: behind "- ", "* ", "• ", the marks of a block quotation; of an answer, behind its "A: ". */
function afterItemMark(text: string, { start, end }: Span, answers: boolean): number {
  const mark = (answers ? answerMark : itemMark).exec(text.slice(start, Math.min(end, start + maxItemMark)));
  return start + (mark?.[0].length ?? 0);
}

const itemMark = /^(?:[-*•‣◦▪●>]\s+)+/;
const answerMark = /^(?:\*\*|__)?(?:A|Answer)[.:](?:\*\*|__)?\s+(?=\S)/;
const maxItemMark = 20;
