import type { Option } from "commander";

/** What other programs, and people, call a flag of ours. */
const otherNames: Readonly<Record<string, string>> = {
  "--after": "--since",
  "--author": "--by",
  "--before": "--until",
  "--colour": "--color",
  "--columns": "--fields",
  "--count-matches": "--count",
  "--exclude": "--glob",
  "--extended-regexp": "--regexp",
  "--from": "--since",
  "--hyperlink": "--hyperlink-format",
  "--include": "--glob",
  "--keyword": "--about",
  "--lines": "--limit",
  "--max-count": "--limit",
  "--max-results": "--limit",
  "--name": "--by",
  "--newer": "--since",
  "--no-headers": "--no-header",
  "--no-headings": "--no-header",
  "--null-data": "--null",
  "--older": "--until",
  "--order": "--sort",
  "--order-by": "--sort",
  "--paper": "--outlet",
  "--pattern": "--regexp",
  "--perl-regexp": "--regexp",
  "--person": "--by",
  "--print0": "--null",
  "--publisher": "--outlet",
  "--regex": "--regexp",
  "--said-by": "--by",
  "--select": "--fields",
  "--silent": "--quiet",
  "--source": "--by",
  "--speaker": "--by",
  "--subject": "--about",
  "--to": "--until",
  "--top": "--limit",
  "--topic": "--about",
  "--unrestricted": "--no-ignore",
  "--verbose": "--stats",
  "--who": "--by",
  "--word": "--word-regexp",
  "-P": "--regexp",
  "-m": "--limit",
  "-u": "--no-ignore",
};

/** The flag that was meant by another name, where the command has it. */
export function flagMeant(given: string, options: readonly Option[]): string | null {
  const meant = Object.hasOwn(otherNames, given) ? otherNames[given] : undefined;
  return options.some(({ long }) => long === meant) ? (meant ?? null) : null;
}

/** Flags of grep and its like for what is done in any case, or said in another way. */
const needless: Readonly<Record<string, string>> = {
  "--desc": "it is --sort -date",
  "--fixed-strings": "only -e takes a regular expression",
  "--heading": "--pretty is the layout of a terminal",
  "--ignore-case": "case does not count",
  "--invert-match": "in quotes, 'sanctions -kirby' leaves a word out",
  "--line-buffered": "results are written as they are found",
  "--line-number": "line numbers are always shown",
  "--line-regexp": "-e '^...$' matches a whole paragraph",
  "--no-color": "it is --color never",
  "--no-colour": "it is --color never",
  "--no-heading": "a pipe has path:line of each result",
  "--only-matching": "--jsonl --fields matches has the matches alone",
  "--recursive": "folders are always walked",
  "--reverse": "it is --sort -date",
  "--search-zip": "packed files are read anyway",
  "--smart-case": "case does not count unless -s says so",
  "--text": "every file is read as what it is",
  "--threads": "as many threads as help are used",
  "--vimgrep": "a pipe has path:line of each result",
  "--with-filename": "paths are always shown",
  "-F": "only -e takes a regular expression",
  "-H": "paths are always shown",
  "-I": "every file is read as what it is",
  "-R": "folders are always walked",
  "-S": "case does not count unless -s says so",
  "-a": "every file is read as what it is",
  "-i": "case does not count",
  "-j": "as many threads as help are used",
  "-n": "line numbers are always shown",
  "-o": "--jsonl --fields matches has the matches alone",
  "-r": "folders are always walked",
  "-v": "in quotes, 'sanctions -kirby' leaves a word out",
  "-x": "-e '^...$' matches a whole paragraph",
  "-z": "packed files are read anyway",
};

/** Why nobody needs such a flag, or null. */
export function whyNeedless(given: string): string | null {
  return Object.hasOwn(needless, given) ? (needless[given] ?? null) : null;
}
