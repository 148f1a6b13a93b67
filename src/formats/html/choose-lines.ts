import type { Layer } from "./build-layer.js";
import type { Element } from "./element.js";
import type { LayerLine } from "./layer-line.js";

/** A line of so many words that is hardly any link is prose. */
const proseWords = 12;
const mostLinked = 0.3;
/** Hidden prose is what a page is about where there is so much more of it than of what is shown. */
const hiddenShare = 2;

/**
 * Leaves out what a page does not show at first: menus, dialogs, words for when scripts are off. Parts of a story that
 * open by a click stay; and so does all prose where most of it is hidden (a page that a script was to uncover, a story
 * behind a subscriber's curtain).
 */
export function chooseLines({ lines, expandable }: Layer): readonly LayerLine[] {
  const isShown = ({ block: { hiddenBy } }: LayerLine): boolean => hiddenBy === null || isPart(hiddenBy, expandable);
  const shown = lines.filter(isShown);
  if (shown.length === lines.length) return lines;
  const [all, seen] = [proseOf(lines), proseOf(shown)];
  if (all - seen <= seen * hiddenShare) return shown;
  const known = new Set(shown.map(({ text }) => text));
  return lines.filter((line) => isShown(line) || (!known.has(line.text) && countWords(line.text) >= proseWords));
}

/** A section of the story itself that a button or its own heading opens. */
function isPart({ area, id, ownNames, name }: Element, expandable: ReadonlySet<string>): boolean {
  if ((area !== "main" && area !== "article") || name === "dialog" || /modal|popup|menu/i.test(ownNames)) return false;
  return (id !== "" && expandable.has(id)) || /collaps|accordion/i.test(ownNames);
}

/** The words of a page's prose. */
export function proseOf(lines: readonly LayerLine[]): number {
  let words = 0;
  for (const { text, linked } of lines) {
    const count = countWords(text);
    if (count >= proseWords && linked <= text.length * mostLinked) words += count;
  }
  return words;
}

/** Scripts without spaces have a word in about two characters. */
export function countWords(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) words++;
  const dense = denseScript.test(text) ? (text.match(denseLetters)?.length ?? 0) : 0;
  return words + dense / 2;
}

const denseScript = /[\u3040-\u30ff\u3400-\u9fff]/;
const denseLetters = /[\u3040-\u30ff\u3400-\u9fff]/g;
