import { sentenceSpans } from "../text/sentences.js";
import { wordSpans } from "../text/words.js";
import type { Article } from "../types.js";

/** Shorter sentences stand in any article: "He did not elaborate." */
const leastWords = 6;
/** Fewer sentences in common are chance, or one sentence of a wire that another story took over. */
const leastShared = 3;
/** Of the sentences of the shorter article. */
const sharedPart = 0.5;

/** The sentences of an article that are its reporter's own, as a copy of it has them too. */
export type OwnSentences = ReadonlySet<string>;

/** Those of its body without quotation marks: what somebody said, every reporter who was there has. */
export function ownSentences({ text, paragraphs }: Pick<Article, "text" | "paragraphs">): OwnSentences {
  const own = new Set<string>();
  for (const { label, start, end } of paragraphs) {
    if (label !== "body") continue;
    const paragraph = text.slice(start, end);
    for (const span of sentenceSpans(paragraph)) {
      const sentence = paragraph.slice(span.start, span.end).replace(/\s+/g, " ").trim();
      if (!/["“”„«»「」]/.test(sentence) && wordSpans(sentence).length >= leastWords) own.add(sentence);
    }
  }
  return own;
}

/** Whether two articles are one report, which an agency gave to several outlets: most of the shorter's own sentences are the other's. */
export function isOneReport(a: OwnSentences, b: OwnSentences): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const sentence of shorter) if (longer.has(sentence)) shared++;
  return shared >= leastShared && shared >= sharedPart * shorter.size;
}
