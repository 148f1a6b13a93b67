import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { kindOfZip } from "../../../src/formats/packed/kind-of-zip.js";
import { UnpackBudget } from "../../../src/formats/packed/limits.js";
import { unpack } from "../../../src/formats/packed/unpack.js";
import { makeZip, zipOf } from "../make-zip.js";

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const textsIn = (bytes: Uint8Array, path: string) =>
  Object.fromEntries(unpack(bytes, path).members.map(({ name, bytes }) => [name, textOf(bytes)]));

/** A tar of one member. */
function makeTar(name: string, content: string, type = "0"): Uint8Array {
  const block = Buffer.alloc(512 + Math.ceil(content.length / 512) * 512 + 1024);
  block.write(name, 0);
  block.write(content.length.toString(8).padStart(11, "0"), 124);
  block.write(type, 156);
  block.write("ustar\0", 257);
  block.write(content, 512);
  return block;
}

describe("unpacking", () => {
  it("gives the files of a zip, packed or not", () => {
    const bytes = makeZip([
      { name: "clips/a.txt", content: "The ferry sails." },
      { name: "b.txt", content: "It sank.", deflate: false },
    ]);
    expect(textsIn(bytes, "clips.zip")).toEqual({ "clips/a.txt": "The ferry sails.", "b.txt": "It sank." });
  });

  it("names the content of a gzip file after it", () => {
    expect(textsIn(gzipSync("The ferry sails."), "clips/a.html.gz")).toEqual({ "a.html": "The ferry sails." });
  });

  it("gives the files of a tar inside a gzip file, and neither its folders nor its links", () => {
    const file = makeTar("clips/a.txt", "The ferry sails.").subarray(0, 1024);
    const bytes = Buffer.concat([makeTar("clips/", "", "5").subarray(0, 512), file, makeTar("b.txt", "", "2")]);
    expect(textsIn(gzipSync(bytes), "clips.tgz")).toEqual({ "clips/a.txt": "The ferry sails." });
  });

  it("unpacks an archive in an archive, and says of a deeper one that it is packed too deep", () => {
    const inner = zipOf({ "a.txt": "The ferry sails." });
    expect(textsIn(zipOf({ "inner.zip": inner }), "outer.zip")).toEqual({ "inner.zip/a.txt": "The ferry sails." });
    const { members, left } = unpack(zipOf({ "middle.zip": zipOf({ "inner.zip": inner }) }), "outer.zip");
    expect(members).toEqual([]);
    expect(left).toEqual([{ name: "middle.zip/inner.zip", why: "it is packed too deep; unpack it first" }]);
  });

  it("keeps a document that is a zip whole", () => {
    const document = zipOf({ "[Content_Types].xml": "", "word/document.xml": "" });
    const { members } = unpack(zipOf({ "a.docx": document }), "clips.zip");
    expect(members.map(({ name }) => name)).toEqual(["a.docx"]);
  });

  it("leaves out what systems put into archives, links, and folders", () => {
    const bytes = makeZip([
      { name: "clips/", content: "" },
      { name: "__MACOSX/._a.txt", content: "x" },
      { name: "clips/.DS_Store", content: "x" },
      { name: "link.txt", content: "/etc/passwd", mode: 0o120777 },
      { name: "a.txt", content: "The ferry sails." },
    ]);
    expect(Object.keys(textsIn(bytes, "clips.zip"))).toEqual(["a.txt"]);
  });

  it("keeps a name that leads out of the folder, for it is only a name", () => {
    expect(Object.keys(textsIn(zipOf({ "../../etc/a.txt": "x" }), "clips.zip"))).toEqual(["../../etc/a.txt"]);
  });

  it("says which member is encrypted, and reads the others", () => {
    const bytes = makeZip([
      { name: "secret.txt", content: "x", flags: 0x801 },
      { name: "a.txt", content: "The ferry sails." },
    ]);
    const { members, left } = unpack(bytes, "clips.zip");
    expect(members).toHaveLength(1);
    expect(left).toEqual([{ name: "secret.txt", why: "it is encrypted; pack it without a password" }]);
  });

  it("refuses a bomb without unpacking all of it", () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(() => unpack(bomb, "a.gz")).toThrow("it would unpack to more than 256 MB (or to 250 times its size)");
    const files = Array.from({ length: 30 }, (_, n) => ({ name: `${n}.txt`, content: Buffer.alloc(100_000) }));
    expect(() => unpack(makeZip(files), "a.zip", new UnpackBudget(1024 * 1024))).toThrow("more than 1 MB");
  });

  it("says what a document is that is a zip and is not read", () => {
    const sheet = zipOf({ "[Content_Types].xml": "", "xl/workbook.xml": "" });
    expect(() => unpack(sheet, "a.xlsx")).toThrow("it is a spreadsheet; save it as .csv");
    expect(() => unpack(new Uint8Array(10), "a.zip")).toThrow("it is no archive that can be unpacked");
  });

  it("refuses what is cut off or damaged", () => {
    const bytes = zipOf({ "a.txt": "The ferry sails.".repeat(50) });
    expect(() => unpack(bytes.subarray(0, -30), "a.zip")).toThrow(/^it is damaged/);
    expect(() => unpack(gzipSync("The ferry sails.").subarray(0, 20), "a.gz")).toThrow(/^it is damaged/);
    const changed = bytes.slice();
    changed[40] = (changed[40] ?? 0) ^ 0xff;
    expect(unpack(changed, "a.zip").left[0]?.why).toMatch(/damaged/);
  });

  it("never fails in another way, whatever the bytes are", () => {
    const bytes = makeZip([
      { name: "a.txt", content: "The ferry sails." },
      { name: "b.zip", content: zipOf({ "c.txt": "x" }) },
    ]);
    const failures: string[] = [];
    for (let at = 0; at < bytes.length; at++) {
      for (const value of [0, 0xff]) {
        const changed = bytes.slice();
        changed[at] = value;
        failures.push(failureOf(() => unpack(changed, "a.zip")));
      }
    }
    expect(new Set(failures)).toEqual(new Set(["read", "FormatError"]));
  });
});

function failureOf(work: () => unknown): string {
  try {
    work();
    return "read";
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

describe("the kind of a zip", () => {
  it.each([
    ["docx", { "[Content_Types].xml": "", "word/document.xml": "" }],
    ["odt", { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" }],
    ["epub", { mimetype: "application/epub+zip", "OEBPS/1.xhtml": "" }],
    ["xlsx", { "[Content_Types].xml": "", "xl/workbook.xml": "" }],
    ["zip", { "a.txt": "" }],
  ])("is %s by its members", (kind, files) => {
    expect(kindOfZip(zipOf(files))).toBe(kind);
  });
});
