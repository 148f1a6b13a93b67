import type { CliCommand } from "./command.js";
import type { Flag } from "./flags.js";

/** One option of a command, taken apart: help, completion and the man page all say what stands here. */
export interface OptionRow extends Pick<Flag, "about" | "values" | "suggests" | "offers" | "setting"> {
  /** The heading of the help that it stands under. */
  readonly group: string;
  /** `-L`. */
  readonly short: string | null;
  /** `--limit`. */
  readonly long: string | null;
  /** What it is given, as the help calls it: `N`; null where it takes nothing. */
  readonly value: string | null;
}

const flagPattern = /^(?:(-[^-]))?(?:, )?(--[\w-]+)?(?: <(.+)>)?$/;

/** Every option of a command, in the order of its help. */
export function optionsOf({ flags }: Pick<CliCommand, "flags">): OptionRow[] {
  return flags.flatMap(({ title, flags: group }) =>
    group.map(({ flags: written, about, ...others }) => {
      const [, short = null, long = null, value = null] = flagPattern.exec(written) ?? [];
      return { ...others, group: title, short, long, value, about };
    }),
  );
}
