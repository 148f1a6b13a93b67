import { describe, expect, it } from "vitest";
import { loadIn } from "./in-folder.js";

describe("ignore files", () => {
  const files = {
    "clips/.ignore": "drafts/\n*.md\n# a comment\n\n!keep.md\n",
    "clips/a.txt": "",
    "clips/b.md": "",
    "clips/keep.md": "",
    "clips/drafts/c.txt": "",
    "clips/world/d.md": "",
  };

  it("leave out what they name, here and in the folders below", async () => {
    const { paths, stats } = await loadIn(files, { paths: ["clips"] });
    expect(paths).toEqual(["clips/a.txt", "clips/keep.md"]);
    expect(stats.ignored).toBe(3);
  });

  it("are not asked with --no-ignore, nor about what was named", async () => {
    expect((await loadIn(files, { paths: ["clips"], noIgnore: true })).paths).toHaveLength(5);
    expect((await loadIn(files, { paths: ["clips/b.md", "clips/drafts"] })).paths).toEqual([
      "clips/b.md",
      "clips/drafts/c.txt",
    ]);
  });

  it("further in have the last word, and .onrecordignore has it over .ignore", async () => {
    const nested = {
      ".ignore": "*.md\ndrafts/",
      ".onrecordignore": "!drafts/\nsecret.txt",
      "drafts/a.txt": "",
      "world/.ignore": "!*.md",
      "world/b.md": "",
      "world/secret.txt": "",
      "c.md": "",
    };
    expect((await loadIn(nested, { paths: ["."] })).paths).toEqual(["drafts/a.txt", "world/b.md"]);
  });

  it("do not include .gitignore: clips are often kept out of git", async () => {
    expect((await loadIn({ "clips/.gitignore": "*", "clips/a.txt": "" }, { paths: ["clips"] })).paths).toEqual([
      "clips/a.txt",
    ]);
  });

  it("tell capitals from small letters", async () => {
    const { paths } = await loadIn({ "clips/.ignore": "a.txt", "clips/A.txt": "" }, { paths: ["clips"] });
    expect(paths).toEqual(["clips/A.txt"]);
  });

  it("that leave out everything are named in the error", async () => {
    const all = { "clips/.ignore": "*", "clips/a.txt": "", "clips/world/b.txt": "", "clips/photo.jpg": "" };
    expect((await loadIn(all, { paths: ["clips"] })).error).toBe(
      "no-articles: clips: 2 files, all ignored by clips/.ignore; --no-ignore reads them",
    );
    expect((await loadIn({ ".onrecordignore": "a.*", "a.txt": "" }, { paths: ["."] })).error).toBe(
      "no-articles: .: 1 file, ignored by .onrecordignore; --no-ignore reads it",
    );
  });

  it("that are folders or not UTF-8 do no harm", async () => {
    const odd = {
      "clips/.ignore/x.md": "",
      "clips/.onrecordignore": Uint8Array.of(0xff, 0xfe, 0x0a),
      "clips/a.txt": "",
    };
    expect((await loadIn(odd, { paths: ["clips"] })).paths).toEqual(["clips/a.txt"]);
  });
});

describe("-g", () => {
  const files = {
    "clips/2024/a.txt": "",
    "clips/2024/b.md": "",
    "clips/2025/c.txt": "",
    "clips/2025/c.log": "",
    "clips/.ignore": "b.md",
  };
  const read = async (...globs: string[]) => (await loadIn(files, { paths: ["clips"], globs })).paths;

  it("without a slash matches at any depth; with one, from the current folder", async () => {
    expect(await read("*.txt")).toEqual(["clips/2024/a.txt", "clips/2025/c.txt"]);
    expect(await read("clips/2025/*")).toEqual(["clips/2025/c.txt"]);
    expect(await read("/clips/*/a.*")).toEqual(["clips/2024/a.txt"]);
    expect(await read("**/2024/**/*.txt")).toEqual(["clips/2024/a.txt"]);
    expect(await read("2025/")).toEqual(["clips/2025/c.txt"]);
  });

  it("beginning with ! leaves out; the last that matches decides", async () => {
    expect(await read("!2024")).toEqual(["clips/2025/c.txt"]);
    expect(await read("*.txt", "!c.*")).toEqual(["clips/2024/a.txt"]);
    expect(await read("!*.txt", "c.txt")).toEqual(["clips/2025/c.txt"]);
  });

  it("knows alternatives, and goes before ignore files", async () => {
    expect(await read("{a,b}.{txt,md}")).toEqual(["clips/2024/a.txt", "clips/2024/b.md"]);
  });

  it("that names an extension reads it as text", async () => {
    expect(await read("*.log")).toEqual(["clips/2025/c.log"]);
  });

  it("does not mind how the folder was written", async () => {
    const outside = { "here/x.txt": "", "clips/2024/a.txt": "", "clips/2025/b.txt": "" };
    const { paths } = await loadIn(outside, { paths: [`here/../clips`], globs: ["clips/2025/*"] });
    expect(paths).toEqual(["here/../clips/2025/b.txt"]);
  });
});

describe("patterns that are none", () => {
  it("are passed over in an ignore file, whatever their length", async () => {
    const files = {
      "clips/.ignore": `${"a".repeat(1_000_000)}\nb.txt\n`,
      "clips/a.txt": "Rain.",
      "clips/b.txt": "Sun.",
    };
    expect((await loadIn(files, { paths: ["clips"] })).paths).toEqual(["clips/a.txt"]);
  });

  it("are an error where somebody asks for them", async () => {
    const { error } = await loadIn({ "clips/a.txt": "Rain." }, { paths: ["clips"], globs: ["*".repeat(70_000)] });
    expect(error).toMatch(/-g: a pattern of 70000 characters; at most 4096 can be matched$/);
  });
});
