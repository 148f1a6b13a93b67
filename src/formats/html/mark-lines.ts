import { articleBodyOf } from "./data-story.js";
import type { Element } from "./element.js";
import type { LayerLine } from "./layer-line.js";
import type { PageEvidence } from "./metadata/page-evidence.js";
import { titleKey } from "./metadata/title-key.js";

/** In UTF-16 units: what is shorter may stand anywhere. */
const shortestPart = 40;

/**
 * Says in the lines' hints what the page's data say of them: which is the headline, and which are in the text of the story
 * that the data hold ("articlebody" among the names).
 */
export function markLines(
  lines: readonly LayerLine[],
  evidence: PageEvidence,
  title: string | null,
): readonly LayerLine[] {
  const headline = title === null ? -1 : headlineAt(lines, titleKey(title));
  const body = articleBodyOf(evidence)?.replaceAll(/\s+/g, " ") ?? null;
  if (headline < 0 && body === null) return lines;
  const named = new Map<Element, Element>();
  return lines.map((line, index) => {
    if (index === headline) return { ...line, block: { ...line.block, tag: "title" } };
    if (body === null || line.text.length < shortestPart || !body.includes(line.text.slice(0, shortestPart)))
      return line;
    return { ...line, block: nameBlock(line.block, named) };
  });
}

/** The line that is the headline: of those that say it the first heading, of the highest level. */
function headlineAt(lines: readonly LayerLine[], key: string): number {
  let [best, tag] = [-1, "h7"];
  for (const [index, { text, block }] of lines.entries()) {
    if (!/^h[1-6]$/.test(block.tag) || block.tag >= tag || titleKey(text) !== key) continue;
    [best, tag] = [index, block.tag];
  }
  return best;
}

function nameBlock(block: Element, named: Map<Element, Element>): Element {
  const known = named.get(block) ?? { ...block, ownNames: `articlebody ${block.ownNames}` };
  named.set(block, known);
  return known;
}
