import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { deflateSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { endWorker, readInWorker, unpackInWorker } from "../../src/load/read-in-worker.js";

const rtf = (text: string): Uint8Array => new TextEncoder().encode(`{\\rtf1\\ansi ${text}}`);
/** Groups in groups without end take the reader a while and then are refused; a long text takes it longer than no time. */
const long = rtf("The ferry sails at noon.\\par ".repeat(200_000));

const read = async (text: string) => readInWorker({ format: "rtf", bytes: rtf(text), path: "a.rtf" });

const ports = () => process.getActiveResourcesInfo().filter((kind) => kind === "MessagePort").length;

/** A PDF of one page, whose content is packed. */
function makePacked(content: Uint8Array): Uint8Array {
  const head =
    "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n" +
    "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >> endobj\n" +
    `4 0 obj << /Length ${content.length} /Filter /FlateDecode >>\nstream\n`;
  const tail = "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF";
  return new Uint8Array(Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]));
}

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

  it("gives up a file whose reader fills buffers, which its limit of objects does not count", async () => {
    await read("One.");
    const content = deflateSync(Buffer.alloc(400 * 1024 * 1024, " "), { level: 1 });
    const bomb = readInWorker(
      { format: "pdf", bytes: makePacked(content), path: "a.pdf" },
      { seconds: 60, megabytes: 16 },
    );
    await expect(bomb).rejects.toThrow(/^reading it took more than 16 MB of memory$/);
    expect((await read("One.")).articles).toHaveLength(1);
  });

  it("reads a PDF whose font refers to a table of characters that ships with the program", async () => {
    const bytes = readFileSync(new URL("../golden-files/japanese.pdf", import.meta.url));
    const { articles } = await readInWorker({ format: "pdf", bytes, path: "japanese.pdf" });
    expect(articles[0]?.document.text).toBe("渡船は正午に出る。市長は反対した。\n");
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
