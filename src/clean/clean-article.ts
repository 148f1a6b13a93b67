import type { Article, Line, LineHint, Paragraph, SourceText } from "../types.js";
import { findBylines } from "./find-bylines.js";
import { findContacts } from "./find-end-notes.js";
import { findMetadata } from "./find-metadata.js";
import { findRepeats } from "./find-repeats.js";
import { findStory } from "./find-story.js";
import { findStoryScript } from "./find-story-script.js";
import { announcedTitle, chooseTitle } from "./find-title.js";
import { type Block, groupBlocks } from "./group-blocks.js";
import { type Label, labelBlocks } from "./label-blocks.js";
import { type MeasuredLine, measureLines } from "./measure-lines.js";
import { readHeaders } from "./read-headers.js";

/**
 * Tells a story from the page around it: every line that is not blank gets a label and the id of the rule that gave it,
 * and the title, the authors, the date and the outlet are read from what the text prints.
 *
 * What the source was given beside its text wins over what is found in it. Nothing is removed or changed: all spans are
 * into `source.text`. Never throws, whatever the text, and takes time in proportion to its length.
 */
export function cleanArticle(source: SourceText): Article {
  const { text, given, fileLines, lineUnit, pages } = source;
  const lines = measureLines(text);
  const blocks = groupBlocks(text, lines, source.hints);
  const headers = readHeaders(blocks);
  const announced = announcedTitle(blocks, given.title ?? headers.title);
  const story = findStory(blocks, announced?.at ?? null);
  const title = chooseTitle(blocks, story, announced);
  const at = title?.at ?? null;
  const contacts = findContacts(blocks);
  const bylines = findBylines(blocks, story, at, new Set([...contacts, ...headers.rules.keys()]));
  const repeats = findRepeats(blocks, story.from, story.to);
  const script = findStoryScript(blocks, story.from, story.to, at);
  const page = { blocks, story, title, bylines, contacts, repeats, script };
  const labels = labelBlocks({ ...page, headers: headers.rules, hints: hintsOf(blocks, lines, source.hints) });
  return {
    path: source.path,
    article: source.article,
    get id() {
      return source.id;
    },
    text,
    fileLines,
    lineUnit,
    pages,
    ...findMetadata({ blocks, labels, title, bylines, headers, given, script }),
    lines: labelLines(lines, blocks, labels),
    paragraphs: blocks.map((block, i) => makeParagraph(block, lines, labels[i])),
  };
}

/** The hint of each block's first line. */
function hintsOf(
  blocks: readonly Block[],
  lines: readonly MeasuredLine[],
  hints: SourceText["hints"],
): Map<number, LineHint> {
  const found = new Map<number, LineHint>();
  if (hints === null) return found;
  for (const [at, { from }] of blocks.entries()) {
    const hint = hints[(lines[from]?.number ?? 0) - 1] ?? null;
    if (hint !== null) found.set(at, hint);
  }
  return found;
}

const unlabelled: Label = { label: "body", rule: "story" };

function labelLines(lines: readonly MeasuredLine[], blocks: readonly Block[], labels: readonly Label[]): Line[] {
  const labelled: Line[] = [];
  for (const [i, block] of blocks.entries()) {
    const { label, rule } = labels[i] ?? unlabelled;
    for (const { start, end, number } of lines.slice(block.from, block.to))
      labelled.push({ start, end, number, label, rule });
  }
  return labelled;
}

function makeParagraph(
  { start, end, from }: Block,
  lines: readonly MeasuredLine[],
  label: Label = unlabelled,
): Paragraph {
  return { start, end, label: label.label, line: lines[from]?.number ?? 1 };
}
