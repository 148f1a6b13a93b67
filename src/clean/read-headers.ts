import { headerFields } from "../lexicon/page/header-fields.js";
import type { Block } from "./group-blocks.js";
import { fold } from "../text/fold.js";

/** What a format's own header says: front matter, or "Title: …" lines above the story. */
export interface Headers {
  /** Blocks that belong to it, with the id of the rule. */
  readonly rules: ReadonlyMap<number, string>;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** Lines at the top among which fields are looked for. */
const fieldLines = 12;
const frontMatterLines = 60;

/** The values of each field in reading order, a list's one by one. */
type Values = Map<string, string[]>;

/**
 * `front-matter`: everything between two `---` lines at the very top.
 * `labelled-field`: a line "Title: …", where at least two stand above the story; one alone may be a headline
 * ("Source: strike will go on"). Catches "Date: 3 May 2021" under "Title: Rain floods Lagos".
 */
export function readHeaders(blocks: readonly Block[]): Headers {
  const close = isRule(blocks[0])
    ? blocks.slice(0, frontMatterLines).findIndex((block, i) => i > 0 && isRule(block))
    : -1;
  const rules = new Map<number, string>();
  if (close > 0) {
    for (let at = 0; at <= close; at++) rules.set(at, "front-matter");
    return headersOf(readFrontMatter(blocks.slice(1, close)), rules);
  }
  const values: Values = new Map();
  for (let at = 0; at < Math.min(fieldLines, blocks.length); at++) {
    const line = readField(blocks[at]?.text ?? "");
    if (line === null) continue;
    rules.set(at, "labelled-field");
    if (line.field !== "" && !values.has(line.field)) values.set(line.field, readValue(line.value));
  }
  return rules.size > 1 ? headersOf(values, rules) : headersOf(new Map(), new Map());
}

/** YAML as programs that clip pages write it: "key: value", quoted or not, lists in brackets or of lines with a dash. */
function readFrontMatter(blocks: readonly Block[]): Values {
  const values: Values = new Map();
  let open: string | null = null;
  for (const { text, marker } of blocks) {
    if (open !== null && marker === "item") {
      values.get(open)?.push(unquote(text));
      continue;
    }
    const line = readField(text) ?? readOpenField(text);
    open = null;
    if (line === null || line.field === "" || (values.get(line.field)?.length ?? 0) > 0) continue;
    values.set(line.field, readValue(line.value));
    if (line.value === "") open = line.field;
  }
  return values;
}

/** "Title: …", "**Author**: …": the field and what stands behind it; null for any other line. Field "" is one that says nothing. */
function readField(text: string): { field: string; value: string } | null {
  const match = /^["*_]{0,3}([^\s:：*"_[\](){}.,][^:：*"_[\](){}.,]{1,28})["*_]{0,3}\s?[:：]["*_]{0,3}\s*(\S.*)$/.exec(
    text.slice(0, 600),
  );
  const field = fieldNamed(match?.[1] ?? "");
  return match === null || field === null ? null : { field, value: (match[2] ?? "").replace(/[*_]+$/, "") };
}

/** "author:" over a list. */
function readOpenField(text: string): { field: string; value: string } | null {
  const field = /^[\w -]{2,30}:$/.test(text) ? fieldNamed(text.slice(0, -1)) : null;
  return field === null ? null : { field, value: "" };
}

function fieldNamed(key: string): string | null {
  return headerFields.get(fold(key.trim()).replace(/[\s_-]+/g, " ")) ?? null;
}

function readValue(value: string): string[] {
  const text = value.trim();
  if (text === "" || text === "[]" || text === '""' || text === "null") return [];
  const list = /^\[(?!\[)(.*)\]$/.exec(text) ?? (/^\[\[.*\]\],? ?\[\[/.test(text) ? [text, text] : null);
  if (list === null) return [unquote(text)];
  const items = (list[1] ?? "").match(/"(?:[^"\\]|\\.)*"|'[^']*'|\[\[[^[\]]*\]\]|[^,]+/g) ?? [];
  return items.map(unquote).filter((item) => item !== "" && item !== ",");
}

/** A value without the quotation marks of YAML and what they escape. */
function unquote(value: string): string {
  const text = value.trim().replace(/,$/, "");
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"'))
    return text.slice(1, -1).replace(/\\(["\\/])/g, "$1");
  if (text.length > 1 && text.startsWith("'") && text.endsWith("'")) return text.slice(1, -1).replace(/''/g, "'");
  return text;
}

function headersOf(values: Values, rules: ReadonlyMap<number, string>): Headers {
  const first = (field: string): string | null => values.get(field)?.[0] ?? null;
  const source = first("source");
  const isLink = source !== null && isUrl(source);
  const language = first("language");
  return {
    rules,
    title: first("title"),
    authors: values.get("authors") ?? [],
    published: first("published"),
    outlet: first("outlet") ?? (isLink ? null : source),
    url: first("url") ?? (isLink ? linkOf(source) : null),
    language:
      language !== null && /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(language)
        ? language.toLowerCase().replace("_", "-")
        : null,
  };
}

function isUrl(value: string): boolean {
  return /^<?https?:\/\/\S+>?$|^\[[^[\]]*\]\(https?:\S+\)$/i.test(value);
}

function linkOf(value: string): string {
  return /https?:[^\s<>()]+/i.exec(value)?.[0] ?? value;
}

function isRule(block: Block | undefined): boolean {
  return block?.text === "---";
}
