// Builds dist/: the program, one CommonJS file with its code cache, the library, ES modules that share chunks, and the
// worker that both start for files which are no text.
// `npm run build` adds the type declarations. A test names another folder.
import { createHash } from "node:crypto";
import { build } from "esbuild";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { buildWorker } from "./build-worker.mjs";
import { cacheCode } from "./cache-code.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const outdir = resolve(process.argv[2] ?? join(root, "dist"));
const weights = ["attribution/model/speakers.weights", "clean/model/text.weights", "clean/model/markup.weights"];
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
  define: { builtWeights: JSON.stringify(builtWeights) },
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

const program = join(outdir, "onrecord.cjs");
const bundled = await build({
  ...common,
  entryPoints: ["src/cli/main.ts"],
  outfile: program,
  // One file, of which a part runs when it is first imported: setting up ES modules takes longer than the average answer.
  format: "cjs",
  supported: { "dynamic-import": false },
  // Names stay as they are, for the stacks that ONRECORD_DEBUG shows.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "eof",
  // commander starts other programs for commands that are files of their own; none of ours is, and loading takes 3 ms.
  alias: { "node:child_process": "./.ci/no-child-process.cjs" },
  // bin/onrecord.js says where the program is.
  define: { ...common.define, ...define, "import.meta.url": "module.url" },
  banner: { js: "(function (module, require) {" },
  footer: { js: "})" },
});
await writeFile(program, inAscii(await readFile(program, "utf8")));
const cache = await cacheCode(program, root);

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

/** esbuild escapes all but regular expressions and licences; V8 holds text without other letters in half the room. */
function inAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// Files of earlier builds are left over under other names.
const outputs = [...Object.keys(bundled.metafile.outputs), ...Object.keys(library.metafile.outputs)];
const built = new Set([...outputs.map((file) => resolve(root, file)), cache]);
for (const folder of [outdir, join(outdir, "chunks")]) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && !built.has(path)) await rm(path);
  }
}
