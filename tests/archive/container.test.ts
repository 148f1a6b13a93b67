import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BrokenContainer, pageSize } from "../../src/archive/container/container.js";
import { Blobs, Container, memorySource } from "../../src/archive/container/read-container.js";
import { ContainerWriter, memorySink } from "../../src/archive/container/write-container.js";
import { BlobsWriter } from "../../src/archive/segment/write-blobs.js";

function write(fill: (container: ContainerWriter) => void): Uint8Array {
  const { sink, bytes } = memorySink();
  const container = new ContainerWriter(sink);
  fill(container);
  container.finish();
  return bytes();
}

const long = (length: number, byte: number) => new Uint8Array(length).fill(byte);

const open = (bytes: Uint8Array) => new Container(memorySource(bytes));

/** All that it holds, or what it says instead. */
function readAll(bytes: Uint8Array): string {
  try {
    const container = open(bytes);
    return ["first", "second"].map((name) => Buffer.from(container.section(name).all()).toString("base64")).join();
  } catch (error) {
    if (error instanceof BrokenContainer) return "broken";
    throw error;
  }
}

describe("a container", () => {
  it("gives back its sections, in whole and in part, whatever their length", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), fc.nat(40), (parts, pages) => {
        const large = new Uint8Array(pages * 1000).fill(7);
        const container = open(write((one) => [...parts, large].forEach((part, i) => one.add(`s${i}`, part))));
        for (const [i, part] of [...parts, large].entries()) {
          const section = container.section(`s${i}`);
          expect(Buffer.compare(section.all(), part)).toBe(0);
          const half = part.length >> 1;
          expect(Buffer.compare(section.bytes(half, part.length), part.subarray(half))).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("reads stretches across pages", () => {
    const bytes = Uint8Array.from({ length: 3 * pageSize }, (_, i) => i % 251);
    const section = open(write((one) => one.add("long", bytes))).section("long");
    for (const [from, to] of [
      [pageSize - 20, pageSize + 20],
      [0, 2 * pageSize + 1],
      [pageSize, 3 * pageSize],
    ] as const) {
      expect(Buffer.from(section.bytes(from, to))).toEqual(Buffer.from(bytes.subarray(from, to)));
    }
  });

  it("keeps numbers and byte strings", () => {
    const blobs = new BlobsWriter();
    for (const text of ["one", "", "three"]) blobs.pushText(text);
    const container = open(
      write((one) => {
        one.addNumbers("numbers", Uint32Array.from([1, 2 ** 32 - 1]));
        one.addNumbers("times", Float64Array.from([0.5, 1e15]));
        blobs.addTo(one, "texts");
      }),
    );
    expect([...container.section("numbers").numbers32()]).toEqual([1, 2 ** 32 - 1]);
    expect([...container.section("times").numbers64()]).toEqual([0.5, 1e15]);
    const texts = new Blobs(container, "texts");
    expect([0, 1, 2].map((i) => Buffer.from(texts.at(i)).toString())).toEqual(["one", "", "three"]);
  });

  it("gives byte strings in their order and in stretches, however long they are", () => {
    const strings = [long(0, 0), long(300_000, 1), long(0, 0), long(1_500_000, 2), long(7, 3), long(524_288, 4)];
    const blobs = new BlobsWriter();
    for (const string of strings) blobs.push(string);
    const written = new Blobs(open(write((one) => blobs.addTo(one, "strings"))), "strings");
    const inOrder = [...written.inOrder()];
    expect(inOrder.length).toBe(strings.length);
    for (const [i, string] of strings.entries()) expect(Buffer.compare(inOrder[i] ?? long(1, 0), string)).toBe(0);
    for (const [from, to] of [
      [0, 6],
      [1, 4],
      [4, 4],
      [0, 0],
    ] as const) {
      const expected = Buffer.concat(strings.slice(from, to));
      expect(Buffer.compare(Buffer.concat([...written.stretch(from, to)]), expected)).toBe(0);
    }
  });

  it("can be read while many others are, which together keep no more than one does", () => {
    const bytes = write((one) => one.add("long", new Uint8Array(600 * pageSize).fill(5)));
    const sections = [0, 1, 2].map(() => open(bytes).section("long"));
    for (let at = 0; at < 600 * pageSize; at += pageSize) {
      for (const section of sections) expect(section.bytes(at, at + 1)[0]).toBe(5);
    }
  });

  const sound = write((one) => {
    one.add("first", Buffer.from("Rain fell on the harbour all day."));
    one.add("second", new Uint8Array(2 * pageSize).fill(1));
  });

  it("says so when a bit is not what it was, wherever it is", () => {
    const whole = readAll(sound);
    fc.assert(
      fc.property(fc.nat(sound.length * 8 - 1), (bit) => {
        const damaged = sound.slice();
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        // What fills the gaps between sections is nobody's.
        expect(["broken", whole]).toContain(readAll(damaged));
      }),
      { numRuns: 500 },
    );
  });

  it("says so when it is cut, wherever it is", () => {
    for (let length = 0; length < sound.length; length += 97) expect(readAll(sound.slice(0, length))).toBe("broken");
  });

  it("is not read when it is another version's", () => {
    const other = sound.slice();
    other[other.length - 4] = 2;
    expect(readAll(other)).toBe("broken");
    expect(readAll(new Uint8Array())).toBe("broken");
    expect(readAll(new Uint8Array(5000))).toBe("broken");
  });
});
