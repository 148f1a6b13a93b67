import { labelledFields } from "../../lexicon/page/export-fields.js";
import { nothingGiven } from "../document.js";
import { type ArticlePlan, type ExportText, joinLines, type LineTag, wordLines } from "./export-text.js";
import { readAuthors } from "../read-authors.js";
import { isDateLine, isPageFurniture, readField } from "./read-line.js";

/**
 * PressReader's clippings. Printed, each ends with fields: "Article Name:", "Publication:", "Author:", "Start Page:".
 * Copied, each has "The Harbour Herald · 3 Mar 2024 · Mara Lindqvist" under its headline.
 */
export function planPressReader(text: ExportText): ArticlePlan[] | null {
  return planPrinted(text) ?? planCopied(text);
}

const feet: ReadonlySet<string> = new Set([
  "article name",
  "publication",
  "section",
  "author",
  "start page",
  "end page",
  "page",
  "date",
]);

function footLabel(words: string): string | null {
  const label = readField(words, labelledFields)?.label ?? null;
  return label !== null && feet.has(label) ? label : null;
}

function planPrinted(text: ExportText): ArticlePlan[] | null {
  const plans: ArticlePlan[] = [];
  let from = 0;
  for (let i = 0; i < text.lines.length; i++) {
    if (footLabel(text.lines[i]?.text ?? "") !== "article name") continue;
    const foot: number[] = [];
    let at = i;
    for (const row of wordLines(text, i, text.lines.length, feet.size)) {
      if (footLabel(text.lines[row]?.text ?? "") === null) break;
      foot.push(row);
      at = row + 1;
    }
    if (foot.length < 3) continue;
    plans.push(planFooted(text, from, at, foot));
    from = at;
    i = at - 1;
  }
  return plans.length === 0 ? null : plans;
}

function planFooted(text: ExportText, from: number, to: number, foot: readonly number[]): ArticlePlan {
  const value = (label: string): string | null => {
    const row = foot.find((i) => footLabel(text.lines[i]?.text ?? "") === label);
    const found = row === undefined ? undefined : readField(text.lines[row]?.text ?? "", labelledFields)?.value;
    return found === undefined || found === "" ? null : found;
  };
  const tags = new Map<number, LineTag>(foot.map((i) => [i, "meta"]));
  const title = value("article name");
  const rows = wordLines(text, from, foot[0] ?? to, 8);
  const headline = rows.find((i) => text.lines[i]?.text === title);
  const date = rows.find((i) => isDateLine(text.lines[i]?.text ?? ""));
  for (const i of rows) if (isPageFurniture(text.lines[i]?.text ?? "") || i === date) tags.set(i, "meta");
  if (headline !== undefined) tags.set(headline, "title");
  return {
    from,
    to,
    tags,
    labels: new Map(),
    given: {
      ...nothingGiven,
      title,
      outlet: value("publication"),
      authors: readAuthors(value("author") ?? ""),
      published: value("date") ?? (date === undefined ? null : joinLines(text, [date])),
    },
  };
}

interface Source {
  readonly at: number;
  readonly outlet: string;
  readonly published: string;
  readonly rest: readonly string[];
}

/** "The Harbour Herald · 3 Mar 2024 · A4 · Mara Lindqvist". */
function readSource(words: string, at: number): Source | null {
  if (words.length > 160 || !words.includes("·")) return null;
  const [outlet = "", published = "", ...rest] = words.split(/\s*·\s*/);
  return outlet !== "" && outlet.length < 60 && isDateLine(published) ? { at, outlet, published, rest } : null;
}

function planCopied(text: ExportText): ArticlePlan[] | null {
  const sources = text.lines.flatMap(({ text: words }, i) => readSource(words, i) ?? []);
  const isNamed = text.document.text.includes("PressReader");
  if (sources.length < (isNamed ? 1 : 2)) return null;
  const heads = sources.map((source) => headlineAbove(text, source.at));
  // A teaser has such a line as well: all must have a headline, and the first must open the file.
  if (heads.some((head) => head === null) || wordLines(text, 0, heads[0] ?? 0, 3).length > 2) return null;
  return sources.map(({ at, outlet, published, rest }, k) => {
    const head = heads[k] ?? at;
    const to = heads[k + 1] ?? text.lines.length;
    const tags = new Map<number, LineTag>([[at, "meta"]]);
    for (let i = head; i < at; i++) if (text.lines[i]?.text !== "") tags.set(i, "title");
    const title = joinLines(text, wordLines(text, head, at));
    return {
      from: k === 0 ? 0 : head,
      to,
      tags,
      labels: new Map(),
      given: { ...nothingGiven, title, outlet, published, authors: rest.flatMap(readAuthors) },
    };
  });
}

/** The first line of the headline over a line: what stands right above it, up to a blank line. */
function headlineAbove({ lines }: ExportText, at: number): number | null {
  let i = at - 1;
  if (lines[i]?.text === "") i--;
  if (i < 0 || lines[i]?.text === "" || (lines[i]?.text.length ?? 0) > 200) return null;
  const isOpen = (line: number): boolean => {
    const words = lines[line]?.text ?? "";
    return words !== "" && words.length < 80 && !/[.!?]["”]?$/.test(words);
  };
  return i > 0 && isOpen(i) && isOpen(i - 1) && i - 1 > 0 && lines[i - 2]?.text === "" ? i - 1 : i;
}
