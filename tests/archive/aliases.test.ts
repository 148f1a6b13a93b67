import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Corpus, indexFolders, openCorpus } from "../../src/index.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-aliases-"));
const clips = join(folder, "clips");
const cache = join(folder, "cache");

const articles: Readonly<Record<string, string>> = {
  "harbour.txt":
    "Navy waits\n\n“The ships are ready,” Adm. Kirby said on Monday.\n\nAdm. Kirby added that “nobody will wait.”\n",
  "other.txt": "Navy talks\n\n“The ships are late,” John Kirby, the spokesman, said on Tuesday.\n",
  "vote.txt": "Council votes\n\n“I will vote no,” Oduya said on Monday. The clerk said the vote was open.\n",
  "bill.txt": "Senate talks\n\n“It is a bad bill,” Senator Terrence Oduya said. “It is worse than bad,” Oduya said.\n",
  "full.txt": "Council meets\n\n“The budget is sound,” Raymond Oduya said on Friday.\n",
  "singer.txt": "A tour\n\n“We will sing again,” Kirby, a singer, said in Lagos on Monday.\n",
};

const aliases = { "John Kirby": ["Adm. Kirby"], "Raymond Oduya": ["Oduya"] };

/** The same articles in memory and on disk. */
const corpora: (readonly [string, Corpus])[] = [];

beforeAll(async () => {
  mkdirSync(clips);
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(clips, name), text);
  corpora.push(["memory", await openCorpus({ paths: [clips], name: "clips", aliases })]);
  await indexFolders({ paths: [clips], cache });
  corpora.push(["disk", await openCorpus({ paths: [clips], name: "clips", cache, aliases })]);
});

afterAll(() => rmSync(folder, { recursive: true }));

const said = async (corpus: Corpus, ...by: readonly string[]) => {
  const { quotes, notes } = await corpus.quotes({ by });
  return [quotes.map(({ speaker, text }) => `${speaker}: ${text}`), notes.map(({ message }) => message)];
};

describe("aliases", () => {
  it.each(["memory", "disk"])("join names wherever somebody speaks, and are announced: %s", async (kind) => {
    const corpus = corpora.find(([name]) => name === kind)?.[1];
    if (corpus === undefined) throw new Error(kind);
    expect(await said(corpus, "john kirby")).toEqual([
      ["John Kirby: The ships are ready,", "John Kirby: nobody will wait.", "John Kirby: The ships are late,"],
      [
        '1 quote by "Kirby" alone, maybe John Kirby, is not counted; to see: --by Kirby',
        'by alias, "Adm. Kirby" is John Kirby',
      ],
    ]);
    expect(await said(corpus, "raymond")).toEqual([
      ["Raymond Oduya: The budget is sound,", "Raymond Oduya: I will vote no,"],
      ['by alias, "Oduya" is Raymond Oduya'],
    ]);
  });

  it.each(["memory", "disk"])("join whole names, by title where they have one, and nobody else's: %s", async (kind) => {
    const corpus = corpora.find(([name]) => name === kind)?.[1];
    if (corpus === undefined) throw new Error(kind);
    const { speakers } = await corpus.speakers();
    expect(speakers.map(({ speaker, quotes }) => [speaker, quotes])).toEqual([
      ["John Kirby", 3],
      ["Raymond Oduya", 2],
      ["Terrence Oduya", 2],
      ["Kirby", 1],
    ]);
    expect(await said(corpus, "terrence oduya")).toEqual([
      ["Terrence Oduya: It is a bad bill,", "Terrence Oduya: It is worse than bad,"],
      [],
    ]);
  });

  it("answer every question alike in memory and on disk", async () => {
    writeFileSync(
      join(folder, "draft.md"),
      "“The ships are ready,” John Kirby said.\n\n“I will vote no,” Raymond Oduya said.\n",
    );
    const answers = corpora.map(async ([, corpus]) => [
      await corpus.quotes({}),
      await corpus.quotes({ by: ["kirby", "oduya"], kinds: ["direct", "mixed", "indirect"] }),
      // How much is reported besides is known only where that is kept.
      { ...(await corpus.quotes({ by: ["raymund oduya"] })), reported: null },
      await corpus.statements({}),
      await corpus.speakers({ since: "1900" }),
      { ...(await corpus.speakers({})), countsAge: 0 },
      await corpus.list({}),
      await corpus.summary({}),
      await corpus.search({ query: 'ships speaker:"john kirby"' }),
      await corpus.search({ query: "speaker:raymond" }),
      await corpus.check({ article: "harbour" }),
      await corpus.verify({ draft: join(folder, "draft.md") }),
    ]);
    const [memory, disk] = await Promise.all(answers);
    expect(disk).toEqual(memory);
    expect(JSON.stringify(memory?.[8])).toContain("harbour.txt");
    expect(JSON.stringify(memory?.[11])).toContain('"verdict":"verbatim"');
  });

  it("change nothing of what is kept", async () => {
    const plain = await openCorpus({ paths: [clips], name: "clips", cache });
    expect(await said(plain, "john kirby")).toEqual([
      ["John Kirby: The ships are late,"],
      ['3 quotes by "Kirby" alone, maybe John Kirby, are not counted; to see: --by Kirby'],
    ]);
  });
});
