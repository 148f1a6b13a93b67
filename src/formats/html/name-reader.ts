import { type Element, outside } from "./element.js";

const deepest = 12;
const mostNames = 30;
const longestNames = 300;

/** Words of class and id names of a block and of what lies around it; see `LineHint.names`. */
export class NameReader {
  private readonly byBlock = new WeakMap<Element, string>();
  private readonly words = new Map<string, readonly string[]>();

  namesOf(block: Element): string {
    let names = this.byBlock.get(block);
    if (names === undefined) this.byBlock.set(block, (names = this.collect(block)));
    return names;
  }

  private collect(block: Element): string {
    const found = new Set<string>();
    let element: Element | null = block;
    for (let depth = 0; element !== null && element !== outside && depth < deepest; depth++) {
      if (element.ownNames !== " ") for (const word of this.wordsOf(element.ownNames)) found.add(word);
      if (found.size >= mostNames) break;
      element = element.parent;
    }
    return [...found].slice(0, mostNames).join(" ");
  }

  /** "story-body__text isLead" has the words story, body, text, is and lead. Hashes ("css-1x2y3z") and numbers say nothing. */
  private wordsOf(names: string): readonly string[] {
    let words = this.words.get(names);
    if (words === undefined) {
      words = names
        .slice(0, longestNames)
        .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((word) => word.length > 1 && word.length < 20);
      this.words.set(names, words);
    }
    return words;
  }
}
