import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packSpeech, unpackSpeech } from "../../src/archive/segment/pack-speech.js";
import type { PlacedAttribution, ReportedStatements, Statement, Statements } from "../../src/archive/statements.js";
import type { Span, Speaker } from "../../src/types.js";

const offset = fc.integer({ min: 0, max: 2_000_000_000 });

const text = fc.oneof(
  fc.constantFrom(
    "Marta Leal",
    "Leal",
    "she",
    "said",
    "the pilot",
    "Kim Jong-un",
    "Łódź",
    "a\\b",
    "a\\nb",
    "Rui\nPinto",
    "",
  ),
  fc.string({ unit: "grapheme" }),
);

const span: fc.Arbitrary<Span> = fc
  .tuple(offset, offset)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const speakerType = fc.constantFrom("person", "organization", "group", "unnamed");

const attribution: fc.Arbitrary<PlacedAttribution> = fc.record({
  mention: fc.option(span),
  cue: fc.option(span),
  speaker: fc.option(text),
  speakerType: fc.option(speakerType),
  rule: text,
});

const quote: fc.Arbitrary<Statement> = fc.record({
  n: fc.integer({ min: 1, max: 100_000 }),
  kind: fc.constantFrom("direct", "mixed", "other", "indirect"),
  why: fc.option(fc.constantFrom("term", "title", "scare", "nickname", "nested", "repeat", "unknown")),
  spans: fc.array(span, { maxLength: 3 }),
  sentence: span,
  section: fc.constantFrom("title", "meta", "body", "caption", "heading", "furniture", "repeat"),
  part: fc.option(fc.record({ n: fc.nat(9), of: fc.nat(9) })),
  attribution: fc.option(attribution),
  rule: text,
  confidence: fc.option(fc.nat(99).map((hundredths) => hundredths / 100)),
  reported: fc.option(
    fc.record({
      act: fc.constantFrom("said", "thought", "judged", "asked"),
      negated: fc.boolean(),
      via: fc.option(text),
    }),
  ),
});

const speaker: fc.Arbitrary<Speaker> = fc.record({
  name: text,
  type: speakerType,
  names: fc.array(text, { maxLength: 3 }),
  roles: fc.array(fc.record({ role: text, line: fc.integer({ min: 1, max: 100_000 }) }), { maxLength: 3 }),
});

const statements: fc.Arbitrary<ReportedStatements> = fc.record({
  quotes: fc.array(quote, { maxLength: 4 }),
  speakers: fc.array(speaker, { maxLength: 3 }),
  clauses: fc.array(fc.record({ n: fc.integer({ min: 1, max: 100_000 }), spans: fc.array(span, { maxLength: 3 }) }), {
    maxLength: 3,
  }),
});

describe("the statements of some articles", () => {
  it("come back as they were packed", () => {
    fc.assert(
      fc.property(fc.array(fc.option(statements), { maxLength: 5 }), (articles) => {
        expect(unpackSpeech(packSpeech(articles))).toEqual(articles);
      }),
    );
  });

  it("come back with confidences in hundredths, none of which is a certainty", () => {
    const confidences = [0, 0.004, 0.006, 0.9384, 0.9973, 1, null];
    const one: Statements = {
      quotes: confidences.map((confidence, i) => ({
        n: i + 1,
        kind: "direct",
        why: null,
        spans: [{ start: 1, end: 2 }],
        sentence: { start: 0, end: 3 },
        section: "body",
        part: null,
        attribution: null,
        rule: "model",
        confidence,
        reported: null,
      })),
      speakers: [],
    };
    const [back] = unpackSpeech(packSpeech([one]));
    expect(back?.quotes.map(({ confidence }) => confidence)).toEqual([0, 0, 0.01, 0.94, 0.99, 0.99, null]);
  });
});
