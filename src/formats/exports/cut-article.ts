import type { LineHint } from "../../types.js";
import type { FormatDocument } from "../document.js";
import { sliceLines } from "../slice-document.js";
import type { ArticlePlan, ExportText } from "./export-text.js";

/** One article of the file as a document of its own. A label before the story's first words becomes a line by itself, with the same number. */
export function cutArticle({ document, lines }: ExportText, plan: ArticlePlan): FormatDocument {
  const slice = sliceLines(document, lines, plan.from, plan.to);
  const hints = lines.slice(plan.from, plan.to).map((_, i) => hintOf(plan, document, plan.from + i));
  const whole = { ...slice, hints, given: plan.given };
  return plan.labels.size === 0 ? whole : partLabels(whole, { lines }, plan);
}

function hintOf({ tags }: ArticlePlan, { hints }: FormatDocument, line: number): LineHint | null {
  const tag = tags.get(line);
  return tag === undefined ? (hints?.[line] ?? null) : { tag, area: null, links: 0, names: "" };
}

function partLabels(document: FormatDocument, { lines }: Pick<ExportText, "lines">, plan: ArticlePlan): FormatDocument {
  const texts: string[] = [];
  const fileLines: number[] = [];
  const hints: (LineHint | null)[] = [];
  const pages: number[] = [];
  const start = lines[plan.from]?.start ?? 0;
  const push = (text: string, i: number, hint: LineHint | null): void => {
    texts.push(text);
    fileLines.push(document.fileLines?.[i] ?? plan.from + i + 1);
    hints.push(hint);
    if (document.pages !== null) pages.push(document.pages[i] ?? 1);
  };
  for (const [i, line] of lines.slice(plan.from, plan.to).entries()) {
    const raw = document.text.slice(line.start - start, line.end - start);
    const hint = document.hints?.[i] ?? null;
    const label = plan.labels.get(plan.from + i);
    if (label === undefined) {
      push(raw, i, hint);
      continue;
    }
    const at = line.indent + label;
    push(raw.slice(0, at).trimEnd(), i, { tag: "meta", area: null, links: 0, names: "" });
    push(raw.slice(at).trimStart(), i, hint);
  }
  return { ...document, text: texts.join("\n"), fileLines, hints, pages: document.pages === null ? null : pages };
}
