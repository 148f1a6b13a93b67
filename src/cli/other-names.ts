import type { Option } from "commander";

/** What other programs, and people, call a flag of ours. */
const otherNames: Readonly<Record<string, string>> = {
  "--after": "--since",
  "--author": "--by",
  "--before": "--until",
  "--from": "--since",
  "--lines": "--limit",
  "--max-count": "--limit",
  "--name": "--by",
  "--paper": "--outlet",
  "--person": "--by",
  "--publisher": "--outlet",
  "--said-by": "--by",
  "--source": "--by",
  "--speaker": "--by",
  "--to": "--until",
  "--top": "--limit",
  "--who": "--by",
  "--word": "--word-regexp",
};

/** The flag that was meant by another name, where the command has it. */
export function flagMeant(given: string, options: readonly Option[]): string | null {
  const meant = Object.hasOwn(otherNames, given) ? otherNames[given] : undefined;
  return options.some(({ long }) => long === meant) ? (meant ?? null) : null;
}

/** Flags of grep for what is done in any case. */
const needless: Readonly<Record<string, string>> = {
  "-H": "paths are always shown",
  "-R": "folders are always walked",
  "-i": "case does not count",
  "-n": "line numbers are always shown",
  "-r": "folders are always walked",
  "--ignore-case": "case does not count",
  "--line-number": "line numbers are always shown",
  "--recursive": "folders are always walked",
  "--with-filename": "paths are always shown",
};

/** Why nobody needs such a flag, or null. */
export function whyNeedless(given: string): string | null {
  return Object.hasOwn(needless, given) ? (needless[given] ?? null) : null;
}
