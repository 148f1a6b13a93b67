import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { growthOf, maxRatio } from "../time-ratio.js";
import { load, inFolder } from "./in-folder.js";

/** How much longer four times as much takes. */
function growth(extension: string, make: (size: number) => Uint8Array, size: number): Promise<number> {
  const sizes = [size, 4 * size, 16 * size];
  const files = Object.fromEntries(sizes.map((one) => [`${one}.${extension}`, make(one)]));
  return inFolder(files, () => growthOf((asked) => () => load({ paths: [`${asked}.${extension}`] }), size));
}

/** Random bytes of these values. */
function anyOf(values: readonly number[], size: number): Uint8Array {
  return randomBytes(size).map((byte) => values[byte % values.length] ?? 0);
}

function repeated(piece: string, size: number): Uint8Array {
  return Buffer.alloc(size, piece);
}

const high = Array.from({ length: 128 }, (_, i) => 128 + i);
const printable = Array.from({ length: 95 }, (_, i) => 32 + i);

describe("four times as much takes less than six times as long", () => {
  const mebibyte = 1024 * 1024;

  it.each([
    ["one line without an end", "txt", (size: number) => repeated("x", size), mebibyte / 2],
    ["opening quotation marks", "txt", (size: number) => repeated("“", size), mebibyte / 2],
    ["random bytes", "txt", (size: number) => anyOf([...high, ...printable], size), mebibyte / 4],
    ["random bytes beyond ASCII", "txt", (size: number) => anyOf(high, size), mebibyte],
    [
      "UTF-16 without sense",
      "txt",
      (size: number) => Buffer.concat([Buffer.from([0xff, 0xfe]), anyOf(high, size)]),
      mebibyte,
    ],
    ["records that never end", "jsonl", (size: number) => repeated("{\n", size), mebibyte / 16],
    ["one record that never ends", "jsonl", (size: number) => repeated('{"text":', size), mebibyte / 2],
    ["records of brackets", "jsonl", (size: number) => repeated("[[[[[[[[[[[[[[[\n", size), mebibyte / 4],
    ["empty lines", "jsonl", (size: number) => repeated("\n", size), mebibyte / 4],
    ["records in no encoding", "jsonl", (size: number) => anyOf([...high, 10], size), mebibyte],
  ])(
    "%s",
    async (_name, extension, make, size) => {
      expect(await growth(extension, make, size)).toBeLessThan(maxRatio);
    },
    60_000,
  );
});
