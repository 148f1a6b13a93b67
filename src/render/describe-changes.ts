import type { ChangeKind, VerdictChange } from "../records.js";

/** "“5,000” for “3,000” (number)", "leaves out “not” (negation)": what a draft has otherwise than its source. */
function describeChange({ kind, draft, source }: VerdictChange): string {
  const label = labels[kind];
  return `${differenceOf(kind, draft, source)}${label === "" ? "" : ` (${label})`}`;
}

const labels: Readonly<Record<ChangeKind, string>> = {
  negation: "negation",
  number: "number",
  name: "name",
  form: "form",
  spelling: "spelling",
  order: "order",
  word: "",
  style: "marks",
};

function differenceOf(kind: ChangeKind, draft: string | null, source: string | null): string {
  if (draft === null) return `leaves out ${inMarks(source)}`;
  if (source === null) return `adds ${inMarks(draft)}`;
  return kind === "order" && draft === source
    ? `${inMarks(draft)} in another place`
    : `${inMarks(draft)} for ${inMarks(source)}`;
}

function inMarks(words: string | null): string {
  return `“${(words ?? "").replace(/\s+/g, " ")}”`;
}

/** What a draft has otherwise, difference by difference: a lost or gained denial before all else, the others as they stand. */
export function describeChanges(changes: readonly VerdictChange[]): string[] {
  const byWeight = changes.toSorted((a, b) => Number(b.kind === "negation") - Number(a.kind === "negation"));
  return byWeight.map(describeChange);
}
