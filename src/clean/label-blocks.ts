import { isLetter } from "../text/character-classes.js";
import { captionRule } from "./find-captions.js";
import { endNote } from "./find-end-notes.js";
import { isForeign } from "./find-story-script.js";
import type { Block } from "./group-blocks.js";
import type { KnownPage, Label, LabelRule } from "./label-rule.js";
import { afterWallRule, otherStoriesRule, otherStoryRule } from "./link-rules.js";

/** Every block's label. The order of the rules is their meaning: what is surest comes first, and the last takes the rest. */
export function labelBlocks(page: KnownPage): Label[] {
  return page.blocks.map((block, at) => labelBlock(page, at, block));
}

export function labelBlock(page: KnownPage, at: number, block: Block): Label {
  for (const rule of page.story.isPage ? pageRules : articleRules) {
    const label = rule(page, at, block);
    if (label !== null) return label;
  }
  return { label: "body", rule: "story" };
}

/** `given-field`: what the file itself says is data about the article, and no word of the story. */
const givenFieldRule: LabelRule = ({ hints }, at) =>
  hints.get(at)?.tag === "meta" ? { label: "meta", rule: "given-field" } : null;

/**
 * `given-caption`, `given-heading`: what a document or an export says of a line. Saved pages are left to the model: they mark
 * more as captions and headings than a reader would.
 */
const givenTagRule: LabelRule = ({ hints }, at, { words, closed }) => {
  const hint = hints.get(at);
  if (hint === undefined || hint.area !== null) return null;
  if (hint.tag === "figcaption") return { label: "caption", rule: "given-caption" };
  const isHeading = /^h[1-6]$/.test(hint.tag) && words <= longestHeading && !closed;
  return isHeading ? { label: "heading", rule: "given-heading" } : null;
};

const longestHeading = 25;

/**
 * `given-title`: a document or an export says that the line is of the headline, which may run over several.
 * `page-title`, `markdown-title`, `first-line`, `headline-above-story`: see find-title.ts.
 */
const titleRule: LabelRule = ({ title, hints }, at) => {
  if (title?.at === at) return { label: "title", rule: title.rule };
  const hint = hints.get(at);
  return hint?.tag === "title" && hint.area === null ? { label: "title", rule: "given-title" } : null;
};

/** `front-matter`, `labelled-field`: see read-headers.ts. */
const headerRule: LabelRule = ({ headers }, at) => {
  const rule = headers.get(at);
  return rule === undefined ? null : { label: "meta", rule };
};

/** `byline`, `byline-with-date`, `name-with-mail`, `name-with-role`, `date-line`, `name-after-by`, `name-by-date`, `outlet-line`: see read-byline.ts, find-bylines.ts. */
const bylineRule: LabelRule = ({ bylines }, at) => {
  const byline = bylines.get(at);
  return byline === undefined ? null : { label: "meta", rule: byline.rule };
};

const noteWords = 60;

/** How a line begins, in small letters: patterns that leave case aside take milliseconds to set up. */
function headOf(text: string): string {
  return text.slice(0, 100).toLowerCase();
}

/** The first word, in small letters: few lines open as the rules below ask for, and their patterns are slow to set up too. */
function firstWordOf(text: string): string {
  let start = 0;
  while (start < 3 && !isLetter(text.charCodeAt(start))) start++;
  let end = start;
  while (end < longestOpener + start && isLetter(text.charCodeAt(end))) end++;
  return text.slice(start, end).toLowerCase();
}

/** No opener is so long. */
const longestOpener = 20;

const noteOpeners: ReadonlySet<string> = new Set(
  "anmerkung clarification correction editor editors ndlr nota note this примечание".split(" "),
);
const wireOpeners: ReadonlySet<string> = new Set(
  "additional compiled edited editing reporting translated translation writing".split(" "),
);

/**
 * `editors-note`: the paper speaks about its own story.
 * Catches "Correction: An earlier version of this article misspelled the mayor's name."; not "Correction officers went on strike on Monday."
 */
const editorsNoteRule: LabelRule = (_, __, { text, words }) => {
  if (words > noteWords || !noteOpeners.has(firstWordOf(text))) return null;
  const isNote =
    /^\W{0,3}(?:(?:editor['’]?s['’]? note|correction|clarification|note to readers|anmerkung der redaktion|nota (?:de la redacción|del editor|da redação)|note de la rédaction|ndlr|примечание редакции)\s?[:：—–-]|(?:this (?:article|story|post|report) (?:was|has been) (?:updated|corrected|amended|edited|first published|originally published))\b)/.test(
      headOf(text),
    );
  return isNote ? { label: "meta", rule: "editors-note" } : null;
};

/**
 * `wire-credit`: who else worked on it, at the end of agencies' stories.
 * Catches "(Reporting by Ada Obi in Lagos; editing by Tom Reed)"; not "Reporting by state television was cautious."
 */
const wireCreditRule: LabelRule = (_, __, { text, words }) =>
  words <= noteWords &&
  wireOpeners.has(firstWordOf(text)) &&
  /^\W{0,3}(?:additional )?(?:reporting|writing|editing|compiled|translation|edited|translated) (?:and \w+ )?by /.test(
    headOf(text),
  ) &&
  /;|[)\]]\.?$| in \S+\.?$/.test(text)
    ? { label: "meta", rule: "wire-credit" }
    : null;

/** `press-contact`, `author-note`, `translator`: see find-end-notes.ts. */
const endNoteRule: LabelRule = ({ contacts, story, bylines }, at, block) => {
  const rule = contacts.has(at) ? "press-contact" : endNote(block, at, story, bylines);
  return rule === null ? null : { label: "meta", rule };
};

/**
 * `copyright`: who owns the text.
 * Catches "Copyright © Nairobi Courier. All rights reserved."; not "Copyright law was changed in March."
 */
const copyrightRule: LabelRule = (_, __, { text, words }) =>
  words <= noteWords &&
  /copyright|[©ⓒ]|\(c\)/i.test(text.slice(0, 100)) &&
  /^\W{0,3}(?:copyright\s?(?:©|\(c\)|\d{4}|by\b)|©|\(c\)\s?\d{4}|ⓒ)/.test(headOf(text))
    ? { label: "furniture", rule: "copyright" }
    : null;

/** `file-photo`, `credit-line`, `credit-in-brackets`, `credit-at-end`: see find-captions.ts. */
const captionsRule: LabelRule = ({ blocks }, at, block) => {
  const own = captionRule(block);
  if (own !== null) return { label: "caption", rule: own };
  return isAboveCredit(blocks, at, block) ? { label: "caption", rule: "above-credit" } : null;
};

/**
 * `above-credit`: the next line, with no blank one between, is nothing but a credit.
 * Catches "Divers search the harbour of Valletta." over "Photo: Maria Borg/AP"; not the paragraph that a blank line parts from it.
 */
function isAboveCredit(blocks: readonly Block[], at: number, block: Block): boolean {
  const next = blocks[at + 1];
  if (next === undefined || next.blankBefore || block.words > 60 || !block.blankBefore) return false;
  return captionRule(next) === "credit-line";
}

/**
 * `page-words`: a button, a menu's entry, an invitation, the small print.
 * Catches "Sign up for our morning newsletter"; not "“Sign up for nothing,” the lawyer told them."
 */
const pageWordsRule: LabelRule = (_, __, { kind }) =>
  kind === "furniture" ? { label: "furniture", rule: "page-words" } : null;

/**
 * `other-script`: outside the story's first and last lines, a line in another script than the story's.
 * Catches "글자크기 설정" above an English story; not the Korean half of a story told in both languages.
 */
const otherScriptRule: LabelRule = ({ script }, at, block) =>
  script !== null && isForeign(script, at, block) ? { label: "furniture", rule: "other-script" } : null;

/** `title-again`: the headline in the path of links above it. Catches "Home » Rain floods Lagos"; not a lede that opens with the same words. */
const titleAgainRule: LabelRule = ({ title, blocks }, _, block) => {
  const headline = title?.at === null || title === null ? undefined : blocks[title.at];
  return headline !== undefined && headline.key !== "" && block.key === headline.key
    ? { label: "repeat", rule: "title-again" }
    : null;
};

/** `said-before`, `cut-lede`: see find-repeats.ts. */
const repeatRule: LabelRule = ({ repeats }, at) => {
  const rule = repeats.get(at);
  return rule === undefined ? null : { label: "repeat", rule };
};

/** `before-story`, `after-story`: what stands around the stretch of a page that reads as the story: see find-story.ts. */
const aroundStoryRule: LabelRule = ({ story }, at) => {
  if (at < story.from) return { label: "furniture", rule: "before-story" };
  return at >= story.to ? { label: "furniture", rule: "after-story" } : null;
};

const headingWords = 14;

/**
 * `marked-heading`, `heading`: a short line without a full stop over a paragraph.
 * Catches "What happens next" over "The court will sit again on Friday."; not the last line of an article.
 */
const headingRule: LabelRule = ({ blocks, story }, at, block) => {
  if (block.marker === "heading") return { label: "heading", rule: "marked-heading" };
  const next = blocks[at + 1];
  if (block.kind !== "short" || block.closed || block.words > headingWords || next === undefined || at + 1 >= story.to)
    return null;
  if (!/^[\p{Lu}\p{Lo}\d"“'‘«¿¡(]/u.test(block.text) || /[,;:：–—-]$/.test(block.text)) return null;
  return next.kind === "prose" && next.marker === null && block.blankBefore
    ? { label: "heading", rule: "heading" }
    : null;
};

/**
 * `loose-line`: on a page, a short line without a full stop that no paragraph follows and no list holds.
 * Catches "Image 1 of 23" between two paragraphs; not "“No,” she said."
 */
const looseLineRule: LabelRule = ({ blocks }, at, block) => {
  if (block.kind !== "short" || block.closed || block.words >= 8) return null;
  return isListed(blocks, at) ? null : { label: "furniture", rule: "loose-line" };
};

/** Words that an entry of a story's own list has on average; a menu's have fewer. */
const entryWords = 4;

/** Whether a line belongs to a list of the story: opened by a colon, or of entries that are more than menu words. */
function isListed(blocks: readonly Block[], at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 40 && isEntry(blocks[from - 1]) && blocks[from]?.blankBefore === false) from--;
  let to = at + 1;
  while (to < blocks.length && to - at < 40 && isEntry(blocks[to]) && blocks[to]?.blankBefore === false) to++;
  if (/[:：]$/.test(blocks[from - 1]?.text ?? "") || /[:：]$/.test(blocks[at]?.text ?? "")) return true;
  const run = blocks.slice(from, to);
  return run.length > 1 && run.reduce((sum, block) => sum + block.words, 0) >= run.length * entryWords;
}

function isEntry(block: Block | undefined): boolean {
  return block?.kind === "short" || block?.kind === "item";
}

const sureRules: readonly LabelRule[] = [
  givenFieldRule,
  titleRule,
  headerRule,
  wireCreditRule,
  bylineRule,
  copyrightRule,
];

/** An article without a page around it: when in doubt a line is body. */
const articleRules: readonly LabelRule[] = [
  ...sureRules,
  givenTagRule,
  editorsNoteRule,
  endNoteRule,
  captionsRule,
  pageWordsRule,
  afterWallRule,
  otherStoryRule,
  otherScriptRule,
  titleAgainRule,
  repeatRule,
  otherStoriesRule,
  headingRule,
];

/** A whole page: what is not of the story is furniture, whatever else it might be. */
const pageRules: readonly LabelRule[] = [
  ...sureRules,
  titleAgainRule,
  aroundStoryRule,
  editorsNoteRule,
  endNoteRule,
  captionsRule,
  pageWordsRule,
  afterWallRule,
  otherStoryRule,
  otherScriptRule,
  repeatRule,
  otherStoriesRule,
  headingRule,
  looseLineRule,
];
