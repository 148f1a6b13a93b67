// Builds dist/: the manual page, the program in parts, the library, ES modules that share chunks, and the worker that both start for files
// which are no text.
// `npm run build` adds the type declarations. A test names another folder.
import { createHash } from "node:crypto";
import { build } from "esbuild";
import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { buildMan } from "./build-man.mjs";
import { buildProgram } from "./build-program.mjs";
import { buildWorker } from "./build-worker.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const outdir = resolve(process.argv[2] ?? join(root, "dist"));
const weights = [
  "attribution/model/speakers.weights",
  "attribution/indirect/indirect.weights",
  "clean/model/text.weights",
  "clean/model/markup.weights",
];
const builtWeights = {};
// Where load/read-weights.ts looks for them: beside the folder that it is in.
for (const file of weights) {
  await cp(join(root, "src", file), join(outdir, file));
  builtWeights[file] = crc32(await readFile(join(outdir, file)));
}

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  metafile: true,
  define: { builtWeights: JSON.stringify(JSON.stringify(builtWeights)) },
};

await buildWorker(outdir);

/** What decides what is read and found: results that other sources have made are other results. */
const engine = createHash("sha256");
for (const file of (await readdir(join(root, "src"), { recursive: true, withFileTypes: true })).filter((entry) =>
  entry.isFile(),
)) {
  engine.update(await readFile(join(file.parentPath ?? file.path, file.name)));
}
const define = { ONRECORD_ENGINE: JSON.stringify(engine.digest("hex").slice(0, 16)) };

// What threads run that archives are made in.
await build({
  ...common,
  entryPoints: { maker: "src/archiving/maker.ts" },
  outdir: join(outdir, "archiving"),
  outExtension: { ".js": ".mjs" },
  format: "esm",
  minify: true,
  keepNames: true,
  legalComments: "eof",
  define,
});

await buildMan(outdir, root, common);
await buildProgram(outdir, root, { ...common, define: { ...common.define, ...define } });

const library = await build({
  ...common,
  entryPoints: { index: "src/index.ts", stages: "src/stages.ts" },
  outdir,
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  format: "esm",
  minify: true,
  keepNames: true,
  legalComments: "eof",
  define,
});

// Files of earlier builds are left over under other names.
const built = new Set(Object.keys(library.metafile.outputs).map((file) => resolve(root, file)));
built.add(join(outdir, "onrecord.1"));
for (const folder of [outdir, join(outdir, "chunks")]) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && !built.has(path)) await rm(path);
  }
}
