import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inFolder, load, loadIn } from "./in-folder.js";

async function errorLookingFor(...globs: readonly string[]): Promise<string | null> {
  return (await loadIn({ "clips/a.txt": "" }, { paths: ["clips"], globs })).error;
}

const clips = { "clips/b.txt": "Two", "clips/a.txt": "One", "clips/world/c.md": "Three", "clips/d.text": "Four" };

describe("folders", () => {
  it("are walked, and their articles come by path in code point order", async () => {
    const files = { ...clips, "clips/Z.txt": "", "clips/é.txt": "", "clips/ﬁ.txt": "", "clips/😀.txt": "" };
    const { paths, error } = await loadIn(files, { paths: ["clips"] });
    expect(error).toBe(null);
    expect(paths).toEqual(
      ["Z.txt", "a.txt", "b.txt", "d.text", "world/c.md", "é.txt", "ﬁ.txt", "😀.txt"].map((name) => `clips/${name}`),
    );
  });

  it("are shown as they were given, without doubled slashes, and the current one not at all", async () => {
    const files = { "clips/a.txt": "One" };
    expect((await loadIn(files, { paths: ["clips//"] })).paths).toEqual(["clips/a.txt"]);
    expect((await loadIn(files, { paths: ["./clips"] })).paths).toEqual(["./clips/a.txt"]);
    expect((await loadIn(files, { paths: ["."] })).paths).toEqual(["clips/a.txt"]);
    expect((await loadIn(files, { paths: ["./"] })).paths).toEqual(["clips/a.txt"]);
  });

  it("give only files of a known type, whatever the case of their extension", async () => {
    const files = { "clips/A.TXT": "One", "clips/page.html": "<p>", "clips/notes": "", "clips/photo.jpg": "" };
    expect((await loadIn(files, { paths: ["clips"] })).paths).toEqual(["clips/A.TXT", "clips/page.html"]);
  });

  it("are walked as deep as --max-depth says: 1 is the folder itself", async () => {
    const files = { "clips/a.txt": "", "clips/x/b.txt": "", "clips/x/y/c.txt": "" };
    const at = async (maxDepth: number) => (await loadIn(files, { paths: ["clips"], maxDepth })).paths;
    expect(await at(1)).toEqual(["clips/a.txt"]);
    expect(await at(2)).toEqual(["clips/a.txt", "clips/x/b.txt"]);
  });

  it("keep their hidden files to themselves unless asked", async () => {
    const files = { "clips/a.txt": "", "clips/.b.txt": "", "clips/.old/c.txt": "" };
    expect((await loadIn(files, { paths: ["clips"] })).paths).toEqual(["clips/a.txt"]);
    expect((await loadIn(files, { paths: ["clips"], hidden: true })).paths).toEqual([
      "clips/.b.txt",
      "clips/.old/c.txt",
      "clips/a.txt",
    ]);
    expect((await loadIn(files, { paths: ["clips/.b.txt", "clips/.old"] })).paths).toEqual([
      "clips/.b.txt",
      "clips/.old/c.txt",
    ]);
  });

  it("do not lead along symbolic links, so that a loop is harmless; a named link is followed", async () => {
    await inFolder({ "clips/a.txt": "One", "far/b.txt": "Two" }, async () => {
      symlinkSync("../far", "clips/link");
      symlinkSync("..", "clips/up");
      symlinkSync("itself", "clips/itself");
      expect(await load({ paths: ["clips"] })).toMatchObject({
        paths: ["clips/a.txt"],
        messages: ["3 files not read: 2 links (read where they are named), 1 link that leads nowhere"],
      });
      expect((await load({ paths: ["clips/link"] })).paths).toEqual(["clips/link/b.txt"]);
      expect((await load({ paths: ["clips/itself", "far"] })).messages).toEqual([
        "warning: clips/itself: too many levels of symbolic links (skipped)",
      ]);
    });
  });

  it("tell of links to what is not read by itself, and of no others", async () => {
    const files = { "clips/a.txt": "One", "clips/old/b.txt": "Two", "far/c.txt": "Three", "clips/.kept/d.txt": "Four" };
    await inFolder(files, async () => {
      for (const [target, link] of [
        ["a.txt", "same.txt"],
        ["old", "same-folder"],
        ["../far/c.txt", "out.txt"],
        [".kept/d.txt", "kept.txt"],
        ["gone.txt", "gone.txt.txt"],
        ["../far/c.txt", ".hidden.txt"],
        ["/dev/null", "null.txt"],
      ] as const)
        symlinkSync(target, `clips/${link}`);
      expect(await load({ paths: ["clips"] })).toMatchObject({
        paths: ["clips/a.txt", "clips/old/b.txt"],
        messages: ["3 files not read: 2 links (read where they are named), 1 link that leads nowhere"],
      });
      // What another path names is read by itself, whichever comes first.
      const messages = ["2 files not read: 1 link that leads nowhere, 1 link (read where it is named)"];
      expect((await load({ paths: ["clips", "far"] })).messages).toEqual(messages);
      expect((await load({ paths: ["far", "clips"] })).messages).toEqual(messages);
      expect((await load({ paths: ["clips"], types: ["md"] })).error).toBe(
        "no-articles: clips: no articles found (looked for .md .markdown)",
      );
    });
  });

  it("of links alone are said to hold links", async () => {
    await inFolder({ "far/a.txt": "One" }, async () => {
      mkdirSync("clips");
      symlinkSync("../far/a.txt", "clips/a.txt");
      expect((await load({ paths: ["clips"] })).error).toBe(
        "no-articles: clips: no articles found (1 file not read: 1 link (read where it is named))",
      );
      expect((await load({ paths: ["clips"], types: ["txt"] })).error).toBe(
        "no-articles: clips: no articles found (looked for .txt .text; 1 file not read: 1 link (read where it is named))",
      );
      expect((await load({ paths: ["clips/*"] })).paths).toEqual(["clips/a.txt"]);
    });
  });

  it("do not hang on a pipe that nobody writes to", async () => {
    await inFolder({ "clips/a.txt": "One" }, async () => {
      execFileSync("mkfifo", ["clips/pipe.txt"]);
      expect((await load({ paths: ["clips"] })).paths).toEqual(["clips/a.txt"]);
      expect((await load({ paths: ["clips/*.txt"] })).paths).toEqual(["clips/a.txt"]);
    });
  });

  it("without what -g names are said to lack that", async () => {
    expect(await errorLookingFor("*.log")).toBe("no-articles: clips: no articles found (looked for *.log)");
    expect(await errorLookingFor("!a*")).toBe("no-articles: clips: no articles found (looked for !a*)");
  });

  it("hold links that lead nowhere, which are not what somebody meant instead", async () => {
    await inFolder({ "clips/a.txt": "One" }, async () => {
      symlinkSync("gone.txt", "clips/link.txt");
      expect((await load({ paths: ["clips/link.txt"] })).error).toBe(
        "not-found: clips/link.txt: no such file or folder",
      );
    });
  });
});

describe("the same file named twice", () => {
  it("is read once, under the name that came first", async () => {
    const given = ["clips/a.txt", "clips", "./clips/b.txt", "clips/../clips"];
    const { paths } = await loadIn({ "clips/a.txt": "One", "clips/b.txt": "Two" }, { paths: given });
    expect(paths).toEqual(["clips/a.txt", "clips/b.txt"]);
  });

  it("is known through a symbolic link", async () => {
    await inFolder({ "clips/a.txt": "One" }, async () => {
      symlinkSync("clips", "link");
      expect((await load({ paths: ["clips", "link"] })).paths).toEqual(["clips/a.txt"]);
    });
  });
});

describe("types", () => {
  const files = { "clips/a.txt": "", "clips/b.md": "", "clips/c.jsonl": '{"text":"Three"}' };

  it("choose among the files of a folder", async () => {
    expect((await loadIn(files, { paths: ["clips"], types: ["md"] })).paths).toEqual(["clips/b.md"]);
    expect((await loadIn(files, { paths: ["clips"], types: ["txt", "jsonl"] })).paths).toEqual([
      "clips/a.txt",
      "clips/c.jsonl:1",
    ]);
  });

  it("do not keep a file from being read that was named", async () => {
    expect((await loadIn(files, { paths: ["clips/a.txt"], types: ["md"] })).paths).toEqual(["clips/a.txt"]);
  });

  it("say how a named file is read whose extension does not", async () => {
    const feed = { "feed.log": '{"text":"One"}\n{"text":"Two"}' };
    expect((await loadIn(feed, { paths: ["feed.log"], types: ["jsonl"] })).paths).toEqual(["feed.log:1", "feed.log:2"]);
  });

  it("that are unknown are a usage error", async () => {
    const { error } = await loadIn(files, { paths: ["clips"], types: ["doc"] });
    expect(error).toMatch(/^usage: --type takes txt, md, .* or gz, not "doc"$/);
  });
});

describe("a pattern as a path", () => {
  it("names what a shell would name: files of any extension, folders with what is in them, nothing hidden", async () => {
    const files = { ...clips, "clips/e.log": "Five", "clips/.f.txt": "" };
    const named = async (glob: string) => (await loadIn(files, { paths: [glob] })).paths;
    expect(await named("clips/*.txt")).toEqual(["clips/a.txt", "clips/b.txt"]);
    expect(await named("clips/{a,e}.*")).toEqual(["clips/a.txt", "clips/e.log"]);
    expect(await named("clips/w*")).toEqual(["clips/world/c.md"]);
    expect(await named("**/*.md")).toEqual(["clips/world/c.md"]);
    expect(await named("cl?ps/[!ab].t*")).toEqual(["clips/d.text"]);
    expect(await named("clips/**")).toEqual(["clips/a.txt", "clips/b.txt", "clips/d.text", "clips/world/c.md"]);
  });

  it("is a file's name if there is such a file", async () => {
    expect((await loadIn({ "a[1].txt": "One", "a1.txt": "Two" }, { paths: ["a[1].txt"] })).paths).toEqual(["a[1].txt"]);
  });

  it("that matches nothing is an error", async () => {
    expect((await loadIn(clips, { paths: ["clips/*.rtf"] })).error).toBe("not-found: clips/*.rtf: no file matches");
  });
});

async function missing(path: string): Promise<string | null> {
  return (await loadIn(clips, { paths: [path] })).error;
}

describe("a path that does not exist", () => {
  it("is an error with the name that was most likely meant", async () => {
    expect(await missing("clip")).toBe('not-found: clip: no such file or folder; did you mean "clips"?');
    expect(await missing("clpis/b.txt")).toBe(
      'not-found: clpis/b.txt: no such file or folder; did you mean "clips/b.txt"?',
    );
    expect(await missing("clips/wrold/")).toBe(
      'not-found: clips/wrold/: no such file or folder; did you mean "clips/world"?',
    );
    expect(await missing("kirby")).toBe("not-found: kirby: no such file or folder");
    expect(await missing("")).toBe('not-found: "": no such file or folder');
  });

  it("is a warning beside one that does", async () => {
    const { paths, messages, error } = await loadIn(clips, { paths: ["clip", "clips/a.txt"] });
    expect(error).toBe(null);
    expect(paths).toEqual(["clips/a.txt"]);
    expect(messages).toEqual(['warning: clip: no such file or folder; did you mean "clips"?']);
  });

  it("is an error if no other one does either", async () => {
    const { messages, error } = await loadIn(clips, { paths: ["kirby", "xyz"] });
    expect(error).toBe("not-found: kirby: no such file or folder");
    expect(messages).toEqual(["warning: xyz: no such file or folder"]);
  });
});

describe("a folder without articles", () => {
  it("is an error that says what lies in it, or what was looked for", async () => {
    const files = { "clips/a.mp3": "", "clips/b.MP3": "", "clips/c.pages": "" };
    expect((await loadIn(files, { paths: ["clips"] })).error).toBe(
      "no-articles: clips: no articles found (3 files not read: 2 .mp3, 1 .pages)",
    );
    expect((await loadIn(files, { paths: ["clips"], types: ["md"] })).error).toBe(
      "no-articles: clips: no articles found (looked for .md .markdown)",
    );
  });

  it("is a warning beside one with articles", async () => {
    const { paths, messages } = await loadIn({ "a.txt": "", "old/x.mp3": "" }, { paths: ["a.txt", "old"] });
    expect(paths).toEqual(["a.txt"]);
    expect(messages).toEqual(["warning: old: no articles found (1 file not read: 1 .mp3)", "1 file not read: 1 .mp3"]);
  });
});

describe("a folder that cannot be read", () => {
  it.skipIf(process.getuid?.() === 0)("is a warning, and nobody says that it holds no articles", async () => {
    await inFolder({}, async () => {
      mkdirSync("locked", { mode: 0 });
      const { messages, error, stats } = await load({ paths: ["locked"] });
      expect(messages).toEqual(["warning: locked: permission denied (skipped)"]);
      expect([error, stats.unreadable]).toEqual([null, 1]);
    });
  });

  it("is a warning with the system's reason", async () => {
    const path = "x".repeat(300);
    const { messages, error } = await loadIn({}, { paths: [path] });
    expect(messages).toEqual([`warning: ${path}: name too long (skipped)`]);
    expect(error).toBe(null);
  });
});
