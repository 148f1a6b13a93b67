import { opendirSync } from "node:fs";
import { extensionOf } from "../text/file-names.js";

/** Not `.md`: every code project has a README.md, and nobody means that by "the articles here". */
const telling = new Set([".txt", ".text", ".html", ".htm", ".mhtml", ".jsonl", ".pdf", ".docx", ".eml"]);

/** Whether articles lie directly in a folder, so that a question without paths can be about it. */
export function looksLikeArticleFolder(folder: string): boolean {
  try {
    const entries = opendirSync(folder);
    try {
      // One entry at a time: in a folder of 100,000 articles the first few tell.
      for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
        if (entry.isFile() && telling.has(extensionOf(entry.name))) return true;
      }
      return false;
    } finally {
      entries.closeSync();
    }
  } catch {
    return false;
  }
}
