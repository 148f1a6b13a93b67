import type { Option } from "commander";

/** Whether a word of the command line is this flag, without a value written onto it. */
export function matchesFlag({ long, short }: Option, word: string): boolean {
  return word !== "" && (word === long || word === short);
}
