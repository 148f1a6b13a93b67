import { describe, expect, it } from "vitest";
import { readRtf } from "../../../src/formats/office/rtf/read-rtf.js";
import { growthOf, maxRatio } from "../../time-ratio.js";

const read = (rtf: string) => readRtf(Buffer.from(rtf, "latin1"))[0];
const textOf = (rtf: string): string | undefined => read(`{\\rtf1\\ansi\\ansicpg1252 ${rtf}}`)?.text;
const tagsOf = (rtf: string) => read(rtf)?.hints?.map((hint) => hint?.tag);

/** The work on a file of so many paragraphs. */
function readLong(paragraphs: number): () => unknown {
  const bytes = Buffer.from(`{\\rtf1 ${"{\\b The} ferry\\u8217?s \\'e9 sails.\\par ".repeat(paragraphs)}}`);
  return () => readRtf(bytes);
}

describe("reading RTF", () => {
  it("gives a line for each paragraph", () => {
    expect(textOf("The ferry\nsails.\\par It sank.\\par\\par\\pard Nobody\\line knew.")).toBe(
      "The ferry sails.\nIt sank.\nNobody\nknew.\n".replace("ferry sails", "ferrysails"),
    );
  });

  it("reads marks, dashes and spaces that have words of their own", () => {
    expect(textOf("\\ldblquote No,\\rdblquote  she said\\emdash and left.\\~It\\rquote s\\_so\\tab far.")).toBe(
      "“No,” she said—and left. It’s\u2011so far.\n",
    );
  });

  it("reads Unicode, and leaves out what stands for it in old programs", () => {
    expect(textOf("\\u8220?No\\u8221\\'94 {\\uc2\\u9786 ab}\\uc0\\u-10180\\u-8320  ok")).toBe("“No” ☺🎀 ok\n");
  });

  it("reads bytes in the encoding of their font", () => {
    const fonts = "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times CYR;}{\\f2\\fcharset128 Mincho;}}";
    expect(textOf(`${fonts}\\f0 caf\\'e9 {\\f1\\'cc\\'ee\\'f1\\'ea\\'e2\\'e0} {\\f2\\'93\\'8c\\'8b\\'9e}`)).toBe(
      "café Москва 東京\n",
    );
  });

  it("leaves out tables of the document, pictures, fields' instructions, and hidden text", () => {
    const rtf =
      "{\\colortbl;\\red0;}{\\*\\generator Some Program;}{\\pict\\pngblip 89504e47}{\\v secret}" +
      '{\\field{\\*\\fldinst HYPERLINK "https://harbour.example"}{\\fldrslt the harbour}} is full{\\xe index}.';
    expect(textOf(rtf)).toBe("the harbour is full.\n");
  });

  it("skips a picture's bytes, braces in them too", () => {
    expect(textOf("One{\\pict\\bin4 }}{{} two.")).toBe("One two.\n");
  });

  it("tells headers, footers and notes from the text", () => {
    const document = read(
      "{\\rtf1{\\header The Herald\\par}{\\footer Page 1\\par}The ferry sails.{\\footnote On most days.}\\par It sank.}",
    );
    expect(document?.text).toBe("The Herald\nThe ferry sails.\nIt sank.\nPage 1\nOn most days.\n");
    expect(document?.hints?.map((hint) => hint?.area)).toEqual(["header", null, null, "footer", "footer"]);
  });

  it("reads what styles, lists and tables make of a paragraph", () => {
    const styles = "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2 caption;}{\\*\\cs3 heading 9;}}";
    const rtf = `{\\rtf1${styles}\\pard\\s1 Weather\\par\\pard\\s2 A ferry. Photo: Ann Lee\\par\\pard\\ls1 one\\par\\pard\\intbl a\\cell b\\cell\\row\\pard Text.\\par}`;
    expect(tagsOf(rtf)).toEqual(["h1", "figcaption", "li", "td", "td", "p"]);
  });

  it("takes a bold line above text for a heading, and a bold byline for none", () => {
    const text = "\\b0 The old ferry sails no more from the pier at noon, for it sank.\\par ";
    const rtf = `{\\rtf1\\b The last ferry sails\\par By Ann Lee\\par ${text}\\b What is next\\par ${text}}`;
    expect(tagsOf(rtf)).toEqual(["h1", "p", "p", "h3", "p"]);
  });

  it("says how much of a line is a link", () => {
    const document = read("{\\rtf1 ab{\\field{\\*\\fldinst{ HYPERLINK x}}{\\fldrslt{cd}}}}");
    expect(document?.text).toBe("abcd\n");
    expect(document?.hints?.[0]?.links).toBe(0.5);
  });

  it("believes a title and an author that the text says too", () => {
    const info = "{\\info{\\title The last ferry sails | The Herald}{\\author Ann Lee}}";
    const document = read(`{\\rtf1${info}The last ferry sails\\par By Ann Lee\\par Text.}`);
    expect(document?.given).toMatchObject({ title: "The last ferry sails", authors: ["Ann Lee"] });
    expect(document?.hints?.[0]?.tag).toBe("title");
    const other = read("{\\rtf1{\\info{\\title Microsoft Word - x.doc}{\\author Office User}}Text.}");
    expect(other?.given).toMatchObject({ title: null, authors: [] });
  });

  it("reads a file that breaks off, and one with a brace too many", () => {
    expect(read("{\\rtf1 The ferry {\\b sails")?.text).toBe("The ferry sails\n");
    expect(read("{\\rtf1 The ferry}} sails")?.text).toBe("The ferry\n");
    expect(read("")?.text).toBe("");
  });

  it("refuses groups that lie too deep in each other", () => {
    expect(() => read("{".repeat(100_000))).toThrow("deep in each other");
  });

  it("takes time in proportion to the length", async () => {
    expect(await growthOf(readLong, 4000)).toBeLessThan(maxRatio);
  });
});
