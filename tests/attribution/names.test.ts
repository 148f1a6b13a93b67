import { describe, expect, it } from "vitest";
import { attribute, speakersIn } from "./attribute.js";

describe("a name stands for its fullest form so far", () => {
  it.each([
    ["a surname", "Ama Boateng spoke.\n“It rained,” said Boateng.", "Ama Boateng"],
    ["a courtesy title", "Ama Boateng spoke.\n“It rained,” said Ms. Boateng.", "Ama Boateng"],
    ["a particle", "Joost van den Berg spoke.\n“It rained,” said Van den Berg.", "Joost van den Berg"],
    [
      "a double surname",
      "María García Hernández spoke.\n“It rained,” said García Hernández.",
      "María García Hernández",
    ],
    ["a surname that comes first", "Yoon Suk Yeol spoke.\n“It rained,” said Yoon.", "Yoon Suk Yeol"],
    ["a single name", "“It rained,” said Suharto.", "Suharto"],
    ["an Arabic article", "Nadia al-Masri spoke.\n“It rained,” said al-Masri.", "Nadia al-Masri"],
    ["a name broken over lines is none", "“It rained,” said Ama Boateng.", "Ama Boateng"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it("namesakes stay apart: a man is not his wife", () => {
    const text =
      "Peter Mensah spoke. Maria Mensah listened.\n“It rained,” said Mr. Mensah.\n“It poured,” said Maria Mensah.";
    expect(speakersIn(text)).toEqual(["Peter Mensah", "Maria Mensah"]);
  });

  it("Cha is no part of chair", () => {
    expect(speakersIn("Victor Cha left. “It rained,” the chair said.")).toEqual(["the chair"]);
  });
});

describe("a pronoun stands for somebody it agrees with", () => {
  it.each([
    ["she is a woman", "Kofi Mensah met Maria Lopez. “It rained,” she said.", "Maria Lopez"],
    ["he is the subject of the paragraph", "Peter Lund met John Berg. “It rained,” he said.", "Peter Lund"],
    ["it is a body", "The Bank of Tarsia met Maria Lopez. It called rain “costly”.", "Bank of Tarsia"],
    ["who is whom it describes", "The plan angered Maria Lopez, who called it “costly”.", "Maria Lopez"],
    ["he may be a man without a name", "The waiter shrugged. “It rained,” he said.", "The waiter"],
    ["she is the name behind the noun", "Her daughter, Hirut Bekele, agreed. “It rained,” she said.", "Hirut Bekele"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
});

describe("a role is as the article gives it, with its line", () => {
  it.each([
    ["before the name", "“It rained,” said Deputy Port Minister Ama Boateng.", "Deputy Port Minister"],
    ["in lower case before the name", "“It rained,” said Tema port spokesman Kofi Mensah.", "Tema port spokesman"],
    [
      "after the name",
      "Ama Boateng, the chief engineer of the port, said it “rained”.",
      "the chief engineer of the port",
    ],
    ["after an age", "Ama Boateng, 42, a teacher from Ho, said it “rained”.", "a teacher from Ho"],
  ])("%s", (_, text, role) => {
    expect(attribute(text).speakers[0]?.roles).toEqual([{ role, line: 1 }]);
  });

  it("disagreeing roles are all kept, a caption's too", () => {
    const text = "“It rained,” said Port Minister Ama Boateng.\nTransport Secretary Ama Boateng speaks in Tema";
    expect(attribute(text, { 2: "caption" }).speakers).toEqual([
      {
        name: "Ama Boateng",
        type: "person",
        names: ["Ama Boateng"],
        roles: [
          { role: "Port Minister", line: 1 },
          { role: "Transport Secretary", line: 2 },
        ],
      },
    ]);
  });

  it("who is named and not quoted is listed apart", () => {
    expect(attribute("Kofi Mensah listened.\n“It rained,” said Ama Boateng.").named).toEqual(["Kofi Mensah"]);
  });
});

describe("a quotation split by its cue", () => {
  it("is two stretches of one part", () => {
    const { quotes } = attribute("“It rained,” Boateng said. “Then it poured, and nobody slept.”");
    expect(quotes.map(({ part }) => part)).toEqual([
      { n: 1, of: 2 },
      { n: 2, of: 2 },
    ]);
  });
});

describe("a pronoun that leads to nobody", () => {
  it.each([
    ["I", "“It rained,” I said."],
    ["we", "“It rained,” we told the driver."],
    ["he", "“It rained,” he said."],
  ])("names no speaker: %s", (pronoun, text) => {
    const [quote] = attribute(text).quotes;
    expect(quote?.attribution?.mention?.text).toBe(pronoun);
    expect(quote?.attribution?.speaker).toBeNull();
    expect(attribute(text).speakers).toEqual([]);
  });

  it("who means what stands before it, be it a noun", () => {
    expect(speakersIn("The lorry driver, who said “it rained”, left for Mombasa.")).toEqual(["The lorry driver"]);
  });
});

describe("what stands before a name is no part of it", () => {
  it.each([
    ["a rank behind a place", "“It rained,” said Ohio Gov. Petra Lindqvist.", "Petra Lindqvist"],
    ["a party", "“It rained,” said Republican Petra Mensah.", "Petra Mensah"],
    ["an office in capitals", "“It rained,” said Consultant Dr Justin Osei-Mensah.", "Justin Osei-Mensah"],
    ["nothing, where a title is a name", "“It rained,” said Conrad Baron Okafor.", "Conrad Baron Okafor"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it("a headline in capitals is no name", () => {
    const text = "Banda Is Over Mary Okafor\n“It rained,” Banda said.";
    expect(speakersIn(text)).toEqual(["Banda"]);
  });
});
