import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/formats/office/docx/read-docx.js";
import { zipOf } from "../make-zip.js";

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentOf = (body: string): string =>
  `<?xml version="1.0"?><w:document ${space}><w:body>${body}</w:body></w:document>`;
const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;

const part = (name: string, content: string): string => `<w:${name} ${space}>${content}</w:${name}>`;

const read = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  readDocx(zipOf({ "[Content_Types].xml": "", "word/document.xml": documentOf(body), ...parts }))[0];
const tagsOf = (document: ReturnType<typeof read>) => document?.hints?.map((hint) => hint?.tag);

describe("reading DOCX", () => {
  it("gives a line for each paragraph, its runs put together", () => {
    const body = `${paragraph(run("The fer") + run("ry sails &amp; ") + run("sinks."))}<w:p/>${paragraph("Nobody knew.")}`;
    expect(read(body)?.text).toBe("The ferry sails & sinks.\nNobody knew.\n");
  });

  it("ends a line at a break, and writes tabs and hyphens", () => {
    const body =
      "<w:p><w:r><w:t>By Ann Lee</w:t><w:br/><w:t>3</w:t><w:tab/><w:t>March</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r></w:p>";
    expect(read(body)?.text).toBe("By Ann Lee\n3 March\u2011x\n");
  });

  it("reads what styles say of paragraphs, also by the style that they are based on", () => {
    const styles = `<w:styles ${space}>
      <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
      <w:style w:type="paragraph" w:styleId="b1"><w:name w:val="heading 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="Deck"><w:name w:val="Our Deck"/><w:basedOn w:val="b1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style></w:styles>`;
    const styled = (id: string) => paragraph("Words.", `<w:pStyle w:val="${id}"/>`);
    const body = ["Titel", "Deck", "Caption", "IntenseQuote", "Loop"].map(styled).join("");
    const item = paragraph("Words.", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>');
    const table = `<w:tbl><w:tr><w:tc>${paragraph("Words.")}</w:tc></w:tr></w:tbl>`;
    const document = read(body + item + table, { "word/styles.xml": styles });
    expect(tagsOf(document)).toEqual(["title", "h2", "figcaption", "blockquote", "p", "li", "td"]);
    expect(document?.given.title).toBe("Words.");
  });

  it("leaves out deleted, moved and hidden words, fields' instructions, and the second form of a drawing", () => {
    const body =
      paragraph(
        `${run("Kept")}<w:del><w:r><w:delText> deleted</w:delText></w:r></w:del><w:moveFrom>${run(" moved")}</w:moveFrom>` +
          `${run(" hidden", "<w:vanish/>")}<w:ins>${run(" inserted")}</w:ins><w:r><w:instrText> PAGE </w:instrText></w:r>`,
      ) +
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" +
      `${paragraph("In a box.")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("In a box.")}` +
      "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Around it.</w:t></w:r></w:p>";
    expect(read(body)?.text).toBe("Kept inserted\nIn a box.\nAround it.\n");
  });

  it("tells headers, footers and notes from the text, each header once", () => {
    const document = read(paragraph("Text."), {
      "word/header1.xml": part("hdr", paragraph("The Herald")),
      "word/header2.xml": part("hdr", paragraph("The Herald")),
      "word/footer1.xml": part("ftr", paragraph("Page 1")),
      "word/footnotes.xml": part(
        "footnotes",
        `<w:footnote w:type="separator">${paragraph("---")}</w:footnote><w:footnote w:id="1">${paragraph("A note.")}</w:footnote>`,
      ),
    });
    expect(document?.text).toBe("The Herald\nText.\nA note.\nPage 1\n");
    expect(document?.hints?.map((hint) => [hint?.area, hint?.names])).toEqual([
      ["header", "header"],
      [null, ""],
      ["footer", "footnote"],
      ["footer", "footer"],
    ]);
  });

  it("says how much of a line is a link, however the link is written", () => {
    const simple = paragraph(`${run("abc")}<w:hyperlink r:id="x">${run("d")}</w:hyperlink>`);
    const complex =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("link")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(read(simple + complex + paragraph("none"))?.hints?.map((hint) => hint?.links)).toEqual([0.25, 1, 0]);
  });

  it("takes large and bold paragraphs for headings where no style says which are", () => {
    const text = paragraph(
      "The old ferry sails no more from the pier at noon, for it sank in the storm of Tuesday night.",
    );
    const bold = (words: string) => paragraph(run(words, "<w:b/>"));
    const body =
      paragraph(run("The last ferry", '<w:sz w:val="40"/>')) + bold("By Ann Lee") + text + bold("What is next") + text;
    expect(tagsOf(read(body))).toEqual(["h1", "p", "p", "h3", "p"]);
  });

  it("believes a title and an author that the text says too", () => {
    const core =
      "<cp:coreProperties><dc:title>The last ferry sails</dc:title><dc:creator>Ann Lee; Office User</dc:creator></cp:coreProperties>";
    const body = paragraph("The last ferry sails") + paragraph("By Ann Lee");
    const given = read(body, { "docProps/core.xml": core })?.given;
    expect(given).toMatchObject({ title: "The last ferry sails", authors: ["Ann Lee"], published: null });
  });

  it("does not know entities that the file defines, and opens no other file", () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>';
    const body = paragraph("Text &b; &c; &#8220;end&#8221;.");
    const bytes = zipOf({
      "word/document.xml": `<?xml version="1.0"?>${bomb}<w:document><w:body>${body}</w:body></w:document>`,
    });
    expect(readDocx(bytes)[0]?.text).toBe("Text &b; &c; “end”.\n");
  });

  it("refuses what is cut off, has no text part, or lies too deep", () => {
    const bytes = zipOf({ "word/document.xml": documentOf(paragraph("Text.")) });
    expect(() => readDocx(bytes.subarray(0, 100))).toThrow(/^it is damaged/);
    expect(() => readDocx(zipOf({ "a.xml": "" }))).toThrow("it is damaged: word/document.xml is missing in it");
    expect(() => read("<w:tbl>".repeat(5000))).toThrow("deep in each other");
  });
});
