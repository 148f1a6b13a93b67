import { describe, expect, it } from "vitest";
import { readArticles, withoutBlankLines } from "./read-articles.js";

const saved = `Board keeps the Wexley lighthouse lit
October 2, 2024 | Wexley Courier, The (NC)
Author: Petra Halloran; Staff Writer | Section: News | 412 Words
OpenURL Link

The Wexley lighthouse will stay lit through the winter, the harbor board said on Wednesday.

"A lamp is not a kettle," said Ada Moss, who chairs the board.

Contact the writer at the Courier's office.

Copyright (c) 2024 The Wexley Courier
• Citation (aglc Style)
Petra Halloran, 'Board keeps the Wexley lighthouse lit', Wexley Courier, The (online), 2 Oct 2024 3A ‹https://infoweb.newsbank.com/apps/news/document-view?p=AMNEWS&docref=news/19B0›

Ferry to Bay Island will run every hour, twice as
often as today
October 3, 2024 | Bay Post (NC) | Page: 5
Section: Local | 230 Words
OpenURL Link

The ferry to Bay Island will run every hour from April, its owners said.

"People asked for it for years," said Li Wei, the director.

Copyright (c) 2024 Bay Post
• Citation (aglc Style)
'Ferry to Bay Island will run every hour, twice as often as today', Bay Post (online), 3 Oct 2024 5 ‹https://infoweb.newsbank.com/apps/news/document-view?p=AMNEWS&docref=news/19B1›
`;

describe("NewsBank", () => {
  it("parts the articles at the days and papers below their headlines", () => {
    const articles = readArticles(saved);
    expect(articles?.map(({ given }) => given)).toEqual([
      {
        title: "Board keeps the Wexley lighthouse lit",
        authors: ["Petra Halloran"],
        published: "October 2, 2024",
        outlet: "The Wexley Courier",
        url: "https://infoweb.newsbank.com/apps/news/document-view?p=AMNEWS&docref=news/19B0",
        language: null,
      },
      {
        title: "Ferry to Bay Island will run every hour, twice as often as today",
        authors: [],
        published: "October 3, 2024",
        outlet: "Bay Post",
        url: "https://infoweb.newsbank.com/apps/news/document-view?p=AMNEWS&docref=news/19B1",
        language: null,
      },
    ]);
    expect(articles?.map(({ story }) => story)).toEqual([
      [
        "The Wexley lighthouse will stay lit through the winter, the harbor board said on Wednesday.",
        '"A lamp is not a kettle," said Ada Moss, who chairs the board.',
        "Contact the writer at the Courier's office.",
      ],
      [
        "The ferry to Bay Island will run every hour from April, its owners said.",
        '"People asked for it for years," said Li Wei, the director.',
      ],
    ]);
  });

  it("has as many where no blank lines part them", () => {
    expect(readArticles(withoutBlankLines(saved))?.map(({ given }) => given.outlet)).toEqual([
      "The Wexley Courier",
      "Bay Post",
    ]);
  });

  it("is told by its heads: a day before a name parts no story", () => {
    expect(readArticles("Pier shut\n\nOctober 2, 2024 | Wexley\n\nIt rained.\n\nRecord Number: 3\n")).toBeNull();
  });
});
