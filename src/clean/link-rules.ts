import type { Block } from "./group-blocks.js";
import type { LabelRule } from "./label-rule.js";

/**
 * `other-story`: a link to another story between two paragraphs.
 * Catches "Read more: Eastport mayor says “we will never close ours”"; not "Read more books, he told the class."
 */
export const otherStoryRule: LabelRule = (_, __, { text, words, closed }) =>
  words <= linkWords && !closed && otherStoryOpener.test(text) ? { label: "furniture", rule: "other-story" } : null;

const linkWords = 30;
const otherStoryOpener =
  /^\W{0,3}(?:read (?:more|also|next|now|on)|also read|related(?: (?:stories|articles?|news|story))?|see also|more (?:on this|from us)|don['’]t miss|watch(?: (?:now|also|live))?|listen(?: now)?|recommended|trending|(?:à )?lire aussi|voir aussi|lesen sie (?:auch|mehr)|lesen sie dazu|mehr zum thema|auch interessant|leia (?:também|mais)|lea (?:también|más)|le puede interesar|te puede interesar|leggi anche|lees ook|läs (?:också|mer)|les også|læs også|czytaj (?:też|także|również)|читайте также)\s?(?:[:：|»>]|[–—-]\s)/i;

/**
 * `after-wall`: a reader's praise and the like below the line that asks to subscribe, where the story has been cut off.
 * Catches "“I read it daily,” says a subscriber." under "To continue reading, subscribe."; not a story that goes on below it.
 */
export const afterWallRule: LabelRule = ({ blocks }, at) => {
  if (blocks.length - at > mostBehindWall) return null;
  const wall = blocks.findLastIndex((block, index) => index < at && block.kind === "furniture" && isWall(block.text));
  if (wall < 0) return null;
  const behind = wordsIn(blocks.slice(wall + 1));
  return behind <= mostWordsBehindWall && behind < wordsIn(blocks.slice(0, wall))
    ? { label: "furniture", rule: "after-wall" }
    : null;
};

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}

const mostBehindWall = 6;
const mostWordsBehindWall = 80;

function isWall(text: string): boolean {
  return /subscri|log ?in|sign in|registr?ie?r|register|abonn|anmelden|suscri|iscriv|assin/i.test(text);
}

/**
 * `other-stories`: a heading such as "Related articles", and the links under it.
 * Catches "More from the region" over three headlines; not the same words over a paragraph.
 */
export const otherStoriesRule: LabelRule = ({ blocks, story }, at, block) => {
  if (block.kind === "tail") return { label: "furniture", rule: "other-stories" };
  if (block.kind === "prose" || block.closed) return null;
  for (let i = at - 1; i >= Math.max(story.from, at - 12); i--) {
    const above = blocks[i];
    if (above?.kind === "tail") return { label: "furniture", rule: "other-stories" };
    if (above === undefined || above.kind === "prose" || above.closed) return null;
  }
  return null;
};
