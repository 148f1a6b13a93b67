import { mailHosts, portalDomains, portalNames } from "../lexicon/page/portals.js";
import { domainOutlet, hostOf, type KnownOutlet, namedOutlet } from "./look-up-outlet.js";
import type { DayOrder } from "./order-by-words.js";
import { readKnownOwner, readOutletLine, readPaperOwner } from "./read-outlet.js";

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
  /** What lines beside the byline and the byline itself name: a page may sign an agency's story so. */
  readonly signed: readonly KnownOutlet[];
  /** The agency of the dateline, which any paper may print. */
  readonly agency: KnownOutlet | null;
}

/**
 * Who published it, as the outlet calls itself in English, and the country that it writes from; null where nothing says.
 * A portal is the outlet only where nothing names the paper whose story it shows.
 */
export function findOutlet(traces: OutletTraces): KnownOutlet | null {
  const { given, urls, copyrights, mailDomains, windowTitle, signed, agency } = traces;
  const stated = given === null || given.trim() === "" ? null : namedOrDomain(given.trim());
  let portal: KnownOutlet | null = null;
  for (const find of [
    () => stated,
    () => first(urls, domainOutlet),
    () => first(copyrights, readKnownOwner),
    () => first(mailDomains, domainOutlet),
    () => (windowTitle === null ? null : tailOutlet(windowTitle)),
    () => first(copyrights, readPaperOwner),
    () => (windowTitle === null ? null : tailPaper(windowTitle)),
    () => first(signed, (outlet) => (isPortal(outlet) ? null : outlet)),
    () => agency,
    () => first(urls, ownDomain),
    () => first(mailDomains, ownDomain),
    () => signed[0] ?? null,
  ]) {
    const found = find();
    if (found !== null && !isPortal(found)) return found;
    portal ??= found;
  }
  return portal;
}

/** An outlet that is given by its name or, as crawlers do, by its address. */
function namedOrDomain(given: string): KnownOutlet {
  if (/^https?:\/\/|^www\.|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/i.test(given) && !/\s/.test(given))
    return domainOutlet(given) ?? ownDomain(given) ?? { name: given, country: "" };
  return namedOutlet(given) ?? { name: given, country: "" };
}

/** The site of a link or an address as people call it: "harbourherald.example"; null for letters that anybody may have. */
function ownDomain(address: string): KnownOutlet | null {
  const host = hostOf(address);
  return host === null || mailHosts.includes(host) ? null : { name: host, country: "" };
}

function isPortal({ name }: KnownOutlet): boolean {
  const lower = name.toLowerCase();
  return (
    portalNames.includes(lower) || portalDomains.some((domain) => lower === domain || lower.endsWith(`.${domain}`))
  );
}

function first<Item>(items: readonly Item[], find: (item: Item) => KnownOutlet | null): KnownOutlet | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** "Rain floods Lagos - The Guardian": what stands after the last dash or bar, where it is an outlet's name. */
export function tailOutlet(title: string): KnownOutlet | null {
  const tail = /\s[-–—|·•»:]+\s([^|–—·•»]+)$/.exec(title)?.[1];
  return tail === undefined ? null : (namedOutlet(tail) ?? domainOutlet(tail));
}

/** The same of a paper that no table knows: "Council shuts ferry terminal | Harbour Herald". */
export function tailPaper(title: string): KnownOutlet | null {
  const tail = /\s[|·•–—-]\s([^|·•–—]{4,40})$/.exec(title)?.[1];
  return tail === undefined ? null : readOutletLine(tail);
}

/** Which of two numbers is the day, in the country that an outlet writes from. */
export function dayOrder(country: string | null): DayOrder | null {
  if (country === null || country === "") return null;
  return country === "US" || country === "PH" ? "month-first" : country === "CA" ? null : "day-first";
}
