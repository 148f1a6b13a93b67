import { expect, it } from "vitest";
import { reportStatements } from "../../src/reports/report-statements.js";
import type { Asked } from "./asked.js";

const page = (outlet: string, date: string, quote: string, own: string): string =>
  `---\ntitle: Ferry runs all night\noutlet: ${outlet}\ndate: ${date}\n---\n\n${own}\n\n${quote}\n`;

const wire =
  "The ferry of Lindholm will run every hour until the bridge is open again. The council voted for it on Monday evening after a long debate. Two larger boats have been ordered from a yard in the north.";

const promise = "“We will keep the ferry running all night as long as people are waiting,” Amina Okoro said.";

export function askForStatements({ open }: Asked): void {
  it("joins the same words, tells copies of a report, and counts them once", async () => {
    const tribune = page("Tribune", "2024-03-07", promise, wire);
    const archive = await open({
      "clips/a.md": page(
        "Harbour Post",
        "2024-03-06",
        promise.replace(" all night", ""),
        "A reporter of ours was at the pier when it happened.",
      ),
      "clips/b.md": page("Gazette", "2024-03-05", promise.replace("Amina Okoro", "Jonas Ferrer"), wire),
      "clips/c.md": tribune.replace("Amina Okoro", "Jonas Ferrer"),
      "clips/d (1).md": tribune.replace("Amina Okoro", "Jonas Ferrer"),
      "clips/e.md": page(
        "Echo",
        "2024-03-08",
        promise.replace("will keep", "will not keep"),
        "Nobody could say on Friday how long it would take.",
      ),
    });
    const { statements, total, notes } = await reportStatements(archive, {});
    expect(
      statements.map(({ articles, sameSpeaker, members }) => [
        articles,
        sameSpeaker,
        members.map(({ path, copyOf }) => [path, copyOf]),
      ]),
    ).toEqual([
      [
        1,
        true,
        [
          ["clips/b.md", null],
          ["clips/c.md", "clips/b.md"],
          ["clips/d (1).md", "clips/b.md"],
        ],
      ],
      [1, true, [["clips/a.md", null]]],
      [1, true, [["clips/e.md", null]]],
    ]);
    expect(total).toBe(3);
    expect(notes.map(({ message }) => message)).toEqual([
      "clips/d (1).md is an exact copy of another article; counted once",
    ]);
  });

  it("shows the wordings that differ, and every speaker", async () => {
    const archive = await open({
      "clips/a.md": page("Post", "2024-03-06", promise, "A reporter of ours was at the pier when it happened."),
      "clips/b.md": page(
        "Gazette",
        "2024-03-07",
        promise.replace("Amina Okoro", "Jonas Ferrer"),
        "Nobody could say how long it would take.",
      ),
      "clips/c.md": page(
        "Echo",
        "2024-03-08",
        promise.replace("people are", "people were"),
        "The boats were late on Friday evening again.",
      ),
    });
    const { statements } = await reportStatements(archive, { limit: 1 });
    const [statement] = statements;
    expect([statement?.sameSpeaker, statement?.speakers, statement?.outlets]).toEqual([
      false,
      ["Amina Okoro", "Jonas Ferrer"],
      ["Post", "Gazette", "Echo"],
    ]);
    const differing = statement?.members.map(({ text, differs }) =>
      differs.map(({ start, end }) => text.slice(start, end)),
    );
    expect(differing).toEqual([[], [], ["were"]]);
  });
}
