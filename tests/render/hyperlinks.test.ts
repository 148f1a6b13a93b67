import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkMaker } from "../../src/render/terminal/hyperlinks.js";

const base = { folder: "/home/ana", host: "desk" };
const vscode = linkMaker({ ...base, pattern: "vscode://file{path}:{line}" });

/** The address of a link, and its text. */
function parts(link: string): readonly string[] {
  const [before, address = "", text, end, after] = link.split("\u001b");
  expect([before, end, after]).toEqual(["", "]8;;", "\\"]);
  return [address.replace("]8;;", ""), text?.replace("\\", "") ?? ""];
}

describe("a hyperlink", () => {
  it.each([
    [{ path: "clips/a.txt", line: 33 }, "vscode://file/home/ana/clips/a.txt:33"],
    [{ path: "../b c/ü.txt" }, "vscode://file/home/b%20c/%C3%BC.txt:1"],
    [{ path: "/tmp/a.zip#3", line: 7, lineUnit: "paragraph" as const }, "vscode://file/tmp/a.zip:1"],
    [{ path: "feed.jsonl:7", line: 2, lineUnit: "text" as const }, "vscode://file/home/ana/feed.jsonl:7"],
    [{ path: "C:\\clips\\a.txt", line: 2 }, "vscode://file/C:/clips/a.txt:2"],
  ])("of %j is %s", (target, address) => {
    expect(parts(vscode("text", target))).toEqual([address, "text"]);
  });

  it("names the computer where its pattern asks for it", () => {
    const file = linkMaker({ ...base, pattern: "file://{host}{path}" });
    expect(parts(file("a", { path: "a.txt" }))[0]).toBe("file://desk/home/ana/a.txt");
  });

  it("is the text alone of standard input, and where no links are wanted", () => {
    expect(vscode("text", { path: "<stdin>", line: 3 })).toBe("text");
    expect(linkMaker(null)("text", { path: "a.txt" })).toBe("text");
  });

  it("has an address of printable ASCII, whatever a file is called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (path) => {
        const [address = ""] = parts(vscode("x", { path: `d/${path}` }));
        expect(address).toMatch(/^vscode:\/\/file\/home\/[!-~]*:\d+$/);
      }),
    );
  });
});
