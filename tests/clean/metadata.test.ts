import { describe, expect, it } from "vitest";
import { readByline } from "../../src/clean/read-byline.js";
import { readDate } from "../../src/clean/read-date.js";
import { outlets } from "../../src/lexicon/outlets.js";
import { clean } from "./source-text.js";

/** An article with these lines between its headline and its story. */
const page = (dates: string): string =>
  `Rain floods the coast\n\n${dates}\n\nHeavy rain flooded several villages on the coast on Monday, the agency said.\n`;

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
