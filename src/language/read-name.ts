import type { Name } from "./names.js";
import { namePartsOf } from "./person-name.js";
import { firstCharacter, isWord, shapes, wordsOf, type Tokens } from "./tokens.js";

/** A name as a reader sees it, and its folded words. */
export interface ReadName {
  readonly words: string;
  readonly parts: readonly string[];
}

/** The names read before, as printed: the same few stand again and again, in an article and in a corpus. */
const readNames = new Map<string, ReadName>();
const maxReadNames = 20_000;

/** A name without the nickname in it, read once for all who bear it. */
export function readName(tokens: Tokens, name: Name): ReadName {
  const printed = tokens.text.slice(tokens.start[name.first] ?? 0, tokens.end[name.next - 1] ?? 0);
  const known = readNames.get(printed);
  if (known !== undefined) return known;
  if (readNames.size > maxReadNames) readNames.clear();
  const words = printedName(tokens, name);
  const read = { words, parts: namePartsOf(words) };
  readNames.set(printed, read);
  return read;
}

/** A name as a reader sees it, without a nickname in marks: the same person is named without it elsewhere. */
function printedName(tokens: Tokens, { first, next }: Name): string {
  let words = "";
  let from = first;
  for (let i = first + 1; i < next - 1; i++) {
    if (tokens.shape[i] !== shapes.mark || !"“\"‘'(".includes(firstCharacter(tokens, i))) continue;
    // "the Supporters' League": the mark belongs to the word before it.
    if (tokens.start[i] === tokens.end[i - 1]) continue;
    let close = i + 1;
    while (close < next - 1 && isWord(tokens, close)) close++;
    words += `${wordsOf(tokens, from, i)} `;
    from = close + 1;
    i = close;
  }
  return words + wordsOf(tokens, from, next);
}
