import type { ChangeKind, VerdictChange, VerdictRecord } from "../records.js";
import { countWords } from "../text/words.js";

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
  cut: "",
  style: "marks",
};

function differenceOf(kind: ChangeKind, draft: string | null, source: string | null): string {
  if (kind === "cut") return `its ellipsis leaves out ${countWords(source ?? "")} words, a whole sentence among them`;
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

/** What a verdict means for this quotation, beside what is changed in it; nothing where its name says all. */
export function explainVerdict({ verdict, draft, source, sameSpeaker }: VerdictRecord): string[] {
  switch (verdict) {
    case "speaker":
      return [`${source?.speaker ?? "somebody else"} says it`];
    case "stitched":
      return ["several quotations made one"];
    case "unquoted":
      return ["the words stand there, but not as a quotation"];
    case "not found":
      return [source === null ? "nothing comes near" : "the nearest"];
    case "no statement":
      return draft.why === null ? [] : [draft.why];
    case "changed":
      return sameSpeaker === false ? [`${source?.speaker ?? "somebody else"} says it`] : [];
    case "verbatim":
    case "shortened":
      return [];
  }
}
