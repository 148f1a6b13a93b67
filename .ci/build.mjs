// Bundles the program and the library into dist/: three entry points that share chunks, so that a question
// loads only the code it needs. `npm run build` adds the type declarations. A test names another folder.
import { build } from "esbuild";
import { readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const outdir = resolve(process.argv[2] ?? join(root, "dist"));

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { onrecord: "src/cli/main.ts", index: "src/index.ts", stages: "src/stages.ts" },
  outdir,
  bundle: true,
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  format: "esm",
  platform: "node",
  target: "node20.19",
  minify: true,
  keepNames: true,
  legalComments: "eof",
  metafile: true,
  // commander is CommonJS and requires Node's own modules, which an ES module can only do with a require of its own.
  banner: { js: 'import{createRequire as _cr}from"node:module";const require=_cr(import.meta.url);' },
});

// Chunks of earlier builds are left over under other hashes.
const built = new Set(Object.keys(metafile.outputs).map((file) => resolve(root, file)));
for (const file of await readdir(join(outdir, "chunks"))) {
  const path = join(outdir, "chunks", file);
  if (!built.has(path)) await rm(path);
}
