import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SpeakerRow } from "../../src/archive/local/speaker-table.js";
import { packRows, unpackRows } from "../../src/archive/segment/pack-rows.js";

const text = fc.oneof(
  fc.constantFrom("Marta Leal", "the pilot", "a\\nb", "Rui\nPinto"),
  fc.string({ unit: "grapheme", minLength: 1 }),
);
const number = fc.nat(1_000_000);

const row: fc.Arbitrary<SpeakerRow> = fc.record({
  speaker: fc.option(text),
  type: fc.constantFrom(null, "person", "organization", "group", "unnamed"),
  quotes: number,
  roles: fc.array(fc.record({ role: text, n: number, line: number }), { maxLength: 4 }),
  names: fc.array(text, { maxLength: 3 }),
  reports: fc.constant(null),
  maybe: fc.option(text),
  places: fc.array(fc.record({ n: number, lines: fc.array(number, { maxLength: 3 }) }), { maxLength: 4 }),
});

describe("the rows of some speakers", () => {
  it("come back as they were packed, articles and lines in their order", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        expect(unpackRows(packRows(rows))).toEqual(rows);
      }),
    );
  });
});
