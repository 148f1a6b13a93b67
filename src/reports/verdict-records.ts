import type { SourceStatement } from "../archive/answers.js";
import type { DraftQuote, QuoteRecord, VerdictChange, VerdictRecord, VerdictSource } from "../records.js";
import { indexAt } from "../text/lines.js";
import { sentenceSpans } from "../text/sentences.js";
import type { Span } from "../types.js";
import { isSameSpeaker } from "../verify/compare-speakers.js";
import type { JudgedPlace, Judgement } from "../verify/judge-quote.js";

/** The lines of a statement as one text: what spans into it are spans of. */
export function textOfStatement({ lines }: SourceStatement): string {
  return lines.map(({ text }) => text).join("\n");
}

/** A quoted stretch that is nobody's statement. */
export function setAsideRecord(quote: QuoteRecord): VerdictRecord {
  return {
    schema: "onrecord.verdict/1",
    verdict: "no statement",
    passes: true,
    draft: draftOf(quote),
    source: null,
    sameSpeaker: null,
    changes: [],
    pieces: [],
    also: [],
  };
}

/** What was found of a quotation, as every output format shows it. */
export function verdictRecord(
  quote: QuoteRecord,
  statements: readonly SourceStatement[],
  { verdict, places, also }: Judgement,
): VerdictRecord {
  const sources = places.flatMap((place) => sourceAt(statements, place, verdict === "not found") ?? []);
  const [first] = sources;
  const isOne = sources.length === 1;
  return {
    schema: "onrecord.verdict/1",
    verdict,
    passes: verdict === "verbatim" || verdict === "shortened",
    draft: draftOf(quote),
    source: first?.record ?? null,
    sameSpeaker: first === undefined ? null : isSameSpeaker(quote, first.statement),
    changes: verdict === "not found" ? [] : sources.flatMap((source) => changesOf(quote, source, isOne)),
    pieces: isOne ? [] : sources.map(({ record }) => record),
    also: first === undefined ? [] : otherPlaces(statements, also, first.record),
  };
}

/** As many as a reader looks at. */
const mostPlaces = 20;

/** What is quoted inside another quotation is one place with it. */
function otherPlaces(
  statements: readonly SourceStatement[],
  places: readonly JudgedPlace[],
  source: VerdictSource,
): VerdictRecord["also"] {
  const records = places.flatMap((place) => sourceAt(statements, place, false)?.record ?? []);
  const others = new Map(records.map((record) => [placeOf(record), record]));
  others.delete(placeOf(source));
  return [...others.values()]
    .slice(0, mostPlaces)
    .map(({ path, line, speaker, outlet, published }) => ({ path, line, speaker, outlet, published }));
}

function placeOf({ path, start }: VerdictSource): string {
  return `${path}\0${start}`;
}

/** A statement with the part of it that a draft has its words from. */
interface FoundSource {
  readonly statement: SourceStatement;
  readonly text: string;
  readonly span: Span;
  readonly place: JudgedPlace;
  readonly record: VerdictSource;
}

/** What is only near is shown in whole sentences. */
function sourceAt(
  statements: readonly SourceStatement[],
  place: JudgedPlace,
  inSentences: boolean,
): FoundSource | null {
  const statement = statements[place.source];
  if (statement === undefined) return null;
  const text = textOfStatement(statement);
  const span = inSentences ? sentencesAt(text, place.span) : place.span;
  return { statement, text, span, place, record: sourceOf(statement, span) };
}

function sentencesAt(text: string, { start, end }: Span): Span {
  const touched = sentenceSpans(text).filter((sentence) => sentence.end > start && sentence.start < end);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

/** Where a quotation stands in its draft, with its words. */
export function draftOf(quote: QuoteRecord): DraftQuote {
  const { id, path, line, lineUnit, page, column, spans, text, speaker, kind, why, sentence } = quote;
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  return { id, path, line, lineUnit, page, column, start, end, text, speaker, kind, why, sentence };
}

function sourceOf(statement: SourceStatement, { start, end }: Span): VerdictSource {
  const { lines, id, article, path, title, outlet, published, url, language, quoted } = statement;
  const { speaker, speakerType, roles } = statement;
  const [first, last] = [offsetIn(lines, start), offsetIn(lines, end)];
  return {
    path,
    line: first.line,
    lineUnit: first.lineUnit,
    page: first.page,
    column: first.column,
    start: first.offset,
    end: last.offset,
    text: textOfStatement(statement).slice(start, end),
    speaker,
    id,
    article,
    speakerType,
    role: roles[0] ?? null,
    quoted,
    title,
    outlet,
    published,
    url,
    language,
  };
}

/** Where an offset of the joined lines is. */
function offsetIn(lines: SourceStatement["lines"], at: number) {
  let start = 0;
  const spans = lines.map(({ text }) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return span;
  });
  const index = Math.max(0, indexAt(spans, at));
  const line = lines[index];
  const into = at - (spans[index]?.start ?? 0);
  return {
    line: line?.line ?? 1,
    lineUnit: line?.lineUnit ?? "file",
    page: line?.page ?? null,
    column: (line?.column ?? 1) + into,
    offset: (line?.start ?? 0) + into,
  };
}

/** Offsets into the source are given where there is one. */
function changesOf(quote: QuoteRecord, { text, span, place }: FoundSource, isOne: boolean): VerdictChange[] {
  return place.changes.map(({ kind, draft, source }) => ({
    kind,
    draft: draft === null ? null : quote.text.slice(draft.start, draft.end),
    source: source === null ? null : text.slice(source.start, source.end),
    draftSpan: draft,
    sourceSpan: source === null || !isOne ? null : { start: source.start - span.start, end: source.end - span.start },
  }));
}
