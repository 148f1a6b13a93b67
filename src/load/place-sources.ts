import type { Reading } from "../formats/read-bytes.js";
import { bareName } from "../text/file-names.js";
import type { SourceText } from "../types.js";
import { buildSource } from "./build-source.js";
import type { FoundFile } from "./find-files.js";

/** The documents of a file as articles: where there are several, the third of `a.txt` is `a.txt#3`. */
export function placeSources(
  { kind, path, only }: FoundFile,
  { documents }: Extract<Reading, { kind: "read" }>,
): SourceText[] {
  const file = kind === "stdin" ? path : bareName(path);
  const isOne = documents.length === 1;
  return documents.flatMap((document, index) => {
    const place = `#${index + 1}`;
    if (only !== null && only !== place) return [];
    const { lineUnit } = document.format;
    const article = document.name ?? (isOne ? file : file + place);
    return [buildSource(document, { path: isOne ? path : path + place, article, lineUnit })];
  });
}
