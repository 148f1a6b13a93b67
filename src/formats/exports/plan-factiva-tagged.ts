import { nothingGiven } from "../document.js";
import { type ArticlePlan, type ExportText, type LineTag, wordLines } from "./export-text.js";
import { documentLine } from "./plan-factiva.js";
import { readAuthors } from "../read-authors.js";
import { isPageFurniture, readLanguage } from "./read-line.js";

/** Factiva's tags in the order in which an article has them: one that comes too early is a word of the story. */
const order: ReadonlyMap<string, number> = new Map(
  "SE|HD|CLM|CX,BY,CR,WC,PD,ET,SN,SC,NGC,GC,ED,PG,VOL,LA,CY,LP,TD,ART|CT|CX|RF|CO|DE|IN|NS|RE|IPC|IPD|PUB|RST|CLM|VOL|AN"
    .split(",")
    .flatMap((tags, at) => tags.split("|").map((tag): [string, number] => [tag, at])),
);

const storyAt = order.get("TD") ?? 0;

/** How the tags are set: on a line by themselves, before a tab, or before so many spaces. */
type TagStyle = "alone" | "tab" | "spaces" | "space";

interface TagLine {
  readonly line: number;
  readonly tag: string;
  /** Characters up to the value; 0 where it stands in the lines below. */
  readonly valueAt: number;
}

/**
 * Factiva with its tags: "HD", "BY", "WC", "PD", …, "LP" and "TD" (the story), "AN" with "Document …". An article is one
 * where a headline, a date and a story are tagged. Behind the last stands the summary of the search, which is left out.
 */
export function planTaggedFactiva(text: ExportText): ArticlePlan[] | null {
  const articles = groupTags(text, findStyles(text));
  const plans = articles.map((tags, k) => {
    const to = articles[k + 1]?.[0]?.line ?? endOfLast(text, tags);
    return planArticle(text, tags, to);
  });
  return plans.length > 0 ? plans : null;
}

/** Tags that no sentence begins with. They tell how the others are set. */
const sureTags: ReadonlySet<string> = new Set(["HD", "WC", "PD", "SN", "LP", "TD"]);

function findStyles({ lines }: ExportText): ReadonlySet<TagStyle> {
  const styles = new Set<TagStyle>();
  for (const { text } of lines) {
    const tag = /^[A-Z]{2}(?=$|\s)/.exec(text.slice(0, 4))?.[0] ?? "";
    if (sureTags.has(tag)) styles.add(styleOf(text, 2));
  }
  return styles;
}

/** Behind one space a word in capitals opens a sentence ("IN the valleys"); codes have a colon behind them. */
function isSentence(words: string, tag: string, style: TagStyle): boolean {
  return (
    style === "space" && !sureTags.has(tag) && (order.get(tag) ?? 0) > storyAt && tag !== "AN" && !/ : |\|/.test(words)
  );
}

function styleOf(text: string, tagLength: number): TagStyle {
  if (text.length === tagLength) return "alone";
  if (text.charAt(tagLength) === "\t") return "tab";
  return text.charAt(tagLength + 1) === " " ? "spaces" : "space";
}

/** The tags of each article. A new one begins where the order begins again behind a story. */
function groupTags(text: ExportText, styles: ReadonlySet<TagStyle>): TagLine[][] {
  const groups: TagLine[][] = [];
  let open: TagLine[] = [];
  const seen = new Set<string>();
  let reached = -1;
  const close = (): void => {
    if (isArticle(open)) groups.push(open);
    // What is no article belongs to the one before it.
    else groups.at(-1)?.push(...open.map((tag) => ({ ...tag, tag: "RF" })));
  };
  for (const [line, { text: words }] of text.lines.entries()) {
    const match = /^([A-Z]{2,3})(?:$|\s+)/.exec(words.slice(0, 40));
    const at = order.get(match?.[1] ?? "");
    if (match === null || at === undefined) continue;
    const name = match[1] ?? "";
    const style = styleOf(words, name.length);
    if (!styles.has(style) || isSentence(words, name, style)) continue;
    const tag = { line, tag: name, valueAt: words.length > match[0].length ? match[0].length : 0 };
    const hasStory = seen.has("LP") || seen.has("TD");
    if ((tag.tag === "HD" && (hasStory || seen.has("HD"))) || (tag.tag === "SE" && hasStory)) {
      close();
      open = [];
      seen.clear();
      reached = -1;
    }
    if (at < reached) continue;
    reached = at;
    seen.add(tag.tag);
    open.push(tag);
  }
  close();
  return groups;
}

function isArticle(tags: readonly TagLine[]): boolean {
  const has = (tag: string): boolean => tags.some((known) => known.tag === tag);
  return has("HD") && (has("LP") || has("TD")) && (has("PD") || has("AN")) && tags.length >= 4;
}

/** The last article ends at its number: what follows is the summary of the search. */
function endOfLast({ lines }: ExportText, tags: readonly TagLine[]): number {
  const last = tags.at(-1)?.line ?? 0;
  const number = lines.findIndex(({ text }, i) => i >= last && documentLine.test(text.replace(/^AN\s+/, "")));
  return number < 0 ? lines.length : number + 1;
}

function planArticle(text: ExportText, tags: readonly TagLine[], to: number): ArticlePlan {
  const tagged = new Map<number, LineTag>();
  const labels = new Map<number, number>();
  const values = new Map<string, string>();
  for (const [k, { line, tag, valueAt }] of tags.entries()) {
    const end = tags[k + 1]?.line ?? to;
    const kind = kindOf(tag);
    const rows = wordLines(text, line, end);
    for (const i of rows)
      if (kind !== null || isPageFurniture(text.lines[i]?.text ?? "")) tagged.set(i, kind ?? "meta");
    if (valueAt === 0) tagged.set(line, "meta");
    else if (kind !== "meta") labels.set(line, valueAt);
    if (kind === null || values.has(tag)) continue;
    const value = rows.map((i) => (text.lines[i]?.text ?? "").slice(i === line ? valueAt || Infinity : 0)).join(" ");
    if (value.trim() !== "") values.set(tag, value.replace(/\s+/g, " ").trim());
  }
  return { from: tags[0]?.line ?? 0, to, tags: tagged, labels, given: readGiven(values) };
}

function kindOf(tag: string): LineTag | null {
  if (tag === "LP" || tag === "TD") return null;
  if (tag === "HD") return "title";
  return tag === "ART" ? "figcaption" : "meta";
}

function readGiven(values: ReadonlyMap<string, string>): ArticlePlan["given"] {
  const time = values.get("ET");
  const date = values.get("PD") ?? null;
  return {
    ...nothingGiven,
    title: values.get("HD") ?? null,
    authors: readAuthors(values.get("BY") ?? ""),
    published: date !== null && time !== undefined && /^\d{1,2}:\d{2}/.test(time) ? `${date} ${time}` : date,
    outlet: values.get("SN") ?? null,
    language: readLanguage(values.get("LA") ?? ""),
  };
}
