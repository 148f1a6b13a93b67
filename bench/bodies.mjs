// Writes what cleaning makes of whole-page dumps, one record a line, in the form that the scorers of the data read:
//
//   node bench/bodies.mjs aeb.html-text > bodies.jsonl           any name of articles/text, without .jsonl
//   node bench/bodies.mjs wcxb --rules > bodies.jsonl             by rules alone, without the line model
//
// Build first: it measures the library as built.
import { bodyOf, dataFile, readRecords, sourceOf } from "./data.mjs";

const [name = "aeb.html-text", ...flags] = process.argv.slice(2);
const path = dataFile(`articles/text/${name}.jsonl`);

if (path !== null) {
  const { cleanArticle, loadLineModels } = await import("../dist/stages.js");
  const model = flags.includes("--rules") ? null : loadLineModels();
  for (const { id, text } of readRecords(path)) {
    const article = cleanArticle(sourceOf(id, text), model);
    const { title, authors, published, outlet } = article;
    console.log(JSON.stringify({ article: id, title, authors, published, outlet, body: bodyOf(article) }));
  }
}
