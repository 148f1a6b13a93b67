import type { Article, Line, Paragraph, SourceText } from "../types.js";
import { findMetadata } from "./find-metadata.js";
import type { Block } from "./group-blocks.js";
import type { Label } from "./label-rule.js";
import { findSetOff } from "./find-set-off.js";
import type { MeasuredLine } from "./measure-lines.js";
import { isAround, kindOf, tellStory } from "./model/tell-story.js";
import type { LineModels } from "./model/weigh-lines.js";
import { readPage } from "./read-page.js";

/**
 * Tells a story from the page around it: every line that is not blank gets a label and the id of the rule that gave it,
 * and the title, the authors, the date and the outlet are read from what the text prints.
 *
 * What the source was given beside its text wins over what is found in it. Nothing is removed or changed: all spans are
 * into `source.text`. Never throws, whatever the text, and takes time in proportion to its length. `lineModel` is asked
 * for only where a page stands around the story; without it, rules alone decide.
 */
export function cleanArticle(source: SourceText, lineModel: LineModels | null = null): Article {
  const { given } = source;
  const read = readPage(source);
  const { lines, headers, page } = read;
  const { blocks } = page;
  const model = lineModel !== null && isAround(page) ? lineModel(kindOf(page.hints)) : null;
  const labels = model === null ? read.labels : tellStory(read, model);
  const setOff = findSetOff(page, labels);
  return {
    path: source.path,
    article: source.article,
    get id() {
      return source.id;
    },
    ...layerOf(source),
    ...findMetadata({ ...page, labels, headers, given }),
    lines: labelLines(lines, blocks, labels),
    paragraphs: blocks.map((block, i) => makeParagraph(block, lines, labels[i], setOff.get(i))),
  };
}

/** What cleaning does not change. */
function layerOf({ text, fileLines, lineUnit, pages }: SourceText) {
  return { text, fileLines, lineUnit, pages };
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
  { label }: Label = unlabelled,
  setOffAs: Paragraph["setOffAs"] = null,
): Paragraph {
  return { start, end, label, setOffAs, line: lines[from]?.number ?? 1 };
}
