import type {
  Attribution,
  Attributions,
  LineLabel,
  Quote,
  QuoteKind,
  SetAside,
  Span,
  Speaker,
  SpeakerType,
} from "../../types.js";
import { inHundredths } from "../quote-records.js";
import { RecordReader, RecordWriter } from "./pack-records.js";

const kinds: readonly QuoteKind[] = ["direct", "mixed", "other", "indirect"];
const reasons: readonly SetAside[] = ["term", "title", "scare", "nested", "nickname", "repeat", "unknown"];
const sections: readonly LineLabel[] = ["body", "title", "heading", "caption", "meta", "furniture", "repeat"];
export const speakerTypes: readonly (SpeakerType | null)[] = [null, "person", "organization", "group", "unnamed"];

/** What a quote has beside its kind, as most have not; the kind is in the two lowest bits. */
const has = { attribution: 4, part: 8, section: 16, reason: 32, spans: 64, number: 128 } as const;

/** Who says what in an article; who is only named in it is kept by name. */
export type Statements = Pick<Attributions, "quotes" | "speakers">;

/** The statements of some articles in a row, which have much in common; null where the program has failed on one. */
export function packSpeech(articles: readonly (Statements | null)[]): Uint8Array {
  const writer = new RecordWriter();
  writer.number(articles.length);
  for (const attributed of articles) {
    writer.number(attributed === null ? 0 : attributed.quotes.length + 1);
    if (attributed !== null) writeArticle(writer, attributed);
  }
  return writer.bytes();
}

export function unpackSpeech(bytes: Uint8Array): (Statements | null)[] {
  const reader = new RecordReader(bytes);
  return reader.list(() => {
    const quotes = reader.number();
    return quotes === 0 ? null : readArticle(reader, quotes - 1);
  });
}

function writeArticle(writer: RecordWriter, { quotes, speakers }: Statements): void {
  writer.list(speakers, (speaker) => writeSpeaker(writer, speaker));
  const numberOf: SpeakerNumbers = new Map(speakers.map(({ name, type }, i) => [`${type} ${name}`, i + 1]));
  let before: Quote | null = null;
  for (const quote of quotes) {
    writeQuote(writer, quote, before, numberOf);
    before = quote;
  }
}

/** The speakers of an article from 1 on, by type and name. */
type SpeakerNumbers = ReadonlyMap<string, number>;

function readArticle(reader: RecordReader, count: number): Statements {
  const speakers = reader.list(() => readSpeaker(reader));
  const quotes: Quote[] = [];
  for (let i = 0; i < count; i++) quotes.push(readQuote(reader, quotes.at(-1) ?? null, speakers));
  return { quotes, speakers };
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

/** Offsets count from where the sentence begins, or from the end of the words before. */
function writeQuote(writer: RecordWriter, quote: Quote, before: Quote | null, numberOf: SpeakerNumbers): void {
  const { n, kind, why, spans, sentence, section, part, attribution, rule, confidence } = quote;
  const flags =
    kinds.indexOf(kind) |
    (attribution === null ? 0 : has.attribution) |
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
  writer.number(confidence === null ? 0 : 1 + Math.round(100 * inHundredths(confidence)));
  writer.signed(sentence.start - (before?.sentence.start ?? 0));
  writer.number(sentence.end - sentence.start);
  if (flags & has.spans) writer.number(spans.length);
  let end = sentence.start;
  for (const span of spans) end = writeSpan(writer, span, end);
  if (attribution !== null) writeAttribution(writer, attribution, end, numberOf);
}

function readQuote(reader: RecordReader, before: Quote | null, speakers: readonly Speaker[]): Quote {
  const flags = reader.number();
  const n = flags & has.number ? reader.number() : (before?.n ?? 0) + 1;
  const part = flags & has.part ? { n: reader.number(), of: reader.number() } : null;
  const section = flags & has.section ? (sections[reader.number()] ?? "body") : "body";
  const why = flags & has.reason ? (reasons[reader.number()] ?? "unknown") : null;
  const rule = reader.name();
  const hundredths = reader.number();
  const start = (before?.sentence.start ?? 0) + reader.signed();
  const sentence = { start, end: start + reader.number() };
  const spans: Span[] = [];
  const count = flags & has.spans ? reader.number() : 1;
  for (let i = 0; i < count; i++) spans.push(readSpan(reader, spans.at(-1)?.end ?? start));
  const end = spans.at(-1)?.end ?? start;
  return {
    n,
    kind: kinds[flags & 3] ?? "other",
    why,
    spans,
    sentence,
    section,
    part,
    attribution: flags & has.attribution ? readAttribution(reader, end, speakers) : null,
    rule,
    confidence: hundredths === 0 ? null : (hundredths - 1) / 100,
    reported: null,
  };
}

/** Most often the speaker is one of the article's, by number from 1, with that one's type. */
function writeAttribution(
  writer: RecordWriter,
  { mention, cue, speaker, speakerType, rule }: Attribution,
  end: number,
  numberOf: SpeakerNumbers,
): void {
  writer.name(rule);
  const known = (speaker === null ? undefined : numberOf.get(`${speakerType} ${speaker}`)) ?? 0;
  writer.number(known);
  if (known === 0) {
    writer.number(2 * speakerTypes.indexOf(speakerType) + Number(speaker !== null));
    if (speaker !== null) writer.text(speaker);
  }
  const to = writeWords(writer, mention, end);
  writeWords(writer, cue, to);
}

function readAttribution(reader: RecordReader, end: number, speakers: readonly Speaker[]): Attribution {
  const rule = reader.name();
  const known = reader.number();
  const other = known === 0 ? reader.number() : 0;
  const { name, type } = speakers[known - 1] ?? {
    name: other % 2 === 1 ? reader.text() : null,
    type: speakerTypes[other >>> 1] ?? null,
  };
  const mention = readWords(reader, end);
  const cue = readWords(reader, mention?.end ?? end);
  return { mention, cue, speaker: name, speakerType: type, rule };
}

/** Words of the text: one more than their length, 0 for none; where they begin. Gives where they end. */
function writeWords(writer: RecordWriter, words: Attribution["mention"], before: number): number {
  writer.number(words === null ? 0 : words.end - words.start + 1);
  if (words === null) return before;
  writer.signed(words.start - before);
  writer.text(words.text);
  return words.end;
}

function readWords(reader: RecordReader, before: number): Attribution["mention"] {
  const length = reader.number();
  if (length === 0) return null;
  const start = before + reader.signed();
  return { text: reader.text(), start, end: start + length - 1 };
}

function writeSpan(writer: RecordWriter, { start, end }: Span, before: number): number {
  writer.signed(start - before);
  writer.number(end - start);
  return end;
}

function readSpan(reader: RecordReader, before: number): Span {
  const start = before + reader.signed();
  return { start, end: start + reader.number() };
}
