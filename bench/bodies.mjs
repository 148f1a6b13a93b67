// Writes what cleaning makes of whole-page dumps, one record a line, in the form that the scorers of the data read:
//
//   node bench/bodies.mjs aeb.html-text > bodies.jsonl           any name of articles/text, without .jsonl
//   node bench/bodies.mjs wcxb --headings > bodies.jsonl         counts headings as body, as people's bodies do
//
// Build first: it measures the library as built.
import { dataFile, readRecords, sourceOf } from "./data.mjs";

const [name = "aeb.html-text", ...flags] = process.argv.slice(2);
const wanted = new Set(flags.includes("--headings") ? ["body", "heading"] : ["body"]);
const path = dataFile(`articles/text/${name}.jsonl`);

if (path !== null) {
  const { cleanArticle } = await import("../dist/stages.js");
  for (const { id, text } of readRecords(path)) {
    const { paragraphs, title, authors, published, outlet } = cleanArticle(sourceOf(id, text));
    const story = paragraphs.filter(({ label }) => wanted.has(label));
    const body = story.map(({ start, end }) => text.slice(start, end)).join("\n");
    console.log(JSON.stringify({ article: id, title, authors, published, outlet, body }));
  }
}
