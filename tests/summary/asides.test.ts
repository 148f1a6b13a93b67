import { describe, expect, it } from "vitest";
import { isAside } from "../../src/summary/is-aside.js";
import { summariseArticle } from "../../src/summary/summarise-article.js";
import { articleOf } from "./article-of.js";

describe("a line that is none of the story's", () => {
  it.each([
    ["a caption with its label", "Photograph: Rescuers search the lagoon at dawn."],
    ["a caption with a place on the page", "Above: The empty ferry terminal in Aného."],
    ["a caption in the present with its day", "A girl sells mangoes beside the ferry in Aného on May 4, 2019."],
    ["a caption of an older picture", "In this file photo, the ferry leaves Aného."],
    ["a caption with a credit", "The ferry leaves Aného (AP Photo/Ama Osei)."],
    ["a drawing's", "An artist’s impression of the new bridge."],
    ["a note on an interview", "The conversation has been edited."],
    ["a longer one", "This interview has been condensed and lightly edited for clarity."],
    ["a note of the desk", "Editor’s note: The name of the ferry was wrong at first."],
    ["who helped", "Kossi Agbeko in Lomé contributed to this report."],
    ["a German note", "Das Gespräch führte Anja Roth."],
    ["a call to click", "Scroll down for video."],
    ["the foot of a page", "Lagoon Gazette, March 4, 2024          Page 4"],
    ["another", "4 March 2024 | Lagoon Gazette | page 4 of 12"],
    ["a headline that goes on", "Ferry sinks in calm water (continued)"],
    ["where it goes on", "Continued on page 6."],
  ])("is told: %s", (_, text) => expect(isAside(text)).toBe(true));

  it.each([
    "Photographs of the ferry were shown in court.",
    "A girl sold mangoes beside the ferry in Aného on May 4, 2019.",
    "The champion beat his rival in Aného on May 4, 2019.",
    "The ferry law takes effect on Jan. 1, 2026, and will cost millions.",
    "The conversation turned to the weather.",
    "The story was first told in Ghana.",
    "Watch out for ice on the quay, the harbour master said.",
    "Above all, the mayor said, the ferry must sail.",
    "The judge read page 4 aloud. Nobody moved.",
    "Note that the ferry sails twice a day.",
    "The letter fills page 4 of the file, the judge said.",
  ])("is not mistaken: %s", (text) => expect(isAside(text)).toBe(false));

  it("is in no summary", () => {
    const lines = [
      "Photograph: Rescuers search the lagoon at dawn. The ferry sank within minutes.",
      "The ferry between Lomé and Aného sank on Sunday.",
      "Lagoon Gazette, March 4, 2024          Page 4",
      "The ministry has stopped all ferries.",
    ];
    expect(summariseArticle(articleOf(lines), 5).map(({ text }) => text)).toEqual([
      "The ferry sank within minutes.",
      "The ferry between Lomé and Aného sank on Sunday.",
      "The ministry has stopped all ferries.",
    ]);
  });

  it("is not taken either where no sentence is whole: then there is nothing to say", () => {
    const lines = [
      "“We cannot keep paying for a ferry that leaks and for a pier that",
      "Lagoon Gazette, March 4, 2024          Page 4",
      "nobody has used for years,” the minister said",
    ];
    expect(summariseArticle(articleOf(lines), 1).map(({ text }) => text)).toEqual([]);
  });
});
