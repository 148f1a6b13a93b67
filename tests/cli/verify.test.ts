import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runIn, type World } from "./fake-io.js";

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "onrecord-verify-"));

const harbour = `Harbour of Tarn stays open

The harbour stays open in winter, Raymond Okafor, the transport minister, told reporters.

“We will not close the harbour,” said Okafor, “before the last three boats are safe.”

Okafor added that the ferries would run all night for as long as anybody was waiting.

“He told me, ‘You will never sail again,’ and I believed him,” said Marta Quill, a skipper.
`;

const strike = `Strike goes on in Lind

“We will win this strike,” said Jonas Ferrer, the union leader.

“We will win this strike,” said Petra Vogel, who leads the other union.
`;

beforeAll(() => {
  process.chdir(folder);
  mkdirSync("clips");
  writeFileSync("clips/harbour.txt", harbour);
  writeFileSync("clips/strike.txt", strike);
  writeFileSync("clips/wire.txt", harbour.replace("Harbour of Tarn", "Tarn’s harbour"));
  writeFileSync("sound.md", "“We will not close the harbour before the last three boats are safe,” Okafor said.\n");
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** Verdict, source and changes of each quotation of a draft. */
async function verify(draft: string, ...flags: readonly string[]) {
  const said = await runIn({ stdin: draft }, "verify", "-", "clips", ...flags);
  return { ...said, rows: said.stdout.split("\n").flatMap((row) => (row === "" ? [] : [row.split("\t")])) };
}

async function verdictOf(draft: string) {
  const { rows } = await verify(draft);
  return rows.map(([, verdict, , , place]) => [verdict, place]);
}

describe("verify exits with", () => {
  it("0 where every quotation passes, 1 where one does not, 2 where nothing could be done", async () => {
    expect((await runIn({}, "verify", "sound.md", "clips")).code).toBe(0);
    expect((await verify("“We will close the harbour before the last three boats are safe,” Okafor said.")).code).toBe(
      1,
    );
    expect(await runIn({}, "verify", "gone.md", "clips")).toMatchObject({ code: 2, stdout: "" });
  });

  it("0 for a draft without quotations, and says so", async () => {
    expect(await verify("The harbour is open.")).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "onrecord: <stdin>: nothing is quoted\n",
    });
    expect((await verify("")).code).toBe(0);
  });

  it("0 for titles and terms, which --all lists", async () => {
    const draft = "Her film “Night Water” sold well.";
    expect(await verify(draft)).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "onrecord: <stdin>: 1 quoted passage, and no statement among them (--all lists them)\n",
    });
    expect((await verify(draft, "--all")).rows).toEqual([
      ["<stdin>:1", "no statement", "", "Night Water", "", "", "", ""],
    ]);
  });

  it("2 for a draft that is also to be an article, or none", async () => {
    const said = await runIn({ stdin: "“Yes,” he said." }, "verify", "-", "-");
    expect(said).toEqual({
      code: 2,
      stdout: "",
      stderr: "onrecord: standard input cannot be the draft and an article at once\n",
    });
    expect((await runIn({}, "verify")).stderr).toContain(
      "verify needs a draft, for example: onrecord verify draft.md clips",
    );
  });
});

describe("verify finds", () => {
  it("words that the source parts by its cue, with every copy counted", async () => {
    const { stdout } = await runIn({}, "verify", "sound.md", "clips", "--json");
    const [record] = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(record).toMatchObject({
      verdict: "verbatim",
      source: {
        path: "clips/harbour.txt",
        line: 5,
        column: 2,
        text: "We will not close the harbour,\nbefore the last three boats are safe",
      },
      also: [{ path: "clips/wire.txt", line: 5 }],
    });
  });

  it("whoever of several says them, by surname, title or role", async () => {
    expect(await verdictOf("Petra Vogel said: “We will win this strike.”")).toEqual([
      ["verbatim", "clips/strike.txt:5"],
    ]);
    expect(await verdictOf("“We will not close the harbour,” Minister Okafor said.")).toEqual([
      ["verbatim", "clips/harbour.txt:5"],
    ]);
    expect(await verdictOf("“We will not close the harbour,” said the minister.")).toEqual([
      ["verbatim", "clips/harbour.txt:5"],
    ]);
    expect(await verdictOf("“We will not close the harbour,” said Marta Quill.")).toEqual([
      ["speaker", "clips/harbour.txt:5"],
    ]);
  });

  it("a quotation inside another, without knowing whose it is", async () => {
    expect(await verdictOf("“You will never sail again,” said Tom Brand.")).toEqual([
      ["verbatim", "clips/harbour.txt:9"],
    ]);
  });

  it("no quotation where the article only reports the words", async () => {
    expect(
      await verdictOf("“the ferries would run all night for as long as anybody was waiting,” Okafor said."),
    ).toEqual([["unquoted", "clips/harbour.txt:7"]]);
  });

  it("nothing where nothing is near", async () => {
    expect(await verdictOf("“The orchard blossoms early,” said Ana Souza, a farmer.")).toEqual([["not found", ""]]);
  });

  it("what a draft has in a line that looks like a page's furniture, and in marks that never close", async () => {
    expect(
      await verdictOf(
        "“We will win this strike,” said Jonas Ferrer.\n\nShare this: “Nobody has ever won anything here,” said Jonas Ferrer.\n",
      ),
    ).toEqual([
      ["verbatim", "clips/strike.txt:3"],
      ["not found", ""],
    ]);
    expect(await verdictOf("“We will win this strike, said Jonas Ferrer.")).toHaveLength(1);
  });
});

describe("a draft", () => {
  it("that lies among the articles is no source of its own quotations", async () => {
    const draft = "“The orchard blossoms early this year,” said Ana Souza, a farmer.\n";
    writeFileSync("clips/draft.md", draft);
    writeFileSync("clips/draft copy.md", draft);
    const { stdout } = await runIn({}, "verify", "clips/draft.md", "clips");
    rmSync("clips/draft.md");
    rmSync("clips/draft copy.md");
    expect(stdout).toBe("clips/draft.md:1\tnot found\tAna Souza\tThe orchard blossoms early this year,\t\t\t\t\n");
  });

  it("has each quotation judged, however often it has the same", async () => {
    const one = "“We will not close the harbour,” Okafor said.\n\n";
    const { rows } = await verify(one.repeat(3));
    expect(rows.map(([place, verdict]) => [place, verdict])).toEqual([
      ["<stdin>:1", "verbatim"],
      ["<stdin>:3", "verbatim"],
      ["<stdin>:5", "verbatim"],
    ]);
  });

  it("of ten million characters and more is refused, with a way out", async () => {
    expect(await verify("a quay ".repeat(1_500_000))).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "onrecord: <stdin>: a draft of 10,500,000 characters, and 10,000,000 are the most; verify it in parts\n",
    });
  });

  it("passes with a word on an ellipsis that leaves out a whole sentence", async () => {
    writeFileSync(
      "quay.txt",
      "Quay opens\n\n“We have waited long. The boats came late. Nobody paid for them,” Okafor said.\n",
    );
    const stdin = "“We have waited long … Nobody paid for them,” Okafor said.";
    const { code, stdout } = await runIn({ stdin }, "verify", "-", "quay.txt");
    expect([code, stdout.trimEnd().split("\t").at(-1)]).toEqual([
      0,
      "its ellipsis leaves out 4 words, a whole sentence among them",
    ]);
  });

  it("may be a page, or a folder of drafts", async () => {
    mkdirSync("drafts");
    writeFileSync("drafts/one.html", "<html><body><p>“We will win this strike,” said Jonas Ferrer.</p></body></html>");
    writeFileSync("drafts/two.txt", "“We will lose this strike,” said Jonas Ferrer.\n");
    const { stdout } = await runIn({}, "verify", "drafts", "clips");
    expect(stdout.split("\n").map((row) => row.split("\t").slice(0, 2))).toEqual([
      ["drafts/one.html:1", "verbatim"],
      ["drafts/two.txt:1", "changed"],
      [""],
    ]);
  });

  it("on standard input is read once: articles come from the usual folder", async () => {
    const world: World = { stdin: "“We will win this strike,” said Jonas Ferrer.", env: { ONRECORD_DIR: "clips" } };
    expect((await runIn(world, "verify", "-")).stdout).toContain("\tverbatim\t");
  });
});

const as = async (...flags: readonly string[]) => (await runIn({}, "verify", "sound.md", "clips", ...flags)).stdout;

describe("--format", () => {
  it("takes what the short flags say, and sarif", async () => {
    for (const format of ["json", "jsonl", "csv", "tsv"])
      expect(await as("--format", format)).toBe(await as(`--${format}`));
    expect(await as("--format", "csv", "--fields", "verdict,passes")).toBe("verdict,passes\nverbatim,true\n");
  });

  it.each([
    [["--format", "xml"], '--format takes json, jsonl, csv, tsv, sarif or html, not "xml"'],
    [["--format", "sarif", "--json"], "--format sarif and --json cannot be used together"],
    [["--format", "sarif", "--fields", "verdict"], "--fields needs --json, --jsonl, --csv or --tsv"],
  ])("%j is refused", async (flags, message) => {
    expect(await runIn({}, "verify", "sound.md", "clips", ...flags)).toEqual({
      code: 2,
      stdout: "",
      stderr: `onrecord: ${message}\n`,
    });
  });
});
