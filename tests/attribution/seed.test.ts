import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LineLabel } from "../../src/types.js";
import { attribute } from "./attribute.js";

const text = readFileSync(new URL("../../seeds/000_13449d2712527374.txt", import.meta.url), "utf8");
const labels: Record<number, LineLabel> = {
  1: "title",
  3: "meta",
  4: "furniture",
  6: "furniture",
  8: "furniture",
  10: "repeat",
  11: "caption",
  27: "caption",
  47: "meta",
  49: "furniture",
  51: "furniture",
};
const { quotes, speakers, named } = attribute(text, labels);

/** line:column of the opening mark, as C.1 of the contract counts them. */
function placeOf(offset: number): string {
  const before = text.slice(0, offset - 1);
  return `${before.split("\n").length}:${offset - 1 - before.lastIndexOf("\n")}`;
}

describe("the sample article", () => {
  it("has twelve quotes by five speakers", () => {
    const rows = quotes
      .filter(({ kind }) => kind !== "other")
      .map(({ kind, spans, attribution }) =>
        [
          placeOf(spans[0]?.start ?? 0),
          attribution?.speaker,
          attribution?.mention?.text,
          attribution?.cue?.text,
          kind,
        ].join(" | "),
      );
    expect(rows).toEqual([
      "15:1 | John Kirby | White House National Security Communications Advisor John Kirby | said | direct",
      "17:1 | John Kirby | Kirby | said | direct",
      "25:378 | Peter Stano | Peter Stano | warned | mixed",
      "29:173 | John Kirby | Kirby | said | mixed",
      "33:228 | Victor Cha | Victor Cha | saying | mixed",
      "37:1 | Victor Cha | Cha | wrote | direct",
      "37:168 | Victor Cha | Cha | wrote | direct",
      "39:85 | Victor Cha | Cha | suggested | mixed",
      "41:80 | Russia | Russia | dismissed | mixed",
      "41:123 | Russia | Russia | suggested | mixed",
      "43:47 | Russia | It | warned | mixed",
      "45:1 | Maria Zakharova | Maria Zakharova | said | direct",
    ]);
  });

  it("sets a hedge and a term aside", () => {
    const aside = quotes.filter(({ kind }) => kind === "other");
    expect(aside.map(({ n, why, attribution }) => [n, why, attribution])).toEqual([
      [7, "nested", null],
      [13, "term", null],
    ]);
  });

  it("splits one passage of Cha's in two", () => {
    expect(quotes.flatMap(({ n, part }) => (part === null ? [] : [[n, part.n, part.of]]))).toEqual([
      [6, 1, 2],
      [8, 2, 2],
    ]);
  });

  it("gives every speaker the roles that the article gives", () => {
    expect(
      speakers.map(({ name, type, roles }) => [name, type, roles.map(({ role, line }) => `${line}: ${role}`)]),
    ).toEqual([
      [
        "John Kirby",
        "person",
        [
          "15: White House National Security Communications Advisor",
          "27: White House National Security Council spokesman",
        ],
      ],
      [
        "Peter Stano",
        "person",
        ["25: the European Commission's lead spokesperson for foreign affairs and security policy"],
      ],
      [
        "Victor Cha",
        "person",
        ["33: senior adviser and Korea chair at the Center for Strategic and International Studies (CSIS)"],
      ],
      ["Russia", "organization", []],
      ["Maria Zakharova", "person", ["45: a spokesperson for Russia's Ministry of Foreign Affairs"]],
    ]);
  });

  it("lists who is named and says nothing", () => {
    expect(named).toEqual(
      expect.arrayContaining(["Lloyd Austin", "Farah Dakhlallah", "Vladimir Putin", "Yoon Suk Yeol"]),
    );
  });
});
