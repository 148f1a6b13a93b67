import { describe, expect, it } from "vitest";
import { clean } from "../clean/source-text.js";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import { loadModel } from "../../src/load-model.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import type { Attributions } from "../../src/types.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { articleOf } from "../quotes/article-of.js";
import { attribute, kindsIn, rulesIn, speakersIn } from "./attribute.js";

const model = loadModel();

/** A whole page: headline, byline and story. */
function attributePage(text: string): Attributions {
  const article = clean(text);
  return attributeQuotes(article, findStretches(article), model);
}

function speakersOnPage(text: string): (string | null)[] {
  return attributePage(text)
    .quotes.filter(({ kind }) => kind !== "other")
    .map(({ attribution }) => attribution?.speaker ?? null);
}

describe("a turn is whoever's its label says", () => {
  it.each([
    [
      "the full name that the first label gives",
      "DINA SABRY, HOST: Who paid?\nTOMAS REK: Nobody.\nSABRY: Nobody?\nREK: I tell you, not one coin.",
      ["DINA SABRY", "TOMAS REK", "DINA SABRY", "TOMAS REK"],
    ],
    [
      "a surname that the introduction gives in full",
      "The skipper Ada Nwosu met Ole Lind.\nLind: When did it sink?\nNwosu: At two, with my tea.\nLind: And you?",
      ["Ole Lind", "Ada Nwosu", "Ole Lind"],
    ],
    [
      "initials",
      "Ines Roca met Tomas Bell in Leith.\nIR: When did you begin?\nTB: When I was six.\nIR: Why?",
      ["Ines Roca", "Tomas Bell", "Ines Roca"],
    ],
    [
      "a role that the text gives one person",
      "President Ada Nwosu met the press.\nTHE PRESIDENT: I will take two.\nQ: Who paid?\nTHE PRESIDENT: You did.",
      ["Ada Nwosu", null, "Ada Nwosu"],
    ],
    [
      "a role by its words",
      "THE COURT: Do you hear me?\nTHE WITNESS: I do.\nTHE COURT: Go on, please.",
      ["THE COURT", "THE WITNESS", "THE COURT"],
    ],
  ])("%s", (_, text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });

  it("is direct, by the label that it shows as its mention, and its confidence is the layout's", () => {
    const text = "HOST: Are you well?\nREK: I am.\nHOST: Good for you.";
    const [first] = attributePage(`A short talk\n\n${text}`).quotes;
    expect([first?.kind, first?.rule, first?.confidence]).toEqual(["direct", "turn", 0.97]);
    expect([first?.attribution?.mention?.text, first?.attribution?.rule]).toEqual(["HOST", "turn-label"]);
  });

  it("who is quoted inside it by somebody else is listed too, and the speaker's own words once", () => {
    const text = [
      "SABRY: What did you hear?",
      "REK: My neighbour Ida Holm said, “Leave it alone.” I said, “I will not.”",
      "SABRY: And did you?",
      "REK: I did not.",
    ].join("\n");
    const quotes = attributePage(`Notes from the pier\n\n${text}`).quotes;
    expect(quotes.map(({ kind, why, attribution }) => [kind, why, attribution?.speaker ?? null])).toEqual([
      ["direct", null, "SABRY"],
      ["direct", null, "REK"],
      ["direct", null, "Ida Holm"],
      ["other", "nested", null],
      ["direct", null, "SABRY"],
      ["direct", null, "REK"],
    ]);
  });
});

describe("the letters of an interview", () => {
  const answers = "Q: What breaks first?\n\nA: The hands. I glue them.\n\nQ: Are you late?\n\nA: I am early.";

  it("mean whoever wrote it and whoever is introduced", () => {
    const text = `Five questions for Marit Sol\n\nBy Owen Pryce\n\nMarit Sol mends clocks in Bergen.\n\n${answers}`;
    expect(speakersOnPage(text)).toEqual(["Owen Pryce", "Marit Sol", "Owen Pryce", "Marit Sol"]);
  });

  it("mean nobody who is named where nobody is", () => {
    const { quotes } = attributePage(`Clocks and their keepers\n\nWe met in a tower.\n\n${answers}`);
    expect(quotes.map(({ attribution }) => [attribution?.speaker, attribution?.mention?.text])).toEqual([
      [null, "Q"],
      [null, "A"],
      [null, "Q"],
      [null, "A"],
    ]);
  });

  it("are a paper's own where it explains something and nobody says “I”", () => {
    const text = "The new bin charge\n\nQ: Who has to pay?\n\nA: Every house.\n\nQ: When?\n\nA: From May on.";
    expect(attributePage(text).quotes.map(({ kind, rule }) => [kind, rule])).toEqual(
      Array.from({ length: 4 }, () => ["other", "explainer"]),
    );
  });
});

describe("a block quotation without marks", () => {
  it.each([
    [
      "is whoever's the line above says",
      "The dean, Sigrid Foss, wrote to us:\n> We stay open all night.",
      "Sigrid Foss",
    ],
    [
      "is whoever's signs it",
      "A letter hung on the door.\n> We are never closed to cats.\n> — Omar Haddad",
      "Omar Haddad",
    ],
    [
      "from a paper is its author's",
      "The memo, written by engineer Lise Thun in May, says:\n> The weld will crack by winter.",
      "Lise Thun",
    ],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it("goes on over an empty line of its own, whatever a page makes of that line", () => {
    const text = "Sigrid Foss wrote to us:\n> We stay open.\n>\n> All night.";
    expect(attribute(text, { 3: "furniture" }).quotes.map(({ spans }) => spans.length)).toEqual([2]);
  });

  it("is left to the marks in it where most of it stands in marks", () => {
    const text =
      "The court heard the captain, and so the clerk wrote:\n> Oda Lunde told them: “I took the wheel myself that night.”";
    expect(speakersIn(text)).toEqual(["Oda Lunde"]);
  });

  it("is nothing of the kind where no line leads to it", () => {
    expect(kindsIn("The pier is closed.\n> Read more about the pier")).toEqual([]);
  });
});

describe("quotations under labels that are nobody", () => {
  it("a round of answers is whoever's who was introduced", () => {
    const text =
      "What the coach said\n\nCoach Jan Morel met the press on Friday.\n\nOn the keeper: “He has hands.”\n\nOn the fans: “They sang for us.”";
    expect(speakersOnPage(text)).toEqual(["Jan Morel", "Jan Morel"]);
  });

  it("a round of answers goes on with whoever was quoted right before it", () => {
    const text = "“We are ready,” said Ida Holm.\nOn the weather: “I have a coat.”\nOn the boat: “It floats.”";
    expect(speakersIn(text)).toEqual(["Ida Holm", "Ida Holm", "Ida Holm"]);
    expect(rulesIn(text).slice(1)).toEqual(["topic-label", "topic-label"]);
  });

  it("words under “From Treasurer Nora Falk:” are hers", () => {
    expect(speakersIn("The bank has news. From Treasurer Nora Falk:\n“We have paid everybody.”")).toEqual([
      "Nora Falk",
    ]);
  });

  it.each([
    ["on its own line", "“Nobody asked the swans, and I did.” — Rosa Amadi, Rye", "Rosa Amadi"],
    ["with a title", "“A bridge is a promise to the other side.” — engineer Olu Akande", "Olu Akande"],
    ["on the next", "“Nobody asked the swans, and I did.”\n— Rosa Amadi, Rye", "Rosa Amadi"],
  ])("signed words are the signer's: %s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
});

describe("a live blog's times", () => {
  it.each(["14:32 GMT", "2.05pm ET", "09:10 CEST"])("“%s” is nobody", (time) => {
    const text = `${time}\nFerries have stopped. “Stay in port,” says harbour master Lena Hart.\n“It blows,” she adds.`;
    expect(speakersIn(text)).toEqual(["Lena Hart", "Lena Hart"]);
    expect(attributePage(`Storm: live\n\n${text}`).named).not.toContain(time.split(" ")[1]);
  });
});

describe("a pull quote", () => {
  const story = "Bo Lund counts swans. “They count me as well, and they are quick,” he says.";

  it.each([
    ["in marks", `${story}\n“They count me as well”\nHe has a boat.`],
    ["signed", `${story}\n> “They count me as well” — Bo Lund\nHe has a boat.`],
    ["before the words are told", `“They count me as well”\n${story}`],
  ])("is not counted again: %s", (_, text) => {
    expect(kindsIn(text).toSorted()).toEqual(["direct", "other: repeat"]);
  });

  it("is told from a new quotation that stands alone", () => {
    expect(kindsIn(`${story}\n“I do not count geese, for they bite me.”`)).toEqual(["direct", "direct"]);
  });
});

describe("a headline's quotation", () => {
  it("is whoever's the story says it is, however the headline introduces it", () => {
    const text =
      "‘We will not pay twice’: port fights toll\n\nThe port of Tema fights a toll.\n\n“We will not pay twice for one bridge,” said Esi Boateng.";
    expect(attributePage(text).quotes.map(({ attribution }) => attribution?.speaker)).toEqual([
      "Esi Boateng",
      "Esi Boateng",
    ]);
  });
});

describe("time grows with the text, whatever its layout", () => {
  it.each([
    ["rounds of answers", "On the fans: “We sang all night.”\nAda Nwosu left.\n", 200],
    ["letters", "Q: Who are you?\nA: I am Ada.\n", 800],
    ["labels of ever new speakers", "Ada Nwosu # : Who are you?\n", 1_500],
    ["signatures", "“We sang all night long #.”\n— Ada Nwosu\n", 800],
    ["pull quotes", "“We sang all night long.”\n", 800],
    ["labels from somebody", "From Chair Ada Nwosu:\n“We sang # nights.”\n", 600],
    ["block quotations", "Ada Nwosu wrote:\n> We sang all night.\n", 800],
  ])("%s", async (_, unit, count) => {
    const growth = growthOf((size) => {
      const lines = Array.from({ length: size }, (__, n) => unit.replaceAll("#", String(n)));
      const article = articleOf(`The interview\nAda Nwosu met Ole Lind.\n${lines.join("")}`);
      return () => attributeQuotes(article, findStretches(article), model);
    }, count);
    expect(await growth).toBeLessThan(maxRatio);
  });
});
