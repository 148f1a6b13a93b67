import { outlets } from "../lexicon/outlets.js";
import type { DayOrder } from "./read-date.js";

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
}

interface KnownOutlet {
  readonly name: string;
  readonly country: string;
}

/** Made when first asked for: most questions ask for no outlet's name. */
let table: {
  readonly byDomain: ReadonlyMap<string, KnownOutlet>;
  readonly byName: ReadonlyMap<string, KnownOutlet>;
} | null = null;

function outletTable(): NonNullable<typeof table> {
  if (table !== null) return table;
  const byDomain = new Map<string, KnownOutlet>();
  const byName = new Map<string, KnownOutlet>();
  for (const outlet of outlets) {
    for (const domain of outlet.domains) byDomain.set(domain, outlet);
    byName.set(outlet.name.toLowerCase(), outlet);
    for (const name of outlet.names ?? []) byName.set(name.toLowerCase(), outlet);
  }
  table = { byDomain, byName };
  return table;
}

/** Who published it, as the outlet calls itself in English, and the country that it writes from; null where nothing says. */
export function findOutlet(traces: OutletTraces): KnownOutlet | null {
  const { given, urls, copyrights, mailDomains, windowTitle } = traces;
  if (given !== null && given.trim() !== "") return known(given) ?? { name: given.trim(), country: "" };
  return (
    first(urls, domainOutlet) ??
    first(copyrights, ownerOutlet) ??
    first(mailDomains, domainOutlet) ??
    (windowTitle === null ? null : tailOutlet(windowTitle))
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
  const { byName } = outletTable();
  const lower = name.trim().toLowerCase();
  return byName.get(lower) ?? byName.get(lower.replace(/^the /, "")) ?? domainOutlet(name);
}

/** "https://www.bbc.co.uk/news/x" and "news.bbc.co.uk" are the BBC's: a domain's own name, without what stands before it. */
function domainOutlet(address: string): KnownOutlet | null {
  let host = /^(?:https?:\/\/)?([\w.-]+)/.exec(address.slice(0, 300).trim().toLowerCase())?.[1] ?? "";
  while (host.includes(".")) {
    const found = outletTable().byDomain.get(host);
    if (found !== undefined) return found;
    host = host.slice(host.indexOf(".") + 1);
  }
  return null;
}

const ownerWords = 8;

/** The longest run of a copyright line's words that is an outlet's name: "© 2024 The Hindu Publishing Group" is The Hindu's. */
function ownerOutlet(line: string): KnownOutlet | null {
  const { byName } = outletTable();
  const words = line
    .slice(0, 200)
    .toLowerCase()
    .replace(/[©ⓒ.,;:|()[\]]+(?=\s|$)|(?<=\s|^)[©ⓒ(]+/g, " ")
    .split(/\s+/);
  for (let length = Math.min(ownerWords, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const found = byName.get(words.slice(at, at + length).join(" "));
      if (found !== undefined) return found;
    }
  }
  return null;
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
