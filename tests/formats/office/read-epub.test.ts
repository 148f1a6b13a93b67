import { describe, expect, it } from "vitest";
import { type FormatDocument, plainDocument } from "../../../src/formats/document.js";
import { readEpub } from "../../../src/formats/office/epub/read-epub.js";
import { zipOf } from "../make-zip.js";

/** A page reader that knows paragraphs alone. */
function readPage(html: string): FormatDocument[] {
  const blocks = [...html.matchAll(/<(p|h1)>(.*?)<\/\1>/g)];
  const hints = blocks.flatMap(([, tag = ""]) => [{ tag, area: null, links: 0, names: "" }, null]);
  return [{ ...plainDocument(blocks.map(([, , text]) => `${text}\n\n`).join("")), hints }];
}

const container = '<container><rootfiles><rootfile full-path="EPUB/book.opf"/></rootfiles></container>';
const itemOf = (name: string): string =>
  `<item id="${name}" href="text/${name}%20.xhtml" media-type="application/xhtml+xml"/>`;
const opfOf = (spine: readonly string[], more = ""): string =>
  `<package><metadata><dc:title>Harbour tales</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en-GB</dc:language><dc:publisher>Pier Press</dc:publisher><dc:date>2024-03-03</dc:date>${more}</metadata><manifest>` +
  spine.map(itemOf).join("") +
  '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="css" href="a.css" media-type="text/css"/>' +
  `</manifest><spine><itemref idref="nav"/>${spine.map((name) => `<itemref idref="${name}"/>`).join("")}</spine></package>`;

function bookOf(chapters: Readonly<Record<string, string>>, spine = Object.keys(chapters), more = ""): Uint8Array {
  const parts = Object.entries(chapters).map(([name, html]) => [`EPUB/text/${name} .xhtml`, html] as const);
  const nav = "<p>Contents</p>";
  return zipOf({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": container,
    "EPUB/book.opf": opfOf(spine, more),
    "EPUB/nav.xhtml": nav,
    ...Object.fromEntries(parts),
  });
}

describe("reading EPUB", () => {
  it("reads a book's chapters in the order of the spine, as one document without blank lines", () => {
    const [book, ...others] = readEpub(
      bookOf({ b: "<h1>Two</h1><p>Later.</p>", a: "<h1>One</h1><p>First.</p>" }, ["a", "b"]),
      readPage,
    );
    expect(others).toEqual([]);
    expect(book?.text).toBe("One\nFirst.\nTwo\nLater.\n");
    expect(book?.hints?.map((hint) => hint?.tag)).toEqual(["h1", "p", "h1", "p"]);
    expect(book?.given).toEqual({
      title: "Harbour tales",
      authors: ["Ann Lee"],
      published: "2024-03-03",
      outlet: "Pier Press",
      url: null,
      language: "en-gb",
    });
  });

  it("does not take the day on which the file was made for the day of publication", () => {
    const meta = '<meta property="dcterms:modified">2024-03-03T10:00:00Z</meta>';
    expect(readEpub(bookOf({ a: "<p>One.</p>" }, ["a"], meta), readPage)[0]?.given.published).toBeNull();
  });

  it("takes chapters with bylines or dates of their own for articles", () => {
    const issue = bookOf({
      a: "<h1>Ferry sails</h1><p>By Ann Lee</p><p>It sailed.</p>",
      b: "<h1>Ferry sinks</h1><p>3 March 2024</p><p>It sank.</p>",
    });
    const documents = readEpub(issue, readPage);
    expect(documents.map(({ name, text }) => [name, text.split("\n", 1)[0]])).toEqual([
      ["a ", "Ferry sails"],
      ["b ", "Ferry sinks"],
    ]);
    expect(documents[0]?.given.title).toBeNull();
  });

  it("takes every chapter of a periodical for an article", () => {
    const meta = '<meta name="calibre:publication_type" content="periodical:unknown"/>';
    expect(readEpub(bookOf({ a: "<p>One.</p>", b: "<p>Two.</p>" }, ["a", "b"], meta), readPage)).toHaveLength(2);
  });

  it("reads the parts by their names where the list of contents is lost", () => {
    const bytes = zipOf({ mimetype: "application/epub+zip", "2.xhtml": "<p>Two.</p>", "1.xhtml": "<p>One.</p>" });
    expect(readEpub(bytes, readPage)[0]?.text).toBe("One.\nTwo.\n");
  });

  it("refuses a protected book, and one without text", () => {
    const encryption =
      '<encryption><EncryptedData><CipherData><CipherReference URI="EPUB/text/a.xhtml"/></CipherData></EncryptedData></encryption>';
    const bytes = zipOf({
      "EPUB/book.opf": opfOf(["a"]),
      "META-INF/encryption.xml": encryption,
      "EPUB/text/a .xhtml": "x",
    });
    expect(() => readEpub(bytes, readPage)).toThrow(/DRM/);
    expect(() => readEpub(bookOf({ a: "" }), readPage)).toThrow(/^it has no text/);
  });
});
