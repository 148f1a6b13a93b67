import type { KnownOutlet } from "./look-up-outlet.js";
import type { PrintedDate } from "./read-date.js";

/** What a line between headline and story says of who wrote it and when. */
export interface Byline {
  /** Which rule read it: `byline`, `byline-with-date`, `name-with-mail`, `name-with-role`, `date-line`, `credit`. */
  readonly rule: string;
  readonly authors: readonly string[];
  readonly date: PrintedDate | null;
  /** The date is that of a change, not of publication. */
  readonly isUpdate: boolean;
  /** The domains of the e-mail addresses in it. */
  readonly domains: readonly string[];
  /** The outlet that it names. */
  readonly outlet: KnownOutlet | null;
}

/** A line that says nothing of who wrote it. */
export const nobody: Omit<Byline, "rule"> = { authors: [], date: null, isUpdate: false, domains: [], outlet: null };
