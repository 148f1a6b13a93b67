import type { MarkedWords } from "./page-facts.js";
import { plainWords } from "./plain-words.js";
import { metaOf, type PageEvidence } from "./page-evidence.js";
import { isNode, resolve, stringOf, typesOf } from "./read-json-ld.js";
import { titleKey } from "./title-key.js";

const mostAuthors = 10;
const longestName = 80;

/** Who wrote it, as the page's data say, the surest place first; no accounts, addresses or the paper itself. */
export function chooseAuthors(evidence: PageEvidence, outlet: string | null): string[] {
  for (const names of places(evidence)) {
    const people = readNames(names, outlet);
    if (people.length > 0) return people;
  }
  return [];
}

function* places(evidence: PageEvidence): Generator<readonly string[]> {
  const { facts } = evidence;
  yield articleAuthors(evidence);
  yield facts.metas.get("citation_author") ?? [];
  yield markedNames(evidence, (mark) => mark.kind === "author" && mark.scope !== "comment" && mark.scope !== "review");
  for (const name of [
    "parsely-author",
    "sailthru.author",
    "author",
    "byl",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "article:author",
    "og:article:author",
  ])
    yield facts.metas.get(name) ?? [];
  yield labelled(evidence);
  yield markedNames(evidence, (mark) => mark.kind === "rel-author");
}

/** Cards for chat programs: "Written by", "Mara Lindqvist". */
function labelled({ facts }: PageEvidence): string[] {
  for (const n of ["1", "2"]) {
    const label = metaOf(facts, `twitter:label${n}`) ?? "";
    const value = metaOf(facts, `twitter:data${n}`);
    if (
      value !== null &&
      /^(?:written by|author|by|verfasst von|écrit par|escrito por|geschrieben von|scritto da)$/i.test(label)
    )
      return [value];
  }
  return [];
}

function articleAuthors({ article, data }: PageEvidence): string[] {
  const authors = article?.["author"] ?? article?.["creator"] ?? null;
  const list: readonly unknown[] = Array.isArray(authors) ? authors : [authors];
  return list.slice(0, 50).flatMap((author) => {
    const known = resolve(author, data);
    if (isNode(known) && typesOf(known).includes("organization")) return [];
    const name: unknown = isNode(known) ? known["name"] : known;
    const names: readonly unknown[] = Array.isArray(name) ? name : [name];
    return names.map((one) => stringOf(one) ?? "");
  });
}

function markedNames({ facts }: PageEvidence, isAsked: (mark: MarkedWords) => boolean): string[] {
  const marks = facts.marked.filter(
    (mark) => isAsked(mark) && mark.element.area !== "aside" && mark.element.area !== "footer",
  );
  return marks.map(({ text, value, kind }) => {
    const words = plainWords(text);
    return words === "" && kind === "author" ? value : words;
  });
}

const opener =
  /^(?:written |posted |reported |story |article )?by[:\s]+|^(?:von|par|por|di|av|door|autor|author|text)[:\s]+(?=\p{Lu})/iu;
const junk =
  /^(?:admin\w*|administrator|editor(?:ial)?(?: team| staff| board)?|staff(?: writer| reporter)?|the editors?|web ?master|web desk|news ?desk|news ?room|guest(?: author| contributor)?|author|user\d*|root|anonymous|unknown|null|undefined|none|n\/a|team|contributors?|redaktion|redacción|redaccion|rédaction|redazione)$/i;

function readNames(given: readonly string[], outlet: string | null): string[] {
  const found = new Map<string, string>();
  for (const value of given) {
    for (const part of splitNames(plainWords(value).replace(opener, ""))) {
      const name = part.replace(/^(?:and|und|et|y|e)\s+/i, "").replaceAll(/^[\s,;|–—-]+|[\s,;|–—-]+$/g, "");
      if (isName(name, outlet) && !found.has(titleKey(name))) found.set(titleKey(name), name);
    }
  }
  return [...found.values()].slice(0, mostAuthors);
}

/** "A. Obi, B. Reed and C. Sund", "A;B", "A | B", "Mara Lindqvist, Political Editor". */
function splitNames(value: string): string[] {
  return value.split(
    /\s*[;|/]\s*|\s*,\s+(?!(?:jr|sr|ph\.?d|m\.?d|md|rn|esq|mba)\b)|\s+(?:and|und|et|&|y)\s+(?=\p{Lu})/iu,
  );
}

function isName(name: string, outlet: string | null): boolean {
  if (name.length < 3 || name.length > longestName || junk.test(name)) return false;
  if (/https?:|www\.|@|\.(?:com|org|net)\b|[<>{}=]|\d{2}/i.test(name)) return false;
  if (outlet !== null && titleKey(name) === titleKey(outlet)) return false;
  return /\p{L}{2}/u.test(name) && name.split(" ").length <= 6 && /\p{Lu}|\p{Lo}/u.test(name);
}
