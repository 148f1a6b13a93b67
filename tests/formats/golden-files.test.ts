import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openCorpus } from "../../src/corpus.js";
import type { FormatDocument } from "../../src/formats/document.js";
import { readHtml } from "../../src/formats/html/read-html.js";
import { readDocx } from "../../src/formats/office/docx/read-docx.js";
import { readEpub } from "../../src/formats/office/epub/read-epub.js";
import { readOdt } from "../../src/formats/office/odt/read-odt.js";
import { readRtf } from "../../src/formats/office/rtf/read-rtf.js";
import { readPdf } from "../../src/formats/pdf/read-pdf.js";
import { endWorker } from "../../src/load/read-in-worker.js";

const folder = fileURLToPath(new URL("../golden-files/", import.meta.url));
const bytesOf = (name: string): Buffer => readFileSync(folder + name);
/** The story that every file tells, a line for each paragraph. */
const story = bytesOf("lighthouse.txt").toString("utf8").trimEnd().split("\n");

/** The lines of the text itself, with their tags. */
function textOf(document: FormatDocument | undefined) {
  const lines = document?.text.trimEnd().split("\n") ?? [];
  return lines
    .map((text, index) => ({ text, tag: document?.hints?.[index]?.tag, area: document?.hints?.[index]?.area }))
    .filter(({ area, text }) => area === null && text !== "");
}

describe("files as usual programs write them", () => {
  it.each([
    ["lighthouse.docx", "LibreOffice", async (bytes: Buffer) => readDocx(bytes)],
    ["lighthouse.odt", "LibreOffice", async (bytes: Buffer) => readOdt(bytes)],
    ["lighthouse.rtf", "LibreOffice", async (bytes: Buffer) => readRtf(bytes)],
    ["lighthouse.epub", "pandoc", async (bytes: Buffer) => readEpub(bytes, readHtml)],
  ])("%s of %s has the paragraphs of the story", async (name, _program, read) => {
    const [document, ...others] = await read(bytesOf(name));
    expect(others).toEqual([]);
    const lines = textOf(document);
    expect(lines.slice(-story.length).map(({ text }) => text)).toEqual(story);
    const heads = lines.filter(({ tag }) => tag === "h1").map(({ text }) => text);
    expect(heads).toEqual(expect.arrayContaining(["A winter without a ferry", "What happens next"]));
    expect(document?.given.title).toBe(story[0]);
  });

  it("lighthouse-columns.pdf of LibreOffice has them too, in two columns and with hyphens at line ends", async () => {
    const [document] = await readPdf(bytesOf("lighthouse-columns.pdf"));
    const lines = textOf(document).map(({ text }) => text);
    // The story is in it twice, to fill two pages.
    expect(lines).toEqual([...story, ...story.slice(3)]);
    expect(document?.given).toMatchObject({ title: story[0], authors: ["Petra Halloran"] });
    expect(document?.hints?.filter((hint) => hint?.area !== null)).toHaveLength(2);
  });

  it("lighthouse-printed.pdf of Chromium has them, apart from the box beside the text", async () => {
    const [document] = await readPdf(bytesOf("lighthouse-printed.pdf"));
    const lines = textOf(document).map(({ text }) => text);
    expect(lines).toEqual(expect.arrayContaining(story));
    expect(lines.filter((line) => /^\d|file:/.test(line))).toEqual(["14 October 2025"]);
  });

  it("newspaper-page.pdf of Chromium has three articles in four columns, one after the other", async () => {
    const [document] = await readPdf(bytesOf("newspaper-page.pdf"));
    const lines = textOf(document);
    const text = lines.map((line) => line.text).join("\n");
    const heads = ["Lighthouse keepers refuse", "Herring prices fall", "Mail boat is back"].map((head) =>
      text.indexOf(head),
    );
    expect(heads.toSorted((a, b) => a - b)).toEqual(heads);
    expect(text.indexOf("The keepers, for their part")).toBeLessThan(heads[1] ?? 0);
    expect(text).toContain("\nThe three keepers of the Skerry lighthouse told");
    expect(text).toContain(`\n${story[4]}\n${story[5]}\n`);
  });
});

afterAll(async () => {
  await endWorker();
});

/** What is asked of a file, whatever its format: who said what, and what the story is. */
async function answersOf(name: string) {
  const corpus = await openCorpus({ paths: [folder + name] });
  const { quotes } = await corpus.quotes();
  const { articles } = await corpus.list();
  return {
    // The story is in the file with columns twice.
    said: [...new Set(quotes.map(({ speaker, kind, text }) => `${speaker} (${kind}): ${text}`))],
    titles: articles.map(({ title, authors, published }) => `${title}, ${authors.join()}, ${published?.slice(0, 10)}`),
    outlets: articles.map(({ outlet }) => outlet?.replace(/^The /, "") ?? null),
  };
}

/** Chromium wrote the MHTML, SingleFile the page, Python's plistlib the web archive, as Safari lays one out. */
describe("a story answers the same in every format", () => {
  const names = readdirSync(folder).filter((name) => name.startsWith("lighthouse"));

  it.each(names)("%s", { timeout: 60_000 }, async (name) => {
    const { said, titles, outlets } = await answersOf(name);
    expect(said).toEqual((await answersOf("lighthouse.txt")).said);
    expect(titles).toEqual(["Lighthouse keepers refuse to hand over the lamp, Petra Halloran, 2025-10-14"]);
    // Neither the text nor the book names the paper.
    expect(outlets).toEqual([/\.(?:txt|epub)$/.test(name) ? null : "Port Ellery Mercury"]);
  });

  it("with seven quotes of four people", { timeout: 60_000 }, async () => {
    const { said } = await answersOf("lighthouse.mhtml");
    expect(said.map((line) => line.split(" (")[0])).toEqual([
      "Rosamund Teller",
      "Rosamund Teller",
      "Anselm Krogh",
      "Joanna Pike",
      "Joanna Pike",
      "Malachi Dunne",
      "Malachi Dunne",
    ]);
  });
});
