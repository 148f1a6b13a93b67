import type { Block } from "../group-blocks.js";
import { findRepeats } from "../find-repeats.js";
import { labelBlock } from "../label-blocks.js";
import type { KnownPage, Label } from "../label-rule.js";
import type { ReadPage } from "../read-page.js";
import type { LineLabel } from "../../types.js";
import { bestStretch, stretchGains } from "./best-stretch.js";
import { type LineModel, type PageKind, weighLines } from "./weigh-lines.js";

/** Inside the story a line may be a little less likely of it than not. */
const keptFrom = 0.4;
const headingWords = 14;
/** What rules read off a line's own words, and the model does not doubt. */
const asRead: ReadonlySet<LineLabel> = new Set(["title", "meta", "caption", "repeat"]);
/** A line that its own words give away as the page's must be likelier. */
const keptDespiteWords = 0.75;
const wordRules: ReadonlySet<string> = new Set(["page-words", "other-stories", "copyright", "other-script"]);

/** Regions of a page that are never its story. */
const outerAreas: ReadonlySet<string | null> = new Set(["nav", "footer", "aside", "form"]);

/** No page has so many; what is longer is a list or a book, and a row of features for each line would fill the memory. */
const mostBlocks = 20_000;

/** Whether a page stands around the story: by its lines, or because its markup says so. */
export function isAround({ blocks, story, hints }: Pick<KnownPage, "blocks" | "story" | "hints">): boolean {
  return blocks.length <= mostBlocks && (story.isPage || kindOf(hints) === "markup");
}

/** A file that tells of no outer region (a document, a mail) is a text like any other. */
export function kindOf(hints: KnownPage["hints"]): PageKind {
  for (const { area } of hints.values()) if (outerAreas.has(area)) return "markup";
  return "text";
}

/**
 * The labels of a page, where the model that was learnt from many pages has its say over the rules: it says between
 * which lines the story lies, and which of them are of it. A line of which both think the same keeps the rule's name; where
 * they differ the rule is `line-model`. What the page says about its article (title, byline, fields), captions and
 * repeats stay as they were read.
 */
export function tellStory({ page, labels }: ReadPage, model: LineModel): readonly Label[] {
  return relabel(page, labels, weighLines(model, { ...page, labels }));
}

/** The labels, after what each block was found to be likely of the story. */
export function relabel(page: KnownPage, labels: readonly Label[], probabilities: Float32Array): readonly Label[] {
  const { blocks } = page;
  const { from, to } = bestStretch(stretchGains(blocks, probabilities));
  if (from === to) return labels;
  const inside = labelInside(page, labels, from, to);
  const bound = (at: number) => (wordRules.has(inside[at]?.rule ?? "") ? keptDespiteWords : keptFrom);
  const isKept = (at: number) => at >= from && at < to && (probabilities[at] ?? 0) > bound(at);
  return inside.map((label, at) => {
    if (asRead.has(label.label)) return label;
    const isTold = label.label === "body" || label.label === "heading";
    if (isKept(at) === isTold) return label;
    return { label: isTold ? "furniture" : keptAs(blocks, at, isKept(at + 1)), rule: "line-model" };
  });
}

/** What the rules say where the story lies elsewhere than they thought. */
function labelInside(page: KnownPage, labels: readonly Label[], from: number, to: number): readonly Label[] {
  const { blocks, story } = page;
  if (from >= story.from && to <= story.to) return labels;
  const repeats = findRepeats(blocks, from, to);
  const moved = { ...page, repeats, story: { from, to, isPage: true } };
  return blocks.map((block, at) =>
    at >= from && at < to && (at < story.from || at >= story.to)
      ? labelBlock(moved, at, block)
      : (labels[at] ?? labelBlock(moved, at, block)),
  );
}

/** A short line over a paragraph of the story is a heading in it. */
function keptAs(blocks: readonly Block[], at: number, isFollowed: boolean): "body" | "heading" {
  const block = blocks[at];
  if (block === undefined || block.closed || block.marker === "item" || block.words > headingWords) return "body";
  return isFollowed && block.kind !== "prose" && blocks[at + 1]?.kind === "prose" ? "heading" : "body";
}
