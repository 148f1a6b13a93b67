import type { Corpus } from "../index.js";
import type { Report } from "../records.js";

/** What the program's exit code says. */
export const exitCodes = { found: 0, nothing: 1, trouble: 2 } as const;

/**
 * "nothing" means that everything was read and it is not there; with a file unread, nobody can say so. Where the program
 * failed on an article, the answer is not whole, whatever was found.
 */
export function exitCodeOf(report: Report, { warnings, stats }: Corpus, strict: boolean): number {
  const incomplete = warnings.some(({ code }) => code !== "encoding");
  if (strict && (incomplete || stats.notText > 0)) return exitCodes.trouble;
  if (warnings.some(({ code }) => code === "internal")) return exitCodes.trouble;
  if (report.found) return exitCodes.found;
  return incomplete ? exitCodes.trouble : exitCodes.nothing;
}
