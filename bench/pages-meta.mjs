// Writes what is read from saved pages, one record a line, in the form that the scorers of the data read:
//
//   node bench/pages-meta.mjs wcxb > meta.jsonl                 the names of articles/html: wcxb, aeb
//   node bench/pages-meta.mjs wcxb --given > meta.jsonl         only what the markup says, not what cleaning finds in the text
//
// Milliseconds a page and stage go to stderr. Bundles the sources itself: pages are read in a part of the program that the library does not export.
import { build } from "esbuild";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { benchFolder } from "./data.mjs";

const [set = "wcxb", ...flags] = process.argv.slice(2);
const folder = join(benchFolder, "articles/html", set);

if (!existsSync(folder))
  console.error(`bench: articles/html/${set} is not here, left out (ONRECORD_BENCH names the folder of labelled data)`);
else await readPages();

async function readPages() {
  const { readHtml, repairDocument, cleanArticle } = await bundle();
  const spent = { read: [], clean: [] };
  const timed = (stage, work) => {
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    spent[stage].push((user + system) / 1000);
    return result;
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".html.gz"))) {
    const id = file.slice(0, -".html.gz".length);
    const html = gunzipSync(readFileSync(join(folder, file))).toString("utf8");
    const document = timed("read", () => repairDocument(readHtml(html, `${id}.html`)[0]));
    const source = { path: `${id}.html`, article: id, id: "000000000000", lineUnit: "file", ...document };
    const found = flags.includes("--given") ? document.given : timed("clean", () => cleanArticle(source));
    const { title, authors, published, outlet, url, language } = found;
    console.log(JSON.stringify({ article: id, title, authors, published, outlet, url, language }));
  }
  for (const [stage, times] of Object.entries(spent)) {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    console.error(`${stage}: ${at(0.5)} ms a page in the median, ${at(0.95)} at 95%`);
  }
}

async function bundle() {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const outfile = join(mkdtempSync(join(tmpdir(), "onrecord-")), "read-pages.mjs");
  const contents = `export { readHtml } from "./src/formats/html/read-html.ts"; export { repairDocument } from "./src/formats/repair/repair-document.ts"; export { cleanArticle } from "./src/clean/clean-article.ts";`;
  const options = { bundle: true, platform: "node", format: "esm", absWorkingDir: root, logLevel: "error" };
  await build({ ...options, stdin: { contents, resolveDir: root, loader: "ts" }, outfile });
  return import(outfile);
}
