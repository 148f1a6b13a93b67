import { labelledFields } from "../../lexicon/page/export-fields.js";
import { nothingGiven } from "../document.js";
import {
  type ArticlePlan,
  blockEnd,
  type ExportText,
  joinLines,
  type LineTag,
  nextWords,
  wordLines,
} from "./export-text.js";
import { readTurnedAuthors } from "../read-authors.js";
import { type FieldLine, isCopyright, isPageFurniture, readField, readLanguage } from "./read-line.js";

const rule = /^(?:_{10,}|={10,}|\*{10,}|-{20,})$/;
const numbered = /^(?:Document|Documento|Dokument) \d{1,5} (?:of|de|von) \d{1,5}$|^Record: ?\d{1,5}$/i;

interface Field extends FieldLine {
  readonly line: number;
  /** The first line behind its value. */
  readonly end: number;
}

/**
 * Archives that label each part: ProQuest ("Document 1 of 2", rules of low lines, "Author: Lindqvist, Mara",
 * "Full text: …", "Publication date: …"), Gale and EBSCO. An article is a part between two rules or numbers that has a
 * labelled story, or at least four fields with paper or date among them. A part without is a rule inside a story, and
 * belongs to the article above it; before the first it is the cover, and behind the last the bibliography: nobody's.
 */
export function planLabelled(text: ExportText): ArticlePlan[] | null {
  const parts = readParts(text);
  const plans: { from: number; to: number }[] = [];
  for (const { from, to, fields } of parts) {
    const last = plans.at(-1);
    if (isArticle(fields) && (hasStory(fields) || opensWithHead(text, from, fields))) plans.push({ from, to });
    else if (last !== undefined && !isBibliography(text, from, to)) last.to = to;
  }
  return plans.length === 0 ? null : plans.map(({ from, to }) => planArticle(text, from, to));
}

function readParts(text: ExportText): { from: number; to: number; fields: Field[] }[] {
  const starts = [0];
  for (const [i, { text: words }] of text.lines.entries()) {
    if (words.length < 200 && (rule.test(words) || numbered.test(words))) starts.push(i);
    // Gale numbers an article at its end.
    else if (words.startsWith("Gale Document Number:")) starts.push(i + 1);
    // ProQuest's last field, where neither a rule nor a number parts what follows.
    else if (/^(?:database|last updated):/i.test(words) && isHeadBelow(text, i + 1))
      starts.push(nextWords(text, i + 1, text.lines.length));
  }
  const parts: { from: number; to: number; fields: Field[] }[] = [];
  let from = 0;
  for (const [k] of starts.entries()) {
    const to = starts[k + 1] ?? text.lines.length;
    const isEmpty = wordLines(text, starts[k] ?? 0, to, 2).length < 2;
    if (isEmpty && to < text.lines.length) continue;
    parts.push({ from, to, fields: readFields(text, from, to) });
    from = to;
  }
  return parts;
}

/** Whether a headline stands here with ProQuest's first fields right under it. */
function isHeadBelow(text: ExportText, at: number): boolean {
  const [title = -1, ...below] = wordLines(text, at, text.lines.length, 4);
  const isField = (i: number, label: RegExp): boolean =>
    label.test(readField(text.lines[i]?.text ?? "", labelledFields)?.label ?? "");
  return title >= 0 && !isField(title, /./) && below.some((i) => isField(i, /^(?:author|authors|publication info)$/));
}

/** The fields of a part, each with the lines of its value. */
function readFields(text: ExportText, from: number, to: number): Field[] {
  const fields: Field[] = [];
  for (let i = from; i < to; i++) {
    const field = readField(text.lines[i]?.text ?? "", labelledFields) ?? storyHeading(text.lines[i]?.text ?? "");
    if (field === null) continue;
    let end = i + 1;
    while (end < to && text.hasBlankLines && goesOn(text.lines[end]?.text ?? "")) end++;
    fields.push({ ...field, line: i, end });
  }
  return fields;
}

function goesOn(words: string): boolean {
  return words !== "" && readField(words, labelledFields) === null;
}

/** "FULL TEXT" on a line by itself. */
function storyHeading(words: string): FieldLine | null {
  if (words.length > 12 || !/^full[ -]?text$/i.test(words)) return null;
  return { field: "text", label: "full text", value: "", valueAt: words.length };
}

function isArticle(fields: readonly Field[]): boolean {
  const has = (kind: string): boolean => fields.some(({ field }) => field === kind);
  if (hasStory(fields) && fields.length >= 3) return true;
  return (has("outlet") || has("published")) && new Set(fields.map(({ label }) => label)).size >= 4;
}

function hasStory(fields: readonly Field[]): boolean {
  return fields.some(({ field }) => field === "text");
}

/** Whether a part has its fields right under a headline: without, it is the rest of a story with a rule inside, and its end. */
function opensWithHead(text: ExportText, from: number, fields: readonly Field[]): boolean {
  const rows = wordLines(text, from, fields[0]?.line ?? from).filter(
    (i) => !isAboveHeadline(text.lines[i]?.text ?? ""),
  );
  const last = text.lines[rows.at(-1) ?? -1]?.text ?? "";
  return rows.length <= 2 && !/[.!?]["”’]?$/.test(last);
}

function isBibliography(text: ExportText, from: number, to: number): boolean {
  return wordLines(text, from, to, 4).some((i) =>
    /^(?:bibliography|bibliografía|bibliographie|citation style|contact us|database copyright|source citation)/i.test(
      text.lines[i]?.text ?? "",
    ),
  );
}

function planArticle(text: ExportText, from: number, to: number): ArticlePlan {
  const fields = readFields(text, from, to);
  const story =
    fields.find(({ field }) => field === "text") ?? fields.find(({ label }) => label === "abstract") ?? null;
  const begins = story === null ? headEnd(text, fields, to) : story.line + (story.value === "" ? 1 : 0);
  const ends = findEnd(text, fields, story === null ? begins : story.line + 1, to);
  const tags = new Map<number, LineTag>();
  const isStory = (i: number): boolean => i >= begins && i < ends && !isFurniture(text.lines[i]?.text ?? "");
  for (const i of wordLines(text, from, to)) if (!isStory(i)) tags.set(i, "meta");
  const outside = fields.filter(({ line }) => line < begins || line >= ends);
  for (const { field, line, end } of outside)
    if (field === "caption") for (const i of wordLines(text, line, end)) tags.set(i, "figcaption");
  const title = headline(text, from, outside[0]?.line ?? to);
  for (const i of title) tags.set(i, "title");
  const labels = new Map<number, number>();
  const titleField =
    title.length > 0 ? undefined : outside.find(({ field, value }) => field === "title" && value !== "");
  if (titleField !== undefined) {
    labels.set(titleField.line, titleField.valueAt);
    for (const i of wordLines(text, titleField.line, titleField.end)) tags.set(i, "title");
  }
  if (story !== null && story.value !== "") labels.set(story.line, story.valueAt);
  return { from, to, tags, labels, given: readGiven(text, outside, joinLines(text, title)) };
}

/** Where a story that nothing announces begins: behind the first fields that follow each other. */
function headEnd(text: ExportText, fields: readonly Field[], to: number): number {
  let end = fields[0]?.end ?? to;
  for (const field of fields) {
    if (field.line > nextWords(text, end, to)) break;
    end = field.end;
  }
  return end;
}

/** A page's foot, and ProQuest's button on a picture. */
function isFurniture(words: string): boolean {
  return isPageFurniture(words) || /^enlarge this image\.?$/i.test(words);
}

function isAboveHeadline(words: string): boolean {
  return rule.test(words) || numbered.test(words) || isPageFurniture(words);
}

/** The lines between the number and the first field. */
function headline(text: ExportText, from: number, to: number): number[] {
  let at = nextWords(text, from, to);
  while (at < to && isAboveHeadline(text.lines[at]?.text ?? "")) at = nextWords(text, at + 1, to);
  return wordLines(text, at, Math.min(blockEnd(text, at, to), to));
}

/**
 * The first line behind the story. Read from below: as long as blocks begin with a field they are the archive's, so that
 * "Location: a bench by the river" in a story is the story's.
 */
function findEnd(text: ExportText, fields: readonly Field[], from: number, to: number): number {
  const first = new Map(fields.map((field) => [field.line, field]));
  const isArchives = (i: number): boolean => {
    const words = text.lines[i]?.text ?? "";
    return (
      first.has(i) ||
      rule.test(words) ||
      isCopyright(words) ||
      isFurniture(words) ||
      /^(?:source citation|details$|proquest document link)/i.test(words)
    );
  };
  let end = to;
  let inValue = false;
  for (let i = to - 1; i >= from; i--) {
    const isBlank = text.lines[i]?.text === "";
    if (isBlank && inValue) break;
    if (isBlank) continue;
    inValue = !isArchives(i);
    if (!inValue) end = i;
    else if (!text.hasBlankLines) break;
  }
  return end;
}

function readGiven(text: ExportText, fields: readonly Field[], headline: string | null): ArticlePlan["given"] {
  const find = (kind: string, label?: RegExp): string | null => {
    const field = fields.find(
      (known) => known.field === kind && known.value !== "" && (label?.test(known.label) ?? true),
    );
    if (field === undefined) return null;
    const rest = joinLines(text, wordLines(text, field.line + 1, field.end));
    return rest === null ? field.value : `${field.value} ${rest}`;
  };
  const info = find("outlet", /info/);
  const paper = find("outlet", /^(?!publication info)/) ?? info;
  const printed = find("published") ?? (info === null ? null : dateOf(info));
  return {
    ...nothingGiven,
    title: headline ?? find("title"),
    authors: readTurnedAuthors(find("authors") ?? ""),
    published: printed,
    outlet: paper === null ? null : nameOf(paper),
    url: /^https?:\S+/.exec((find("url") ?? "").replaceAll(" ", ""))?.[0] ?? null,
    language: readLanguage(find("language") ?? ""),
  };
}

/** "The Harbour Herald" of "The Harbour Herald ; Harbour Town [Harbour Town]. 03 Mar 2024: A.4." */
function nameOf(paper: string): string {
  return (paper.split(/\s*[;,[(]/)[0] ?? paper).replace(/\.\s*\d.*$/, "").trim();
}

function dateOf(info: string): string | null {
  return (
    /\d{1,2} \p{L}{3,12}\.? \d{4}|\p{L}{3,12}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}/u.exec(info.slice(0, 500))?.[0] ??
    null
  );
}
