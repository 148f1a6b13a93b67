import { describe, expect, it } from "vitest";
import { isWholeSentence } from "../../src/summary/is-whole-sentence.js";
import { needsContext } from "../../src/summary/needs-context.js";

describe("a whole sentence", () => {
  it.each([
    "The mayor of Cusco resigned.",
    "“We are done,” Ngozi Eze said.",
    "„Wir sind fertig“, sagte Anja Roth.",
    "« C’est fini », dit-elle. Oui ?",
    "3,000 people came (and a goat).",
    "Did the O'Neills’ dog bark?",
    "역은 월요일에 문을 연다.",
    "वह चला गया।",
    "¿Quién lo sabe?",
  ])("opens, ends and closes its marks: %s", (text) => expect(isWholeSentence(text)).toBe(true));

  it.each([
    ["begins in its middle", "and then the mayor resigned."],
    ["has no end", "The mayor of Cusco resigned"],
    ["opens a quotation that it does not close", "“We are done, Ngozi Eze said."],
    ["closes a bracket that it does not open", "3,000 people came and a goat)."],
    ["has one straight mark", 'The mayor said "no.'],
    ["has an address", "Write to desk@paper.example."],
    ["has a link", "Read more at https://paper.example/a."],
    ["has a copyright sign", "© 2024 The Cusco Paper."],
    ["is shouted", "SUBSCRIBE TO OUR PAPER TODAY!"],
    ["is a table", `The ${"mayor of Cusco ".repeat(80)} resigned.`],
  ])("is not what %s", (_reason, text) => expect(isWholeSentence(text)).toBe(false));
});

describe("a sentence leans on the one before it", () => {
  it.each([
    "It updated the figure on Tuesday.",
    "The comment followed a vow by Lagos.",
    "While these repairs go on, ferries stop.",
    "Thus the bridge stays closed.",
    "That is why the bridge is closed.",
    "“We will be back.”",
    "Aber das Dach ist dicht.",
    "그러나 다리는 닫혀 있다.",
  ])("when it opens with what points back: %s", (text) => expect(needsContext(text)).toBe(true));

  it.each([
    "Italy closed the bridge.",
    "The committee closed the bridge.",
    "This week the bridge was closed.",
    "While repairs go on, ferries stop.",
    "In contrast, Ghana opened its bridge.",
    "“We will be back,” said Ama Osei.",
    "“We will be back,” said Ama Osei. “Soon.”",
    "Thatcham closed its bridge.",
  ])("and not when it says what it is about: %s", (text) => expect(needsContext(text)).toBe(false));
});
