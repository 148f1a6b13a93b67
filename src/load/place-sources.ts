import type { FileReading } from "../formats/read-bytes.js";
import { bareName } from "../text/file-names.js";
import type { SourceText } from "../types.js";
import { buildSource } from "./build-source.js";
import type { FoundFile } from "./find-files.js";

/** The articles of a file, each by its place in it: of several the third of `a.txt` is `a.txt#3`. */
export function placeSources(
  { kind, path, only }: FoundFile,
  { articles }: Extract<FileReading, { kind: "read" }>,
): SourceText[] {
  const file = kind === "stdin" ? path : bareName(path);
  const wanted = articles.filter(({ place }) => only === null || place === only || (place === "" && only === "#1"));
  return wanted.map(({ place, document, format: { lineUnit } }) =>
    buildSource(document, { path: path + place, article: document.name ?? file + place, lineUnit }),
  );
}
