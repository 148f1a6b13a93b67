import type {
  Clause,
  LineLabel,
  QuoteKind,
  ReportAct,
  Reported,
  SetAside,
  Span,
  Speaker,
  SpeakerType,
} from "../../types.js";
import { inHundredths } from "../quote-records.js";
import {
  clausesOf,
  type PlacedAttribution,
  type ReportedStatements,
  type Statement,
  type Statements,
} from "../statements.js";
import { RecordReader, RecordWriter } from "./pack-records.js";

const kinds: readonly QuoteKind[] = ["direct", "mixed", "other", "indirect"];
const reasons: readonly SetAside[] = ["term", "title", "scare", "nested", "nickname", "repeat", "unknown"];
const sections: readonly LineLabel[] = ["body", "title", "heading", "caption", "meta", "furniture", "repeat"];
const acts: readonly ReportAct[] = ["said", "thought", "judged", "asked"];
export const speakerTypes: readonly (SpeakerType | null)[] = [null, "person", "organization", "group", "unnamed"];

/** What a quote has beside its kind, as most have not; the kind is in the two lowest bits. */
const has = {
  attribution: 4,
  /** The attribution's rule is another than the quote's. */
  rule: 8,
  reported: 16,
  section: 32,
  spans: 64,
  part: 128,
  reason: 256,
  number: 512,
} as const;

/** The statements of some articles in a row, which have much in common; null where the program has failed on one. */
export function packSpeech(articles: readonly (Statements | ReportedStatements | null)[]): Uint8Array {
  const writer = new RecordWriter();
  writer.number(articles.length);
  for (const attributed of articles) {
    writer.number(attributed === null ? 0 : attributed.quotes.length + 1);
    if (attributed !== null) writeArticle(writer, attributed);
  }
  return writer.bytes();
}

export function unpackSpeech(bytes: Uint8Array): (ReportedStatements | null)[] {
  const reader = new RecordReader(bytes);
  return reader.list(() => {
    const quotes = reader.number();
    return quotes === 0 ? null : readArticle(reader, quotes - 1);
  });
}

function writeArticle(writer: RecordWriter, attributed: Statements | ReportedStatements): void {
  const { quotes, speakers } = attributed;
  writer.list(speakers, (speaker) => writeSpeaker(writer, speaker));
  const numberOf: SpeakerNumbers = new Map(speakers.map(({ name, type }, i) => [`${type} ${name}`, i + 1]));
  let before: Statement | null = null;
  for (const quote of quotes) {
    writeQuote(writer, quote, before, numberOf);
    before = quote;
  }
  writeClauses(writer, clausesOf(attributed));
}

/** The speakers of an article from 1 on, by type and name. */
type SpeakerNumbers = ReadonlyMap<string, number>;

function readArticle(reader: RecordReader, count: number): ReportedStatements {
  const speakers = reader.list(() => readSpeaker(reader));
  const quotes: Statement[] = [];
  for (let i = 0; i < count; i++) quotes.push(readQuote(reader, quotes.at(-1) ?? null, speakers));
  return { quotes, speakers, clauses: readClauses(reader) };
}

/** Numbers count from the clause before, offsets from where the one before ends. */
function writeClauses(writer: RecordWriter, clauses: readonly Clause[]): void {
  let [number, at] = [0, 0];
  writer.list(clauses, ({ n, spans }) => {
    writer.signed(n - number);
    number = n;
    writer.list(spans, ({ start, end }) => {
      writer.signed(start - at);
      writer.number(end - start);
      at = end;
    });
  });
}

function readClauses(reader: RecordReader): Clause[] {
  let [n, at] = [0, 0];
  return reader.list(() => {
    n += reader.signed();
    const spans = reader.list((): Span => {
      const start = at + reader.signed();
      return { start, end: (at = start + reader.number()) };
    });
    return { n, spans };
  });
}

function writeSpeaker(writer: RecordWriter, { name, type, names, roles }: Speaker): void {
  writer.text(name);
  writer.number(speakerTypes.indexOf(type));
  // The fullest form, which is the name, comes first as a rule.
  const isFirst = names[0] === name;
  writer.number(2 * (isFirst ? names.length - 1 : names.length) + Number(isFirst));
  for (const form of isFirst ? names.slice(1) : names) writer.text(form);
  let before = 0;
  writer.list(roles, ({ role, line }) => {
    writer.text(role);
    writer.signed(line - before);
    before = line;
  });
}

function readSpeaker(reader: RecordReader): Speaker {
  const name = reader.text();
  const type = speakerTypes[reader.number()] ?? "unnamed";
  const forms = reader.number();
  const names = forms % 2 === 1 ? [name] : [];
  for (let i = 0; i < forms >>> 1; i++) names.push(reader.text());
  let line = 0;
  const roles = reader.list(() => ({ role: reader.text(), line: (line += reader.signed()) }));
  return { name, type, names, roles };
}

/** Offsets count from where the sentence begins, or from the end of the words before; those of an end from the sentence's end back. */
function writeQuote(writer: RecordWriter, quote: Statement, before: Statement | null, numberOf: SpeakerNumbers): void {
  const { n, kind, why, spans, sentence, section, part, attribution, rule, confidence, reported } = quote;
  const flags =
    kinds.indexOf(kind) |
    (attribution === null ? 0 : has.attribution) |
    (attribution === null || attribution.rule === rule ? 0 : has.rule) |
    (reported === null ? 0 : has.reported) |
    (part === null ? 0 : has.part) |
    (section === "body" ? 0 : has.section) |
    (why === null ? 0 : has.reason) |
    (spans.length === 1 ? 0 : has.spans) |
    (n === (before?.n ?? 0) + 1 ? 0 : has.number);
  writer.number(flags);
  if (flags & has.number) writer.number(n);
  if (part !== null) for (const number of [part.n, part.of]) writer.number(number);
  if (flags & has.section) writer.number(sections.indexOf(section));
  if (why !== null) writer.number(reasons.indexOf(why));
  writer.name(rule);
  if (attribution !== null && flags & has.rule) writer.name(attribution.rule);
  if (reported !== null) writeReported(writer, reported);
  writer.number(confidence === null ? 0 : 1 + Math.round(100 * inHundredths(confidence)));
  writer.signed(sentence.start - (before?.sentence.start ?? 0));
  writer.number(sentence.end - sentence.start);
  if (flags & has.spans) writer.number(spans.length);
  let at = sentence.start;
  for (const { start, end } of spans) {
    writer.signed(start - at);
    writer.signed(sentence.end - end);
    at = end;
  }
  if (attribution !== null) writeAttribution(writer, attribution, nearOf(kind, sentence, spans), numberOf);
}

function readQuote(reader: RecordReader, before: Statement | null, speakers: readonly Speaker[]): Statement {
  const flags = reader.number();
  const n = flags & has.number ? reader.number() : (before?.n ?? 0) + 1;
  const part = flags & has.part ? { n: reader.number(), of: reader.number() } : null;
  const section = flags & has.section ? (sections[reader.number()] ?? "body") : "body";
  const why = flags & has.reason ? (reasons[reader.number()] ?? "unknown") : null;
  const kind = kinds[flags & 3] ?? "other";
  const rule = reader.name();
  const ruleOfSpeaker = flags & has.rule ? reader.name() : rule;
  const reported = flags & has.reported ? readReported(reader) : null;
  const hundredths = reader.number();
  const start = (before?.sentence.start ?? 0) + reader.signed();
  const sentence = { start, end: start + reader.number() };
  const spans: Span[] = [];
  for (let left = flags & has.spans ? reader.number() : 1; left > 0; left--) {
    const from = (spans.at(-1)?.end ?? start) + reader.signed();
    spans.push({ start: from, end: sentence.end - reader.signed() });
  }
  const near = nearOf(kind, sentence, spans);
  return {
    n,
    kind,
    why,
    spans,
    sentence,
    section,
    part,
    attribution: flags & has.attribution ? { ...readAttribution(reader, near, speakers), rule: ruleOfSpeaker } : null,
    rule,
    confidence: hundredths === 0 ? null : (hundredths - 1) / 100,
    reported,
  };
}

/** Where a mention is not far from: whoever is reported stands before the words, whoever is quoted behind them. */
function nearOf(kind: QuoteKind, sentence: Span, spans: readonly Span[]): number {
  return (kind === "indirect" ? spans[0]?.start : spans.at(-1)?.end) ?? sentence.start;
}

/** The act in the two lowest bits, then whether it is negated, then whether it is known through somebody. */
function writeReported(writer: RecordWriter, { act, negated, via }: Reported): void {
  writer.number(acts.indexOf(act) | (negated ? 4 : 0) | (via === null ? 0 : 8));
  if (via !== null) writer.name(via);
}

function readReported(reader: RecordReader): Reported {
  const bits = reader.number();
  return { act: acts[bits & 3] ?? "said", negated: (bits & 4) > 0, via: bits & 8 ? reader.name() : null };
}

/** Most often the speaker is one of the article's, by number from 1, with that one's type. */
function writeAttribution(
  writer: RecordWriter,
  { mention, cue, speaker, speakerType }: PlacedAttribution,
  near: number,
  numberOf: SpeakerNumbers,
): void {
  const known = (speaker === null ? undefined : numberOf.get(`${speakerType} ${speaker}`)) ?? 0;
  writer.number(known);
  if (known === 0) {
    writer.number(2 * speakerTypes.indexOf(speakerType) + Number(speaker !== null));
    if (speaker !== null) writer.text(speaker);
  }
  writePlace(writer, mention, near);
  writePlace(writer, cue, mention?.end ?? near);
}

function readAttribution(
  reader: RecordReader,
  near: number,
  speakers: readonly Speaker[],
): Omit<PlacedAttribution, "rule"> {
  const known = reader.number();
  const other = known === 0 ? reader.number() : 0;
  const { name, type } = speakers[known - 1] ?? {
    name: other % 2 === 1 ? reader.text() : null,
    type: speakerTypes[other >>> 1] ?? null,
  };
  const mention = readPlace(reader, near);
  return { mention, cue: readPlace(reader, mention?.end ?? near), speaker: name, speakerType: type };
}

/** One more than its length, 0 for none; where it begins. */
function writePlace(writer: RecordWriter, place: Span | null, near: number): void {
  writer.number(place === null ? 0 : place.end - place.start + 1);
  if (place !== null) writer.signed(place.start - near);
}

function readPlace(reader: RecordReader, near: number): Span | null {
  const length = reader.number();
  if (length === 0) return null;
  const start = near + reader.signed();
  return { start, end: start + length - 1 };
}
