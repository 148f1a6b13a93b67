import { Chalk, type ColorSupportLevel } from "chalk";

/** What a stretch of text is to the reader of a terminal. */
export type Style = "path" | "line" | "match" | "quote" | "dim";

export type Palette = Readonly<Record<Style, (text: string) => string>>;

/** The colours of the terminal. chalk's own instance would read argv and ignore NO_COLOR, so the level is given. */
export function createPalette(level: ColorSupportLevel): Palette {
  const chalk = new Chalk({ level });
  return { path: chalk.magenta, line: chalk.green, match: chalk.bold.red, quote: chalk.bold, dim: chalk.dim };
}
