import { lineSpans } from "../../text/lines.js";
import type { LineHint } from "../../types.js";
import { type FormatDocument, plainDocument } from "../document.js";
import { readFrontMatter } from "./front-matter.js";
import { markBlocks, type MarkedLine } from "./mark-blocks.js";
import { readNoteFields } from "./note-fields.js";
import { plainInline } from "./plain-inline.js";
import { readGiven } from "./read-given.js";

/**
 * A Markdown note or clip: what its front matter says of the article, and its lines without the marks inside them (links,
 * emphasis, pictures, escapes). Line n of the layer is line n of the file. The marks at a line's beginning stay: later
 * stages read `#`, `>` and `-` themselves. A note that is nothing but a list of links has no story: all of it is data.
 *
 * Takes time in proportion to the text's length.
 */
export function readMarkdown(text: string): FormatDocument {
  const lines = lineSpans(text).map(({ start, end }) => text.slice(start, end));
  const front = readFrontMatter(lines);
  const note = readNoteFields(lines, front.lines);
  const marked = markBlocks(lines, front.lines);
  const references = findReferences(lines);
  const plain = plainLines(marked, (label) => references.has(label.trim().toLowerCase()));
  const isList = isLinkList(marked, plain);
  const hints = lines.map((line, i): LineHint | null => {
    if (i < front.lines || note.lines.has(i) || (isList && line.trim() !== "")) return hintOf("meta", 0);
    const tag = plain[i]?.caption === true ? "figcaption" : (marked[i]?.tag ?? null);
    return tag === null ? null : hintOf(tag, plain[i]?.links ?? 0);
  });
  const given = readGiven(new Map([...note.fields, ...front.fields]));
  return {
    ...plainDocument(plain.map((line) => line.text).join("\n") + (text.endsWith("\n") ? "\n" : "")),
    hints: hints.every((hint) => hint === null) ? null : hints,
    given: { ...given, title: given.title ?? (isList ? firstHeading(plain, marked) : null) },
  };
}

/** What a list of links is called: no entry is its headline. */
function firstHeading(plain: readonly PlainLine[], marked: readonly MarkedLine[]): string | null {
  const at = marked.findIndex(({ tag }) => tag?.startsWith("h") === true);
  return plain[at]?.text.slice(marked[at]?.wordsAt).trim() ?? null;
}

function hintOf(tag: string, links: number): LineHint {
  return { tag, area: null, links, names: "" };
}

interface PlainLine {
  readonly text: string;
  /** The share of its characters that stand in links. */
  readonly links: number;
  /** It is what a picture shows. */
  readonly caption: boolean;
}

const definition = /^ {0,3}\[([^\]^][^\]]{0,200})\]:\s+\S/;

/** The labels of "[label]: https://…" lines, in small letters. */
function findReferences(lines: readonly string[]): Set<string> {
  return new Set(
    lines.flatMap((line) =>
      line.includes("]: ") ? (definition.exec(line.slice(0, 300))?.[1]?.trim().toLowerCase() ?? []) : [],
    ),
  );
}

/** Each line without the marks inside it. Lines that run on are read together: emphasis and links go over a line's end. */
function plainLines(marked: readonly MarkedLine[], isReference: (label: string) => boolean): PlainLine[] {
  const plain: PlainLine[] = [];
  for (let from = 0; from < marked.length;) {
    let to = from + 1;
    while (to < marked.length && marked[to]?.runsOn === true) to++;
    const unit = marked.slice(from, to);
    if (unit[0]?.isRaw === true) plain.push(...unit.map(({ raw }) => ({ text: raw, links: 0, caption: false })));
    else if (unit.length === 1 && definition.test(unit[0]?.raw.slice(0, 300) ?? ""))
      plain.push({ text: "", links: 0, caption: false });
    else plain.push(...readUnit(unit, isReference));
    from = to;
  }
  return plain;
}

function readUnit(unit: readonly MarkedLine[], isReference: (label: string) => boolean): PlainLine[] {
  const source = unit.map(({ raw, wordsAt }) => raw.slice(wordsAt)).join("\n");
  const { text, linked, pictures } = plainInline(source, isReference);
  const links = text.trim() === "" ? 0 : Math.min(1, linked / text.trim().length);
  const caption =
    text.trim() === "" && unit.length === 1 ? (pictures.map(captionOf).find((words) => words !== "") ?? "") : "";
  if (caption !== "") return [{ text: caption, links: 0, caption: true }];
  const words = text.split("\n");
  return unit.map(({ raw, wordsAt }, i) => {
    const own = words[i] ?? "";
    // A list's mark before a picture alone marks nothing.
    return {
      text: own.trim() === "" && wordsAt < raw.length ? "" : raw.slice(0, wordsAt) + own,
      links,
      caption: false,
    };
  });
}

/** What a picture shows, if that is told in words: "image.png" and "rw-book-cover" are names. */
function captionOf(words: string): string {
  const plain = words
    .replace(/\s+/g, " ")
    .replace(/\|\d+(?:x\d+)?$/, "")
    .trim();
  return plain.includes(" ") && !/\.(?:png|jpe?g|gif|webp|svg)$/i.test(plain) ? plain : "";
}

const fewestLinks = 2;
const mostOtherWords = 3;

/** Whether there is nothing but headings and links with a tag or a date behind them, as in an export of saved pages. */
function isLinkList(marked: readonly MarkedLine[], plain: readonly PlainLine[]): boolean {
  let links = 0;
  for (const [i, { text, links: share }] of plain.entries()) {
    const line = marked[i];
    if (line === undefined || line.isFront || text.trim() === "" || /^h\d$/.test(line.tag ?? "")) continue;
    const words = text.slice(line.wordsAt).trim();
    const others = (words.length * (1 - share)) / 6;
    if (share === 0 || others > mostOtherWords + words.split(" #").length) return false;
    links++;
  }
  return links >= fewestLinks;
}
