import { describe, expect, it } from "vitest";
import { clean, paragraphsOf, rulesOf } from "./source-text.js";

const menu = [
  "Home",
  "World",
  "Business",
  "Sport",
  "Culture",
  "Weather",
  "Newsletters",
  "Sign in",
  "Subscribe",
  "Search",
];
const story = [
  "Traders closed their stalls in the largest market of Nairobi on Friday to protest against a new fee.",
  "“We were never asked,” said Wanjiru Kamau, who has sold vegetables there for twenty years.",
  "The county said that the money would pay for new roofs and for guards at night.",
  "A meeting of both sides has been called for Monday, according to the market's manager.",
];
const others = [
  "Related articles",
  "Bridge to open next year",
  "Rain floods the coast",
  "Teachers return to work",
  "Most read",
];
const footer = ["Privacy policy", "Contact us", "© 2023 Nation Media Group. All rights reserved."];

describe("a whole page", () => {
  it("is told from its story: menus before, other stories and small print after", () => {
    const headline = "Nairobi traders strike over market fees";
    const text = [
      `${headline} - Daily Nation`,
      ...menu,
      "",
      headline,
      "",
      "By Otieno Okello",
      "Friday, 3 March 2023",
      "",
      story.join("\n\n"),
      "",
      ...others,
      "",
      ...footer,
    ].join("\n");
    const article = clean(text);
    expect(paragraphsOf(article, "body")).toEqual(story);
    expect(article).toMatchObject({
      title: headline,
      authors: ["Otieno Okello"],
      published: "2023-03-03",
      outlet: "Daily Nation",
    });
  });

  it("printed as Markdown with hard-wrapped lines is told from its story too", () => {
    const text = [
      ...menu.map((entry) => `  * ${entry}`),
      "",
      "# Nairobi traders strike over market fees",
      "",
      "Traders closed their stalls in the largest market of Nairobi on Friday to",
      "protest against a new fee, and their leaders said that the strike would last.",
      "",
      "“We were never asked,” said Wanjiru Kamau, who has sold vegetables there for",
      "twenty years.",
      "",
      "### Related articles",
      "",
      "  * Bridge to open next year",
      "  * Rain floods the coast",
    ].join("\n");
    const article = clean(text);
    expect(article.title).toBe("Nairobi traders strike over market fees");
    expect(paragraphsOf(article, "body").map((paragraph) => paragraph.split("\n").length)).toEqual([2, 2]);
  });

  it("has wrapped paragraphs though its lists are not wrapped", () => {
    const entry =
      "administration considers infrastructure investments throughout neighbouring constituencies, including Embakasi";
    const text = [
      ...menu.map((entry) => `  * ${entry}`),
      "",
      "# Nairobi traders strike over market fees",
      "",
      "Traders closed their stalls in the largest market of Nairobi on Friday to",
      "protest against a new fee, and their leaders said that the strike would last.",
      "",
      "“We were never asked,” said Wanjiru Kamau, who has sold vegetables there for",
      "twenty years.",
      "",
      "#### Trending",
      "",
      ...["Film", "Food", "Travel", "Style", "Homes", "Money"].map((section) => `  * ${section}: ${entry}`),
    ].join("\n");
    expect(paragraphsOf(clean(text), "body").map((paragraph) => paragraph.split("\n").length)).toEqual([2, 2]);
  });

  it("has the headline that its story speaks of, not the heading or the invitation nearest to the story", () => {
    const text = [
      ...menu,
      "",
      "Nairobi market traders strike over new fees",
      "",
      "Join our club",
      "Roofs and guards",
      ...story,
      ...others,
      ...footer,
    ].join("\n");
    expect(clean(text).title).toBe("Nairobi market traders strike over new fees");
  });

  it("opens with a motto that is printed again below: that is no headline", () => {
    const motto = "News for East Africa";
    const headline = "Nairobi traders strike over market fees";
    const text = [motto, ...menu, "", headline, "", "By Otieno Okello", "", ...story, "", ...others, motto, ...footer];
    expect(clean(text.join("\n")).title).toBe(headline);
  });

  it("has no row of buttons for a heading, and no comment's date for its own", () => {
    const headline = "Nairobi traders strike over market fees";
    const comments = ["Otieno M.", "5 June 2023 at 10:12", "Well said."];
    const days = ["Monday", "Tuesday", "Friday"];
    const long = story.flatMap((line) => days.map((day) => `On ${day}: ${line}`)).join("\n\n");
    const text = [...menu, "", headline, "", "By Otieno Okello", "", "Share Tweet Email", "", long, "", ...comments];
    const article = clean([...text, ...others, ...footer].join("\n"));
    expect(paragraphsOf(article, "heading")).toEqual([]);
    expect(article).toMatchObject({ title: headline, published: null });
  });

  it("in French loses its cookie notice and its invitations", () => {
    const text = [
      "Accueil",
      "Politique",
      "Monde",
      "Sports",
      "Se connecter",
      "S’abonner",
      "Rechercher",
      "Newsletters et alertes",
      "Partager",
      "",
      "La mairie rouvre le marché couvert",
      "",
      "Le marché couvert a rouvert ses portes mardi après deux ans de travaux, a annoncé la mairie.",
      "",
      "« Nous avons attendu longtemps », a dit Aïcha Traoré, qui y vend du poisson depuis quinze ans.",
      "",
      "Lire aussi : Le pont fermé jusqu’en juin",
      "",
      "Nous utilisons des cookies pour mesurer l’audience de notre site.",
    ].join("\n");
    const article = clean(text);
    expect(article.title).toBe("La mairie rouvre le marché couvert");
    expect(paragraphsOf(article, "body")).toHaveLength(2);
  });

  it("shows a lede twice, and it counts once", () => {
    const lede = "The new bridge opened on Thursday after three years of work, the city said";
    const text = `Bridge opens in Busan\n\n${lede}.\nPeople cross the bridge on Thursday. [YONHAP]\n\n${lede}, and the old one will be closed.\n`;
    expect(rulesOf(clean(text))).toEqual({
      1: "title first-line",
      3: "repeat cut-lede",
      4: "caption credit-in-brackets",
      6: "body story",
    });
  });

  it("keeps a story's own list and its short quotations", () => {
    const text = [
      ...menu,
      "",
      "Nairobi traders strike over market fees",
      "",
      story[0],
      "",
      "“No,” she said.",
      "",
      "They ask for three things:",
      "a lower fee for small stalls",
      "guards at night",
      "new roofs before the rain",
      "",
      ...story.slice(1).flatMap((line) => [line, ""]),
      ...others,
    ].join("\n");
    expect(paragraphsOf(clean(text), "body")).toEqual([
      story[0],
      "“No,” she said.",
      "They ask for three things:",
      "a lower fee for small stalls",
      "guards at night",
      "new roofs before the rain",
      ...story.slice(1),
    ]);
  });
});
