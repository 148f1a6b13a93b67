import { describe, expect, it } from "vitest";
import { recognizeFormat } from "../../src/formats/recognize-format.js";
import { makeZip } from "./make-zip.js";

async function formatOf(names: readonly string[], path: string): Promise<string> {
  const zip = makeZip(names.map((name) => ({ name, content: "It rained." })));
  const recognized = await recognizeFormat(Buffer.from(zip), path, null);
  return recognized.kind === "format" ? recognized.format.id : recognized.why;
}

describe("a zip file", () => {
  it.each([
    [
      "is DOCX by its parts, in any order and under any name",
      ["word/styles.xml", "word/document.xml"],
      "a.bin",
      "docx",
    ],
    ["is EPUB by its container", ["text/ch1.xhtml", "META-INF/container.xml"], "a.zip", "epub"],
    ["of articles is an archive", ["word/monday.txt", "[Content_Types].xml.txt"], "clips.zip", "zip"],
    ["that is a spreadsheet is unpacked no further", ["xl/workbook.xml"], "a.xlsx", "zip"],
    ["without the part that tells is what its name says", ["styles.xml"], "a.odt", "odt"],
  ])("%s", async (_, names, path, format) => {
    expect(await formatOf(names, path)).toBe(format);
  });

  it("that is damaged is what its name says", async () => {
    const cut = Buffer.from(makeZip([{ name: "word/document.xml", content: "It rained." }])).subarray(0, 40);
    const kinds = ["a.docx", "a.zip"].map(async (path) => recognizeFormat(cut, path, null));
    expect(await Promise.all(kinds)).toMatchObject([{ format: { id: "docx" } }, { format: { id: "zip" } }]);
  });
});
