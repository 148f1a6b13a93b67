import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/report.js";
import { fieldsOf } from "../../src/render/record-fields.js";
import { render } from "./render.js";
import { article, cha, hit, kirbyMoved, lineRecord, path, phased, summary, verdictChanged } from "./seed-records.js";
import {
  checkReport,
  configReport,
  indexReport,
  remoteArchivesReport,
  listReport,
  quotesReport,
  searchReport,
  showReport,
  speakersReport,
  statementOf,
  statementsReport,
  summaryReport,
  tallyReport,
  unquotedReport,
  verifyReport,
} from "./seed-reports.js";

const schemas = new URL("../../src/render/schemas/", import.meta.url);

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

function readSchema(name: string): Schema {
  const schema: Schema = JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), "utf8"));
  return schema;
}

/** Which schema each report's records follow, and what they are. */
const reports: readonly (readonly [string, Report])[] = [
  ["hit", searchReport([hit(33, "rubicn", "Rubicon", 1)])],
  ["quote", quotesReport([kirbyMoved, phased])],
  ["statement", statementsReport([statementOf(kirbyMoved)])],
  ["speaker", speakersReport],
  ["tally", tallyReport],
  ["unquoted", unquotedReport],
  ["summary", summaryReport],
  ["article", listReport],
  ["line", showReport("story", [lineRecord(13)])],
  ["verdict", verifyReport([verdictChanged])],
  ["index", indexReport],
  ["archive", remoteArchivesReport],
  ["setting", configReport],
];

/** What only the quotes of `check` have. */
const checked = ["candidates", "reasons"];

describe("JSON", () => {
  it.each(reports)("follows the schema of %s, all of whose fields and no others are there", async (name, report) => {
    const schema = readSchema(name);
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const records: unknown = JSON.parse(await render(report, { format: "json" }));
    const rows = Array.isArray(records) ? records : [];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      validate(row);
      expect(validate.errors).toEqual(null);
      expect(Object.keys(row)).toEqual(schema.required);
    }
    const fields = Object.keys(schema.properties).filter((field) => !checked.includes(field));
    expect(fieldsOf(report.kind, "records")).toEqual(fields);
  });

  it("gives the quotes of check who was considered and why, after the fields of every quote", async () => {
    const schema = readSchema("quote");
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const records: unknown = JSON.parse(await render(checkReport, { format: "json" }));
    const quotes = (Array.isArray(records) ? records : []).filter(({ schema: id }) => id === "onrecord.quote/1");
    expect(quotes.map((quote) => validate(quote))).toEqual([true, true]);
    expect(Object.keys(quotes[0])).toEqual([...schema.required, ...checked]);
  });

  it("has a schema for every kind of record", () => {
    const named = [...reports.map(([name]) => name), "count"].map((name) => `${name}.schema.json`);
    expect(readdirSync(schemas).toSorted()).toEqual(named.toSorted());
  });

  it("of counts is a record for each file, or for each speaker, and says how old the counts are", async () => {
    const counted = { ...searchReport([hit(33, "Cha"), hit(35, "Cha")]), countsAge: 40 };
    const ofSpeakers = { ...speakersReport, speakers: [cha, { ...cha, speaker: null }] };
    const records: unknown[] = [counted, ofSpeakers].map(async (report) =>
      JSON.parse(await render(report, { format: "json", show: "counts" })),
    );
    const rows = (await Promise.all(records)).flat();
    const schema = "onrecord.count/1";
    expect(rows).toEqual([
      { schema, path, speaker: null, count: 2, countsAge: 40 },
      { schema, path: null, speaker: "Victor Cha", count: 4, countsAge: 0 },
      { schema, path: null, speaker: null, count: 4, countsAge: 0 },
    ]);
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(readSchema("count"));
    expect(rows.map((row) => validate(row))).toEqual([true, true, true]);
    expect(fieldsOf("search", "counts")).toEqual(readSchema("count").required);
    expect(await render(counted, { format: "csv", show: "counts", fields: ["path", "count"] })).toBe(
      `path,count\n${path},2\n`,
    );
  });

  it("of check is lines, each followed by its quoted stretches", async () => {
    const records: unknown = JSON.parse(
      await render(checkReport, { format: "json", fields: ["line", "label", "kind"] }),
    );
    expect(records).toEqual([
      { line: 1, label: "title", kind: null },
      { line: 3, label: "meta", kind: null },
      { line: 15, label: "body", kind: null },
      { line: 15, label: null, kind: "direct" },
      { line: 43, label: "body", kind: null },
      { line: 43, label: null, kind: "other" },
    ]);
  });

  it("is one array, indented by two spaces", async () => {
    expect(await render(speakersReport, { format: "json", fields: ["speaker", "names"] })).toMatch(
      `[
  {
    "speaker": "Victor Cha",
    "names": [
      "Victor Cha"
    ]
  },
  {
    "speaker": "John Kirby",
`,
    );
  });

  it("is [] where nothing was found, and as lines nothing", async () => {
    expect(await render(searchReport([]), { format: "json" })).toEqual("[]\n");
    expect(await render(searchReport([]), { format: "jsonl" })).toEqual("");
  });

  it("as lines is a record a line, in the chosen fields and order", async () => {
    const fields = ["kind", "speaker", "line"];
    expect(await render(quotesReport([kirbyMoved, phased]), { format: "jsonl", fields })).toEqual(
      `{"kind":"direct","speaker":"John Kirby","line":15}\n{"kind":"other","speaker":null,"line":43}\n`,
    );
  });

  it("gives the body of an article only where it is asked for", async () => {
    const report = { ...listReport, articles: [{ ...article, body: "One.\nTwo." }] };
    expect(await render(report, { format: "jsonl", fields: ["id", "body"] })).toEqual(
      `{"id":"${article.id}","body":"One.\\nTwo."}\n`,
    );
    expect(await render(report, { format: "jsonl" })).not.toContain("body");
  });

  it("escapes every control character, and says the same", async () => {
    const text = "\u001B[2J\u009B31m\u202Egnp.exe\u2066\u007F";
    const json = await render(quotesReport([{ ...phased, text }]), { format: "jsonl", fields: ["text"] });
    expect(json).toEqual(`{"text":"\\u001b[2J\\u009b31m\\u202egnp.exe\\u2066\\u007f"}\n`);
    expect(JSON.parse(json)).toEqual({ text });
  });
});

describe("CSV and TSV", () => {
  it("have the fields of JSON as columns, nested values as JSON, nothing where a value is unknown", async () => {
    const fields = ["line", "speaker", "spans", "why", "authors"];
    expect(await render(quotesReport([phased]), { format: "csv", fields })).toEqual(
      `line,speaker,spans,why,authors\n43,,"[{""start"":5236,""end"":5242}]",term,"[""Seo Ji-eun""]"\n`.replace(
        /5236|5242/g,
        (offset) => String(offset === "5236" ? phased.spans[0]?.start : phased.spans[0]?.end),
      ),
    );
    expect((await render(quotesReport([]), { format: "csv" })).trimEnd().split(",")).toEqual(
      fieldsOf("quotes", "records"),
    );
  });

  it("of check have the columns of lines and of quotes", async () => {
    const rows = (await render(checkReport, { format: "tsv" })).trimEnd().split("\n");
    expect(rows.map((row) => row.split("\t").length)).toEqual(Array(7).fill(fieldsOf("check", "records").length));
  });

  it("CSV quotes what RFC 4180 says, and ends lines with a line feed", async () => {
    const text = 'He said "no", twice.\nThen left.';
    const report = quotesReport([{ ...phased, text }]);
    expect(await render(report, { format: "csv", fields: ["text", "line"] })).toEqual(
      `text,line\n"He said ""no"", twice.\nThen left.",43\n`,
    );
  });

  it("TSV has a space where a tab or line end stood", async () => {
    const report = quotesReport([{ ...phased, text: "one\ttwo\nthree" }]);
    expect(await render(report, { format: "tsv", fields: ["text"], header: false })).toEqual("one two three\n");
  });

  it("TSV puts a cell that begins with a quotation mark between two, and leaves others as they are", async () => {
    const report = quotesReport([{ ...phased, text: '"So," he said.', sentence: 'He said "so".' }]);
    expect(await render(report, { format: "tsv", fields: ["text", "sentence"], header: false })).toEqual(
      '"""So,"" he said."\tHe said "so".\n',
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "disarm %j, which a spreadsheet would run",
    async (text) => {
      const report = quotesReport([{ ...phased, text }]);
      for (const format of ["csv", "tsv"] as const) {
        const cell = await render(report, { format, fields: ["text"], header: false });
        expect(cell.replace(/^"/, "").startsWith("'")).toEqual(true);
      }
    },
  );

  it("leave numbers alone, and text that only holds such a sign", async () => {
    const report = quotesReport([{ ...phased, text: "a-b = c", column: -5 }]);
    expect(await render(report, { format: "csv", fields: ["text", "column"], header: false })).toEqual("a-b = c,-5\n");
  });

  it("leave the header out when told to", async () => {
    const options = { format: "csv", header: false, fields: ["path", "summary"] } as const;
    expect(await render({ ...summaryReport, summaries: [{ ...summary, summary: ["A.", "B."] }] }, options)).toEqual(
      `${summary.path},"[""A."",""B.""]"\n`,
    );
  });
});
