import type { Io } from "./io.js";

export type ColorWhen = "auto" | "always" | "never";

/** No colour, 16 colours, 256, or all of them. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** What colour depends on. */
interface Surroundings {
  readonly env: Io["env"];
  readonly isTTY: boolean;
}

/** How much colour to print: `--color`, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then the terminal decides. */
export function chooseColor(when: ColorWhen, { env, isTTY }: Surroundings): ColorLevel {
  if (when === "never") return 0;
  if (when === "always") return terminalLevel(env);
  if (isSet(env["NO_COLOR"])) return 0;
  const forced = env["FORCE_COLOR"];
  if (forced === "0" || forced === "false") return 0;
  if (forced === "1" || forced === "2" || forced === "3") return levels[forced];
  if (forced !== undefined || isForced(env["CLICOLOR_FORCE"])) return terminalLevel(env);
  return isTTY && env["TERM"] !== "dumb" ? terminalLevel(env) : 0;
}

const levels = { "1": 1, "2": 2, "3": 3 } as const;

/** What the terminal says of itself; 16 colours are safe where it says nothing. */
function terminalLevel(env: Io["env"]): ColorLevel {
  if (/^(?:truecolor|24bit)$/i.test(env["COLORTERM"] ?? "")) return 3;
  return /256/.test(env["TERM"] ?? "") ? 2 : 1;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}

function isForced(value: string | undefined): boolean {
  return isSet(value) && value !== "0";
}
