import { describe, expect, it } from "vitest";
import { render } from "./render.js";
import { unquotedReport } from "./seed-reports.js";

describe("who is never quoted", () => {
  it("is shown with the most telling acts first, and how many there are more", async () => {
    expect(await render(unquotedReport, { format: "terminal", width: 40 })).toBe(`Ana Souza, mayor
  declined to comment · clips/mill.txt:7
  · 2024-03-05
  signed · clips/mill.txt:3 · 2024-03-05
  left · clips/mill.txt:5 · 2024-03-05
  … and 2 more

1 name never quoted, 1 gave no comment
`);
  });

  it("is a line of columns in a pipe", async () => {
    expect(await render(unquotedReport)).toBe(
      "Ana Souza\tno comment\t5\t1\tmayor\t2024-03-05\t2024-03-05\tclips/mill.txt:3 signed; clips/mill.txt:5 left; clips/mill.txt:7 declined to comment; clips/mill.txt:8 met; clips/mill.txt:9 sold\t\n",
    );
  });

  it("is counted and named as speakers are", async () => {
    expect(await render(unquotedReport, { show: "counts" })).toBe("Ana Souza:5\n");
    expect(await render(unquotedReport, { show: "paths" })).toBe("Ana Souza\n");
  });
});
