// Where the labelled data is, and how it is read. It belongs to its publishers and never comes into the project.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const benchFolder = process.env.ONRECORD_BENCH ?? fileURLToPath(new URL("../../shared/bench", import.meta.url));

/** The path of a data file, or null, said on stderr, where the data is not on this machine. */
export function dataFile(name) {
  const path = join(benchFolder, name);
  if (existsSync(path)) return path;
  console.error(`bench: ${name} is not here, left out (ONRECORD_BENCH names the folder of labelled data)`);
  return null;
}

/** The records of a JSON Lines file. */
export function readRecords(path) {
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const isBody = ({ label }) => label === "body";

/** The story as `list --fields body` gives it: its paragraphs, and the headings between them. */
export function bodyOf({ text, paragraphs }) {
  const story = paragraphs.slice(Math.max(0, paragraphs.findIndex(isBody)), paragraphs.findLastIndex(isBody) + 1);
  const body = story.filter(({ label }) => label === "body" || label === "heading");
  return body.map(({ start, end }) => text.slice(start, end)).join("\n");
}

/** A source text as loading would give it. */
export function sourceOf(id, text) {
  const given = { title: null, authors: [], published: null, outlet: null, url: null, language: null };
  const layer = { text, fileLines: null, lineUnit: "file", hints: null, pages: null };
  return { path: `${id}.txt`, article: id, id: "000000000000", ...layer, given };
}
