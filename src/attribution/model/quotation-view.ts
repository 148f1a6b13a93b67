import type { Chunks, QuotationSpans } from "../../language/chunk-types.js";
import { mix } from "../../language/hash.js";
import { shapes } from "../../language/tokens.js";
import type { Span } from "../../types.js";
import { placementOf } from "../placement.js";
import type { QuotationView } from "./model-types.js";
import { wordFeature } from "./word-feature.js";

/** What a quotation looks like from outside and at its edges; null where the chunks do not hold it. */
export function viewQuotation(
  chunks: Chunks,
  { spans }: QuotationSpans,
  number: number,
  content: Span,
): QuotationView | null {
  const firstChunk = chunks.quotationFirst[number] ?? -1;
  const lastChunk = chunks.quotationLast[number] ?? -1;
  const lastSpan = spans.at(-1);
  if (firstChunk < 0 || lastSpan === undefined) return null;
  const { tokens, label } = chunks;
  const first = chunks.first[firstChunk] ?? 0;
  const next = chunks.next[lastChunk] ?? 0;
  const before = edgeClass(chunks, first - 1, tokens.paragraph[first] ?? 0);
  const after = edgeClass(chunks, next, tokens.paragraph[next - 1] ?? 0);
  const opening = tokens.shape[first] === shapes.mark ? first + 1 : first;
  const capital = tokens.shape[opening] === shapes.lower ? 0 : 1;
  return {
    before,
    after,
    firstChunk,
    lastChunk,
    wordBefore: before === 0 ? 0 : wordFeature(chunks, first - 1),
    edge: mix(mix(before, after), mix(innerEnd(tokens.text, lastSpan.end), capital)),
    labelBefore: label[firstChunk - 1] ?? 0,
    labelAfter: label[lastChunk + 1] ?? 0,
    placement: placementOf(chunks, firstChunk, lastChunk, content),
  };
}

/** What stands at token `i` beside a quotation: 0 the paragraph's edge, a word by its shape, a mark by its character. */
function edgeClass({ tokens }: Chunks, i: number, paragraph: number): number {
  if (i < 0 || tokens.paragraph[i] !== paragraph) return 0;
  return tokens.shape[i] === shapes.mark
    ? 20 + tokens.text.charCodeAt(tokens.start[i] ?? 0)
    : 1 + (tokens.shape[i] ?? 0);
}

/** The last mark inside the quotation: 1 comma, 2 full stop, 3 question or exclamation mark, 4 dash, 0 a word. */
function innerEnd(text: string, end: number): number {
  let at = end - 1;
  while (at > end - 4 && "”»\"’'“".includes(text.charAt(at))) at--;
  const ending = endings.findIndex((marks) => marks.includes(text.charAt(at)));
  return ending + 1;
}

const endings = [",", ".…", "?!", "—-"];
