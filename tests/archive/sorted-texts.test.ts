import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Container, memorySource } from "../../src/archive/container/read-container.js";
import { ContainerWriter, memorySink } from "../../src/archive/container/write-container.js";
import { SortedTexts, type TextEntry, TextsWriter } from "../../src/archive/segment/sorted-texts.js";
import { compareCodePoints } from "../../src/text/compare-code-points.js";

function sortedTexts(entries: readonly TextEntry[]): SortedTexts {
  const { sink, bytes } = memorySink();
  const container = new ContainerWriter(sink);
  const writer = new TextsWriter();
  for (const { text, numbers } of entries) writer.push(text, numbers);
  writer.addTo(container, "names");
  container.finish();
  return new SortedTexts(new Container(memorySource(bytes())), "names");
}

const numbers = fc.uniqueArray(fc.nat(100_000)).map((all) => all.toSorted((a, b) => a - b));

const entries = fc
  .dictionary(
    fc.oneof(fc.string({ unit: "grapheme", minLength: 1 }), fc.stringMatching(/^(?:ab|a|é|ł){1,4}$/)),
    numbers,
    {
      maxKeys: 300,
      size: "max",
    },
  )
  .map((all) =>
    Object.entries(all)
      .map(([text, found]) => ({ text, numbers: found }))
      .toSorted((a, b) => compareCodePoints(a.text, b.text)),
  );

describe("sorted texts", () => {
  it("are found, each with its numbers, however many there are", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const texts = sortedTexts(all);
        expect([...texts.all()]).toEqual(all);
        for (const [row, one] of all.entries())
          expect([texts.find(one.text), texts.at(row)]).toEqual([one.numbers, one]);
        expect([...texts.matching((_bytes, length) => length < 4)]).toEqual(
          all.filter(({ text }) => Buffer.byteLength(text) < 4),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("are not found where they are not: first, between or last", () => {
    const many = Array.from({ length: 200 }, (_, i) => ({ text: `name${String(2 * i + 100)}`, numbers: [i] }));
    const texts = sortedTexts(many);
    for (const text of ["", "a", "name", "name101", "name227", "name499", "z"]) expect(texts.find(text)).toEqual([]);
    expect(texts.find("name228")).toEqual([64]);
    expect(sortedTexts([]).find("name")).toEqual([]);
    expect(() => texts.at(200)).toThrow(RangeError);
  });

  it("are chosen by their bytes, however long they are", () => {
    const long = "a".repeat(300);
    const texts = sortedTexts([long, `${long}b`, "b"].map((text, i) => ({ text, numbers: [i] })));
    const found = texts.matching((bytes, length) => bytes[length - 1] === 0x62);
    expect([...found].map(({ text }) => text)).toEqual([`${long}b`, "b"]);
  });
});
