import type { Example } from "./command.js";

/** A name and what it means. */
type Meaning = readonly [name: string, meaning: string];

/** What the program is, in the words of its help and its man page. */
export const purpose = "who said what, where, in a folder of saved news articles";

/** Where articles come from. */
export const pathRule: readonly string[] = [
  "PATH is a file, a folder, a glob, or - for standard input. Without one, articles come from",
  "standard input if it is a pipe or a file; else from the folder that ONRECORD_DIR names; else from",
  "the current folder if articles lie in it; else from the sample archive that ships with onrecord.",
];

export const overviewExamples: readonly Example[] = [
  ["find a word, also misspelt", "onrecord search rubicn clips"],
  ["what one person said", "onrecord quotes clips --by kirby"],
  ["what anybody said about something", "onrecord quotes clips --about sanctions"],
  ["who is quoted, how often", "onrecord speakers clips"],
  ["an article in three sentences", "onrecord summary clips/interview.txt"],
  ["quotes for a spreadsheet", "onrecord quotes clips --csv > quotes.csv"],
  ["a page for an editor", "onrecord quotes clips --format html > quotes.html"],
  ["whether a draft quotes what was said", "onrecord verify draft.md clips"],
];

export const environment: readonly Meaning[] = [
  ["ONRECORD_DIR", "the folder to search when no path is given"],
  ["ONRECORD_CACHE", "the folder in which what large folders hold is kept; off: nothing is kept"],
  ["ONRECORD_CONFIG", "a config file in place of your own; off: none is read"],
  ["ONRECORD_DEBUG", "if set, errors show where they come from"],
  ["ONRECORD_PAGER", "what shows long answers in a terminal, else PAGER, else less; cat: nothing"],
  ["NO_COLOR", "if set, no colour; FORCE_COLOR and CLICOLOR_FORCE: colour in a pipe too"],
  ["COLUMNS", "how wide the terminal is"],
];

export const exitStatus: readonly Meaning[] = [
  ["0", "something was found; of verify: every quotation passes"],
  ["1", "everything was read, and nothing was found; of verify: a quotation does not pass"],
  ["2", "a mistake in the command line, or something could not be read"],
];
