import { readFileSync } from "node:fs";
import { repairText } from "../formats/repair/repair-document.js";
import { systemPath } from "../text/system-path.js";

/** The text of a file in UTF-8, as it is or mended: the text layer of most articles. */
export function readLayer(path: string, repaired: boolean): string {
  const text = readFileSync(systemPath(path), "utf8").replace(/^\ufeff/, "");
  return repaired ? repairText(text) : text;
}

/** Where the text layer of an article is to be had from: its file, or nowhere. */
export function layerOf(path: string, text: string): "file" | "repaired" | "kept" {
  try {
    const file = readLayer(path, false);
    if (file === text) return "file";
    return repairText(file) === text ? "repaired" : "kept";
  } catch {
    // It went while it was read.
    return "kept";
  }
}
