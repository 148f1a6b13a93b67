import { outlets } from "../lexicon/page/outlets.js";

/** An outlet as it calls itself in English, and the country that it writes from ("" where that is not known). */
export interface KnownOutlet {
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

/** The outlet of the table that goes by this very name, with its article or without. */
export function namedOutlet(name: string): KnownOutlet | null {
  const { byName } = outletTable();
  const lower = name.trim().toLowerCase();
  return byName.get(lower) ?? byName.get(lower.replace(/^the /, "")) ?? null;
}

/** "https://www.bbc.co.uk/news/x" and "news.bbc.co.uk" are the BBC's: a domain's own name, without what stands before it. */
export function domainOutlet(address: string): KnownOutlet | null {
  let host = rawHost(address);
  while (host.includes(".")) {
    const found = outletTable().byDomain.get(host);
    if (found !== undefined) return found;
    host = host.slice(host.indexOf(".") + 1);
  }
  return null;
}

function rawHost(address: string): string {
  const start = address.slice(0, 300).trim().toLowerCase();
  return /^(?:https?:\/\/)?(?:[^\s/@]{1,80}@)?([\w.-]+)/.exec(start)?.[1] ?? "";
}

/** The site that an address lies on, without what many sites have in front: "harbourherald.example" of "https://www.harbourherald.example/a". */
export function hostOf(address: string): string | null {
  const host = rawHost(address).replace(/^(?:(?:www\d?|m|mobile|amp|edition|en|rss|feeds?)\.)+(?=[^.]+\.)/, "");
  return /^[\w-]+(?:\.[\w-]+)+$/.test(host) ? host : null;
}
