import { describe, expect, it } from "vitest";
import { readByline } from "../../src/clean/read-byline.js";
import { readDate } from "../../src/clean/read-date.js";
import { outlets } from "../../src/lexicon/page/outlets.js";
import { cleanArticle } from "../../src/clean/clean-article.js";
import type { LineHint } from "../../src/types.js";
import { clean, paragraphsOf, sourceText } from "./source-text.js";

/** An article with these lines between its headline and its story. */
const page = (dates: string): string =>
  `Rain floods the coast\n\n${dates}\n\nHeavy rain flooded several villages on the coast on Monday, the agency said.\n`;

/** When the lines, below a title, say that the article was published. */
const publishedOf = (lines: readonly { text: string; hint: LineHint }[]) => {
  const title = { text: "Fairs of the coming spring", hint: { tag: "h1", area: null, links: 0, names: "head" } };
  const all = [title, ...lines];
  const text = all.map((line) => line.text).join("\n");
  return cleanArticle({ ...sourceText(text, { title: title.text }), hints: all.map(({ hint }) => hint) }).published;
};

describe("the day of a page's list", () => {
  const days = ["March 16, 2026", "March 17, 2026", "March 19, 2026", "April 2, 2026"];
  const datesOf = (names: string) =>
    days.flatMap((day, i) => [
      { text: day, hint: { tag: "div", area: null, links: 0, names } },
      { text: `Fair number ${i} opens in town`, hint: { tag: "h3", area: null, links: 0, names } },
    ]);
  it("is not the article's", () => {
    expect(publishedOf(datesOf("fair"))).toBeNull();
  });

  it("does not hide the article's own above it", () => {
    const own = { text: "March 3, 2026", hint: { tag: "p", area: null, links: 0, names: "stamp" } };
    expect(publishedOf([own, ...datesOf("fair")])).toBe("2026-03-03");
  });
});

describe("a printed date", () => {
  it.each([
    ["2024. 10. 24. 17:37", "2024-10-24T17:37"],
    ["2024-10-24T17:37:05Z", "2024-10-24T17:37:05Z"],
    ["2024-10-24 17:37 +0900", "2024-10-24T17:37+09:00"],
    ["2024.10.24. 오후 5:37", "2024-10-24T17:37"],
    ["2024年10月24日 17時37分", "2024-10-24T17:37"],
    ["Oct. 24, 2024 at 5:37 p.m. EDT", "2024-10-24T17:37-04:00"],
    ["Thu 24 Oct 2024 17.37 BST", "2024-10-24T17:37"],
    ["5:37 pm, October 24, 2024", "2024-10-24T17:37"],
    ["24. Oktober 2024, 17:37 Uhr", "2024-10-24T17:37"],
    ["24 de octubre de 2024 a las 17:37", "2024-10-24T17:37"],
    ["1er mars 2023", "2023-03-01"],
    ["24.10.2024", "2024-10-24"],
    ["25/04/2024", "2024-04-25"],
    ["20-Nov-2019", "2019-11-20"],
  ])("%s is %s", (line, iso) => {
    expect(readDate(line)?.iso).toBe(iso);
  });

  it.each(["31/02/2024", "12 people in 2024", "Room 2024, 10th floor", "no date at all"])("%s is none", (line) => {
    expect(readDate(line)).toBeNull();
  });

  it("that can be read in two ways is not guessed", () => {
    expect(clean(page("03/04/2024")).published).toBeNull();
  });

  it("that can be read in two ways is read as the other date of the text shows", () => {
    expect(clean(page("03/04/2024\nUpdated 3 April 2024")).published).toBe("2024-04-03");
  });

  it("that can be read in two ways is read as the outlet's country writes it", () => {
    const url = "https://www.irishtimes.com/world/rain";
    expect(clean(page("03/04/2024"), { url })).toMatchObject({ published: "2024-04-03", outlet: "The Irish Times" });
  });
});

describe("a byline", () => {
  it.each([
    ["BY SEO JI-EUN [seo.jieun1@example.com]", ["Seo Ji-eun"]],
    ["By Jane Doe and John McDonald, Reuters", ["Jane Doe", "John McDonald"]],
    ["BY MARIA DE LA CRUZ AND SEAN O'BRIEN", ["Maria de la Cruz", "Sean O'Brien"]],
    ["Von Lena Vogel und Emre Yıldız, Berlin", ["Lena Vogel", "Emre Yıldız"]],
    ["Text: Lena Vogel", ["Lena Vogel"]],
    ["김민지 기자 minji@example.com", ["김민지"]],
    ["Ada Obi, staff reporter", ["Ada Obi"]],
    ["Peter Novak - 3 May 2021", ["Peter Novak"]],
  ])("%s names %j", (line, authors) => {
    expect(readByline(line, line.split(" ").length)?.authors).toEqual(authors);
  });

  it.each([
    "By Monday the water had reached the school.",
    "By the numbers",
    "South Korea",
    "Ruth Okello, editor of the paper, asked the mayor to answer the question.",
    "By Reuters Staff",
  ])("%s is none", (line) => {
    expect(readByline(line, line.split(" ").length)?.authors ?? []).toEqual([]);
  });
});

describe("the table of outlets", () => {
  it("has more than three hundred, and no domain or name twice", () => {
    expect(outlets.length).toBeGreaterThan(300);
    const domains = outlets.flatMap((outlet) => outlet.domains);
    const names = outlets.map(({ name }) => name);
    expect(domains.filter((domain, i) => domains.indexOf(domain) !== i)).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("has an outlet's own name before a shorter domain's", () => {
    const text =
      "Rain floods the coast\n\nHeavy rain flooded several villages on the coast on Monday, the agency said.\n";
    expect(clean(text, { url: "https://asia.nikkei.com/x" }).outlet).toBe("Nikkei Asia");
    expect(clean(text, { url: "https://www.nikkei.com/x" }).outlet).toBe("Nikkei");
  });

  it("does not take an agency in a dateline for the outlet", () => {
    expect(
      clean("Rain floods the coast\n\nMOMBASA (Reuters) - Heavy rain flooded several villages on Monday.\n").outlet,
    ).toBeNull();
  });
});

describe("the outlet", () => {
  const story = "Heavy rain flooded several villages on the coast on Monday, and the road to the harbour is closed.";
  const below = (...lines: string[]) => clean(["Rain floods the coast", "", ...lines, "", story].join("\n"));
  const above = (...lines: string[]) => clean(["Rain floods the coast", "", story, "", ...lines].join("\n"));

  it.each([
    ["Eastmoor Chronicle", "Eastmoor Chronicle"],
    ["Diario de la Sierra", "Diario de la Sierra"],
    ["Associated Press", "Associated Press"],
    ["World News", null],
    ["Business and Markets", null],
  ])("beside a byline: %s is %j", (line, outlet) => {
    expect(below("By Ana Sousa", line, "3 May 2021").outlet).toBe(outlet);
  });

  it("that signs a byline is read, an author's office is not", () => {
    expect(below("By Ana Sousa, Eastmoor Chronicle").outlet).toBe("Eastmoor Chronicle");
    expect(below("By Ana Sousa, Harbour Correspondent").outlet).toBeNull();
  });

  it.each([
    ["© 2024 Straits Ledger. All rights reserved.", "Straits Ledger"],
    ["© Portsea Evening Star 2024. All rights reserved.", "Portsea Evening Star"],
    ["© El Correo de la Meseta", "El Correo de la Meseta"],
    ["© 2024 The Hindu Publishing Group", "The Hindu"],
    ["Copyright 2024 Los Angeles Times", "Los Angeles Times"],
    ["© 2024 Northquay Holdings Inc. All rights reserved.", null],
  ])("that owns the text: %s is %j", (line, outlet) => {
    expect(above(line).outlet).toBe(outlet);
  });
});

describe("who wrote it", () => {
  const story = "Heavy rain flooded several villages on the coast on Monday, and the road to the harbour is closed.";

  it("stands on a line of names over the date", () => {
    const article = clean(`Rain floods the coast\n\nAgnieszka Wrona and Petr Havel\n16 September 2024\n\n${story}\n`);
    expect(article.authors).toEqual(["Agnieszka Wrona", "Petr Havel"]);
  });

  it("is read out of a link", () => {
    const article = clean(`# Rain floods the coast\n\nBy [Eleni Maris](/authors/eleni-maris)\n\n${story}\n`);
    expect(article.authors).toEqual(["Eleni Maris"]);
  });

  it("is not whom reporters may ask", () => {
    const article = clean(`Rain floods the coast\n\n${story}\n\nMedia contact\n\nMai Tran, press@port.example\n`);
    expect(article.authors).toEqual([]);
    expect(paragraphsOf(article, "meta")).toEqual(["Media contact", "Mai Tran, press@port.example"]);
  });

  it("is presented at the end, and so is the translator", () => {
    const notes = ["Ana Sousa is a writer based in Porto.", "Translated from the Portuguese by Tom Reed."];
    const article = clean(["Rain floods the coast", "By Ana Sousa", story, ...notes].join("\n\n"));
    expect(paragraphsOf(article, "body")).toEqual([story]);
    expect(paragraphsOf(article, "meta").slice(1)).toEqual(notes);
  });

  it("is not whom the last sentence is about", () => {
    const last = "Ana Sousa is to reopen the road on Friday.";
    const article = clean(["Rain floods the coast", "By Ivo Marek", story, last].join("\n\n"));
    expect(paragraphsOf(article, "body")).toEqual([story, last]);
  });
});

describe("the date of a press release", () => {
  it.each([
    ["ANTOFAGASTA, Chile, Sept. 3, 2024 – The company opened its first plant on Tuesday.", "2024-09-03"],
    ["Porto, 3 May 2021 (Example Wire) -- The company opened its first plant on Tuesday.", "2021-05-03"],
    ["The treaty of 3 May 1921 – long forgotten – was found in a cellar on Tuesday.", null],
    ["On March 3, 2020 - a Tuesday - the company opened its first plant in the north.", null],
  ])("%s gives %j", (line, published) => {
    expect(clean(`Plant opens in the north\n\n${line}\n`).published).toBe(published);
  });

  it("may be that of a broadcast", () => {
    expect(clean("The minister on the strike\n\nBroadcast October 3, 2024\n\nHOST: Good morning.\n").published).toBe(
      "2024-10-03",
    );
  });
});
