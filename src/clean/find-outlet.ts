import { domainOutlet, type KnownOutlet, namedOutlet } from "./look-up-outlet.js";
import type { DayOrder } from "./read-date.js";
import { readBylineOutlet, readKnownOwner, readOutletLine, readPaperOwner } from "./read-outlet.js";

/** What a text says of its publisher, the surest first. */
export interface OutletTraces {
  readonly given: string | null;
  readonly urls: readonly string[];
  /** Lines that say who owns the text. */
  readonly copyrights: readonly string[];
  /** Domains of the e-mail addresses in bylines. */
  readonly mailDomains: readonly string[];
  /** The page's window title, of which the tail names the site. */
  readonly windowTitle: string | null;
  /** Lines beside a byline that name nothing but an outlet, and the bylines: a page may sign an agency's story so. */
  readonly outletLines: readonly string[];
  readonly bylines: readonly string[];
}

/** Who published it, as the outlet calls itself in English, and the country that it writes from; null where nothing says. */
export function findOutlet(traces: OutletTraces): KnownOutlet | null {
  const { given, urls, copyrights, mailDomains, windowTitle, outletLines, bylines } = traces;
  if (given !== null && given.trim() !== "") return known(given) ?? { name: given.trim(), country: "" };
  return (
    first(urls, domainOutlet) ??
    first(copyrights, readKnownOwner) ??
    first(mailDomains, domainOutlet) ??
    (windowTitle === null ? null : tailOutlet(windowTitle)) ??
    first(copyrights, readPaperOwner) ??
    first(outletLines, readOutletLine) ??
    first(bylines, readBylineOutlet)
  );
}

function first<T>(items: readonly T[], find: (item: T) => KnownOutlet | null): KnownOutlet | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function known(name: string): KnownOutlet | null {
  return namedOutlet(name) ?? domainOutlet(name);
}

/** "Rain floods Lagos - The Guardian": what stands after the last dash or bar, where it is an outlet's name. */
export function tailOutlet(title: string): KnownOutlet | null {
  const tail = /\s[-–—|·•»:]+\s([^|–—·•»]+)$/.exec(title)?.[1];
  return tail === undefined ? null : known(tail);
}

/** Which of two numbers is the day, in the country that an outlet writes from. */
export function dayOrder(country: string | null): DayOrder | null {
  if (country === null || country === "") return null;
  return country === "US" || country === "PH" ? "month-first" : country === "CA" ? null : "day-first";
}
