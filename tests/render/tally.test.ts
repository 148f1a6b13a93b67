import { describe, expect, it } from "vitest";
import { render } from "./render.js";
import { tallyReport } from "./seed-reports.js";

const narrowed = (key: string) => ({
  ...tallyReport,
  by: "outlet" as const,
  counts: tallyReport.counts.slice(0, 1).map((row) => ({ ...row, by: "outlet" as const, key, count: 3 })),
});

describe("counts by a key", () => {
  it("are bars in a terminal, with dots where months have nothing", async () => {
    expect(await render(tallyReport, { format: "terminal", width: 80 }))
      .toBe(`2023-12    40  ████████████████████████████████████████
2024-01     5  █████
…
2024-04     1  █
(no date)   1  █

47 quotes
`);
  });

  it.each([20, 40, 80])("fit %d columns, and leave out a bar that has no room", async (width) => {
    const shown = await render(narrowed("The Harbour Post and Lindholm Advertiser"), { format: "terminal", width });
    for (const line of shown.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
    expect(shown).toContain("The");
    expect(shown.includes("█")).toBe(true);
  });

  it("are key and count in a pipe, whatever the key holds", async () => {
    expect(await render(tallyReport, { format: "text" })).toBe("2023-12\t40\n2024-01\t5\n2024-04\t1\n(no date)\t1\n");
    expect(await render(narrowed("Harbour\tPost\n"), { format: "text" })).toBe("Harbour Post \t3\n");
    expect(await render(narrowed("\u001b[2JPost"), { format: "terminal" })).not.toContain("\u001b");
  });

  it("are null in records, and empty in cells, where the key is not known", async () => {
    expect(await render(tallyReport, { format: "csv", fields: ["key", "count"] })).toBe(
      "key,count\n2023-12,40\n2024-01,5\n2024-04,1\n,1\n",
    );
  });
});
