import type { Block } from "./group-blocks.js";

/** What a format's own header says: front matter, or "Title: …" lines above the story. */
export interface Headers {
  /** Blocks that belong to it, with the id of the rule. */
  readonly rules: ReadonlyMap<number, string>;
  readonly title: string | null;
  readonly authors: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

type Field = "title" | "authors" | "published" | "outlet" | "url";

const fields: ReadonlyMap<string, Field | null> = new Map([
  ["title", "title"],
  ["headline", "title"],
  ["author", "authors"],
  ["authors", "authors"],
  ["byline", "authors"],
  ["date", "published"],
  ["published", "published"],
  ["publication date", "published"],
  ["source", "outlet"],
  ["outlet", "outlet"],
  ["publication", "outlet"],
  ["publisher", "outlet"],
  ["newspaper", "outlet"],
  ["url", "url"],
  ["link", "url"],
  ["section", null],
  ["tags", null],
  ["keywords", null],
  ["language", null],
  ["lang", null],
  ["slug", null],
  ["description", null],
  ["dateline", null],
  ["length", null],
  ["edition", null],
  ["page", null],
  ["copyright", null],
]);

/** Lines at the top among which fields are looked for. */
const fieldLines = 12;
const frontMatterLines = 40;

/**
 * `front-matter`: everything between two `---` lines at the very top.
 * `labelled-field`: a line "Title: …", where at least two stand above the story; one alone may be a headline
 * ("Source: strike will go on"). Catches "Date: 3 May 2021" under "Title: Rain floods Lagos".
 */
export function readHeaders(blocks: readonly Block[]): Headers {
  const rules = new Map<number, string>();
  const values = new Map<Field, string>();
  const close = isRule(blocks[0])
    ? blocks.slice(0, frontMatterLines).findIndex((block, i) => i > 0 && isRule(block))
    : -1;
  for (let at = 0; at <= close; at++) rules.set(at, "front-matter");
  const until = close > 0 ? close : Math.min(fieldLines, blocks.length);
  const labelled: number[] = [];
  for (let at = 0; at < until; at++) {
    const match = /^["*]{0,2}([A-Za-z][A-Za-z -]+)["*]{0,2}:["*]{0,2}\s+(\S.*)$/.exec(
      blocks[at]?.text.slice(0, 300) ?? "",
    );
    const field = fields.get(match?.[1]?.toLowerCase() ?? "");
    if (match === null || field === undefined) continue;
    labelled.push(at);
    if (field !== null && !values.has(field)) values.set(field, (match[2] ?? "").replace(/^["'[]+|["'\]]+$/g, ""));
  }
  const counts = close > 0 || labelled.length > 1;
  if (counts && close <= 0) for (const at of labelled) rules.set(at, "labelled-field");
  const value = (field: Field): string | null => (counts ? (values.get(field) ?? null) : null);
  return {
    rules,
    title: value("title"),
    authors: value("authors"),
    published: value("published"),
    outlet: value("outlet"),
    url: value("url"),
  };
}

function isRule(block: Block | undefined): boolean {
  return block?.text === "---";
}
