// How often the frames are read rightly, by file and kind:
//
//   node bench/frames/score.mjs                          all files, the program as built here
//   node bench/frames/score.mjs pronouns nouns           these files only
//   node bench/frames/score.mjs --half measure           even numbers only (learn: odd)
//   node bench/frames/score.mjs --bin PATH               another build
//   node bench/frames/score.mjs --errors 20 | --json     the first errors of each file; everything as JSON
//
// Of statements: right; form (the right person, name cut or padded); else (somebody else named); nobody (left open);
// kind (found, but taken for no statement); missing (not found). Of other stretches: left alone. spurious: a statement where there is none.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { allFrames, comparable, isCutOrPadded, plain } from "./read-frames.mjs";

const builtHere = fileURLToPath(new URL("../../bin/onrecord.js", import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: "string" },
    bin: { type: "string", default: builtHere },
    errors: { type: "string", default: "0" },
    json: { type: "boolean", default: false },
  },
});
const surely = 0.9;
const counted = ["right", "form", "else", "nobody", "kind", "missing", "alone", "spurious"];

/** The quotes that the program finds in each frame, by id. */
function quotesOf(frames) {
  const folder = mkdtempSync(join(tmpdir(), "frames-"));
  const file = join(folder, "frames.jsonl");
  writeFileSync(file, frames.map(({ id, title, text }) => `${JSON.stringify({ id, title, text })}\n`).join(""));
  const env = { ...process.env };
  delete env.NODE_EXTRA_CA_CERTS;
  let output;
  try {
    output = execFileSync(process.execPath, [options.bin, "quotes", file, "--jsonl", "--all"], {
      env,
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    output = error.stdout;
    // 1 says that nothing was found; anything else is a failure that the figures would hide.
    if (error.status !== 1) console.error(`score: the program ended with ${error.status}`);
  }
  rmSync(folder, { recursive: true });
  const lines = output.toString().split("\n").filter(Boolean);
  return grouped(lines.map((line) => JSON.parse(line)));
}

function grouped(quotes) {
  const groups = new Map();
  for (const quote of quotes) groups.set(quote.article, [...(groups.get(quote.article) ?? []), quote]);
  return groups;
}

/** How much of the expected stretch a quote covers, 0 to 1. Texts with entities are decoded by the program: there words are compared. */
function covered(frame, expected, quote) {
  const isPlaced = quote.spans.some((span) => quote.text.includes(frame.text.slice(span.start, span.end)));
  if (isPlaced && !frame.text.includes("&")) {
    const end = expected.start + expected.quote.length;
    const shared = quote.spans.map((span) =>
      Math.max(0, Math.min(end, span.end) - Math.max(expected.start, span.start)),
    );
    return shared.reduce((sum, length) => sum + length, 0) / expected.quote.length;
  }
  const [a, b] = [plain(expected.quote), plain(quote.text)];
  return b.includes(a) ? 1 : a.includes(b) ? b.length / a.length : 0;
}

/** Whether the quote's speaker is one of the right answers; an unnamed source may stand in the mention alone. */
function verdict(expected, quote) {
  const right = [expected.speaker, ...(expected.accept ?? [])];
  const given = quote.speaker ?? null;
  if (given === null) {
    const mention = quote.mention?.text;
    const isSource =
      mention !== undefined && right.some((name) => name !== null && comparable(name) === comparable(mention));
    return isSource || right.includes(null) ? "right" : "nobody";
  }
  if (right.some((name) => name !== null && comparable(name) === comparable(given))) return "right";
  return right.some((name) => name !== null && isCutOrPadded(name, given)) ? "form" : "else";
}

function judge(frame, expected, quotes) {
  const hits = quotes.filter((quote) => covered(frame, expected, quote) >= 0.5);
  const statements = hits
    .filter((quote) => quote.kind !== "other")
    .toSorted((a, b) => covered(frame, expected, b) - covered(frame, expected, a));
  const quote = statements[0];
  if (expected.status === "other") {
    const allowed = expected.optional && quote !== undefined && verdict(expected, quote) === "right";
    return { what: quote === undefined || allowed ? "alone" : "spurious", quote };
  }
  if (quote !== undefined) return { what: verdict(expected, quote), quote };
  if (expected.optional) return { what: "right", quote };
  return { what: hits.length > 0 ? "kind" : "missing", quote: hits[0] };
}

/** Each judged stretch of a frame, and the statements found where none was expected. */
function judgements(frame, quotes) {
  const judged = frame.expect.map((expected) => ({ frame, expected, ...judge(frame, expected, quotes) }));
  const strays = quotes.filter(
    (quote) => quote.kind !== "other" && frame.expect.every((expected) => covered(frame, expected, quote) < 0.2),
  );
  return [...judged, ...strays.map((quote) => ({ frame, expected: null, what: "spurious", quote }))];
}

/** Counts of a list of judgements. Stretches that only set the scene (target: false) are counted apart. */
function figuresOf(list) {
  const targets = list.filter((one) => one.expected?.target !== false);
  const besides = list.filter((one) => one.expected?.target === false && one.expected.status === "statement");
  const count = Object.fromEntries(counted.map((what) => [what, targets.filter((one) => one.what === what).length]));
  const statements = targets.filter((one) => one.expected?.status === "statement");
  const others = targets.filter((one) => one.expected?.status === "other").length;
  const sure = statements.filter(
    (one) => one.quote !== undefined && one.quote.kind !== "other" && (one.quote.confidence ?? 0) >= surely,
  );
  const sureRight = sure.filter((one) => one.what === "right" || one.what === "form").length;
  return {
    ...count,
    statements: statements.length,
    others,
    sure: sure.length,
    sureRight,
    beside: besides.length,
    besideRight: besides.filter((one) => one.what === "right").length,
  };
}

const percent = (part, whole) => (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1));

function row(name, f) {
  const cells = [
    `${f.right}/${f.statements}`,
    percent(f.right, f.statements),
    f.form,
    f.else,
    f.nobody,
    f.kind,
    f.missing,
    `${f.alone}/${f.others}`,
    f.spurious,
  ];
  return (
    name.padEnd(26) +
    [...cells, `${f.sureRight}/${f.sure}`, percent(f.sureRight, f.sure), `${f.besideRight}/${f.beside}`]
      .map((cell) => String(cell).padStart(9))
      .join("")
  );
}

function errorLine({ frame, expected, what, quote }) {
  const text = (expected?.quote ?? quote.text).slice(0, 50);
  const want = expected === null || expected.status === "other" ? "no statement" : (expected.speaker ?? "nobody");
  const got =
    quote === undefined
      ? "nothing"
      : `${quote.speaker} (${quote.mention?.text ?? "-"}) ${quote.confidence ?? ""} ${quote.kind} ${quote.rule ?? ""}`;
  return `    ${what.padEnd(8)} ${frame.id} ${frame.kind}: “${text}” want ${want}, got ${got}`;
}

const files = allFrames(positionals, options.half);
const quotes = quotesOf(files.flatMap(([, frames]) => frames));
const report = {};
const header =
  "".padEnd(26) +
  ["right", "%", "form", "else", "nobody", "kind", "missing", "alone", "spurious", "sure", "%", "beside"]
    .map((name) => name.padStart(9))
    .join("");
if (!options.json) console.log(header);
const everything = [];
for (const [file, frames] of files) {
  const list = frames.flatMap((frame) => judgements(frame, quotes.get(frame.id) ?? []));
  everything.push(...list);
  const kindOf = (frame) => (file.startsWith("languages") ? frame.lang : frame.kind);
  const kinds = [...new Set(frames.map(kindOf))];
  const pronouns = [...new Set(list.map((one) => one.expected?.pronoun).filter(Boolean))];
  const byPronoun = Object.fromEntries(
    pronouns.map((pronoun) => [pronoun, figuresOf(list.filter((one) => one.expected?.pronoun === pronoun))]),
  );
  const byKind = Object.fromEntries(
    kinds.map((kind) => [kind, figuresOf(list.filter((one) => kindOf(one.frame) === kind))]),
  );
  report[file] = { all: figuresOf(list), byPronoun, byKind };
  if (options.json) continue;
  console.log(row(file, report[file].all));
  for (const pronoun of pronouns) console.log(row(`  "${pronoun}"`, byPronoun[pronoun]));
  for (const kind of kinds) console.log(row(`  ${kind}`, byKind[kind]));
  const wrong = list.filter((one) => one.what !== "right" && one.what !== "alone");
  for (const one of wrong.slice(0, Number(options.errors))) console.log(errorLine(one));
}
if (options.json) console.log(JSON.stringify(report, null, 1));
else console.log(row("all", figuresOf(everything)));
