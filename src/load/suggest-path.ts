import { existsSync, readdirSync } from "node:fs";
import { closest } from "../text/edit-distance.js";

/** The path that was most likely meant by one that does not exist ("clip/a.txt" -> "clips/a.txt"), or null. */
export function suggestPath(path: string): string | null {
  const steps = path.replace(/\/+$/, "").split("/");
  let known = "";
  for (const [index, step] of steps.entries()) {
    const next = known + step;
    if (next === "" || existsSync(next)) {
      known = `${next}/`;
      continue;
    }
    const meant = closest(step, siblingsIn(known));
    // A link that leads nowhere is there, and is not.
    if (meant === null || meant === step) return null;
    const whole = [known + meant, ...steps.slice(index + 1)].join("/");
    return existsSync(whole) ? whole : known + meant;
  }
  return null;
}

function siblingsIn(folder: string): string[] {
  try {
    return readdirSync(folder === "" ? "." : folder).filter((name) => !name.startsWith("."));
  } catch {
    return [];
  }
}
