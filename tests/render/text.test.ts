import { describe, expect, it } from "vitest";
import { render } from "./render.js";
import {
  hit,
  kirbyMoved,
  kirbySanctions,
  kirbyTraveled,
  lineRecord,
  lineText,
  path,
  cha,
  phased,
  speakers,
  text,
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

describe("text for pipes", () => {
  it("search prints path, line and the whole passage", async () => {
    expect(await render(searchReport([hit(33, "rubicn", "Rubicon", 1)]))).toEqual(`${path}:33:${lineText(33)}\n`);
  });

  it("search prints context with grep's signs, and -- between blocks", async () => {
    const context = [
      [lineRecord(13), lineRecord(15)],
      [lineRecord(31), lineRecord(33)],
      [lineRecord(33), lineRecord(35)],
    ];
    const hits = [hit(13, "NATO"), hit(33, "Cha"), hit(35, "Cha")];
    expect(await render(searchReport(hits, context))).toEqual(
      [
        `${path}:13:${lineText(13)}`,
        `${path}-15-${lineText(15)}`,
        "--",
        `${path}-31-${lineText(31)}`,
        `${path}:33:${lineText(33)}`,
        `${path}:35:${lineText(35)}`,
        "",
      ].join("\n"),
    );
  });

  it("search prints no -- between blocks that only blank lines part", async () => {
    const context = [
      [lineRecord(13), lineRecord(15)],
      [lineRecord(17), lineRecord(19)],
      [lineRecord(23), lineRecord(25)],
    ];
    const printed = await render(searchReport([hit(13, "NATO"), hit(19, "Austin"), hit(25, "EU")], context));
    const starts = printed.split("\n").map((line) => line.slice(0, path.length + 4));
    expect(starts).toEqual([
      `${path}:13:`,
      `${path}-15-`,
      `${path}-17-`,
      `${path}:19:`,
      "--",
      `${path}-23-`,
      `${path}:25:`,
      "",
    ]);
  });

  it("a hit without the context that others have is not lost", async () => {
    expect(await render(searchReport([hit(13, "NATO"), hit(33, "Cha")], [[lineRecord(13)], []]))).toEqual(
      `${path}:13:${lineText(13)}\n--\n${path}:33:${lineText(33)}\n`,
    );
  });

  it("quotes are columns: place, speaker, kind, words; without a speaker an empty one", async () => {
    expect(await render(quotesReport([kirbyMoved, kirbySanctions, phased]))).toEqual(
      [
        `${path}:15\tJohn Kirby\tdirect\tWe assess that between early- to mid-October, North Korea moved at least 3,000 soldiers into eastern Russia,`,
        `${path}:29\tJohn Kirby\tmixed\tsignificant sanctions tranche targeting the enablers of Russia’s war in Ukraine located outside of Russia.`,
        `${path}:43\t\tother\tphased`,
        "",
      ].join("\n"),
    );
  });

  it("what is denied or left unsaid is of no kind that says so", async () => {
    const denied = { ...kirbyMoved, kind: "indirect" as const, negated: true };
    expect((await render(quotesReport([denied]))).split("\t")[2]).toBe("negated");
  });

  it("the paragraphs about a quote stand in the same columns", async () => {
    const rows = await render(quotesReport([kirbyTraveled], [[lineRecord(15), lineRecord(17)]]));
    expect(rows.split("\n").map((row) => row.split("\t").slice(0, 3))).toEqual([
      [`${path}-15`, "", "context"],
      [`${path}-17`, "", "context"],
      [`${path}:17`, "John Kirby", "direct"],
      [""],
    ]);
  });

  it("speakers are columns: name, quotes, articles, first role, first and last day, places, who it may be", async () => {
    expect(await render(speakersReport)).toEqual(`\
Victor Cha\t4\t1\tsenior adviser and Korea chair at the Center for Strategic and International Studies (CSIS)\t2024-10-24\t2024-10-24\tclips/000_13449d2712527374.txt:33,37,39\t
John Kirby\t3\t1\tWhite House National Security Communications Advisor\t2024-10-24\t2024-10-24\tclips/000_13449d2712527374.txt:15,17,29\t
Russia\t3\t1\t\t2024-10-24\t2024-10-24\tclips/000_13449d2712527374.txt:41,43\t
Maria Zakharova\t1\t1\ta spokesperson for Russia's Ministry of Foreign Affairs\t2024-10-24\t2024-10-24\tclips/000_13449d2712527374.txt:45\t
Peter Stano\t1\t1\tthe European Commission's lead spokesperson for foreign affairs and security policy\t2024-10-24\t2024-10-24\tclips/000_13449d2712527374.txt:25\t
`);
  });

  it("summary prints a sentence a line", async () => {
    expect(await render(summaryReport)).toEqual(
      `${path}:13:${lineText(13)}\n${path}:15:${lineText(15)}\n${path}:25:The European Union (EU) also announced that it would impose additional sanctions on both Russia and North Korea.\n`,
    );
  });

  it("list is columns: path, day, outlet, quotes, words, title", async () => {
    expect(await render(listReport)).toEqual(
      `${path}\t2024-10-24\tKorea JoongAng Daily\t12\t677\tU.S., NATO confirm deployment of North Korean troops to Russia\n`,
    );
  });

  it("show is clean prose: the title and the paragraphs between blank lines", async () => {
    const lines = [lineRecord(1, "title"), lineRecord(11, "caption"), lineRecord(13), lineRecord(35)];
    expect(await render(showReport("story", lines))).toEqual(`${lineText(1)}\n\n${lineText(13)}\n\n${lineText(35)}\n`);
  });

  it("show joins the lines of a hard-wrapped paragraph", async () => {
    const wrapped = { ...lineRecord(35), text: "The ferry left Mombasa\r\nan hour late." };
    expect(await render(showReport("story", [wrapped]))).toEqual(
      `${lineText(1)}\n\nThe ferry left Mombasa an hour late.\n`,
    );
  });

  it("show around a line prints grep's signs", async () => {
    expect(await render(showReport("around", [lineRecord(31), lineRecord(33), lineRecord(35)], 33))).toEqual(
      `${path}-31-${lineText(31)}\n${path}:33:${lineText(33)}\n${path}-35-${lineText(35)}\n`,
    );
  });

  it("show --all prints every line with its label, --raw the text byte for byte", async () => {
    expect(await render(showReport("all", [lineRecord(3, "meta"), lineRecord(35)]))).toEqual(
      `3\tmeta\t${lineText(3)}\n35\tbody\t${lineText(35)}\n`,
    );
    expect(await render(showReport("raw", []))).toEqual(text);
  });

  it("check prints every line and, after it, its quoted stretches", async () => {
    const why = "0.97\tJohn Kirby 0.99; North Korea 0.01\tits verb is “said”; nobody stands nearer";
    expect(await render(checkReport)).toEqual(
      [
        `1\ttitle\tfirst-line\t${lineText(1)}`,
        `3\tmeta\tbyline-with-date\t${lineText(3)}`,
        `15\tbody\tprose\t${lineText(15)}`,
        `15:2\tdirect\tJohn Kirby\tsubject-verb\t${kirbyMoved.text}\t${why}`,
        `43\tbody\tprose\t${lineText(43)}`,
        "43:160\tother\t\tterm\tphased\t\t\tits length",
        "",
      ].join("\n"),
    );
  });

  it("tabs and line ends inside a field become a space, and nothing else changes", async () => {
    const odd = { ...phased, text: "one\ttwo\r\nthree\nfour\u001B[31m  five" };
    expect(await render(quotesReport([odd]))).toEqual(`${path}:43\t\tother\tone two three four\u001B[31m  five\n`);
  });
});

describe("index for pipes", () => {
  it("prints folder, state, articles, those attributed, those reported of, files, bytes, and where they are kept", async () => {
    expect((await render(indexReport)).split("\n")).toEqual([
      "/home/ana/clips\tkept\t9916\t1200\t0\t9914\t17825792\t6291456\t/home/ana/.cache/onrecord/5b2c",
      "/home/ana/\u001b[2Jold\tolder\t1\t1\t1\t\t\t512\t/home/ana/.cache/onrecord/07fe",
      "",
    ]);
  });
});

describe("what there is on a cluster, for pipes", () => {
  it("prints address, index, state, articles, words, bytes, health, shards and replicas", async () => {
    expect((await render(remoteArchivesReport)).split("\n")).toEqual([
      "opensearch://search:9200/clips\tclips.v1-5b2c07fe\tlive\t9916\t120000\t62914560\tgreen\t1\t2",
      "opensearch://search:9200/clips\tclips.v1-07fe5b2c\tbeside\t\t\t\tred\t1\t1",
      "",
    ]);
  });
});

describe("counts and names", () => {
  const twoPaths = searchReport([hit(33, "Cha"), hit(35, "Cha"), { ...hit(1, "NATO"), path: "feed.jsonl:7" }]);

  it("-c counts the results of each path", async () => {
    expect(await render(twoPaths, { show: "counts" })).toEqual(`${path}:2\nfeed.jsonl:7:1\n`);
  });

  it("-l names each path once", async () => {
    expect(await render(twoPaths, { show: "paths" })).toEqual(`${path}\nfeed.jsonl:7\n`);
  });

  it("-0 ends a path with NUL, whatever else the path holds", async () => {
    const odd = searchReport([{ ...hit(35, "Cha"), path: "a\nb.txt" }]);
    expect(await render(odd, { show: "paths", nul: true })).toEqual("a\nb.txt\0");
    expect(await render(odd, { show: "paths", nul: true, format: "terminal" })).toEqual("a\nb.txt\0");
    expect(await render(odd, { show: "counts", nul: true })).toEqual("a\nb.txt\u00001\n");
    expect(await render(odd, { nul: true })).toEqual(`a\nb.txt\u000035:${lineText(35)}\n`);
  });

  it("of speakers, names are named and quotes counted", async () => {
    const report = { ...speakersReport, speakers: [...speakers.slice(0, 2), { ...cha, speaker: null }] };
    expect(await render(report, { show: "counts" })).toEqual("Victor Cha:4\nJohn Kirby:3\n:4\n");
    expect(await render(report, { show: "paths" })).toEqual("Victor Cha\nJohn Kirby\n");
  });
});
