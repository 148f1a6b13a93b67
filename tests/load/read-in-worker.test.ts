import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { endWorker, readInWorker, unpackInWorker } from "../../src/load/read-in-worker.js";

const rtf = (text: string): Uint8Array => new TextEncoder().encode(`{\\rtf1\\ansi ${text}}`);
/** Groups in groups without end take the reader a while and then are refused; a long text takes it longer than no time. */
const long = rtf("The ferry sails at noon.\\par ".repeat(200_000));

const read = async (text: string) => readInWorker({ format: "rtf", bytes: rtf(text), path: "a.rtf" });

const ports = () => process.getActiveResourcesInfo().filter((kind) => kind === "MessagePort").length;

describe("the worker", () => {
  afterAll(endWorker);

  it("reads a file, and the next one", async () => {
    const [first, second] = await Promise.all([read("One.\\par Two."), read("Three.")]);
    expect(first.articles[0]?.document.text).toBe("One.\nTwo.\n");
    expect(second.articles[0]?.document.text).toBe("Three.\n");
  });

  it("refuses a file with the reader's own words, and goes on", async () => {
    const bytes = rtf("{".repeat(10_000));
    await expect(readInWorker({ format: "rtf", bytes, path: "a.rtf" })).rejects.toThrow("deep in each other");
    expect((await read("One.")).articles).toHaveLength(1);
  });

  it("gives up a file that takes too long, and reads the next one in a new worker", async () => {
    const limits = { seconds: 0.001, megabytes: 512 };
    const slow = readInWorker({ format: "rtf", bytes: long, path: "long.rtf" }, limits);
    await expect(slow).rejects.toThrow(/^reading it took more than 0.001 s$/);
    expect((await read("One.")).articles).toHaveLength(1);
  });

  it("gives up a file that takes too much memory, and reads the next one in a new worker", async () => {
    await endWorker();
    const limits = { seconds: 60, megabytes: 16 };
    const greedy = readInWorker({ format: "rtf", bytes: long, path: "long.rtf" }, limits);
    await expect(greedy).rejects.toThrow(/^reading it took more than 16 MB of memory$/);
    expect((await read("One.")).articles).toHaveLength(1);
  });

  it("unpacks an archive", async () => {
    const { members } = await unpackInWorker({ bytes: gzipSync("The ferry sails."), path: "clips/a.txt.gz" });
    expect(members.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["a.txt", "The ferry sails."],
    ]);
  });

  it("keeps no process alive once it has answered, whatever a library printed", async () => {
    await endWorker();
    const before = ports();
    const bytes = new TextEncoder().encode("%PDF-1.4 nothing");
    await expect(readInWorker({ format: "pdf", bytes, path: "a.pdf" })).rejects.toThrow("it is damaged");
    await setTimeout(100);
    expect(ports()).toBe(before);
  });

  it("leaves the caller's bytes as they are", async () => {
    const bytes = rtf("One.");
    await readInWorker({ format: "rtf", bytes, path: "a.rtf" });
    expect(bytes).toEqual(rtf("One."));
  });
});
