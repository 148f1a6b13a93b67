import { describe, expect, it } from "vitest";
import { renderForTerminal } from "./render.js";
import {
  cha,
  hit,
  kirbyMoved,
  kirbySanctions,
  kirbyTraveled,
  lineRecord,
  phased,
  quote,
  stanoSanctions,
} from "./seed-records.js";
import {
  checkReport,
  indexReport,
  remoteArchivesReport,
  listReport,
  quotesReport,
  searchReport,
  showReport,
  speakersReport,
  summaryReport,
} from "./seed-reports.js";

const heading = `clips/000_13449d2712527374.txt
U.S., NATO confirm deployment of North Korean troops to Russia
Korea JoongAng Daily · 2024-10-24
`;

const narrowHeading = `clips/000_13449d2712527374.txt
U.S., NATO confirm deployment of North
Korean troops to Russia
Korea JoongAng Daily · 2024-10-24
`;

describe("search in a terminal", () => {
  const rubicon = searchReport([hit(33, "rubicn", "Rubicon", 1)]);

  it("shows one line of a passage, cut to the words about the match", async () => {
    expect(await renderForTerminal(rubicon)).toEqual(`${heading}
 33  … and irreversible step, saying that the regime has “crossed the Rubicon.”
`);
  });

  it("cuts more in a narrow terminal, and wraps the title", async () => {
    expect(await renderForTerminal(rubicon, { width: 40 })).toEqual(`${narrowHeading}
 33  … regime has “crossed the Rubicon.”
`);
  });

  it("shows the path in magenta, the line number in green and the match in bold red", async () => {
    const lines = (await renderForTerminal(rubicon, { colorLevel: 1 })).split("\n");
    expect([lines[0], lines[4]]).toEqual([
      "\u001B[35mclips/000_13449d2712527374.txt\u001B[39m",
      " \u001B[32m33\u001B[39m  … and irreversible step, saying that the regime has “crossed the \u001B[1m\u001B[31mRubicon\u001B[39m\u001B[22m.”",
    ]);
  });

  it("ends with a blank line where a note follows on standard error", async () => {
    const noted = { ...rubicon, notes: [{ code: "close", message: "showing the close spelling Rubicon" }] };
    expect(await renderForTerminal(noted)).toEqual(`${await renderForTerminal(rubicon)}\n`);
  });

  it("shows the sentence that holds most words of the query, not the first", async () => {
    const both = {
      ...hit(29, "sanctions"),
      matches: [
        { term: "sanctions", matched: "sanctions", column: 67, edits: 0, speaker: null },
        { term: "kirby", matched: "Kirby", column: 126, edits: 0, speaker: null },
        { term: "sanctions", matched: "sanctions", column: 186, edits: 0, speaker: null },
      ],
    };
    expect(await renderForTerminal(searchReport([both]))).toEqual(`${heading}
 29  Kirby said that the U.S. would soon announce a “significant sanctions …
`);
  });

  it("groups hits by article", async () => {
    const other = { ...hit(35, "Cha"), path: "clips/b.txt", title: null, outlet: null, published: null };
    expect(await renderForTerminal(searchReport([hit(33, "Cha"), hit(35, "Cha"), other]))).toEqual(`${heading}
 33  Victor Cha, senior adviser and Korea chair at the Center for Strategic …
 35  Cha warned of the long-term consequences the action could spell for North …

clips/b.txt

 35  Cha warned of the long-term consequences the action could spell for North …
`);
  });

  it("shows whole paragraphs where context was asked for, each of them once", async () => {
    const context = [
      [lineRecord(33), lineRecord(35)],
      [lineRecord(33), lineRecord(35), lineRecord(37)],
    ];
    const report = searchReport([hit(33, "Cha"), hit(35, "Cha")], context);
    const shown = await renderForTerminal(report, { width: 1000 });
    expect(shown).toEqual(`${heading}
 33  ${lineRecord(33).text}

 35  ${lineRecord(35).text}

 37  ${lineRecord(37).text}
`);
  });

  it("prints nothing where nothing was found", async () => {
    const nothing = { ...searchReport([]), notes: [{ code: "no-match", message: "no match" }] };
    expect(await renderForTerminal(nothing)).toEqual("");
  });
});

describe("quotes in a terminal", () => {
  const byKirby = quotesReport([kirbyMoved, kirbyTraveled, kirbySanctions]);

  it("shows whole clauses alone and a fragment in its sentence, the role once, and the totals", async () => {
    expect(await renderForTerminal(byKirby)).toEqual(`${heading}
 15  “We assess that between early- to mid-October, North Korea moved at least
     3,000 soldiers into eastern Russia,”
     — John Kirby, White House National Security Communications Advisor · said

 17  “We assess that these soldiers traveled by ship from the Wonsan area in
     North Korea to Vladivostok, Russia,”
     — John Kirby · said

 29  Kirby said that the U.S. would soon announce a “significant sanctions
     tranche targeting the enablers of Russia’s war in Ukraine located outside
     of Russia.”
     — John Kirby · said · partial quote

3 quotes, 1 speaker, 1 article
`);
  });

  it("does not repeat a role that the sentence gives", async () => {
    expect(await renderForTerminal(quotesReport([stanoSanctions, kirbySanctions]))).toEqual(`${heading}
 25  Peter Stano, the European Commission's lead spokesperson for foreign
     affairs and security policy, warned that any confirmed involvement of North
     Korean soldiers in Russia’s war against Ukraine would constitute a serious
     breach of international law and that the EU “would be ready to take further
     action, including by considering further EU sanctions.”
     — Peter Stano · warned · partial quote

 29  Kirby said that the U.S. would soon announce a “significant sanctions
     tranche targeting the enablers of Russia’s war in Ukraine located outside
     of Russia.”
     — John Kirby, White House National Security Communications Advisor · said ·
     partial quote

2 quotes, 2 speakers, 1 article
`);
  });

  it("is laid out at 40 columns too", async () => {
    expect(await renderForTerminal(quotesReport([kirbyTraveled]), { width: 40 })).toEqual(`${narrowHeading}
 17  “We assess that these soldiers
     traveled by ship from the Wonsan
     area in North Korea to Vladivostok,
     Russia,”
     — John Kirby, White House National
     Security Communications Advisor ·
     said

1 quote, 1 speaker, 1 article
`);
  });

  it("shows the words of a partial quote in bold and the attribution dim, on every line of them", async () => {
    const shown = await renderForTerminal(quotesReport([kirbySanctions]), { colorLevel: 1 });
    expect(shown.split("\n").slice(4, 9)).toEqual([
      " \u001B[32m29\u001B[39m  Kirby said that the U.S. would soon announce a “\u001B[1msignificant sanctions\u001B[22m",
      "     \u001B[1mtranche targeting the enablers of Russia’s war in Ukraine located outside\u001B[22m",
      "     \u001B[1mof Russia.\u001B[22m”",
      "     \u001B[2m— John Kirby, White House National Security Communications Advisor · said ·\u001B[22m",
      "     \u001B[2mpartial quote\u001B[22m",
    ]);
  });

  it("says where no speaker was found, and why a stretch is nobody's statement", async () => {
    const split = quote(37, "Europe, traditionally,", { part: { n: 1, of: 2 } });
    expect(await renderForTerminal(quotesReport([split, phased]))).toEqual(`${heading}
 37  “Europe, traditionally,”
     — speaker not found · part 1 of 2

 43  The comment followed Seoul's vow to take “phased” measures in response to
     the growing military cooperation between North Korea and Russia.
     — not a statement: term

1 quote, 0 speakers, 1 article, 1 set aside
`);
  });

  it("keeps the marks of the source", async () => {
    const words = "Wir haben die Brücke gestern gesperrt";
    const bridge = quote(15, words, { sentence: `„${words}“, sagte Ayşe Yılmaz.`, speaker: "Ayşe Yılmaz" });
    const shown = await renderForTerminal(quotesReport([bridge]));
    expect(shown.split("\n")[4]).toEqual(` 15  „${words}“`);
  });

  it("highlights the words between marks, not the same words before them", async () => {
    const fake = quote(41, "fake", {
      kind: "mixed",
      sentence: "Asked about fake news, Moscow called the reports “fake” again.",
    });
    const shown = await renderForTerminal(quotesReport([fake]), { colorLevel: 1 });
    expect(shown.split("\n")[4]).toEqual(
      " \u001B[32m41\u001B[39m  Asked about fake news, Moscow called the reports “\u001B[1mfake\u001B[22m” again.",
    );
  });

  it("shows indirect speech in its sentence, both sides of its source highlighted", async () => {
    const sentence = "The harvest, Mei Lin said, will be poor.";
    const at = (words: string) => ({
      start: 900 + sentence.indexOf(words),
      end: 900 + sentence.indexOf(words) + words.length,
    });
    const poor = quote(5, "The harvest\nwill be poor", {
      kind: "indirect",
      sentence,
      spans: [at("The harvest"), at("will be poor")],
      speaker: "Mei Lin",
    });
    const shown = await renderForTerminal(quotesReport([poor]), { colorLevel: 1 });
    expect(shown.split("\n")[4]).toEqual(
      "  \u001B[32m5\u001B[39m  \u001B[1mThe harvest\u001B[22m, Mei Lin said, \u001B[1mwill be poor\u001B[22m.",
    );
    expect(shown).toContain("· indirect");
    const denied = { ...poor, negated: true, via: "Ada Obi" };
    expect(await renderForTerminal(quotesReport([denied]))).toContain("· indirect · negated · by way of Ada Obi");
  });

  it("shows quotes in their paragraphs where context was asked for", async () => {
    const report = quotesReport([kirbyTraveled], [[lineRecord(15), lineRecord(17)]]);
    expect(await renderForTerminal(report)).toEqual(`${heading}
 15  “We assess that between early- to mid-October, North Korea moved at least
     3,000 soldiers into eastern Russia,” White House National Security
     Communications Advisor John Kirby said in a briefing Wednesday.

 17  “We assess that these soldiers traveled by ship from the Wonsan area in
     North Korea to Vladivostok, Russia,” Kirby said, adding that the troops
     have since been stationed at three separate training sites in the Russian
     Far East.
     — John Kirby, White House National Security Communications Advisor · said

1 quote, 1 speaker, 1 article
`);
  });
});

describe("speakers in a terminal", () => {
  it("is a table that cuts roles to the width and counts the others", async () => {
    expect(await renderForTerminal(speakersReport)).toEqual(`\
QUOTES  ARTICLES  SPEAKER          ROLE AS GIVEN
     4         1  Victor Cha       senior adviser and Korea chair at the Center…
                  2024-10-24 · clips/000_13449d2712527374.txt:33, 37, 39
     3         1  John Kirby       White House National Security Communica… (+1)
                  2024-10-24 · clips/000_13449d2712527374.txt:15, 17, 29
     3         1  Russia           (organization)
                  2024-10-24 · clips/000_13449d2712527374.txt:41, 43
     1         1  Maria Zakharova  a spokesperson for Russia's Ministry of Fore…
                  2024-10-24 · clips/000_13449d2712527374.txt:45
     1         1  Peter Stano      the European Commission's lead spokesperson…
                  2024-10-24 · clips/000_13449d2712527374.txt:25
`);
  });

  it("gives each speaker lines of their own where a table would not fit", async () => {
    const [, kirby, russia] = speakersReport.speakers;
    const two = { ...speakersReport, speakers: [kirby, russia].filter((speaker) => speaker !== undefined) };
    expect(await renderForTerminal(two, { width: 40 })).toEqual(`\
John Kirby
  3 quotes, 1 article
  White House National Security
  Communications Advisor (+1)
  2024-10-24 ·
  clips/000_13449d2712527374.txt:15, 17,
  29

Russia
  3 quotes, 1 article
  (organization)
  2024-10-24 ·
  clips/000_13449d2712527374.txt:41, 43
`);
  });

  it("has the roles that do not go together, with their lines", async () => {
    const [first, second] = [
      { role: "finance minister", path: "a.txt", line: 3 },
      { role: "defence minister", path: "a.txt", line: 5 },
    ];
    const conflicts = [{ roles: [first, second] as const }];
    const [cha] = speakersReport.speakers;
    const one = { ...speakersReport, speakers: cha === undefined ? [] : [{ ...cha, conflicts }] };
    const shown = (await renderForTerminal(one)).replaceAll(/\s+/g, " ");
    expect(shown).toContain("roles differ: “finance minister” (a.txt:3), “defence minister” (a.txt:5)");
  });

  it("says below a speaker between which days, in which articles, and who a surname alone may be", async () => {
    const places = [1, 2, 3, 4, 5].map((i) => ({ path: `a${i}.txt`, published: null, outlet: null, lines: [i, 9] }));
    const tuala = {
      ...cha,
      speaker: "Tuala",
      role: null,
      roles: [],
      maybe: "Pita Tuala",
      first: "2024-10-01",
      last: "2024-11",
      places,
    };
    expect(await renderForTerminal({ ...speakersReport, speakers: [{ ...tuala, articles: 5 }] })).toEqual(`\
QUOTES  ARTICLES  SPEAKER  ROLE AS GIVEN
     4         5  Tuala
                  maybe Pita Tuala · 2024-10-01 to 2024-11 · a1.txt:1, 9 ·
                  a2.txt:2, 9 · a3.txt:3, 9 · (+2)
`);
  });

  it("lines up names in Hangul, and counts quotes without a speaker", async () => {
    const minister = {
      ...cha,
      speaker: "조태열",
      role: "외교부 장관",
      roles: [{ role: "외교부 장관", path: "a.txt", line: 2 }],
    };
    const nobody = { ...cha, speaker: null, speakerType: null, role: null, roles: [] };
    const shown = await renderForTerminal({ ...speakersReport, speakers: [minister, nobody] });
    expect(shown).toEqual(`\
QUOTES  ARTICLES  SPEAKER            ROLE AS GIVEN
     4         1  조태열             외교부 장관
                  2024-10-24 · clips/000_13449d2712527374.txt:33, 37, 39
     4         1  speaker not found
                  2024-10-24 · clips/000_13449d2712527374.txt:33, 37, 39
`);
  });
});

describe("the other reports in a terminal", () => {
  it("summary shows each sentence with its line, and below them who is quoted and the figures", async () => {
    expect(await renderForTerminal(summaryReport)).toEqual(`\
clips/000_13449d2712527374.txt
U.S., NATO confirm deployment of North Korean troops to Russia
Korea JoongAng Daily · Seo Ji-eun · 2024-10-24 17:37

 13  The United States and NATO confirmed Wednesday that North Korea has
     deployed troops to Russia, which Western officials view as evidence that
     Russian President Vladimir Putin has permitted foreign military
     intervention — a move previously considered off-limits — marking a
     potential turning point in the war.

 15  “We assess that between early- to mid-October, North Korea moved at least
     3,000 soldiers into eastern Russia,” White House National Security
     Communications Advisor John Kirby said in a briefing Wednesday.

 25  The European Union (EU) also announced that it would impose additional
     sanctions on both Russia and North Korea.

     Quoted: Victor Cha (4: 33, 37, 39), John Kirby (3: 15, 17, 29), Peter Stano
     (25)
     Figures: 3,000 soldiers (15), 10,000 North Korean troops (21)
`);
  });

  it("summary shortens long lists of speakers and lines, and leaves out what there is none of", async () => {
    const [summary] = summaryReport.summaries;
    if (summary === undefined) throw new Error("no summary");
    const quoted = [0, 1, 2, 3, 4, 5, 6].map((i) => ({
      speaker: `Speaker ${i}`,
      quotes: 6,
      reports: null,
      lines: [1, 2, 3, 4, 5],
    }));
    const many = { ...summary, quoted, figures: [] };
    const shown = await renderForTerminal({ ...summaryReport, summaries: [many] }, { width: 200 });
    expect(shown).toContain("Speaker 4 (6: 1, 2, 3, 4 …), and 2 more\n");
    expect(shown).not.toContain("Figures");
    const none = { ...summary, quoted: [], figures: [] };
    expect(await renderForTerminal({ ...summaryReport, summaries: [none] })).toMatch(/North Korea\.\n$/);
  });

  it("search says below a line whose words its first match is", async () => {
    const said = hit(33, "rubicn", "Rubicon", 1);
    const matches = said.matches.map((match) => ({ ...match, speaker: "Victor Cha" }));
    expect(await renderForTerminal(searchReport([{ ...said, matches, speakers: ["Victor Cha"] }]))).toContain(`
 33  … and irreversible step, saying that the regime has “crossed the Rubicon.”
     — Victor Cha
`);
  });

  it("list shows an article a row, with words where there is room", async () => {
    expect(await renderForTerminal(listReport)).toEqual(`\
DATE        OUTLET            QUOTES  TITLE                 PATH
2024-10-24  Korea JoongAng…       12  U.S., NATO confirm…   …3449d2712527374.txt
`);
    expect(await renderForTerminal(listReport, { width: 120 })).toEqual(`\
DATE        OUTLET                QUOTES  WORDS  TITLE                                    PATH
2024-10-24  Korea JoongAng Daily      12    677  U.S., NATO confirm deployment of North…  clips/000_13449d2712527374.txt
`);
  });

  it("list shows an article in some lines where no row fits", async () => {
    expect(await renderForTerminal(listReport, { width: 60 })).toEqual(`\
2024-10-24  Korea JoongAng Daily  12 quotes  677 words
  U.S., NATO confirm deployment of North Korean troops to
  Russia
  clips/000_13449d2712527374.txt
`);
  });

  it("list leaves out what an article does not tell, and parts articles by a blank line", async () => {
    const [known] = listReport.articles;
    const bare = { title: null, outlet: null, published: null, quotes: 1, path: "clips/b.txt" };
    const articles = known === undefined ? [] : [known, { ...known, ...bare }];
    expect(await renderForTerminal({ ...listReport, articles }, { width: 40 })).toEqual(`\
2024-10-24  Korea JoongAng Daily  12
quotes  677 words
  U.S., NATO confirm deployment of North
  Korean troops to Russia
  clips/000_13449d2712527374.txt

1 quote  677 words
  clips/b.txt
`);
  });

  it("show is the story with its line numbers, and captions that say so", async () => {
    const lines = [lineRecord(1, "title"), lineRecord(27, "caption"), lineRecord(35), lineRecord(49, "furniture")];
    expect(await renderForTerminal(showReport("story", lines))).toEqual(`\
U.S., NATO confirm deployment of North Korean troops to Russia
Korea JoongAng Daily · Seo Ji-eun · 2024-10-24 17:37

 27  caption: White House National Security Council spokesman John Kirby speaks
     at the daily briefing at the White House in Washington on Wednesday.
     [AP/YONHAP]

 35  Cha warned of the long-term consequences the action could spell for North
     Korea's relations with Europe.
`);
  });

  it("show around a line dims the paragraphs about it", async () => {
    const lines = [lineRecord(33), lineRecord(35)];
    const shown = await renderForTerminal(showReport("around", lines, 35), { colorLevel: 1, width: 300 });
    expect(shown.split("\n").slice(4)).toEqual([
      ` \u001B[32m33\u001B[39m  \u001B[2m${lineRecord(33).text}\u001B[22m`,
      "",
      ` \u001B[32m35\u001B[39m  ${lineRecord(35).text}`,
      "",
    ]);
  });

  it("show --all names every label", async () => {
    const lines = [lineRecord(1, "title"), lineRecord(3, "meta"), lineRecord(6, "furniture")];
    expect((await renderForTerminal(showReport("all", lines))).split("\n").slice(4)).toEqual([
      "  1  title: U.S., NATO confirm deployment of North Korean troops to Russia",
      "  3  meta: 서지은 2024. 10. 24. 17:37",
      "  6  furniture: 이 글자크기로 변경됩니다.",
      "",
    ]);
  });

  it("check shows under each line what was decided of its quoted stretches", async () => {
    expect((await renderForTerminal(checkReport)).split("\n").slice(10)).toEqual([
      " 15  body · prose",
      "     “We assess that between early- to mid-October, North Korea moved at least",
      "     3,000 soldiers into eastern Russia,” White House National Security",
      "     Communications Advisor John Kirby said in a briefing Wednesday.",
      "       15:2 · direct · John Kirby · subject-verb · 0.97",
      "       We assess that between early- to mid-October, North Korea moved at least",
      "       3,000 soldiers into eastern Russia,",
      "       considered: John Kirby (line 15) 0.99, North Korea (line 15) 0.01",
      "       because: its verb is “said”; nobody stands nearer",
      "",
      " 43  body · prose",
      "     It further warned that South Korea could face “security consequences” if",
      "     were to enter Ukraine's war against Russia. The comment followed Seoul's",
      "     vow to take “phased” measures in response to the growing military",
      "     cooperation between North Korea and Russia.",
      "       43:160 · other · term · subject-verb",
      "       phased",
      "       because: its length",
      "",
    ]);
  });

  it("index says what is kept of each folder, and where", async () => {
    expect(await renderForTerminal(indexReport)).toEqual(`/home/ana/clips
  9,916 articles in 9,914 files (17 MiB); who says what is known of 1,200
  what is reported without quotation marks is known of none
  kept, 6 MiB:
  /home/ana/.cache/onrecord/5b2c

/home/ana/␛[2Jold
  1 article; who says what is known of all
  what is reported without quotation marks is known of all
  kept by another version of onrecord, not read by this one, 512 bytes:
  /home/ana/.cache/onrecord/07fe
`);
  });

  it("index says what there is on a cluster, and whether it is asked", async () => {
    expect(await renderForTerminal(remoteArchivesReport)).toEqual(`opensearch://search:9200/clips
  9,916 articles from clips, ␛[2Jwire, 120,000 words (60 MiB a copy)
  questions are answered from it; green, 1 shard, 2 replicas:
  clips.v1-5b2c07fe

opensearch://search:9200/clips
  what it holds cannot be told
  filled beside, not asked yet; stored by another version of onrecord; red, 1
  shard, 1 replica:
  clips.v1-07fe5b2c
`);
  });

  it("counts and names are paths in magenta", async () => {
    const two = searchReport([hit(33, "Cha"), hit(35, "Cha")]);
    expect(await renderForTerminal(two, { show: "counts", colorLevel: 1 })).toEqual(
      "\u001B[35mclips/000_13449d2712527374.txt\u001B[39m:2\n",
    );
    expect(await renderForTerminal(two, { show: "paths" })).toEqual("clips/000_13449d2712527374.txt\n");
  });
});
