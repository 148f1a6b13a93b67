import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/formats/document.js";
import { readMhtml } from "../../../src/formats/html/archives/read-mhtml.js";
import { readWebarchive } from "../../../src/formats/html/archives/read-webarchive.js";
import { charsetOf } from "../../../src/formats/html/charset-of.js";

const story =
  "The council voted on Monday evening to close the old bridge over the river for the whole summer. ".repeat(4);

/** A file of parts as Chromium writes it. */
const mhtml = (...parts: string[]): Buffer =>
  Buffer.from(
    [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://harbourherald.example/bridge",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----Part--x"',
      "",
      ...parts.map((part) => `------Part--x\n${part}`),
      "------Part--x--",
      "",
    ].join("\n"),
    "latin1",
  );
const html = "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n";

describe("readMhtml", () => {
  it("reads the page with its encoding undone, and says on which lines of the file it stands", () => {
    const file = mhtml(
      `${html}<title>Bridge closes</title><h1>Bridge clo=\nses</h1>\n<p>=E2=80=9CIt is old,=E2=80=9D said\n Ana Ruiz.</p><p>${story}</p>`,
      "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA",
    );
    const [document] = readMhtml(file, "a.mhtml");
    const lines = document?.text.split("\n") ?? [];
    expect(lines.filter((line) => line !== "")).toEqual(["Bridge closes", "“It is old,” said Ana Ruiz.", story.trim()]);
    const printed = file.toString("latin1").split("\n");
    expect(printed[(document?.fileLines?.[2] ?? 0) - 1]).toContain("It is old");
    expect(document?.given.url).toBe("https://harbourherald.example/bridge");
  });

  it("reads base64, and letters in the encoding that the part names", () => {
    const body = Buffer.from(`<p>\x93It is old,\x94 said Ana Ruiz.</p><p>${story}</p>`, "latin1").toString("base64");
    const head = 'Content-Type: text/html; charset="windows-1252"\nContent-Transfer-Encoding: base64\n\n';
    expect(readMhtml(mhtml(`${head}${body}`), "a.mht")[0]?.text).toContain("“It is old,” said Ana Ruiz.");
  });

  it("takes the frame that has the text", () => {
    const frames = mhtml(`${html}<frameset><frame src=3D"b"></frameset>`, `${html}<p>${story}</p>`);
    expect(readMhtml(frames, "a.mht")[0]?.text).toBe(story.trim());
  });

  it("reads what is there of a file that was cut off, and says so of one without a page", () => {
    const whole = mhtml(`${html}<p>${story}</p>`);
    expect(readMhtml(whole.subarray(0, whole.length - 60), "a.mht")[0]?.text).toContain("The council voted");
    expect(() => readMhtml(Buffer.from("Subject: x\n\nwords"), "a.mht")).toThrow(new FormatError("it holds no page"));
  });
});

const text = (words: string): Buffer =>
  Buffer.concat([Buffer.from([0x5f, 0x10, words.length]), Buffer.from(words, "latin1")]);
const bytes = (words: string): Buffer => Buffer.from(words, "latin1");

/** What reading throws; null where it throws nothing. */
const thrownBy = (read: () => unknown): unknown => {
  try {
    read();
    return null;
  } catch (error) {
    return error;
  }
};

/** A property list of one dictionary in another, as Safari writes it. */
const webarchive = (page: string): Buffer => {
  const content = Buffer.from(page);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const objects = [
    Buffer.from([0xd1, 1, 2]),
    text("WebMainResource"),
    Buffer.from([0xd2, 3, 5, 4, 6]),
    text("WebResourceData"),
    Buffer.concat([Buffer.from([0x4f, 0x12]), size, content]),
    text("WebResourceURL"),
    text("https://harbourherald.example/bridge"),
  ];
  const offsets: number[] = [];
  let at = 8;
  for (const object of objects) {
    offsets.push(at);
    at += object.length;
  }
  const table = Buffer.alloc(offsets.length * 4);
  for (const [i, offset] of offsets.entries()) table.writeUInt32BE(offset, i * 4);
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 1;
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(at, 28);
  return Buffer.concat([Buffer.from("bplist00"), ...objects, table, trailer]);
};

describe("readWebarchive", () => {
  it("reads the main page, with its address; it has no lines", () => {
    const [document] = readWebarchive(webarchive(`<h1>Bridge closes</h1><p>“It is old.” ${story}</p>`), "a.webarchive");
    expect(document?.text.split("\n")[0]).toBe("Bridge closes");
    expect(document?.text).toContain("“It is old.”");
    expect(document?.fileLines).toBeNull();
    expect(document?.given.url).toBe("https://harbourherald.example/bridge");
  });

  it("says so of a damaged one, wherever it is cut or changed", () => {
    const whole = webarchive(`<p>${story}</p>`);
    for (let length = 0; length < whole.length; length += 7)
      expect(() => readWebarchive(whole.subarray(0, length), "a.webarchive")).toThrow(FormatError);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = 0xff;
      const thrown = thrownBy(() => readWebarchive(changed, "a.webarchive"));
      expect(thrown === null || thrown instanceof FormatError).toBe(true);
    }
  });
});

describe("charsetOf", () => {
  it("is what the page declares, in any of the three ways", () => {
    expect(charsetOf(bytes('<meta charset="Windows-1251">'))).toBe("windows-1251");
    expect(charsetOf(bytes('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'))).toBe(
      "windows-1252",
    );
    expect(charsetOf(bytes('<?xml version="1.0" encoding="Shift_JIS"?><html>'))).toBe("shift_jis");
    expect(charsetOf(bytes("<p>No word of it"))).toBeNull();
    expect(charsetOf(bytes('<meta charset="nonsense">'))).toBeNull();
    expect(charsetOf(bytes('<!-- <meta charset="big5"> --><p>x'))).toBeNull();
  });

  it("is UTF-8 where the page is that, whatever it declares", () => {
    expect(charsetOf(Buffer.from('<meta charset="iso-8859-1"><p>“It is old.”'))).toBe("utf-8");
    expect(charsetOf(bytes('<meta charset="iso-8859-1"><p>\x93It is old.\x94'))).toBe("windows-1252");
    expect(charsetOf(bytes('<meta charset="utf-16"><p>It is old.'))).toBe("utf-8");
  });
});
