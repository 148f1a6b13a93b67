import { decodeUrl } from "./read-url.js";
import { metaOf, type PageEvidence } from "./page-evidence.js";
import { isNode, resolve, stringOf, typesOf } from "./read-json-ld.js";
import { plainWords } from "./plain-words.js";

const longestOutlet = 80;

/** Who published it, as the page's data say. */
export function chooseOutlet(evidence: PageEvidence): string | null {
  const { facts, article, data } = evidence;
  const publisher = resolve(article?.["publisher"], data);
  const site = data.nodes.find((node) => typesOf(node).includes("website"));
  const found = [
    metaOf(facts, "og:site_name"),
    isNode(publisher) || typeof publisher === "string" ? stringOf(publisher) : null,
    site === undefined ? null : stringOf(site["name"]),
    metaOf(
      facts,
      "citation_journal_title",
      "dc.publisher",
      "dcterms.publisher",
      "dc.source",
      "cre",
      "publisher",
      "application-name",
      "al:android:app_name",
      "apple-mobile-web-app-title",
    ),
  ];
  for (const name of found) {
    // "Harbour Herald - News from the port since 1963"
    const plain = name === null ? "" : (plainWords(name).split(/\s[|–—·•-]+(?:\s|$)/)[0] ?? "").trim();
    if (plain !== "" && plain.length <= longestOutlet) return plain;
  }
  return null;
}

/** Where it was published. */
export function chooseUrl({ facts, article }: PageEvidence): string | null {
  const node = article === null ? null : (article["mainEntityOfPage"] ?? article["url"]);
  const addresses = [
    facts.canonical,
    metaOf(facts, "og:url"),
    typeof node === "string" ? node : isNode(node) ? stringOf(node["@id"] ?? node["url"]) : null,
    facts.savedFrom,
    metaOf(facts, "parsely-link", "twitter:url", "dc.identifier", "citation_public_url"),
  ].map((address) => decodeUrl(address ?? ""));
  // A canonical address that is the site's front page was set by mistake.
  return (
    addresses.find((address) => /^https?:\/\/[^/]+\/[^/?#]/.test(address)) ??
    addresses.find((address) => address !== "") ??
    null
  );
}

/** What it is written in: a BCP 47 tag in small letters. */
export function chooseLanguage({ facts, article }: PageEvidence): string | null {
  const found = [
    facts.language,
    article === null ? null : stringOf(article["inLanguage"]),
    metaOf(facts, "content-language", "og:locale", "dc.language", "language", "dcterms.language"),
  ];
  for (const value of found) {
    const tag = (value ?? "").trim().toLowerCase().replaceAll("_", "-");
    if (/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(tag)) return tag;
  }
  return null;
}
