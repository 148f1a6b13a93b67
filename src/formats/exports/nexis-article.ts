import { nexisEndFields } from "../../lexicon/page/export-fields.js";
import { fold } from "../../text/fold.js";
import { nothingGiven } from "../document.js";
import { type ArticlePlan, type ExportText, joinLines, type LineTag, wordLines } from "./export-text.js";
import { isCapitals, type NexisHead, type NexisOrder } from "./nexis-head.js";
import { isCopyright, isPageFurniture, readField, readLanguage } from "./read-line.js";

const sureEnds: ReadonlySet<string> = new Set(
  "load-date|ladedatum|publication-type|publikationstyp|type-publication|journal-code|journal code|zeitungs-code".split(
    "|",
  ),
);
/** In small letters few labels are the archive's without doubt: "Update: the road is closed" is the paper's own. */
const doubtfulEnds: ReadonlySet<string> = new Set(["language", "subject", "industry", "geographic", "correction-date"]);
const endHeadings: ReadonlySet<string> = new Set([
  "graphic",
  "grafik",
  "graphique",
  "grafico",
  "classification",
  "notes",
]);
/** Lines below a doubtful field among which a sure one must stand: "UPDATE: The mayor said …" is a line of the story else. */
const endReach = 12;

/** The first line behind the story. */
function findEnd(text: ExportText, from: number, to: number, order: NexisOrder): number {
  const rows = wordLines(text, from, to);
  const kinds = rows.map((i) => endKind(text.lines[i]?.text ?? "", order));
  let sureAt = -Infinity;
  let end = rows.length;
  for (let k = rows.length - 1; k >= 0; k--) {
    if (kinds[k] === "sure") sureAt = k;
    if (kinds[k] === "sure" || (kinds[k] === "doubtful" && sureAt - k <= endReach && sureAt > k)) end = k;
  }
  while (
    end > 0 &&
    (isCopyright(text.lines[rows[end - 1] ?? -1]?.text ?? "") ||
      isPageFurniture(text.lines[rows[end - 1] ?? -1]?.text ?? ""))
  )
    end--;
  return rows[end] ?? to;
}

function endKind(words: string, order: NexisOrder): "sure" | "doubtful" | null {
  if (words.length < 16 && endHeadings.has(fold(words))) return order === "title-first" ? "doubtful" : null;
  const field = readField(words, nexisEndFields);
  if (field === null || (order === "outlet-first" && !isCapitals(words, field))) return null;
  if (order === "outlet-first" && field.field === "caption") return "sure";
  if (sureEnds.has(field.label)) return "sure";
  return order === "outlet-first" || doubtfulEnds.has(field.label) ? "doubtful" : null;
}

/** One article of Nexis as a plan: all of it but the story is said to be data, the words under "Graphic" a caption. */
export function planNexis(text: ExportText, from: number, to: number, head: NexisHead, order: NexisOrder): ArticlePlan {
  const tags = new Map<number, LineTag>();
  for (const i of wordLines(text, from, head.end)) tags.set(i, "meta");
  for (const i of head.deck) tags.set(i, "h2");
  for (const i of head.title) tags.set(i, "title");
  const end = findEnd(text, head.end, to, order);
  for (const i of wordLines(text, head.end, end)) if (isPageFurniture(text.lines[i]?.text ?? "")) tags.set(i, "meta");
  let tag: LineTag = "meta";
  const given = { language: null as string | null, url: null as string | null };
  for (const i of wordLines(text, end, to)) {
    const words = text.lines[i]?.text ?? "";
    const field = readField(words, nexisEndFields);
    const isHeading = words.length < 16 && endHeadings.has(fold(words));
    if (field?.field === "language") given.language ??= readLanguage(field.value);
    if (field?.field === "url" && /^https?:/.test(field.value)) given.url ??= field.value;
    if (field !== null || isHeading || isCopyright(words)) tag = field?.field === "caption" ? "figcaption" : "meta";
    tags.set(i, tag);
    if (isHeading && !/^(?:classification|notes)$/i.test(words)) tag = "figcaption";
  }
  const title = joinLines(text, head.title)?.replace(/^(?:HEADLINE|ÜBERSCHRIFT|TITRE|TITULAR|TITOLO): ?/, "") ?? null;
  return {
    from,
    to,
    tags,
    labels: head.label > 0 ? new Map([[head.end, head.label]]) : new Map(),
    given: {
      ...nothingGiven,
      ...given,
      title,
      authors: head.authors,
      published: lineText(text, head.date),
      outlet: lineText(text, head.outlet),
    },
  };
}

function lineText({ lines }: ExportText, at: number | null): string | null {
  return at === null ? null : (lines[at]?.text.replace(/\s+/g, " ") ?? null);
}
