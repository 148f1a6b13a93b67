import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPostings, PostingsWriter, readPostings } from "../../src/archive/segment/pack-postings.js";

function packed(passages: readonly number[], counts: readonly number[]): Uint8Array {
  const writer = new PostingsWriter();
  writer.push({ passages, counts });
  return writer.bytes();
}

function unpacked(bytes: Uint8Array) {
  const { passages, counts } = readPostings(bytes);
  return { passages: [...passages], counts: [...counts] };
}

const posting = fc.tuple(
  fc.oneof(fc.nat(3), fc.nat(100), fc.nat(1_000_000)),
  fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 255 })),
);

describe("packed postings", () => {
  it("are what they were, few or many, near or far", () => {
    fc.assert(
      fc.property(fc.array(posting, { minLength: 1, maxLength: 200 }), (postings) => {
        let passage = -1;
        const passages = postings.map(([step]) => (passage += step + 1));
        const counts = postings.map(([, count]) => count);
        const bytes = packed(passages, counts);
        expect(countPostings(bytes)).toBe(postings.length);
        expect(unpacked(bytes)).toEqual({ passages, counts });
      }),
    );
  });

  it("may lie at either end of very many passages", () => {
    for (const far of [2 ** 32 - 1, 2 ** 31, 2 ** 24]) {
      const passages = [...Array.from({ length: 20 }, (_, i) => i), far];
      const counts = passages.map(() => 255);
      expect(unpacked(packed(passages, counts))).toEqual({ passages, counts });
    }
  });

  it("of a word in every passage take two bits each", () => {
    const passages = Array.from({ length: 800 }, (_, i) => i);
    expect(
      packed(
        passages,
        passages.map(() => 1),
      ).length,
    ).toBe(203);
  });

  it("follow each other in one writer", () => {
    const writer = new PostingsWriter();
    writer.push({ passages: [3, 9], counts: [1, 4] });
    const first = writer.length;
    writer.push({ passages: [1, 2, 3, 4, 5, 6, 7, 80], counts: [1, 1, 2, 1, 1, 1, 3, 1] });
    expect(unpacked(writer.bytes().subarray(0, first))).toEqual({ passages: [3, 9], counts: [1, 4] });
    expect(unpacked(writer.bytes().subarray(first)).passages).toEqual([1, 2, 3, 4, 5, 6, 7, 80]);
  });
});
