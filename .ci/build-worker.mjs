// Builds the worker that reads files with the help of libraries (src/formats/worker.ts): a program of its own, with the
// libraries inside, each in a chunk that is loaded where its format occurs. Their licences lie beside it.
import { build } from "esbuild";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Writes the worker's program into `folder`/formats, and resolves to its path. What was there before is removed. */
export async function buildWorker(folder) {
  const outdir = resolve(folder, "formats");
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    target: "node20.19",
    metafile: true,
    entryPoints: { worker: "src/formats/worker.ts" },
    outdir,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    minify: true,
    keepNames: true,
    legalComments: "none",
    plugins: [withoutCanvas],
  });
  await writeFile(join(outdir, "LICENSES.txt"), await licencesOf(metafile));
  // The tables of characters that fonts of East Asia refer to by name.
  await cp(join(root, "node_modules/pdfjs-dist/cmaps"), join(outdir, "cmaps"), { recursive: true });
  return join(outdir, "worker.mjs");
}

/**
 * pdf.js looks for packages with native code, to draw with and for old versions of Node. We draw nothing, and what lies in
 * somebody's node_modules must not be loaded; nor is code to be made of what a file says, whatever its options are.
 */
const leftOut = ['process.getBuiltinModule("module").createRequire(import.meta.url)', "new Function"];
const throwing = "(() => { throw new Error('left out'); })";

const withoutCanvas = {
  name: "without-canvas",
  setup({ onLoad }) {
    onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, "utf8");
      return { contents: leftOut.reduce((rest, part) => rest.replaceAll(part, throwing), code), loader: "js" };
    });
  },
};

/** The licence of every package that went into the program. */
async function licencesOf(metafile) {
  const inputs = Object.keys(metafile.inputs);
  const packages = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []));
  const texts = [...packages].toSorted().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? "" : await readFile(join(root, folder, file), "utf8");
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(80)}\n\n`);
}
