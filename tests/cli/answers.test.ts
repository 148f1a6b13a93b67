import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runIn } from "./fake-io.js";

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "onrecord-answers-"));

beforeAll(() => {
  process.chdir(folder);
  mkdirSync("clips");
  writeFileSync(
    "clips/dam.txt",
    "Dam talks stall in Khartoum\n\n“We will not wait,” Osman Idris said on Tuesday.\n\nIdris added that “the water is ours.”\n",
  );
  writeFileSync(
    "clips/rail.txt",
    "Rail strike ends in Lyon\n\n“It was time,” said Claire Dubois, who leads the union.\n",
  );
  writeFileSync("clips/vote.txt", "Vote delayed in Suva\n\nThe count goes on, officials said.\n");
  writeFileSync("photo.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0, 1, 2, 3]));
  mkdirSync("nothing");
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

describe("exit codes", () => {
  it("0: something was found", async () => {
    expect((await runIn({}, "search", "dam", "clips")).code).toBe(0);
  });

  it("1: everything was read and nothing matched", async () => {
    const said = await runIn({}, "search", "glacier", "clips");
    expect(said).toEqual({ code: 1, stdout: "", stderr: 'onrecord: no match for "glacier" in 3 articles\n' });
  });

  it("1, and an empty array, as JSON", async () => {
    expect(await runIn({}, "search", "glacier", "clips", "--json")).toMatchObject({ code: 1, stdout: "[]\n" });
  });

  it("2: nothing was found, and a file could not be read", async () => {
    const said = await runIn({}, "search", "glacier", "clips", "photo.jpg");
    expect(said.code).toBe(2);
    expect(said.stderr).toContain("onrecord: warning: photo.jpg: a picture; only text is read (skipped)\n");
  });

  it("0 all the same, where something was found", async () => {
    expect((await runIn({}, "search", "dam", "clips", "photo.jpg")).code).toBe(0);
  });

  it("2 for that too, with --strict", async () => {
    const { code, stdout } = await runIn({}, "search", "dam", "clips", "photo.jpg", "--strict", "-l");
    expect([code, stdout]).toEqual([2, "clips/dam.txt\n"]);
  });

  it("2: nothing could be read", async () => {
    const said = await runIn({}, "list", "photo.jpg");
    expect(said).toEqual({
      code: 2,
      stdout: "",
      stderr: "onrecord: warning: photo.jpg: a picture; only text is read (skipped)\n",
    });
  });

  it("2: an empty folder is not one in which nothing matches", async () => {
    const stderr = "onrecord: nothing: no articles found (no files)\n";
    expect(await runIn({}, "list", "nothing")).toEqual({ code: 2, stdout: "", stderr });
  });
});

describe("messages", () => {
  it("say what a limit has cut", async () => {
    const { stdout, stderr } = await runIn({}, "list", "clips", "-L", "2", "--tsv", "--fields", "path");
    expect([stdout, stderr]).toEqual(["path\nclips/dam.txt\nclips/rail.txt\n", "onrecord: 2 of 3 articles\n"]);
    expect((await runIn({}, "quotes", "clips", "-L", "1")).stderr).toBe("onrecord: 1 of 3 quotes\n");
    expect((await runIn({}, "speakers", "clips", "-L", "1")).stderr).toBe("onrecord: 1 of 2 speakers\n");
  });

  it("do not mention a limit that cut nothing", async () => {
    expect((await runIn({}, "list", "clips", "-L", "3")).stderr).toBe("");
  });

  it("have no warnings with --no-messages, and notes all the same", async () => {
    const { stderr } = await runIn({}, "search", "glacier", "clips", "photo.jpg", "--no-messages");
    expect(stderr).toBe('onrecord: no match for "glacier" in 3 articles\n');
  });

  it("count with --stats what was read and what was not", async () => {
    const { stderr } = await runIn({}, "list", "clips", "photo.jpg", "--stats", "--no-messages");
    const [read, ...skipped] = stderr.split("\n");
    expect(read).toMatch(/^onrecord: 3 files read, 3 articles, \d+ bytes in \d+\.\d\d s$/);
    expect(skipped).toEqual(["onrecord: 1 file skipped: unreadable", ""]);
  });

  it("say that the sample archive is used", async () => {
    const { code, stderr } = await runIn({}, "list");
    expect([code, stderr]).toEqual([0, "onrecord: no articles here; using the sample archive (1 article)\n"]);
  });
});

async function noQuotes(...argv: readonly string[]): Promise<string> {
  return (await runIn({}, "quotes", ...argv)).stderr;
}

describe("quotes that are not there", () => {
  it("are said to be what was asked for", async () => {
    expect(await noQuotes("clips", "--by", "Unknown")).toBe("onrecord: no quotes without a speaker in 3 articles\n");
    expect(await noQuotes("clips", "--min-words", "9")).toBe("onrecord: no such quotes in 3 articles\n");
    expect(await noQuotes("clips/vote.txt")).toBe("onrecord: no quotes in 1 article\n");
  });
});

describe("a command that a message proposes", () => {
  it("can be pasted: what the shell would take apart is quoted", async () => {
    mkdirSync("my clips", { recursive: true });
    writeFileSync("my clips/vote.txt", "Vote delayed in Suva\n\nSeán O'Brien was not there, he said.\n");
    expect((await runIn({}, "quotes", "my clips", "--by", "maeve")).stderr).toBe(
      `onrecord: no speaker matches "maeve" in 1 article; to see who is quoted: onrecord speakers 'my clips'\n`,
    );
    expect((await runIn({}, "show", "dam", "my clips")).stderr).toBe(
      `onrecord: no article "dam" in 'my clips'; to see them: onrecord list 'my clips'\n`,
    );
  });
});

describe("output", () => {
  it("is nothing but the exit code with -q", async () => {
    expect(await runIn({}, "quotes", "clips", "-q")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await runIn({}, "quotes", "clips", "--by", "nobody", "-q")).toEqual({ code: 1, stdout: "", stderr: "" });
  });

  it("counts with -c, and names files with -l and -0", async () => {
    expect((await runIn({}, "quotes", "clips", "-c")).stdout).toBe("clips/dam.txt:2\nclips/rail.txt:1\n");
    expect((await runIn({}, "quotes", "clips", "-l")).stdout).toBe("clips/dam.txt\nclips/rail.txt\n");
    expect((await runIn({}, "quotes", "clips", "-l0")).stdout).toBe("clips/dam.txt\0clips/rail.txt\0");
  });

  it("is refused where a name or an article is asked for and none is given", async () => {
    expect((await runIn({}, "quotes", "clips", "--outlet", "")).stderr).toBe(
      'onrecord: --outlet takes a name, not ""\n',
    );
    expect((await runIn({}, "show", "", "clips")).stderr).toBe(
      "onrecord: show needs an article, for example: onrecord show clips/interview.txt\n",
    );
  });

  it("counts in records too, and does not name files in them", async () => {
    const { stdout } = await runIn({}, "quotes", "clips", "-c", "--jsonl", "--fields", "path,count,countsAge");
    expect(stdout).toBe(
      '{"path":"clips/dam.txt","count":2,"countsAge":0}\n{"path":"clips/rail.txt","count":1,"countsAge":0}\n',
    );
    expect(await runIn({}, "quotes", "clips", "-l", "--json")).toEqual({
      code: 2,
      stdout: "",
      stderr: "onrecord: --files-with-matches and --json cannot be used together\n",
    });
  });

  it("has the fields that --fields names, in its order", async () => {
    const { stdout } = await runIn({}, "quotes", "clips/rail.txt", "--csv", "--fields", "speaker,line", "--no-header");
    expect(stdout).toBe("Claire Dubois,3\n");
  });

  it("has no field that nobody knows", async () => {
    const { code, stderr } = await runIn({}, "quotes", "clips", "--json", "--fields", "path,speeker");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^onrecord: unknown field "speeker"; did you mean "speaker"\? Fields: .*\bpath, line, /);
  });

  it("is laid out on a terminal, and in a pipe with --pretty", async () => {
    const terminal = await runIn({ terminal: true, columns: 60, env: { NO_COLOR: "1" } }, "quotes", "clips/rail.txt");
    expect(terminal.stdout).toContain("— Claire Dubois");
    expect(await runIn({}, "quotes", "clips/rail.txt", "--pretty", "--width", "60")).toEqual(terminal);
  });

  it("is 80 columns wide on a terminal that does not know its width", async () => {
    const unsized = await runIn({ terminal: true, columns: 0, env: { NO_COLOR: "1" } }, "quotes", "clips");
    expect(unsized).toEqual(await runIn({ terminal: true, columns: 80, env: { NO_COLOR: "1" } }, "quotes", "clips"));
  });

  it("has colour only where it is wanted", async () => {
    const colored = await runIn({}, "quotes", "clips/rail.txt", "--pretty", "--color", "always");
    expect(colored.stdout).toContain("\u001b[");
    const plain = await runIn({}, "quotes", "clips/rail.txt", "--pretty");
    expect(plain.stdout).not.toContain("\u001b[");
  });

  it("takes flags before the command, after it, and between the paths", async () => {
    const expected = await runIn({}, "list", "clips", "--limit", "1", "--jsonl");
    expect(await runIn({}, "--limit", "1", "--jsonl", "list", "clips")).toEqual(expected);
    expect(await runIn({}, "ls", "--jsonl", "clips", "-L1")).toEqual(expected);
  });

  it("takes --format for every form, of which --json and its like are the short ones", async () => {
    for (const form of ["json", "jsonl", "csv", "tsv"]) {
      const short = await runIn({}, "list", "clips", `--${form}`);
      expect(await runIn({}, "list", "clips", "--format", form)).toEqual(short);
      expect(await runIn({}, "list", "clips", "--format", form, `--${form}`)).toEqual(short);
    }
  });

  it("takes --json without a value: the next word is a path", async () => {
    expect((await runIn({}, "list", "--json", "clips", "--fields", "path")).stdout).toContain('"clips/vote.txt"');
  });
});

describe("a query", () => {
  it("in quotes may begin with a word to be left out", async () => {
    expect((await runIn({}, "search", "-idris dam", "clips", "-l")).stdout).toBe("clips/dam.txt\n");
    expect((await runIn({}, "search", "-khartoum dam", "clips")).code).toBe(1);
  });
});

/** The lines that a search finds. */
async function placesOf(query: string) {
  return (await runIn({}, "search", query, "clips")).stdout.match(/^[^:]+:\d+/gm);
}

describe("a search by speaker", () => {
  it("finds the paragraphs with words of the speaker, by name or by title and name", async () => {
    expect(await placesOf("speaker:idris")).toEqual(["clips/dam.txt:3", "clips/dam.txt:5"]);
    expect(await placesOf('speaker:"Mr Idris" water')).toEqual(["clips/dam.txt:5"]);
    expect(await placesOf("khartoum -speaker:idris")).toEqual(["clips/dam.txt:1"]);
  });
});

function failure(code: string): Error {
  return Object.assign(new Error(`write ${code}`), { code });
}

describe("a search that finds nothing", () => {
  it("asks whether a title or a speaker was meant that is nearly so called", async () => {
    const { code, stderr } = await runIn({}, "search", "title:strke speaker:dubios", "clips");
    expect([code, stderr]).toEqual([
      1,
      'onrecord: no match for "title:strke speaker:dubios" in 3 articles; did you mean title:strike speaker:"Claire Dubois"?\n',
    ]);
    expect((await runIn({}, "search", "title:strike speaker:idris", "clips")).stderr).toBe(
      'onrecord: no match for "title:strike speaker:idris" in 3 articles\n',
    );
  });

  it("in the sections that were asked for says that others have it", async () => {
    expect((await runIn({}, "search", "strike", "clips", "--section", "caption")).stderr).toBe(
      'onrecord: no match for "strike" in caption; 1 line of other sections has it\n',
    );
  });
});

it("articles that a filter leaves out because they name no outlet are counted", async () => {
  const stdin = [{ text: "“We stay,” said Mei Lin.", outlet: "Coastal Herald" }, { text: "“We go,” said Ama Owusu." }];
  const said = await runIn(
    { stdin: stdin.map((record) => JSON.stringify(record)).join("\n") },
    "quotes",
    "-t",
    "jsonl",
    "--outlet",
    "herald",
    "-c",
  );
  expect(said).toEqual({
    code: 0,
    stdout: "<stdin>:1:1\n",
    stderr: "onrecord: 1 article without an outlet left out\n",
  });
});

/** The exit code of a search, and what it says on standard error, line by line. */
async function notes(query: string) {
  const { code, stderr } = await runIn({}, "search", query, "clips");
  return [code, ...stderr.trimEnd().split("\n")];
}

describe("a search says", () => {
  it("which grammar is not its own", async () => {
    expect(await notes("khart*")).toEqual([
      0,
      'onrecord: "khart*": "*" is no part of a query; "khart" finds longer words too',
    ]);
    expect(await notes("titel:strike")).toEqual([
      1,
      'onrecord: no match for "titel:strike" in 3 articles',
      'onrecord: "titel:strike" is read as words; the fields are title: speaker: outlet: date: (did you mean title:strike?)',
    ]);
    expect((await notes("oil|gas")).at(-1)).toBe(
      'onrecord: "oil|gas" is read as words that follow each other; for either of them: oil OR gas',
    );
  });

  it("that a date is none", async () => {
    expect(await notes("strike date:garbage")).toEqual([
      2,
      'onrecord: date: in a query takes YYYY, YYYY-MM or YYYY-MM-DD, not "garbage"',
    ]);
  });
});

describe("trouble with the output", () => {
  it("does not keep a changed word from being announced", async () => {
    expect(await runIn({ fails: failure("EPIPE") }, "search", "kartoum", "clips")).toEqual({
      code: 0,
      stdout: "",
      stderr: 'onrecord: no exact match for "kartoum"; showing the close spelling Khartoum\n',
    });
  });

  it("is none when the reader of a pipe goes away", async () => {
    expect(await runIn({ fails: failure("EPIPE") }, "list", "clips")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("is said when the disk is full", async () => {
    const stderr = "onrecord: cannot write the output: no space left on device\n";
    expect(await runIn({ fails: failure("ENOSPC") }, "list", "clips")).toEqual({ code: 2, stdout: "", stderr });
  });
});

describe("ONRECORD_DEBUG", () => {
  it("adds the stack to an error", async () => {
    const { stderr } = await runIn({ env: { ONRECORD_DEBUG: "1" } }, "serach");
    expect(stderr).toMatch(/^onrecord: unknown command "serach"; did you mean "search"\?\nOnrecordError: .*\n {4}at /);
  });
});

describe("--min-confidence", () => {
  it("leaves the less sure out, and says how many", async () => {
    const all = await runIn({}, "quotes", "clips", "-c");
    expect(all.stdout).toBe("clips/dam.txt:2\nclips/rail.txt:1\n");
    const sure = await runIn({}, "quotes", "clips", "--min-confidence", "0.999");
    expect(sure).toEqual({
      code: 1,
      stdout: "",
      stderr: "onrecord: 3 quotes left out: confidence under 0.999, or not known\n",
    });
  });

  it("leaves nothing out that is as sure as asked", async () => {
    const records = await runIn({}, "quotes", "clips", "--by", "dubois", "--min-confidence", ".5", "--jsonl");
    expect(records.stderr).toBe("");
    const { confidence }: { confidence: number } = JSON.parse(records.stdout);
    expect(confidence).toBeGreaterThanOrEqual(0.5);
  });
});

describe("speakers --about", () => {
  it("says which word was changed, and where nothing is found", async () => {
    const close = await runIn({}, "speakers", "clips", "--about", "wator");
    expect(close.stderr).toContain('no exact match for "wator"; showing the close spelling water');
    const none = await runIn({}, "speakers", "clips", "--about", "glacier");
    expect([none.code, none.stderr]).toEqual([1, 'onrecord: no match for "glacier" in 3 quotes\n']);
  });
});

describe("counting by a key", () => {
  it("counts what the command would list, in every form", async () => {
    expect((await runIn({}, "quotes", "clips", "--by", "idris", "--count-by", "kind")).stdout).toBe(
      "direct\t1\nmixed\t1\n",
    );
    const { stdout } = await runIn({}, "speakers", "clips", "--count-by", "month", "--json", "--fields", "key,count");
    expect(JSON.parse(stdout)).toEqual([{ key: null, count: 2 }]);
    const limited = await runIn({}, "quotes", "clips", "--count-by", "speaker", "-L", "1", "--csv", "--fields", "key");
    expect([limited.stdout, limited.stderr]).toEqual(["key\nOsman Idris\n", "onrecord: 1 of 2 rows\n"]);
  });

  it("counts passages of a regular expression, and who is never quoted", async () => {
    expect((await runIn({}, "search", "-e", "idr.s", "clips", "--count-by", "section")).stdout).toMatch(/^body\t\d\n$/);
    const unquoted = await runIn({}, "speakers", "clips", "--unquoted", "--count-by", "act", "--role", "mayor");
    expect([unquoted.code, unquoted.stdout]).toEqual([1, ""]);
    expect((await runIn({}, "speakers", "clips", "--count-by", "act")).stderr).toBe(
      "onrecord: --count-by act needs --unquoted\n",
    );
  });

  it("finds nothing where the command finds nothing", async () => {
    expect((await runIn({}, "search", "glacier", "clips", "--count-by", "month")).code).toBe(1);
    expect((await runIn({}, "list", "clips", "--count-by", "year", "-q")).code).toBe(0);
  });

  it.each([
    [["--group"], "--group and --count-by cannot be used together"],
    [["-c"], "--count-by and --count cannot be used together"],
    [["-l"], "--count-by and --files-with-matches cannot be used together"],
    [["-C", "1"], "--count-by and --context cannot be used together"],
    [["--format", "md"], "--count-by and --format md cannot be used together"],
    [["--sort", "date"], '--sort takes count or key, not "date"'],
  ])("is refused with %j", async (flags, message) => {
    const { code, stderr } = await runIn({}, "quotes", "clips", "--count-by", "month", ...flags);
    expect([code, stderr]).toEqual([2, `onrecord: ${message}\n`]);
  });
});
