import { datesReversed, notADate } from "../errors.js";
import type { ArticleFilter, Question, SortKey } from "../records.js";
import { dropUndefined } from "./drop-undefined.js";
import type { Flags } from "./read-flags.js";

/** What most commands can be asked: which articles, in which order, how many. */
export function readQuestion(flags: Flags, sortKeys: readonly SortKey[]): Question {
  const limit = flags.wholeNumber("--limit", 1);
  return {
    ...readFilter(flags),
    ...dropUndefined({ sort: flags.choice("--sort", sortKeys), limit }),
    // The first thing found is all that an exit code needs.
    ...(flags.isOn("--quiet") && { limit: 1, anyOnly: true }),
  };
}

function readFilter(flags: Flags): ArticleFilter {
  const since = readDate(flags, "--since");
  const until = readDate(flags, "--until");
  if (since !== undefined && until !== undefined && isAfter(since, until)) throw datesReversed(since, until);
  return dropUndefined({ since, until, outlet: flags.text("--outlet") });
}

function readDate(flags: Flags, flag: string): string | undefined {
  const text = flags.text(flag);
  if (text !== undefined && !isDate(text)) throw notADate(flag, text);
  return text;
}

/** A year, a month or a day that the calendar has. */
function isDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (parts === null) return false;
  const [, year, month = "01", day = "01"] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // A day that its month does not have rolls over into the next.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether nothing can be on or after the one and on or before the other: 2024-10 is not after 2024. */
function isAfter(since: string, until: string): boolean {
  const shared = Math.min(since.length, until.length);
  return since.slice(0, shared) > until.slice(0, shared);
}
