import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runIn } from "./fake-io.js";

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "onrecord-usage-"));

beforeAll(() => {
  process.chdir(folder);
  mkdirSync("clips");
  writeFileSync("clips/port.txt", "Port reopens in Mombasa\n\n“The cranes work again,” Amina Odhiambo said.\n");
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** A command line, and the one line that it is answered with. */
type Case = readonly [argv: readonly string[], message: string];

function refuses(cases: readonly Case[]): void {
  it.each(cases)("%j is refused", async (argv, message) => {
    expect(await runIn({}, ...argv)).toEqual({ code: 2, stdout: "", stderr: `onrecord: ${message}\n` });
  });
}

describe("a command that is not there", () => {
  refuses([
    [["serach"], 'unknown command "serach"; did you mean "search"?'],
    [["quote", "clips"], 'unknown command "quote"; did you mean "quotes"?'],
    [["rubicon"], 'unknown command "rubicon"; to search for it: onrecord search rubicon'],
    [["north korea"], "unknown command \"north korea\"; to search for it: onrecord search 'north korea'"],
    [["it's over"], "unknown command \"it's over\"; to search for it: onrecord search 'it'\\''s over'"],
    [["--jsno"], 'unknown option "--jsno"; did you mean "--json"?'],
    [["--zzz"], 'unknown option "--zzz"; to see them: onrecord --help'],
    [["--json"], "--json needs a command, for example: onrecord quotes --json"],
  ]);
});

describe("an option that is not there", () => {
  refuses([
    [["quotes", "--jsn"], 'unknown option "--jsn" for quotes; did you mean "--json"?'],
    [["quotes", "clips", "--jsn", "--csv"], 'unknown option "--jsn" for quotes; did you mean "--json"?'],
    [["list", "--zzz=3"], 'unknown option "--zzz" for list; to see them: onrecord list --help'],
    [["list", "-k"], 'unknown option "-k" for list; to see them: onrecord list --help'],
    [["list", "-kirby"], 'unknown option "-kirby" for list; to see them: onrecord list --help'],
    [["quotes", "--speaker", "Odhiambo"], 'unknown option "--speaker" for quotes; did you mean "--by"?'],
    [["list", "--from", "2024"], 'unknown option "--from" for list; did you mean "--since"?'],
    [["list", "--speaker", "x"], 'unknown option "--speaker" for list; to see them: onrecord list --help'],
    [["search", "x", "-i"], 'unknown option "-i" for search, which needs none: case does not count'],
    [["search", "-n", "x"], 'unknown option "-n" for search, which needs none: line numbers are always shown'],
    [["list", "-R"], 'unknown option "-R" for list, which needs none: folders are always walked'],
    [["search", "x", "-P"], 'unknown option "-P" for search; did you mean "--regexp"?'],
    [["search", "x", "-m", "3"], 'unknown option "-m" for search; did you mean "--limit"?'],
    [["list", "--columns", "path"], 'unknown option "--columns" for list; did you mean "--fields"?'],
    [
      ["search", "x", "-v"],
      "unknown option \"-v\" for search, which needs none: in quotes, 'sanctions -kirby' leaves a word out",
    ],
    [["search", "x", "--no-color"], 'unknown option "--no-color" for search, which needs none: it is --color never'],
    [["list", "--toString"], 'unknown option "--toString" for list; to see them: onrecord list --help'],
    [["search", "x", "-json"], 'unknown option "-json" for search; did you mean "--json"?'],
    [["show", "port", "--limit", "3"], 'unknown option "--limit" for show; to see them: onrecord show --help'],
  ]);
});

function noOption(word: string): string {
  return `"${word}" is no option; to leave a word out, put the query in quotes: 'sanctions ${word}'`;
}

describe("a word to be left out that is not in quotes", () => {
  refuses([
    [["search", "-kirby", "clips"], noOption("-kirby")],
    [["search", "sanctions", "-kirby"], noOption("-kirby")],
    // Each of these begins with letters that are flags.
    [["search", "x", "-cha"], noOption("-cha")],
    [["search", "x", "-gaza"], noOption("-gaza")],
    [["search", "x", "-Biden"], noOption("-Biden")],
    [["search", "x", "-war"], noOption("-war")],
    [["search", "x", "-서울"], noOption("-서울")],
    [["quotes", "-kirby"], noOption("-kirby")],
    [["search", "--", "-kirby", "clips"], "the query only leaves words out; it needs one to find"],
    [["search", "-kirby -cha", "clips"], "the query only leaves words out; it needs one to find"],
  ]);
});

describe("a missing word", () => {
  refuses([
    [["search"], "search needs a query, for example: onrecord search sanctions clips"],
    [["search", "--json"], "search needs a query, for example: onrecord search sanctions clips"],
    [["show"], "show needs an article, for example: onrecord show clips/interview.txt"],
    [["check"], "check needs an article, for example: onrecord check clips/interview.txt"],
    [["quotes", "clips", "--by"], "--by needs a value; to see which: onrecord quotes --help"],
    [["list", "-L"], "-L needs a value; to see which: onrecord list --help"],
    [["search", "", "clips"], "empty query"],
  ]);
});

describe("a bad value", () => {
  refuses([
    [["list", "--limit", "abc"], '--limit takes a whole number from 1 up, not "abc"'],
    [["list", "-L0"], '--limit takes a whole number from 1 up, not "0"'],
    [["list", "--limit=-5"], '--limit takes a whole number from 1 up, not "-5"'],
    [["list", "--limit", "1.5"], '--limit takes a whole number from 1 up, not "1.5"'],
    [["search", "x", "-C", "two"], '--context takes a whole number from 0 up, not "two"'],
    [["quotes", "--min-confidence", "1.5"], '--min-confidence takes a number from 0 to 1, not "1.5"'],
    [["quotes", "--min-confidence", "90%"], '--min-confidence takes a number from 0 to 1, not "90%"'],
    [["summary", "-n", "0"], '--sentences takes a whole number from 1 up, not "0"'],
    [["list", "--width", "5"], '--width takes a whole number from 20 up, not "5"'],
    [["list", "--max-filesize", "big"], '--max-filesize takes a size such as 500K, 10M or 1G, not "big"'],
    [["config", "clips"], 'config reads no articles: nothing to do with "clips"'],
    [["completion", "bash", "clips"], 'completion reads no articles: nothing to do with "clips"'],
    [["search", "-e", "(a", "clips"], '"(a" is no regular expression that can be searched: missing closing ): `(a`'],
    [["search", "-e", "", "clips"], "empty query"],
    [["search", "-e", "a", "--fuzzy", "1"], "--regexp and --fuzzy cannot be used together"],
    [["search", "-e", "a", "--exact"], "--regexp and --exact cannot be used together"],
    [["list", "--bom"], "--bom needs --csv or --tsv"],
    [["list", "--bom", "--json"], "--bom needs --csv or --tsv"],
    [
      ["list", "-p", "--hyperlink-format", "vsc"],
      '--hyperlink-format takes none, file, kitty, vscode, vscode-insiders, vscodium, cursor, zed, macvim, textmate or an address such as vscode://file{path}:{line}, not "vsc"',
    ],
    [["search", "x", "--sort", "bogus"], '--sort takes date, -date, path or relevance, not "bogus"'],
    [["speakers", "--sort", "date"], '--sort takes name or quotes, not "date"'],
    [["list", "--color", "sometimes"], '--color takes auto, always or never, not "sometimes"'],
    [["quotes", "--by", " "], '--by takes a name, not ""'],
    [["quotes", "--kind", "loud"], '--kind takes direct, mixed, indirect, other or all, not "loud"'],
    [["search", "x", "--fuzzy", "3"], '--fuzzy takes auto, off, 1 or 2, not "3"'],
    [["list", "--format", "xml"], '--format takes json, jsonl, csv, tsv, md, bibtex or csl-json, not "xml"'],
    [["speakers", "--format", "md"], '--format takes json, jsonl, csv, tsv or html, not "md"'],
    [["list", "--json=x"], '--json takes no value, not "x"'],
    [["list", "--since", "2024-13-01"], '--since takes YYYY, YYYY-MM or YYYY-MM-DD, not "2024-13-01"'],
    [["list", "--until", "2023-02-29"], '--until takes YYYY, YYYY-MM or YYYY-MM-DD, not "2023-02-29"'],
    [["list", "--since", "yesterday"], '--since takes YYYY, YYYY-MM or YYYY-MM-DD, not "yesterday"'],
    [["list", "--since", "2025-01-01", "--until", "2024-01-01"], "--since 2025-01-01 is after --until 2024-01-01"],
    [["list", "--since", "2024-06", "--until", "2024-05-31"], "--since 2024-06 is after --until 2024-05-31"],
  ]);
});

describe("flags that contradict each other", () => {
  refuses([
    [["quotes", "--group", "--kind", "all"], "--group and --kind indirect cannot be used together"],
    [["list", "--json", "--csv"], "--json and --csv cannot be used together"],
    [["list", "--csv", "--json"], "--json and --csv cannot be used together"],
    [["quotes", "--format", "md", "--json"], "--format md and --json cannot be used together"],
    [["search", "x", "--format", "csv", "--tsv"], "--format csv and --tsv cannot be used together"],
    [["quotes", "--format", "md", "--pretty"], "--pretty and --format md cannot be used together"],
    [["quotes", "--format", "md", "-l"], "--files-with-matches and --format md cannot be used together"],
    [["quotes", "--format", "html", "-l"], "--files-with-matches and --format html cannot be used together"],
    [["speakers", "--format", "html", "-c"], "--count and --format html cannot be used together"],
    [["quotes", "--format", "html", "--fields", "text"], "--fields needs --json, --jsonl, --csv or --tsv"],
    [["list", "--format", "bibtex", "-c"], "--count and --format bibtex cannot be used together"],
    [["list", "--format", "csl-json", "--fields", "path"], "--fields needs --json, --jsonl, --csv or --tsv"],
    [["search", "x", "--exact", "--fuzzy", "2"], "--exact and --fuzzy 2 cannot be used together"],
    [["search", "x", "--all", "--section", "body"], "--section and --all cannot be used together"],
    [["quotes", "--all", "--kind", "direct"], "--kind and --all cannot be used together"],
    [["list", "--pretty", "--csv"], "--pretty and --csv cannot be used together"],
    [["search", "x", "-w", "--fuzzy", "1"], "--word-regexp and --fuzzy 1 cannot be used together"],
    [["show", "port", "--raw", "--all"], "--raw and --all cannot be used together"],
    [["list", "--fields", "path"], "--fields needs --json, --jsonl, --csv or --tsv"],
  ]);
});

describe("a word where a path belongs", () => {
  refuses([
    [["quotes", "clip"], 'clip: no such file or folder; did you mean "clips"?'],
    [["search", "x", "clip"], 'clip: no such file or folder; did you mean "clips"?'],
    [["list", "kirby"], "kirby: no such file or folder"],
    [["quotes", "kirby"], "kirby: no such file or folder; to list quotes by a speaker: onrecord quotes --by kirby"],
    [
      ["quotes", "amina", "odhiambo", "clips"],
      "amina odhiambo: no such file or folder; to list quotes by a speaker: onrecord quotes --by 'amina odhiambo' clips",
    ],
    [
      ["search", "kirby", "sanctions", "clips"],
      "sanctions: no such file or folder; to search for several words, quote them: onrecord search 'kirby sanctions' clips",
    ],
    [
      ["search", "north", "korea", "troops"],
      "korea: no such file or folder; to search for several words, quote them: onrecord search 'north korea troops'",
    ],
  ]);
});
