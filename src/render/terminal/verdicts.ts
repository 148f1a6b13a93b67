import type { Verdict, VerdictRecord, VerdictSource } from "../../records.js";
import type { VerifyReport } from "../../report.js";
import type { Span } from "../../types.js";
import { describeChanges, explainVerdict } from "../describe-changes.js";
import { countNoun, groupByPath, gutterDigits, gutterLabel, printBlock, printPath, type Screen } from "./layout.js";
import { fitForTerminal, markText, surround } from "./mark-text.js";

/** The quotations of a draft, each with what became of it and where its words stand. */
export function* printVerdicts({ verdicts }: VerifyReport, screen: Screen): Iterable<string> {
  if (verdicts.length === 0) return;
  for (const group of groupByPath(verdicts.map((record) => ({ path: record.draft.path, record })))) {
    yield printPath(group[0]?.path ?? "", screen);
    yield "";
    const digits = gutterDigits(group.map(({ record }) => record.draft));
    for (const { record } of group) {
      yield* printVerdict(record, gutterLabel(record.draft.line, digits), screen);
      yield "";
    }
  }
  yield* printBlock(screen, markText(totalsOf(verdicts)));
}

function* printVerdict(record: VerdictRecord, label: string, screen: Screen): Iterable<string> {
  const { verdict, draft, source, changes, pieces } = record;
  const indent = " ".repeat(label.length);
  const changed = changes.flatMap(({ kind, draftSpan }) => (kind === "style" ? [] : (draftSpan ?? [])));
  const speaker = draft.speaker === null ? "" : ` — ${draft.speaker}`;
  yield* printBlock(screen, quoted(draft.text, changed, speaker), { label });
  yield* printBlock(screen, judged(record), { label: indent });
  if (source === null || verdict === "verbatim") return;
  for (const one of pieces.length > 0 ? pieces : [source]) {
    yield* printBlock(screen, sourceText(one, record), { label: indent });
    yield* printBlock(screen, markText(placeOf(one, record)), { label: indent, style: "dim" });
  }
}

/** Words between marks, the changed ones marked. */
function quoted(text: string, changed: readonly Span[], after = "") {
  return surround("“", markText(text, inOrder(changed)), `”${fitForTerminal(after)}`);
}

function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}

function sourceText(source: VerdictSource, { changes, pieces }: VerdictRecord) {
  const isOne = pieces.length === 0;
  const changed = changes.flatMap(({ kind, sourceSpan }) => (isOne && kind !== "style" ? (sourceSpan ?? []) : []));
  return source.quoted ? quoted(source.text, changed) : markText(source.text, inOrder(changed));
}

/** The verdict, and what explains it. */
function judged(record: VerdictRecord) {
  const { verdict, changes, passes } = record;
  const details = [...explain(record), ...describeChanges(changes)].map(fitForTerminal);
  const text = [verdict, ...details].join(" · ");
  return { text, marks: [{ start: 0, end: verdict.length, style: passes ? ("line" as const) : ("match" as const) }] };
}

/** Of what is verbatim, where it stands. */
function explain(record: VerdictRecord): string[] {
  const { verdict, source } = record;
  return verdict === "verbatim" && source !== null ? [placeOf(source, record)] : explainVerdict(record);
}

/** "John Kirby · clips/a.txt:15 (+2)". */
function placeOf({ speaker, path, line, quoted: isQuoted }: VerdictSource, { also }: VerdictRecord): string {
  const more = also.length > 0 ? ` (+${also.length})` : "";
  const who = isQuoted ? [speaker ?? "speaker not found"] : [];
  return [...who, `${path}:${line}${more}`].map(fitForTerminal).join(" · ");
}

const order: readonly Verdict[] = [
  "verbatim",
  "shortened",
  "changed",
  "speaker",
  "stitched",
  "unquoted",
  "not found",
  "no statement",
];

/** "5 quotes: 4 verbatim, 1 changed". */
function totalsOf(verdicts: readonly VerdictRecord[]): string {
  const counts = order.flatMap((verdict) => {
    const count = verdicts.filter((record) => record.verdict === verdict).length;
    return count === 0 ? [] : `${count} ${verdict}`;
  });
  return `${countNoun(verdicts.length, "quote")}: ${counts.join(", ")}`;
}
