import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { writeOutput } from "../../src/cli/write-output.js";

/** A stream that notes how much it is given at a time, and fails after so many writes. */
function sink(fails?: Error, after = 0): { stream: Writable; sizes: number[] } {
  const sizes: number[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      sizes.push(chunk.length);
      setImmediate(() => done(sizes.length > after ? fails : undefined));
    },
  });
  stream.on("error", () => {});
  return { stream, sizes };
}

const failure = (code: string): Error => Object.assign(new Error(`write ${code}`), { code });

describe("writing a result", () => {
  it("joins small pieces, and keeps no more than a block waiting", async () => {
    const { stream, sizes } = sink();
    expect(
      await writeOutput(
        Array.from({ length: 3000 }, () => "x".repeat(100)),
        stream,
      ),
    ).toBe("written");
    expect(sizes.reduce((sum, size) => sum + size)).toBe(300_000);
    expect(Math.max(...sizes)).toBeLessThan(66_000);
  });

  it("stops taking pieces when nobody reads any more", async () => {
    let taken = 0;
    function* pieces(): Iterable<string> {
      for (; taken < 100; taken++) yield "x".repeat(70_000);
    }
    const { stream } = sink(failure("EPIPE"), 2);
    expect(await writeOutput(pieces(), stream)).toBe("closed");
    expect(taken).toBe(2);
  });

  it.each([
    ["ENOSPC", "no space left on device"],
    ["EFBIG", "larger than files may be here"],
    ["EDQUOT", "no more space is allowed on this device"],
  ])("says what %s means", async (code, meaning) => {
    const { stream } = sink(failure(code));
    await expect(writeOutput(["x"], stream)).rejects.toThrow(`cannot write the output: ${meaning}`);
  });

  it("passes on any other reason", async () => {
    const { stream } = sink(failure("EIO"));
    await expect(writeOutput(["x"], stream)).rejects.toThrow("cannot write the output: write EIO");
  });
});
