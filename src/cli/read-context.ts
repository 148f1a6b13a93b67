import { dropUndefined } from "./drop-undefined.js";
import type { Flag } from "./flags.js";
import type { Flags } from "./read-flags.js";

export const contextFlags: readonly Flag[] = [
  { flags: "-A, --after-context <N>", about: "N paragraphs after each result" },
  { flags: "-B, --before-context <N>", about: "N paragraphs before each result" },
  { flags: "-C, --context <N>", about: "N paragraphs around each result", common: true },
];

/** How many paragraphs to show around each result; -A and -B go before -C, as in grep. */
export function readContext(flags: Flags): { readonly before?: number; readonly after?: number } {
  const around = flags.wholeNumber("--context", 0);
  const before = flags.wholeNumber("--before-context", 0) ?? around;
  const after = flags.wholeNumber("--after-context", 0) ?? around;
  return dropUndefined({ before, after });
}
