import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/formats/document.js";
import { readWarc } from "../../../src/formats/warc/read-warc.js";
import { growthOf, maxRatio } from "../../time-ratio.js";
import { readHtmlSimply } from "../read-html-simply.js";
import { rejectsNothingElse } from "../throws-nothing-else.js";

const readers = {
  readHtml: readHtmlSimply,
  decode: async (bytes: Uint8Array, label: string | null) => new TextDecoder(label ?? "utf-8").decode(bytes),
};
const read = (...records: readonly (string | Buffer)[]) =>
  readWarc(Buffer.concat(records.map((record) => Buffer.from(record))), readers);

function record(
  type: string,
  block: string | Buffer,
  more = "Content-Type: application/http; msgtype=response\r\n",
): Buffer {
  const bytes = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://b.example/1\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n${more}Content-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n\r\n")]);
}

function answer(
  body: string | Buffer,
  fields = "Content-Type: text/html; charset=utf-8\r\n",
  status = "200 OK",
): Buffer {
  return record("response", Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${fields}\r\n`), Buffer.from(body)]));
}

const page = "<p>Crews shut it.</p><p>“No,” she said.</p>";
const story = "Crews shut it.\n\n“No,” she said.";
const textsOf = async (...records: readonly (string | Buffer)[]) =>
  (await read(...records)).articles.map(({ document }) => document.text);

describe("a web archive", () => {
  it("is one article for each page, with the page's address and no date of its own", async () => {
    const info = record("warcinfo", "software: x\r\n", "Content-Type: application/warc-fields\r\n");
    const { articles, bad, passedOver } = await read(
      info,
      record("request", "GET / HTTP/1.1\r\n\r\n"),
      answer(page),
      answer(page),
    );
    expect([bad, passedOver]).toEqual([[], []]);
    expect(articles.map(({ place }) => place)).toEqual(["#1", "#2"]);
    expect(articles[0]?.document).toMatchObject({
      text: story,
      given: { url: "https://b.example/1", published: null, title: null },
    });
  });

  it("has its pages packed and in pieces", async () => {
    const html = "Content-Type: text/html\r\n";
    const packed = gzipSync(page);
    const pieces = [packed.subarray(0, 20), packed.subarray(20)];
    const chunked = Buffer.concat([
      ...pieces.flatMap((piece) => [Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n")]),
      Buffer.from("0\r\n\r\n"),
    ]);
    const records = [
      answer(packed, `${html}Content-Encoding: gzip\r\n`),
      answer(chunked, `${html}Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n`),
      answer(deflateSync(page), `${html}Content-Encoding: deflate\r\n`),
      answer(brotliCompressSync(page), `${html}Content-Encoding: br\r\n`),
      answer(page, `${html}Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n`),
    ];
    expect(await textsOf(...records)).toEqual(records.map(() => story));
  });

  it("has pages in the encoding that the server names, or else the page", async () => {
    const old = Buffer.from("<p>Caf\xe9</p>", "latin1");
    const meta = Buffer.from('<meta charset="iso-8859-2"><p>\xb1</p>', "latin1");
    expect(
      await textsOf(
        answer(old, "Content-Type: text/html; charset=latin1\r\n"),
        answer(meta, "Content-Type: text/html\r\n"),
      ),
    ).toEqual(["Café", "ą"]);
  });

  it("counts what is no page", async () => {
    const picture = answer("x", "Content-Type: image/png\r\n");
    const { articles, passedOver } = await read(
      picture,
      answer("gone", undefined, "404 Not Found"),
      record("revisit", ""),
      answer(page),
    );
    expect([articles.length, passedOver]).toEqual([1, ["page.png", "page.revisit"]]);
    await expect(read(picture)).rejects.toThrow(new FormatError("it has no page in it (1 record, 1 of other types)"));
  });

  it("may hold texts that were taken out of pages", async () => {
    expect(await textsOf(record("conversion", "It rained.\n", "Content-Type: text/plain\r\n"))).toEqual([
      "It rained.\n",
    ]);
  });

  it("is not what the crawler says of itself", async () => {
    const log = record("resource", "-q x", "Content-Type: text/plain\r\n")
      .toString()
      .replace("https://", "metadata://");
    expect(await textsOf(log, answer(page))).toEqual([story]);
  });

  it("goes on behind what is broken", async () => {
    const broken = record("response", "x")
      .toString("latin1")
      .replace(/Content-Length: \d+/, "Content-Length: lots");
    expect(await textsOf(broken, answer(page))).toEqual([story]);
    const { bad } = await read(answer(page), answer(Buffer.from([0x1f, 0x8b, 1, 2]), "Content-Type: text/html\r\n"));
    expect(bad).toMatchObject([{ why: /damaged/ }].map(() => ({ why: expect.stringContaining("damaged") })));
    const cut = answer(page).subarray(0, -20);
    expect((await textsOf(cut))[0]).toContain("Crews shut it.");
    await expect(read("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 10\r\n\r\nHTTP/1.1 2")).rejects.toThrow(
      /no page in it/,
    );
    await expect(read("nothing")).rejects.toThrow(/no record/);
  });

  it("of any bytes throws nothing else", async () => {
    const soup = fc.stringMatching(
      /^(?:WARC\/1\.0\r\n|WARC-Type: response\r\n|Content-Length: \d\r\n|Content-Type: text\/html\r\n|\r\n|HTTP\/1\.1 200\r\n|a)*$/,
    );
    const bytes = fc.oneof(
      soup.map((text) => Buffer.from(text)),
      fc.uint8Array(),
    );
    const archives = fc.asyncProperty(bytes, (archive) => rejectsNothingElse(() => readWarc(archive, readers)));
    await expect(fc.assert(archives)).resolves.toBeUndefined();
  });

  it.each(["WARC/", "WARC/1.0\r\n", "WARC/1.0\n\n", "\nWARC/1.0\nContent-Length: 1\n\nx", "\r\n"])(
    "of %j again and again takes four times as long for four times as much",
    async (piece) => {
      const grow = (size: number) => () => rejectsNothingElse(() => read(piece.repeat(size)));
      expect(await growthOf((size) => grow(size), 5000)).toBeLessThan(maxRatio);
    },
  );
});
