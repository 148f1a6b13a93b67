import { describe, expect, it } from "vitest";
import { inFolder } from "../load/in-folder.js";
import { runIn } from "./fake-io.js";

const ferry = "Ferry service resumes in Dar es Salaam\n\n“The first boat was full,” Neema Mwakyusa said on Monday.\n";
const feed = [
  { id: "a1", text: "“We go,” said Ann Lee." },
  { id: "a2", text: "Snow in Oslo\n\n“We stay,” Bo Li said." },
]
  .map((record) => JSON.stringify(record))
  .join("\n");

const files = { "clips/ferry.txt": ferry, "feed.jsonl": feed, "blank.txt": " \n\n" };

function run(...argv: readonly string[]) {
  return inFolder(files, () => runIn({}, ...argv));
}

describe("a place pasted from another answer", () => {
  it("names the line of a record of a .jsonl file, whose path has a number itself", async () => {
    const { stdout: quotes } = await run("quotes", "feed.jsonl", "--by", "bo li");
    const place = quotes.split("\t")[0] ?? "";
    expect(place).toBe("feed.jsonl:2:3");
    expect((await run("show", place)).stdout).toBe("feed.jsonl:2:3:“We stay,” Bo Li said.\n");
    expect((await run("show", `${place}:`, "feed.jsonl")).stdout).toBe("feed.jsonl:2:3:“We stay,” Bo Li said.\n");
  });

  it("may have a column", async () => {
    const { stdout } = await run("show", "clips/ferry.txt:3:27");
    expect(stdout).toBe("clips/ferry.txt:3:“The first boat was full,” Neema Mwakyusa said on Monday.\n");
  });

  it("names an article of a file of several", async () => {
    const list = JSON.stringify([{ text: "“We go,” said Ann Lee." }, { text: "“We stay,” Bo Li said." }]);
    const { stdout } = await inFolder({ "old/feed.json": list }, () => runIn({}, "show", "old/feed.json#2:1"));
    expect(stdout).toBe("old/feed.json#2:1:“We stay,” Bo Li said.\n");
  });

  it("past the end is an error", async () => {
    const stderr = "onrecord: feed.jsonl:2 has 3 lines, not 9\n";
    expect(await run("show", "feed.jsonl:2:9")).toEqual({ code: 2, stdout: "", stderr });
  });
});

describe("show and check", () => {
  it("say that an article is empty", async () => {
    const expected = { code: 1, stdout: "", stderr: "onrecord: blank.txt: empty\n" };
    expect(await run("show", "blank.txt")).toEqual(expected);
    expect(await run("check", "blank.txt")).toEqual(expected);
  });

  it("give every line as a record with --raw --json", async () => {
    const { stdout } = await run("show", "ferry", "clips", "--raw", "--jsonl", "--fields", "line,text");
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      '{"line":1,"text":"Ferry service resumes in Dar es Salaam"}',
      '{"line":3,"text":"“The first boat was full,” Neema Mwakyusa said on Monday."}',
    ]);
  });
});

describe("summary", () => {
  it("finds something where the limit leaves only an empty article", async () => {
    expect((await run("summary", "blank.txt", "clips", "-q")).code).toBe(0);
    expect((await run("summary", "blank.txt", "-q")).code).toBe(1);
  });
});
