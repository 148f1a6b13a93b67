import { describe, expect, it } from "vitest";
import { readOdt } from "../../../src/formats/office/odt/read-odt.js";
import { zipOf } from "../make-zip.js";

const contentOf = (body: string, styles = ""): string =>
  `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const read = (body: string, styles = "", parts: Readonly<Record<string, string>> = {}) =>
  readOdt(
    zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": contentOf(body, styles), ...parts }),
  )[0];

describe("reading ODT", () => {
  it("gives a line for each paragraph, with its spaces, tabs and breaks", () => {
    const body =
      '<text:p>The <text:span>ferry</text:span><text:s text:c="3"/>sails.</text:p><text:p/><text:p>It<text:tab/>sank<text:line-break/>soon.</text:p>';
    expect(read(body)?.text).toBe("The ferry sails.\nIt sank\nsoon.\n");
  });

  it("reads what styles say of paragraphs, also by the style that they are based on", () => {
    const styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>';
    const body =
      '<text:p text:style-name="Title">A</text:p><text:h text:outline-level="2">B</text:h><text:p text:style-name="P1">C</text:p>' +
      "<text:list><text:list-item><text:p>D</text:p></text:list-item></text:list>" +
      "<table:table><table:table-row><table:table-cell><text:p>E</text:p></table:table-cell></table:table-row></table:table><text:p>F</text:p>";
    expect(read(body, styles)?.hints?.map((hint) => hint?.tag)).toEqual(["title", "h2", "blockquote", "li", "td", "p"]);
  });

  it("tells headers, footers and notes from the text, and leaves out comments and changes", () => {
    const styles =
      "<office:document-styles><style:master-page><style:header><text:p>The Herald</text:p></style:header><style:footer><text:p>Page 1</text:p></style:footer></style:master-page></office:document-styles>";
    const body =
      "<text:tracked-changes><text:p>Old.</text:p></text:tracked-changes><text:p>Text" +
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>" +
      "<office:annotation><text:p>To do.</text:p></office:annotation> goes on.</text:p>";
    const document = read(body, "", { "styles.xml": styles });
    expect(document?.text).toBe("The Herald\nText goes on.\nA note.\nPage 1\n");
    expect(document?.hints?.map((hint) => hint?.area)).toEqual(["header", null, "footer", "footer"]);
  });

  it("says how much of a line is a link, and what the properties and the text say both", () => {
    const meta =
      "<office:document-meta><dc:title>The last ferry</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator><dc:language>en-GB</dc:language></office:document-meta>";
    const body = "<text:p>The last ferry</text:p><text:p>By Ann Lee</text:p><text:p>abc<text:a>d</text:a></text:p>";
    const document = read(body, "", { "meta.xml": meta });
    expect(document?.hints?.at(-1)?.links).toBe(0.25);
    expect(document?.given).toMatchObject({ title: "The last ferry", authors: ["Ann Lee"], language: "en-gb" });
  });

  it("refuses what is encrypted, and what is cut off", () => {
    const manifest =
      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    expect(() => read("", "", { "META-INF/manifest.xml": manifest })).toThrow(/^it is encrypted; save it without/);
    expect(() => readOdt(zipOf({ "content.xml": "" }).subarray(0, 40))).toThrow(/^it is damaged/);
  });
});
