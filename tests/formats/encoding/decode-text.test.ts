import { describe, expect, it } from "vitest";
import { loadIn } from "../../load/in-folder.js";

const said = "“Nous irons,” said Zoë – “là bas.”";

async function read(content: Uint8Array, encoding?: string) {
  const options = encoding === undefined ? { paths: ["old.txt"] } : { paths: ["old.txt"], encoding };
  const { sources, messages, error } = await loadIn({ "old.txt": content }, options);
  return { text: sources[0]?.text, messages, error };
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

describe("a byte order mark", () => {
  it("says how the rest is read, and is no part of the text", async () => {
    const plain = { text: said, messages: [], error: null };
    expect(await read(Buffer.from(`\uFEFF${said}`))).toEqual(plain);
    expect(await read(Buffer.from(`\uFEFF${said}`, "utf16le"))).toEqual(plain);
    expect(await read(utf16be(`\uFEFF${said}`))).toEqual(plain);
  });

  it("inside the text is no character of it either", async () => {
    expect((await read(Buffer.from("\uFEFF\uFEFFA"))).text).toBe("A");
  });

  it("gives the same article the same id", async () => {
    const files = { "a.txt": said, "b.txt": `\uFEFF${said}`, "c.txt": Buffer.from(`\uFEFF${said}`, "utf16le") };
    const { sources } = await loadIn(files, { paths: ["."] });
    expect(new Set(sources.map((source) => source.id)).size).toBe(1);
  });

  it("of UTF-16 before half a character is no reason to fail", async () => {
    expect((await read(Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x42))).text).toBe("A\uFFFD");
  });
});

describe("bytes that are not UTF-8", () => {
  it("are read in the encoding that they are most likely in, with a warning", async () => {
    const windows1252 = Buffer.from("\x93Nous irons,\x94 said Zo\xeb \x96 \x93l\xe0 bas.\x94", "latin1");
    expect(await read(windows1252)).toEqual({
      text: said,
      messages: ["warning: old.txt: not UTF-8; read as windows-1252 (set with -E)"],
      error: null,
    });
  });

  it("in a few places of a UTF-8 text leave the rest what it is", async () => {
    const broken = Buffer.concat([Buffer.from(said), Uint8Array.of(0xe2, 0x80), Buffer.from("\n\uFFFD")]);
    expect(await read(broken)).toEqual({
      text: `${said}\uFFFD\n\uFFFD`,
      messages: ["warning: old.txt: broken UTF-8 in 1 place, shown as \uFFFD (another encoding: -E)"],
      error: null,
    });
  });
});

describe("-E", () => {
  it("decides, without a warning", async () => {
    expect(await read(Uint8Array.of(0xcf, 0xf0, 0xe8), "windows-1251")).toEqual({
      text: "При",
      messages: [],
      error: null,
    });
    expect((await read(Uint8Array.of(0x93, 0x80, 0x94), "latin1")).text).toBe("“€”");
    expect((await read(Buffer.from("Ja.", "utf16le"), "UTF-16LE")).text).toBe("Ja.");
    expect((await read(Buffer.from("é"), "AUTO")).text).toBe("é");
  });

  it("with an unknown name is a usage error with examples", async () => {
    expect((await read(Buffer.from("x"), "latin-99")).error).toBe(
      "usage: --encoding takes auto or a name such as utf-8, utf-16le, windows-1252, windows-1251, shift_jis, euc-kr, " +
        'gb18030, big5, not "latin-99"',
    );
  });
});
