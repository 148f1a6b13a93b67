import { notALinkFormat } from "../errors.js";
import type { LinkOptions } from "../render/types.js";
import type { Io } from "./io.js";
import type { Flags } from "./read-flags.js";

/** What opens a line of a file, by the name that `--hyperlink-format` knows it under. */
export const linkPatterns: ReadonlyMap<string, string> = new Map([
  ["none", ""],
  ["file", "file://{host}{path}"],
  ["kitty", "file://{host}{path}#{line}"],
  ["vscode", "vscode://file{path}:{line}"],
  ["vscode-insiders", "vscode-insiders://file{path}:{line}"],
  ["vscodium", "vscodium://file{path}:{line}"],
  ["cursor", "cursor://file{path}:{line}"],
  ["zed", "zed://file{path}:{line}"],
  ["macvim", "mvim://open?url=file://{path}&line={line}"],
  ["textmate", "txmt://open?url=file://{path}&line={line}"],
]);

const flag = "--hyperlink-format";

/** Where paths and line numbers lead; null where they are text. A config file alone does not bring links into a pipe. */
export async function readLinks(flags: Flags, { stdout, env }: Io): Promise<LinkOptions | null> {
  const format = flags.text(flag) ?? "none";
  const pattern = linkPatterns.get(format) ?? format;
  if (pattern === "") return null;
  // A scheme, and printable ASCII: what a terminal takes for an address.
  if (!/^[a-z][\w+.-]*:[!-~]*\{path\}[!-~]*$/i.test(pattern)) {
    throw notALinkFormat(flags.nameOf(flag), [...linkPatterns.keys()], format);
  }
  if (!flags.isGiven(flag) && (stdout.isTTY !== true || env["TERM"] === "dumb")) return null;
  const host = pattern.includes("{host}") ? (await import("node:os")).hostname() : "";
  return { pattern, folder: process.cwd(), host };
}
