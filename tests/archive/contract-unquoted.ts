import { expect, it } from "vitest";
import { reportTally } from "../../src/reports/report-tally.js";
import { reportUnquoted } from "../../src/reports/report-unquoted.js";
import type { CountKeys } from "../../src/types.js";
import type { Asked } from "./asked.js";

const sale = {
  "clips/a.md": `---
title: Mill of Lindholm is sold
date: 2024-03-05
---

The mill was sold on Monday. Mayor Ana Souza signed the order, and Robert Achebe, the transport minister of Ostmark, praised it.

“It was time,” said Ivo Brandt, the buyer.

Kofi Mensah, the seller, declined to comment. Ana Souza has opened the gates.
`,
  "clips/b.md": `---
title: Gates open
date: 2024-04-01
---

“We were asked by everybody,” said Bob Achebe, the transport minister of Ostmark.

Ana Souza opened the mill. Ivo Brandt paid for it, and Brandt painted the door.
`,
};

export function askForUnquoted({ open }: Asked): void {
  it("finds who is told of and never quoted under any name, those who gave no comment first", async () => {
    const archive = await open(sale);
    const report = await reportUnquoted(archive, {});
    const told = report.people.map(({ name, act, acts, articles, places }) => [
      name,
      act,
      acts,
      articles,
      places.map(({ path, acts: own }) => `${path}: ${own.map(({ line, text }) => `${line} ${text}`).join(", ")}`),
    ]);
    expect(told).toEqual([
      ["Kofi Mensah", "no comment", 1, 1, ["clips/a.md: 10 declined to comment"]],
      ["Ana Souza", "acts", 3, 2, ["clips/a.md: 6 signed, 10 has opened", "clips/b.md: 8 opened"]],
    ]);
    const [, souza] = report.people;
    expect([souza?.first, souza?.last, souza?.roles]).toEqual([
      "2024-03-05",
      "2024-04-01",
      [{ role: "Mayor", path: "clips/a.md", line: 6 }],
    ]);
    const march = await reportUnquoted(archive, { until: "2024-03", sort: "name", min: 2 });
    expect(march.people.map(({ name, acts }) => [name, acts])).toEqual([["Ana Souza", 2]]);
    const none = await reportUnquoted(await open({ "clips/c.txt": "“It was time,” said Ivo Brandt.\n" }), {});
    expect(none.notes.map(({ message }) => message)).toEqual(["nobody is named as acting and not quoted in 1 article"]);
  });
  it("says whom a name, a role, or what a paragraph is about fits", async () => {
    const archive = await open(sale);
    const named = async (question: Parameters<typeof reportUnquoted>[1]) => {
      const { people, notes } = await reportUnquoted(archive, question);
      return [people.map(({ name, acts }) => `${name} ${acts}`), notes.map(({ message }) => message)];
    };
    expect(await named({ by: ["mensah", "achebe"] })).toEqual([["Kofi Mensah 1"], []]);
    expect(await named({ role: "mayor" })).toEqual([["Ana Souza 3"], []]);
    expect(await named({ about: "gates" })).toEqual([["Kofi Mensah 1", "Ana Souza 1"], []]);
    expect(await named({ about: "ordre" })).toEqual([
      ["Ana Souza 1"],
      ['no exact match for "ordre"; showing the close spelling order'],
    ]);
    expect(await named({ by: ["achebe"] })).toEqual([
      [],
      ["nobody who fits is named as acting and not quoted in 2 articles"],
    ]);
    expect(await named({ about: "glacier" })).toEqual([[], ['no match for "glacier" in 3 paragraphs']]);
  });

  it("is counted by what is told, and by each article that tells it", async () => {
    const archive = await open(sale);
    const counted = async (by: CountKeys["unquoted"]) => {
      const { counts } = await archive.tally({ of: "unquoted", by, among: {} });
      return counts.map(({ key, count }) => [key, count]);
    };
    expect(await counted("act")).toEqual([
      ["acts", 1],
      ["no comment", 1],
    ]);
    expect(await counted("month")).toEqual([
      ["2024-03", 2],
      ["2024-04", 1],
    ]);
    const { notes } = await reportTally(archive, { of: "unquoted", by: "act", among: { by: ["achebe"] } });
    expect(notes.map(({ code }) => code)).toEqual(["no-quotes"]);
  });
}
