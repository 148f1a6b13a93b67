import type {
  Attribution,
  Attributions,
  LineLabel,
  Quote,
  QuoteKind,
  SetAside,
  Speaker,
  SpeakerType,
} from "../../types.js";
import { pack, unpack } from "./pack.js";

const kinds: readonly QuoteKind[] = ["direct", "mixed", "other", "indirect"];
const sections: readonly LineLabel[] = ["body", "title", "heading", "caption", "meta", "furniture", "repeat"];
const types: readonly (SpeakerType | null)[] = [null, "person", "organization", "group", "unnamed"];

type PackedWords = readonly [start: number, length: number, text: string] | 0;
type PackedAttribution = readonly [
  mention: PackedWords,
  cue: PackedWords,
  speaker: string | null,
  type: number,
  rule: string,
];
type PackedQuote = readonly [
  n: number,
  kind: number,
  why: SetAside | 0,
  /** Start and length of each. */
  spans: readonly number[],
  sentenceStart: number,
  sentenceLength: number,
  section: number,
  part: readonly [number, number] | 0,
  attribution: PackedAttribution | 0,
  rule: string,
  confidence: number | null,
];
/** A speaker's other names, and roles with their lines in turn. */
type PackedSpeaker = readonly [
  name: string,
  type: number,
  others: readonly string[],
  roles: readonly (string | number)[],
];
type PackedSpeech = readonly [
  quotes: readonly PackedQuote[],
  speakers: readonly PackedSpeaker[],
  named: readonly string[],
];

export function packSpeech({ quotes, speakers, named }: Attributions): Uint8Array {
  let before = 0;
  const packed = quotes.map((quote) => {
    const one = packQuote(quote, before);
    before = quote.sentence.start;
    return one;
  });
  const value: PackedSpeech = [packed, speakers.map(packSpeaker), named];
  return pack(value);
}

/** Offsets count from where the sentence begins, and that from where the one before does. */
function packQuote(
  { n, kind, why, spans, sentence, section, part, attribution, rule, confidence }: Quote,
  before: number,
) {
  const origin = sentence.start;
  const packed: PackedQuote = [
    n,
    kinds.indexOf(kind),
    why ?? 0,
    spans.flatMap(({ start, end }) => [start - origin, end - start]),
    origin - before,
    sentence.end - origin,
    sections.indexOf(section),
    part === null ? 0 : [part.n, part.of],
    attribution === null ? 0 : packAttribution(attribution, origin),
    rule,
    confidence,
  ];
  return packed;
}

function packAttribution({ mention, cue, speaker, speakerType, rule }: Attribution, origin: number): PackedAttribution {
  return [packWords(mention, origin), packWords(cue, origin), speaker, types.indexOf(speakerType), rule];
}

function packWords(words: Attribution["mention"], origin: number): PackedWords {
  return words === null ? 0 : [words.start - origin, words.end - words.start, words.text];
}

function packSpeaker({ name, type, names, roles }: Speaker): PackedSpeaker {
  // The fullest form, which is the name, comes first as a rule; the others in their order.
  const others = names[0] === name ? names.slice(1) : ["", ...names];
  return [name, types.indexOf(type), others, roles.flatMap(({ role, line }) => [role, line])];
}

export function unpackSpeech(bytes: Uint8Array): Attributions {
  const [quotes, speakers, named] = unpack<PackedSpeech>(bytes);
  let origin = 0;
  return {
    quotes: quotes.map((quote) => unpackQuote(quote, (origin += quote[4]))),
    speakers: speakers.map(unpackSpeaker),
    named,
  };
}

function unpackQuote(packed: PackedQuote, origin: number): Quote {
  const [n, kind, why, spans, , length, section, part, attribution, rule, confidence] = packed;
  return {
    n,
    kind: kinds[kind] ?? "other",
    why: why === 0 ? null : why,
    spans: pairs(spans).map(([start, width]) => ({ start: origin + start, end: origin + start + width })),
    sentence: { start: origin, end: origin + length },
    section: sections[section] ?? "body",
    part: part === 0 ? null : { n: part[0], of: part[1] },
    attribution: attribution === 0 ? null : unpackAttribution(attribution, origin),
    rule,
    confidence,
  };
}

function unpackAttribution([mention, cue, speaker, type, rule]: PackedAttribution, origin: number): Attribution {
  return {
    mention: unpackWords(mention, origin),
    cue: unpackWords(cue, origin),
    speaker,
    speakerType: types[type] ?? null,
    rule,
  };
}

function unpackWords(words: PackedWords, origin: number): Attribution["mention"] {
  if (words === 0) return null;
  const [start, length, text] = words;
  return { text, start: origin + start, end: origin + start + length };
}

function unpackSpeaker([name, type, others, roles]: PackedSpeaker): Speaker {
  const names = others[0] === "" ? others.slice(1) : [name, ...others];
  return {
    name,
    type: types[type] ?? "unnamed",
    names,
    roles: pairs(roles).map(([role, line]) => ({ role: String(role), line: Number(line) })),
  };
}

function pairs<T>(flat: readonly T[]): (readonly [T, T])[] {
  const found: (readonly [T, T])[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    const [one, other] = flat.slice(i, i + 2);
    if (one !== undefined && other !== undefined) found.push([one, other]);
  }
  return found;
}
