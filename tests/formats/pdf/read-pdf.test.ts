import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../src/formats/pdf/read-pdf.js";
import { makePdf } from "./make-pdf.js";

const lines = (texts: readonly string[], y = 700) => texts.map((text, index) => ({ text, y: y - 12 * index }));
const golden = (name: string) => readFileSync(new URL(`../../golden-files/${name}`, import.meta.url));
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));

describe("reading PDF", () => {
  it("reads the pages of a file, and believes a title that they say too", async () => {
    const pages = [
      lines(["The ferry sails no more", "", "The old ferry sailed for the last time on Sunday."]),
      lines(["It sank."]),
    ];
    const [document] = await readPdf(makePdf(pages, { Title: "The ferry sails no more", Author: "Office User" }));
    expect(document?.text).toBe(
      "The ferry sails no more\nThe old ferry sailed for the last time on Sunday.\nIt sank.\n",
    );
    expect(document?.pages).toEqual([1, 1, 2]);
    expect(document?.given).toMatchObject({ title: "The ferry sails no more", authors: [] });
  });

  it("leaves the caller's bytes as they are", async () => {
    const bytes = makePdf([lines(["The ferry sails."])]);
    await readPdf(bytes);
    expect(bytes.length).toBeGreaterThan(0);
  });

  it("says which page is a picture, and refuses a file of pictures", async () => {
    const [document] = await readPdf(makePdf([lines(["The ferry sails."]), "picture"]));
    expect(document?.notes).toEqual(["page 2 has no text: it is a picture"]);
    await expect(readPdf(makePdf(["picture", "picture"]))).rejects.toThrow(
      "it has no text: its pages are pictures; make it readable first, for example with ocrmypdf",
    );
  });

  it("reads a file that only forbids printing, and refuses one that asks for a password", async () => {
    const [document] = await readPdf(golden("no-printing.pdf"));
    expect(document?.text).toBe("The ferry sails at noon.\n");
    await expect(readPdf(golden("password.pdf"))).rejects.toThrow("it is encrypted; save it without a password");
  });

  it("refuses what is no PDF, and reads what can be read of one that is cut off", async () => {
    await expect(readPdf(new TextEncoder().encode("%PDF-1.4 nothing"))).rejects.toThrow(/^it is damaged/);
    const whole = makePdf([lines(["The ferry sails."])]);
    const [document] = await readPdf(whole.subarray(0, whole.length - 20));
    expect(document?.text).toBe("The ferry sails.\n");
  });

  it("refuses with a sentence, or reads, whatever the bytes are", async () => {
    const whole = makePdf([lines(["The ferry sails."])]);
    const failures: string[] = [];
    for (let at = 0; at < whole.length; at += 23) {
      const changed = whole.slice();
      changed.fill(0x28, at, at + 3);
      failures.push(await readPdf(changed).then(() => "read", nameOf));
    }
    expect(new Set(failures)).toEqual(new Set(["read", "FormatError"]));
  });
});
