// What the model was learnt beside: the rules and tables are among its features, so a change of theirs asks for new weights.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** One number for everything that decides who said it, but the weights. */
export function hashSources() {
  const hash = createHash("sha256");
  for (const folder of ["src/lexicon", "src/quotes", "src/language", "src/attribution"]) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    for (const file of files.toSorted()) hash.update(readFileSync(join(root, folder, file)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** The header of weights that ship. */
export function readHeader(name = "model/speakers.weights") {
  const file = readFileSync(join(root, "src/attribution", name));
  return JSON.parse(file.subarray(0, file.indexOf(10)).toString());
}
