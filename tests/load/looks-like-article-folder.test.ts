import { describe, expect, it } from "vitest";
import { looksLikeArticleFolder } from "../../src/load/looks-like-article-folder.js";
import { inFolder } from "./in-folder.js";

function looks(files: Readonly<Record<string, string>>): Promise<boolean> {
  return inFolder(files, async () => looksLikeArticleFolder("."));
}

describe("a folder looks like one of articles", () => {
  it("if a text, a page or a feed lies directly in it", async () => {
    for (const name of ["a.txt", "B.TXT", "a.text", "a.html", "a.htm", "a.jsonl"])
      expect(await looks({ [name]: "" })).toBe(true);
  });

  it("not for a README.md, hidden files, files further in, or a folder with such a name", async () => {
    expect(await looks({ "README.md": "", ".txt": "", "old/a.txt": "", "b.txt/c": "", "package.json": "" })).toBe(
      false,
    );
  });

  it("not if it is not there", () => {
    expect(looksLikeArticleFolder("/no/such/folder")).toBe(false);
  });
});
