import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { systemPath, writtenPath } from "../../src/text/system-path.js";
import { inFolder, load } from "./in-folder.js";

const story = "Ferry stops in Oban\n\nThe boat waits.\n";

/** Writes a story under each of these names, given byte by byte. */
function writeStories(...names: readonly string[]): void {
  mkdirSync(Buffer.from("clips/d\xff", "latin1"), { recursive: true });
  for (const name of names) writeFileSync(Buffer.from(`clips/${name}`, "latin1"), story);
}

// Other systems know no such names.
describe.skipIf(process.platform !== "linux")("a name that is no UTF-8", () => {
  it("is shown with its odd bytes written out, and the file is read", () =>
    inFolder({}, async () => {
      writeStories("caf\xe9.txt", "d\xff/inner.txt", "\xc3\xa9t\xc3\xa9 \xe2\x82.txt");
      const { paths, messages } = await load({ paths: ["clips"] });
      expect(paths).toEqual(["clips/caf\\xE9.txt", "clips/d\\xFF/inner.txt", "clips/été \\xE2\\x82.txt"]);
      expect(messages).toEqual([]);
    }));

  it("can be named as it is shown, and found by a pattern", () =>
    inFolder({}, async () => {
      writeStories("caf\xe9.txt", "d\xff/inner.txt");
      const named = await load({ paths: ["clips/caf\\xE9.txt", "clips/d\\xFF"] });
      expect(named.paths).toEqual(["clips/caf\\xE9.txt", "clips/d\\xFF/inner.txt"]);
      expect((await load({ paths: ["clips/caf*"] })).paths).toEqual(["clips/caf\\xE9.txt"]);
    }));

  it("can be named by a shell, which hands on bytes that Node.js does not", () =>
    inFolder({}, async () => {
      writeStories("caf\xe9.txt", "caf\xe8.txt", "cafe.txt", "d\xff/inner.txt");
      const named = await load({ paths: ["clips/caf\ufffd.txt", "clips/d\ufffd/inner.txt"] });
      expect(named.paths).toEqual(["clips/caf\\xE8.txt", "clips/caf\\xE9.txt", "clips/d\\xFF/inner.txt"]);
      expect((await load({ paths: ["clips/th\ufffd.txt"] })).error).toContain("no such file or folder");
    }));

  it("is not taken for one that has such letters itself", () =>
    inFolder({}, async () => {
      writeStories("caf\xe9.txt", "caf\\xE9.txt");
      expect((await load({ paths: ["clips"] })).paths).toEqual(["clips/caf\\x5CxE9.txt", "clips/caf\\xE9.txt"]);
      expect((await load({ paths: ["clips/caf\\xE9.txt"] })).paths).toEqual(["clips/caf\\x5CxE9.txt"]);
    }));

  it("leads back to its bytes, and other names to themselves", () => {
    expect(systemPath("d\\xFF/caf\\xE9.txt")).toEqual(Buffer.from("d\xff/caf\xe9.txt", "latin1"));
    for (const path of ["clips/a.txt", "été.txt", "a\\x41.txt", "a\\b.txt"]) expect(systemPath(path)).toBe(path);
    for (const path of ["caf\\xE9.txt", "\\x5Cx.txt"]) {
      expect(systemPath(writtenPath(path))).toEqual(Buffer.from(path));
    }
  });
});
