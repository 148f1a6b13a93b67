import type { LineUnit } from "../../types.js";
import type { LinkOptions } from "../types.js";

/** Where a link leads: an article, and a line of it. */
export interface LinkTarget {
  readonly path: string;
  readonly line?: number;
  readonly lineUnit?: LineUnit;
}

/** Text as a link of the terminal (OSC 8); the text alone where there is nothing to lead to. */
export type LinkText = (text: string, target: LinkTarget) => string;

export function linkMaker(options: LinkOptions | null): LinkText {
  if (options === null) return (text) => text;
  const { pattern, folder, host } = options;
  return (text, { path, line = 1, lineUnit = "file" }) => {
    if (path === "<stdin>") return text;
    const { file, record } = partPath(path);
    const values: Readonly<Record<string, string>> = {
      path: encodePath(absolute(file, folder)),
      // A line of a text that was taken out of a file is none of the file's; a record has its own.
      line: String(lineUnit === "file" ? line : record),
      column: "1",
      host: encodeURIComponent(host),
    };
    const address = pattern.replaceAll(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written);
    return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
  };
}

/** Of `feed.jsonl:7` and `a.zip#3` the file, and the line of a record in it. */
function partPath(path: string): { readonly file: string; readonly record: number } {
  const [, file = path, record = "1"] = /^(.*\.\w+?)(?:#\d+)?(?::(\d+))?$/s.exec(path) ?? [];
  return { file, record: Number(record) };
}

function absolute(path: string, folder: string): string {
  const written = path.replaceAll("\\", "/");
  if (/^(?:\/|[A-Za-z]:\/)/.test(written)) return written;
  const parts = folder.replaceAll("\\", "/").split("/");
  for (const part of written.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** As addresses are written: nothing in a name can end the link, or be obeyed by the terminal. */
function encodePath(path: string): string {
  const encoded = path
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map((part) => encodeURIComponent(part).replaceAll("%3A", ":"))
    .join("/");
  return encoded.startsWith("/") ? encoded : `/${encoded}`;
}
