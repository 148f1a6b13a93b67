import { describe, expect, it } from "vitest";
import { mergePeople } from "../../src/archive/local/merge-people.js";
import { runIn } from "../cli/fake-io.js";

/** Each `"Name: role; role"` an article of its own; the groups come sorted. */
function groupsOf(...articles: readonly string[]): string[][] {
  const appearances = articles.map((article) => {
    const [name = "", roles = ""] = article.split(": ");
    return { name, roles: roles.split("; ").filter((role) => role !== ""), article };
  });
  return mergePeople(appearances)
    .map((group) => group.map(({ article }) => article).toSorted())
    .toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}

const areOne = (...articles: readonly string[]) => groupsOf(...articles).length === 1;

describe("a person over articles", () => {
  it("is one with a middle initial and without, with accents and without, however hyphened and curled", () => {
    expect(areOne("Lucía P. Ferrer", "Lucía Ferrer")).toBe(true);
    expect(areOne("José Núñez", "Jose Nunez")).toBe(true);
    expect(areOne("Seo Min-ah", "Seo Min Ah", "SEO MIN-AH")).toBe(true);
    expect(areOne("Nuala O’Dwyer", "Nuala O'Dwyer")).toBe(true);
  });

  it("is not told by a name without an initial where two have different ones", () => {
    expect(groupsOf("Henry A. Okello", "Henry B. Okello", "Henry Okello").length).toBe(3);
  });

  it("keeps the initials that stand for a given name", () => {
    expect(areOne("J.K. Mbeki", "J. K. Mbeki")).toBe(true);
    expect(areOne("J.K. Mbeki", "J.L. Mbeki")).toBe(false);
  });

  it("is one under a short given name, or without one of two, only where the roles agree", () => {
    expect(areOne("Robert Achebe: the transport minister of Ghana", "Bob Achebe: Transport Minister")).toBe(true);
    expect(areOne("Robert Achebe: the transport minister of Ghana", "Bob Achebe: a baker in Accra")).toBe(false);
    expect(areOne("Robert Achebe", "Bob Achebe")).toBe(false);
    expect(areOne("Ana Lopes Dias: health minister", "Ana Neto Dias: health minister")).toBe(false);
    expect(areOne("Ana Lopes Dias: health minister of Angola", "Ana Dias: Angola's health minister")).toBe(true);
  });

  it("is one with Jr. and without where the roles agree, nobody is a son, and nobody is Sr.", () => {
    const junior = "Hernán Delgado Jr.: the mayor of Cebu";
    expect(areOne(junior, "Hernán Delgado: mayor of Cebu")).toBe(true);
    expect(areOne(junior, "Hernán Delgado")).toBe(false);
    expect(areOne(junior, "Hernán Delgado: mayor of Cebu", "Hernán Delgado Sr.: mayor of Cebu")).toBe(false);
    expect(areOne("Hernán Delgado Jr.: the son; the mayor of Cebu", "Hernán Delgado: mayor of Cebu")).toBe(false);
  });

  it("is two where the fields of their roles lie apart", () => {
    expect(
      groupsOf("John Smith: a goalkeeper for Leeds", "John Smith: the deputy governor of the central bank"),
    ).toEqual([["John Smith: a goalkeeper for Leeds"], ["John Smith: the deputy governor of the central bank"]]);
  });

  it("is one where an article gives roles of both fields", () => {
    expect(areOne("Pita Tuala: a boxer", "Pita Tuala: the mayor of Apia", "Pita Tuala: the boxer; the mayor")).toBe(
      true,
    );
  });

  it("is one where a role of either field is a former one", () => {
    expect(areOne("Pita Tuala: a former boxer", "Pita Tuala: the mayor of Apia")).toBe(true);
    expect(areOne("Pita Tuala: an ex-boxer", "Pita Tuala: the mayor of Apia")).toBe(true);
  });

  it("is one over offices, at any length, where fields go together or are not known", () => {
    expect(areOne("Ingrid Dahl: foreign minister", "Ingrid Dahl: former minister", "Ingrid Dahl: her rival")).toBe(
      true,
    );
    expect(areOne("Ingrid Dahl: a physicist", "Ingrid Dahl: prime minister", "Ingrid Dahl: a lawyer")).toBe(true);
    expect(areOne("Ingrid Dahl", "Ingrid Dahl")).toBe(true);
  });

  it("without a role is whoever is by far the best known of the name, else nobody else", () => {
    const striker = Array.from({ length: 4 }, () => "Ali Haddad: a striker");
    expect(groupsOf(...striker, "Ali Haddad: a judge", "Ali Haddad").map(({ length }) => length)).toEqual([5, 1]);
    expect(groupsOf("Ali Haddad: a striker", "Ali Haddad: a judge", "Ali Haddad").length).toBe(3);
  });

  it("is the same whatever the order of the articles", () => {
    const articles = [
      "Robert K. Achebe: the transport minister",
      "Bob Achebe: transport minister",
      "Rob Achebe: a striker",
      "Robert Achebe: a goalkeeper",
      "Robert Achebe Jr.: the transport minister",
      "Robert Achebe",
    ];
    const groups = groupsOf(...articles);
    for (let turn = 1; turn < articles.length; turn++) {
      expect(groupsOf(...articles.slice(turn), ...articles.slice(0, turn))).toEqual(groups);
    }
    expect(groupsOf(...articles.toReversed())).toEqual(groups);
  });
});

const record = (id: string, text: string) => JSON.stringify({ id, title: `Story ${id}`, text });

const stdin = [
  record("a", "“We kept our heads,” said John Smith, a goalkeeper for Leeds.\n\nSmith added: “I was lucky today.”"),
  record("b", "“Rates will have to rise,” said John Smith, the deputy governor of the central bank."),
  record("c", "“The harbour is safe,” said Amadou B. Diallo, the mayor of Conakry."),
  record("d", "“We will dredge the harbour,” said Amadou Diallo, the mayor of Conakry."),
].join("\n");

describe("speakers of one name", () => {
  it("are listed with their own roles and quotes, and one person under two spellings once", async () => {
    const said = await runIn({ stdin }, "speakers", "-t", "jsonl");
    expect(said.stdout.split("\n")).toEqual([
      "Amadou B. Diallo\t2\t2\tthe mayor of Conakry\t\t\t<stdin>:3:1; <stdin>:4:1\t",
      "John Smith\t2\t1\ta goalkeeper for Leeds\t\t\t<stdin>:1:1,3\t",
      "John Smith\t1\t1\tthe deputy governor of the central bank\t\t\t<stdin>:2:1\t",
      "",
    ]);
  });

  it("are told apart by role in the note of --by", async () => {
    const said = await runIn({ stdin }, "quotes", "-t", "jsonl", "--by", "john smith");
    expect(said.stdout.split("\n").length).toBe(4);
    expect(said.stderr).toBe(
      'onrecord: "john smith" matches 2 speakers: John Smith (a goalkeeper for Leeds), John Smith (the deputy governor of the central bank)\n',
    );
  });

  it("are found under every spelling, without a note where it is one person", async () => {
    const said = await runIn({ stdin }, "quotes", "-t", "jsonl", "--by", "amadou b diallo");
    expect(said.stdout.split("\n").length).toBe(3);
    expect(said.stderr).toBe("");
  });
});

describe("a surname alone in an article", () => {
  const texts = [
    { id: "a", date: "2024-03-09", text: "“The dam holds,” said Governor Kenji Tanaka." },
    { id: "b", date: "2024-05-01", text: "“The dam leaks,” Tanaka said.\n\n“It leaks badly,” Tanaka said." },
  ];
  const speakers = async (more: readonly object[], ...flags: string[]) => {
    const input = [...texts, ...more].map((text) => JSON.stringify({ title: "Dam", ...text })).join("\n");
    return await runIn({ stdin: input }, "speakers", "-t", "jsonl", ...flags);
  };

  it("carries the only full name that fits it, and is counted by itself", async () => {
    const { stdout } = await speakers([], "--jsonl", "--fields", "speaker,quotes,maybe,first,last,places");
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      {
        speaker: "Tanaka",
        quotes: 2,
        maybe: "Kenji Tanaka",
        first: "2024-05-01",
        last: "2024-05-01",
        places: [{ path: "<stdin>:2", published: "2024-05-01", outlet: null, lines: [1, 3] }],
      },
      {
        speaker: "Kenji Tanaka",
        quotes: 1,
        maybe: null,
        first: "2024-03-09",
        last: "2024-03-09",
        places: [{ path: "<stdin>:1", published: "2024-03-09", outlet: null, lines: [1] }],
      },
    ]);
  });

  it("carries none where two full names fit, or where the other is only named", async () => {
    const quoted = { id: "c", text: "“No dam is safe,” said Yuki Tanaka." };
    const named = { id: "c", text: "Yuki Tanaka built the dam in Oita. “It was hard,” said Mei Lin, who watched." };
    for (const other of [quoted, named]) {
      const { stdout } = await speakers([other], "--jsonl", "--fields", "speaker,maybe");
      expect(stdout).toContain('{"speaker":"Tanaka","maybe":null}');
    }
  });

  it("is told to whoever asks for the full name, and found with a title before it", async () => {
    const stdin = texts.map((text) => JSON.stringify({ title: "Dam", ...text })).join("\n");
    const full = await runIn({ stdin }, "quotes", "-t", "jsonl", "--by", "kenji tanaka");
    expect(full.stdout.split("\n").length).toBe(2);
    expect(full.stderr).toBe(
      'onrecord: 2 quotes by "Tanaka" alone, maybe Kenji Tanaka, are not counted; to see: --by Tanaka\n',
    );
    const plain = await runIn({ stdin }, "quotes", "-t", "jsonl", "--by", "tanaka");
    expect((await runIn({ stdin }, "quotes", "-t", "jsonl", "--by", "Governor Tanaka")).stdout).toBe(plain.stdout);
    expect(plain.stdout.split("\n").length).toBe(4);
  });
});
