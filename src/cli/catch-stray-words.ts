import type { Option } from "commander";
import { strayExclusion, unknownOption } from "../errors.js";
import { isLetter } from "../text/character-classes.js";
import { closest } from "../text/edit-distance.js";
import type { CliCommand } from "./command.js";
import { matchesFlag } from "./match-flag.js";

/**
 * Looks through a command line for words that commander would misread, before it does. `-cha` is not `-c -h -a`, and
 * `-gaza` not the glob "aza": one dash and several letters is a word to be left out of a query, which needs quotes.
 * A query in quotes may begin with such a word ('-kirby sanctions'), and is handed on as what it is.
 */
export function catchStrayWords(command: CliCommand, options: readonly Option[], words: readonly string[]): string[] {
  const passed: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word === "--") return [...passed, ...words.slice(i)];
    // The space in front changes no query, and keeps commander from taking it for an option.
    passed.push(isQuotedQuery(word) ? ` ${word}` : word);
    if (isStray(word, options)) throw complain(command, options, word);
    const value = words[i + 1];
    if (value !== undefined && options.some((option) => option.required && matchesFlag(option, word))) {
      passed.push(value);
      i++;
    }
  }
  return passed;
}

function isQuotedQuery(word: string): boolean {
  return /^-[^-]/.test(word) && /\s/.test(word);
}

function isStray(word: string, options: readonly Option[]): boolean {
  return opensWithLetters(word) && !isQuotedQuery(word) && !isCluster(word, options);
}

/** A dash and two letters. */
function opensWithLetters(word: string): boolean {
  return word.startsWith("-") && isLetter(word.charCodeAt(1)) && isLetter(word.charCodeAt(2));
}

/** Whether a word is flags of one letter each, the last perhaps with its value: "-lq", "-L10", "-tjsonl". */
function isCluster(word: string, options: readonly Option[]): boolean {
  for (let i = 1; i < word.length; i++) {
    const option = options.find(({ short }) => short === `-${word.charAt(i)}`);
    if (option === undefined) return false;
    if (option.required) return isAttachedValue(word.slice(i + 1));
  }
  return true;
}

/** A value written onto its flag has a digit or a sign in it, or is a type of file; letters alone are a word. */
function isAttachedValue(value: string): boolean {
  return /[^\p{L}'’]/u.test(value) || ["", "txt", "md", "jsonl"].includes(value);
}

function complain(command: CliCommand, options: readonly Option[], word: string): Error {
  const long = closest(
    `-${word}`,
    options.flatMap((option) => option.long ?? []),
  );
  const takesQuery = command.name === "search" || command.name === "quotes";
  const meantLong = options.some((option) => option.long === `-${word}`);
  return takesQuery && !meantLong ? strayExclusion(word) : unknownOption(word, command.name, long);
}
