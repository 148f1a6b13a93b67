import { menNames, unisexNames, womenNames } from "../lexicon/languages/en/given-names.js";

/** Whether women, men or both bear a given name, in lower case and without accents; null of what is none. */
export function sexOfName(name: string): "woman" | "man" | "both" | null {
  if (holds(womenNames, name)) return "woman";
  if (holds(menNames, name)) return "man";
  return holds(unisexNames, name) ? "both" : null;
}

/** Whether a line holds a word. The lines are sorted and searched as they are: a set of 8,000 names takes 3 ms to make. */
function holds(lines: readonly string[], word: string): boolean {
  // Behind the line that begins with the word, before the next: a blank sorts before this mark, letters and hyphens behind.
  const end = `${word}!`;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? "") < end) low = middle + 1;
    else high = middle;
  }
  const line = lines[low - 1];
  return line !== undefined && hasWord(line, word);
}

function hasWord(line: string, word: string): boolean {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || line.charAt(at - 1) === " ") && (end === line.length || line.charAt(end) === " ")) return true;
  }
  return false;
}
