import type { CitedWords, Verdict, VerdictRecord } from "../records.js";
import type { Report } from "../report.js";
import { describeChanges } from "./describe-changes.js";

/**
 * Findings as SARIF 2.1.0, which code hosts and editors show beside the lines: a finding for each quotation that does not pass, with
 * its source as a related place. What has no lines (a PDF, an office file) has its paragraph in the message.
 */
export function* renderSarif(report: Report): Iterable<string> {
  const records = report.kind === "verify" ? report.verdicts.filter(({ passes }) => !passes) : [];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "onrecord", rules: Object.entries(rules).map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        results: records.map(resultOf),
      },
    ],
  };
  yield `${JSON.stringify(log, null, 2)}\n`;
}

/** What each verdict that does not pass says. */
const rules: Readonly<Record<Exclude<Verdict, "verbatim" | "shortened" | "no statement">, string>> = {
  changed: "The source has other words.",
  speaker: "The words are somebody else's.",
  stitched: "Several quotations are made one.",
  unquoted: "The source has the words, but not as a quotation.",
  "not found": "No article has the words.",
};

function ruleOf([verdict, text]: readonly [string, string]) {
  return { id: idOf(verdict), shortDescription: { text } };
}

function idOf(verdict: string): string {
  return verdict.replace(" ", "-");
}

function resultOf(record: VerdictRecord) {
  const { verdict, draft, source, pieces } = record;
  const related = pieces.length > 0 ? pieces : source === null ? [] : [source];
  return {
    ruleId: idOf(verdict),
    level: "error",
    message: { text: messageOf(record) },
    locations: [locationOf(draft)],
    relatedLocations: related.map((one, id) => ({
      id,
      message: { text: `${one.speaker ?? "speaker not found"}: “${one.text}”` },
      ...locationOf(one),
    })),
  };
}

function messageOf({ verdict, draft, source, changes }: VerdictRecord): string {
  const differences = describeChanges(changes).join("; ");
  const where = source === null ? "" : ` ${verdict === "not found" ? "Nearest" : "Source"}: ${placeOf(source)}.`;
  const rule = Object.entries(rules).find(([name]) => name === verdict)?.[1] ?? "";
  const paragraph = draft.lineUnit === "file" ? "" : `Paragraph ${draft.line}: `;
  return `${paragraph}“${draft.text}” ${verdict}${differences === "" ? "" : `: ${differences}`}. ${rule}${where}`;
}

function placeOf({ path, line, speaker }: CitedWords): string {
  return `${path}:${line}${speaker === null ? "" : `, ${speaker}`}`;
}

function locationOf({ path, line, column, lineUnit, text }: CitedWords) {
  const region = { startLine: line, startColumn: column, snippet: { text } };
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      ...(lineUnit === "file" && { region }),
    },
  };
}

/** A path is a reference to a file where it is an absolute one, else relative to wherever the log is read. */
function uriOf(path: string): string {
  const parts = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return `file://${parts}`;
  return /^[A-Za-z]:/.test(path) ? `file:///${parts.replace("%3A", ":")}` : parts;
}
