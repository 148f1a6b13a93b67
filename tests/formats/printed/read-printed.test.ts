import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../src/formats/document.js";
import { readPrinted } from "../../../src/formats/printed/read-printed.js";
import { growthOf, maxRatio } from "../../time-ratio.js";

const columns = `Old bakery to reopen

The bakery on Mill Lane         Its new owner, Hedda Lind,
will open again in May,         called it “a gift to the
the owner said on Friday.       street” and thanked the
It closed in 2019.              neighbours for waiting.
`;

describe("columns beside each other", () => {
  it("are read one below the other, each line with its place in the file", () => {
    const { text, fileLines } = readPrinted(plainDocument(columns));
    expect(text).toContain(
      "The bakery on Mill Lane will open again in May, the owner said on Friday. It closed in 2019.\n\nIts new owner, " +
        "Hedda Lind, called it “a gift to the street” and thanked the neighbours for waiting.",
    );
    const lines = text.split("\n");
    expect(fileLines?.[lines.findIndex((line) => line.startsWith("Its new owner"))]).toBe(3);
    expect(fileLines?.length).toBe(lines.length);
  });

  it("are not seen in a table", () => {
    const table =
      "Results\n\nNorth Harbour   2   1\nSouth Harbour   0   3\nEast Harbour    1   1\nWest Harbour    4   0\n";
    expect(readPrinted(plainDocument(table)).text).toBe(table);
  });
});

describe("pages", () => {
  const pages =
    "Old bakery to reopen\n\nThe bakery on Mill Lane will open again in May, its new owner\nsaid on Friday to a room that\n\nThe Lane Post, 4 May 2024            Page 3\n\fOld bakery to reopen (continued)\n\nwas full to the last seat.\n\nThe Lane Post, 4 May 2024            Page 4\n";

  it("end inside a paragraph; what is printed on each is out of the way, and still there", () => {
    const { text, hints, fileLines } = readPrinted(plainDocument(pages));
    expect(text).toContain("to a room that\nwas full to the last seat.");
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.includes("Page 4"));
    expect([hints?.[at]?.tag, fileLines?.[at]]).toEqual(["meta", 11]);
    expect(lines.filter((line) => line.trim() !== "").length).toBe(
      pages.split("\n").filter((line) => line.trim() !== "").length,
    );
  });
});

describe("an ordinary text", () => {
  it("comes back as it is", () => {
    for (const text of ["One.\n\nTwo.\n", "a   b\n", "", "Score:   3\nText goes on.\n"]) {
      const document = plainDocument(text);
      expect(readPrinted(document)).toBe(document);
    }
  });

  it("takes time in proportion to its length", async () => {
    expect(
      await growthOf((size) => () => readPrinted(plainDocument("some words   other words here\n".repeat(size))), 4000),
    ).toBeLessThan(maxRatio);
  });
});
