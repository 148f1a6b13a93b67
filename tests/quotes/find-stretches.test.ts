import { describe, expect, it } from "vitest";
import { findStretches } from "../../src/quotes/find-stretches.js";
import type { LineLabel } from "../../src/types.js";
import { articleOf } from "./article-of.js";

/** The words of each stretch; of several paragraphs, joined by " / ". */
function stretchesOf(text: string, labels: Readonly<Record<number, LineLabel>> = {}): string[] {
  return findStretches(articleOf(text, labels)).map(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" / "),
  );
}

describe("marks of every kind open and close a stretch", () => {
  it.each([
    ["curly", "“It rained,” said Osei."],
    ["straight", '"It rained," said Osei.'],
    ["two apostrophes", "''It rained,'' said Osei."],
    ["backticks and apostrophes", "``It rained,'' said Osei."],
    ["German", "„It rained,“ said Osei."],
    ["German with an English closing mark", "„It rained,” said Osei."],
    ["Swedish", "”It rained,” said Osei."],
    ["guillemets", "«It rained,» said Osei."],
    ["French guillemets with spaces", "« It rained, » said Osei."],
    ["Danish guillemets", "»It rained,« said Osei."],
    ["corner brackets", "「It rained,」 said Osei."],
    ["UK curly singles", "‘It rained,’ said Osei."],
    ["UK straight singles", "'It rained,' said Osei."],
  ])("%s", (_, text) => {
    expect(stretchesOf(text)).toEqual(["It rained,"]);
  });
});

describe("an apostrophe is no mark", () => {
  it.each([
    ["possessives", "Korea's troops' lines ran to the '90s hall.", []],
    [
      "inside a UK quotation",
      "‘The workers’ rights aren’t for sale,’ Llewellyn said.",
      ["The workers’ rights aren’t for sale,"],
    ],
    ["a plural in straight singles", "'The workers' rights stand,' Pugh said.", ["The workers' rights stand,"]],
    ["rock 'n' roll", "The rock 'n' roll of the '60s was 'too loud', he said.", ["too loud"]],
    ["inches", 'Banda is 6\'2" and owns a 12" record.', []],
    ["inches inside a quotation", '"He is 6\'2" tall," she said.', ["He is 6'2\" tall,"]],
    ["a tag's attributes", 'See <a title="Rain" href="x">this</a> page.', []],
  ])("%s", (_, text, expected) => {
    expect(stretchesOf(text)).toEqual(expected);
  });
});

describe("a stretch inside a stretch", () => {
  it("knows what it lies inside", () => {
    const text = "“She told me ‘run’ and I ran,” said Diallo.";
    const [outer, inner] = findStretches(articleOf(text));
    expect([outer?.inside, inner?.inside]).toEqual([null, 1]);
    expect(stretchesOf(text)).toEqual(["She told me ‘run’ and I ran,", "run"]);
  });

  it("is a double one in UK style", () => {
    expect(stretchesOf("‘They called it “art” and left,’ said Pugh.")).toEqual([
      "They called it “art” and left,",
      "art",
    ]);
  });
});

describe("a quotation that runs on", () => {
  it("opens anew at each paragraph and is one stretch", () => {
    const text = "“It rained for days.\n\n“Then it stopped,” said Osei.";
    expect(stretchesOf(text)).toEqual(["It rained for days. / Then it stopped,"]);
  });

  it("is not broken by a caption between its paragraphs", () => {
    const text = "“It rained for days.\nA flooded street in Tamale\n“Then it stopped,” said Osei.";
    expect(stretchesOf(text, { 2: "caption" })).toEqual(["It rained for days. / Then it stopped,"]);
  });

  it("ends at its paragraph when nothing closes it", () => {
    expect(stretchesOf("Osei said “it rained.\nNobody else spoke.")).toEqual(["it rained."]);
  });
});

describe("where stretches are looked for", () => {
  it("leaves out furniture and repeated leads", () => {
    expect(stretchesOf("“One”\n“Two”\n“Three”", { 1: "furniture", 2: "repeat" })).toEqual(["Three"]);
  });

  it("leaves out what holds no letter and no figure", () => {
    expect(stretchesOf("He wrote “…” and “?!” and “7”.")).toEqual(["7"]);
  });

  it("gives the sentence that carries it", () => {
    const text = "It was late. Osei said “it rained”. Nobody answered.";
    const [stretch] = findStretches(articleOf(text));
    expect(text.slice(stretch?.sentence.start, stretch?.sentence.end)).toBe("Osei said “it rained”.");
  });
});

describe("marks that a page has lost or padded", () => {
  it("paragraphs of one quotation that were run together are a stretch each", () => {
    const text = "The coach said: “We lost the first game. “We won the second.” He left.";
    expect(stretchesOf(text)).toEqual(["We lost the first game.", "We won the second."]);
  });

  it("a mark that is opened again in mid-sentence never opened anything", () => {
    expect(stretchesOf("It was “a lie and “the worst” of them.")).toEqual(["the worst"]);
  });

  it("straight marks inside straight marks are a quotation in a quotation", () => {
    const text = '"He told me "no" yesterday," she said. "So I left."';
    expect(stretchesOf(text)).toEqual(['He told me "no" yesterday,', "no", "So I left."]);
  });

  it("a space inside both marks is the page's, and no word of the quotation", () => {
    expect(stretchesOf("It was “ a baker’s lung ” , she said.")).toEqual(["a baker’s lung"]);
  });
});
