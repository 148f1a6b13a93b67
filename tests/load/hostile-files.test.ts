import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { load, inFolder } from "./in-folder.js";

/** The least time of several runs, in milliseconds: noise only ever adds. */
async function leastTime(path: string, content: Uint8Array): Promise<number> {
  return inFolder({ [path]: content }, async () => {
    let least = Infinity;
    for (let run = 0; run < 4; run++) {
      const start = performance.now();
      await load({ paths: [path] });
      least = Math.min(least, performance.now() - start);
    }
    return least;
  });
}

/** How much longer four times as much takes; tried again where it seems too long, because a machine may be busy. */
async function growth(path: string, make: (size: number) => Uint8Array, size: number): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least >= 6; attempt++) {
    const once = await leastTime(path, make(size));
    least = Math.min(least, (await leastTime(path, make(4 * size))) / once);
  }
  return least;
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
    ["one line without an end", "a.txt", (size: number) => repeated("x", size), 4 * mebibyte],
    ["opening quotation marks", "a.txt", (size: number) => repeated("“", size), 2 * mebibyte],
    ["random bytes", "a.txt", (size: number) => anyOf([...high, ...printable], size), mebibyte / 4],
    ["random bytes beyond ASCII", "a.txt", (size: number) => anyOf(high, size), mebibyte],
    [
      "UTF-16 without sense",
      "a.txt",
      (size: number) => Buffer.concat([Buffer.from([0xff, 0xfe]), anyOf(high, size)]),
      2 * mebibyte,
    ],
    ["records that never end", "a.jsonl", (size: number) => repeated("{\n", size), mebibyte / 8],
    ["one record that never ends", "a.jsonl", (size: number) => repeated('{"text":', size), mebibyte],
    ["records of brackets", "a.jsonl", (size: number) => repeated("[[[[[[[[[[[[[[[\n", size), mebibyte],
    ["empty lines", "a.jsonl", (size: number) => repeated("\n", size), mebibyte / 4],
    ["records in no encoding", "a.jsonl", (size: number) => anyOf([...high, 10], size), mebibyte],
  ])(
    "%s",
    async (_name, path, make, size) => {
      expect(await growth(path, make, size)).toBeLessThan(6);
    },
    60_000,
  );
});
