import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** What each part of `src/` may import besides itself: arrows only go down. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  types: [],
  questions: ["types"],
  "archive-records": [],
  records: ["types", "archive-records"],
  report: ["types", "records"],
  errors: ["types", "questions", "records"],
  breathe: [],
  lexicon: [],
  text: ["types", "lexicon"],
  formats: ["types", "records", "errors", "text", "lexicon"],
  load: ["types", "errors", "text", "lexicon", "formats"],
  clean: ["types", "errors", "text", "lexicon"],
  quotes: ["types", "errors", "text", "lexicon"],
  language: ["types", "errors", "text", "lexicon"],
  attribution: ["types", "errors", "text", "lexicon", "language"],
  summary: ["types", "records", "errors", "text", "lexicon"],
  search: ["types", "questions", "records", "errors", "text", "lexicon"],
  archive: ["types", "questions", "records", "errors", "breathe", "text", "lexicon", "search"],
  verify: ["types", "records", "text", "lexicon", "search"],
  statements: ["types", "records", "text", "lexicon", "verify"],
  reports: [
    "types",
    "questions",
    "records",
    "report",
    "errors",
    "breathe",
    "text",
    "search",
    "archive",
    "verify",
    "statements",
  ],
  "load-model": ["load", "attribution"],
  "load-line-model": ["load", "clean"],
  engine: [],
  "import-stages": [
    "types",
    "errors",
    "load-model",
    "load-line-model",
    "clean",
    "quotes",
    "attribution",
    "summary",
    "archive",
  ],
  archiving: ["types", "records", "report", "errors", "text", "formats", "load", "archive", "engine", "import-stages"],
  "correct-quote": ["types", "questions", "report", "errors", "load", "archive"],
  "open-draft": ["types", "errors", "load", "archive", "import-stages"],
  corpus: [
    "types",
    "questions",
    "records",
    "report",
    "errors",
    "breathe",
    "text",
    "load",
    "archive",
    "archiving",
    "import-stages",
    "correct-quote",
    "open-draft",
    "reports",
  ],
  archives: ["types", "records", "archiving"],
  stream: ["types", "questions", "report", "load", "archive", "import-stages", "reports"],
  stages: [
    "load-model",
    "load-line-model",
    "load",
    "formats",
    "clean",
    "quotes",
    "attribution",
    "summary",
    "search",
    "text",
  ],
  index: ["types", "questions", "records", "report", "errors", "corpus", "stream", "archives"],
  render: ["types", "records", "report", "errors", "text", "lexicon"],
  cli: ["types", "questions", "records", "report", "errors", "index", "load", "formats", "render", "text"],
};

/** Who alone may import a package or a part of Node. */
const reserved: readonly { readonly imports: RegExp; readonly by: RegExp }[] = [
  { imports: /^commander$/, by: /^cli\// },
  { imports: /^@modelcontextprotocol\/sdk\//, by: /^cli\/mcp\// },
  { imports: /^chalk$/, by: /^render\/terminal/ },
  { imports: /^fuse\.js$/, by: /^search\/[^/]+$/ },
  { imports: /^(?:ignore|picomatch)$/, by: /^load\// },
  { imports: /^re2js$/, by: /^search\/compile-pattern\.ts$/ },
  { imports: /^(?:htmlparser2|entities|postal-mime|fflate)$/, by: /^formats\// },
  { imports: /^@opensearch-project\/opensearch$/, by: /^archive\/remote\/cluster\.ts$/ },
  { imports: /^pdfjs-dist/, by: /^formats\/pdf\// },
  { imports: /^node:fs/, by: /^(?:load|archive|archiving|cli)\// },
  { imports: /^node:(?!fs)/, by: /^(?:load|formats|archive|archiving|cli)\// },
  // A page says by their sums which style and script it allows.
  { imports: /^node:crypto$/, by: /^render\/html\// },
  { imports: /^node:zlib$/, by: /^(?:formats\/packed\/|load\/read-weights)/ },
  { imports: /^node:worker_threads$/, by: /^formats\/worker\.ts$/ },
];

interface Import {
  readonly from: string;
  readonly to: string;
}

/** `import … from "x"`, `export … from "x"`, `import("x")`: statements, not words in a table. */
const importPattern = /(?:^(?:import|export|\})[^"\n]*\sfrom\s|\bimport\(\s*)"([^"]+)"/gm;

const imports: readonly Import[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) =>
    [...readFileSync(join(src, file), "utf8").matchAll(importPattern)].map((match) => ({
      from: file.replaceAll("\\", "/"),
      to: match[1] ?? "",
    })),
  );

const partOf = (file: string): string => file.replace(/\.[jt]s$/, "").split("/")[0] ?? "";

/** What imports a file of our own, by their paths below `src/`. */
const ownImports: readonly Import[] = imports
  .filter(({ to }) => to.startsWith("."))
  .map(({ from, to }) => ({
    from,
    to: relative(src, normalize(join(src, dirname(from), to)))
      .replaceAll("\\", "/")
      .replace(/\.js$/, ".ts"),
  }));

/** The files that import each other in a loop, and those between two loops: what is left when all others are taken away. */
function filesInLoops(all: readonly Import[]): string[] {
  let left = all;
  for (;;) {
    const importing = new Set(left.map(({ from }) => from));
    const imported = new Set(left.map(({ to }) => to));
    const inside = left.filter(({ from, to }) => imported.has(from) && importing.has(to));
    if (inside.length === left.length) return [...importing].toSorted();
    left = inside;
  }
}

describe("the import table", () => {
  it("has an entry for every part of src", () => {
    const parts = new Set(
      readdirSync(src)
        .filter((name) => name !== "tsconfig.json")
        .map(partOf),
    );
    expect([...parts].toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  it("lets every part import only what lies below it", () => {
    const wrong = ownImports.filter(
      ({ from, to }) => partOf(from) !== partOf(to) && !allowed[partOf(from)]?.includes(partOf(to)),
    );
    expect(wrong).toEqual([]);
  });

  it("has no loop: what two files share, types too, is a file of its own", () => {
    expect(filesInLoops(ownImports)).toEqual([]);
  });

  it("finds a loop of three files, and not what leads to it or from it", () => {
    const loop = [
      { from: "quotes.ts", to: "speakers.ts" },
      { from: "speakers.ts", to: "names.ts" },
      { from: "names.ts", to: "quotes.ts" },
    ];
    const others = [
      { from: "report.ts", to: "quotes.ts" },
      { from: "names.ts", to: "types.ts" },
    ];
    expect(filesInLoops([...others, ...loop])).toEqual(["names.ts", "quotes.ts", "speakers.ts"]);
    expect(filesInLoops(others)).toEqual([]);
  });

  it("keeps commander, chalk, fuse.js and the file system where they belong", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        !to.startsWith(".") && !reserved.some(({ imports: name, by }) => name.test(to) && by.test(from)),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps fuse.js in one file", () => {
    const files = new Set(imports.filter(({ to }) => to === "fuse.js").map(({ from }) => from));
    expect(files.size).toBe(1);
  });

  it("keeps clocks and randomness out of everything below the command line", () => {
    const wrong = readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/^(?:cli|archive|archiving)[/\\]/.test(file))
      .filter((file) =>
        /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b/.test(
          readFileSync(join(src, file), "utf8"),
        ),
      );
    expect(wrong).toEqual([]);
  });
});
