import type { Element } from "../element.js";
import type { MarkedWords } from "./page-facts.js";
import { metaOf, type PageEvidence } from "./page-evidence.js";
import { isAccount, isFirstName, isFullName, readAuthorNames, type Site } from "./read-author-names.js";
import { isNode, resolve, stringOf, typesOf } from "./read-json-ld.js";

/** Meta tags that name an author, the surest first. */
const authorMetas: readonly string[] = [
  "parsely-author",
  "sailthru.author",
  "itemprop:author",
  "author",
  "authors",
  "byl",
  "byline",
  "article:author_name",
  "dc.creator",
  "dcterms.creator",
  "creator",
  "dc.contributor",
  "article:author",
  "og:article:author",
  "og:author",
  "article.author",
  "rnews:author",
  "cxenseparse:author",
  "vr:author",
];

/**
 * Who wrote it, as the page's data say, the surest place first; no addresses and not the paper itself. The name of an
 * account is taken only where no place has more, and the page prints it.
 */
export function chooseAuthors(evidence: PageEvidence, site: Site): string[] {
  let accounts: string[] = [];
  for (const names of places(evidence)) {
    const found = readAuthorNames(names, site);
    const people = found.filter((name) => isFullName(name) || isFirstName(name));
    if (people.length > 0) return people;
    if (accounts.length === 0) accounts = found.filter((name) => isAccount(name) && evidence.prints(name));
  }
  return accounts;
}

function* places(evidence: PageEvidence): Generator<readonly string[]> {
  const { facts } = evidence;
  yield articleAuthors(evidence);
  yield facts.metas.get("citation_author") ?? [];
  yield markedNames(evidence, "author");
  for (const name of authorMetas) yield facts.metas.get(name) ?? [];
  yield labelled(evidence);
  yield markedNames(evidence, "rel-author").slice(0, 1);
  yield* bylines(evidence);
}

/** Cards for chat programs: "Written by", "Mara Lindqvist". */
function labelled({ facts }: PageEvidence): string[] {
  for (const n of ["1", "2"]) {
    const label = metaOf(facts, `twitter:label${n}`) ?? "";
    const value = metaOf(facts, `twitter:data${n}`);
    const saysWho = /^(?:written by|author|by|verfasst von|écrit par|escrito por|geschrieben von|scritto da)$/i;
    if (value !== null && saysWho.test(label)) return [value];
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

/** In a comment, a review or a teaser somebody else is named. */
function isStory({ scope, element }: MarkedWords): boolean {
  if (element.area === "aside" || element.area === "footer" || element.area === "nav") return false;
  if (/comment|review|answer/.test(scope)) return false;
  for (let around: Element | null = element, depth = 0; around !== null && depth < deepest; depth++) {
    if (/comment|related|teaser|sidebar|widget|recommend|pagination|carousel/i.test(around.ownNames)) return false;
    around = around.parent;
  }
  return true;
}

function markedNames({ facts }: PageEvidence, kind: string): string[] {
  return facts.marked
    .filter((mark) => mark.kind === kind && isStory(mark))
    .map(({ text, value }) => (text.trim() === "" ? value : text));
}

const longestByline = 120;

/** What stands in a block that is called a byline, the first that names somebody; inside it what is called so again. */
function* bylines({ facts }: PageEvidence): Generator<readonly string[]> {
  const marks = facts.marked.filter(({ kind, text }) => kind === "byline" && text.trim() !== "");
  for (const mark of marks.filter((one) => one.text.trim().length <= longestByline && isStory(one))) {
    const inner = marks.findLast(({ element }) => isInside(element, mark.element));
    yield [(inner ?? mark).text.trim()];
    yield [mark.text.trim()];
  }
}

function isInside(element: Element, outer: Element): boolean {
  let around = element.parent;
  for (let depth = 0; around !== null && depth < deepest; depth++) {
    if (around === outer) return true;
    around = around.parent;
  }
  return false;
}

const deepest = 6;
