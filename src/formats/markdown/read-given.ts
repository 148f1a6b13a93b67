import type { GivenMetadata } from "../../types.js";
import { nothingGiven } from "../document.js";
import { isName, readAuthors } from "../read-authors.js";

type Field = keyof GivenMetadata;

/**
 * What the keys of notes mean, the surer before the weaker. Not here: what tells when somebody saved the page ("created",
 * "clipped", "date saved", "updated"), which is no day of publication.
 */
const keys: Readonly<Record<Field, readonly string[]>> = {
  title: ["title", "full title", "headline", "og:title", "name"],
  authors: ["author", "authors", "byline", "by", "creator", "writer"],
  published: [
    "published",
    "date published",
    "publish date",
    "published date",
    "publication date",
    "published at",
    "published time",
    "published on",
    "pubdate",
    "pub date",
    "date",
  ],
  outlet: [
    "outlet",
    "site",
    "site name",
    "sitename",
    "publication",
    "publisher",
    "newspaper",
    "website",
    "medium",
    "source",
    "journal",
  ],
  url: [
    "url",
    "source",
    "source url",
    "link",
    "canonical",
    "canonical url",
    "original",
    "original url",
    "article url",
    "uri",
    "permalink",
    "href",
  ],
  language: ["language", "lang", "locale"],
};

const isAddress = (value: string): boolean => /^https?:\/\/\S+$/i.test(value);

/** What the fields of a note say of the article in it. */
export function readGiven(fields: ReadonlyMap<string, readonly string[]>): GivenMetadata {
  const find = (field: Field, accepts: (value: string) => boolean = () => true): string | null => {
    for (const key of keys[field]) {
      const value = (fields.get(key) ?? [])
        .map((raw) => (field === "url" ? addressOf(raw) : wordsOf(raw)))
        .find(accepts);
      if (value !== undefined && value !== "") return value;
    }
    return null;
  };
  const language = find("language", (value) => /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(value));
  return {
    ...nothingGiven,
    title: find("title"),
    authors:
      keys.authors
        .map((key) => fields.get(key) ?? [])
        .find((values) => values.length > 0)
        ?.flatMap(authorsOf) ?? [],
    published: find("published", (value) => /\d/.test(value)),
    outlet: find("outlet", (value) => value !== "" && !isAddress(value))?.replace(/^www\./, "") ?? null,
    url: find("url", isAddress),
    language: language?.toLowerCase().replaceAll("_", "-") ?? null,
  };
}

/** "Ida Crane" of `[[people/Ida Crane|Ida Crane]]` and of `[Ida Crane](https://…)`. */
function wordsOf(value: string): string {
  return value
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, (_, words: string) => words.replace(/^.*\//, ""))
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, "$1")
    .replace(/^["'“*_]+|["'”*_]+$/g, "")
    .trim();
}

function addressOf(value: string): string {
  return /https?:\/\/[^\s<>()\]"']+/i.exec(value)?.[0] ?? wordsOf(value);
}

/** The people that an author's field names: one, or several with commas; never an address, and one word only where it is all. */
function authorsOf(value: string): string[] {
  const words = wordsOf(value).replace(/^(?:by|von|par|por)\s+/i, "");
  const names = readAuthors(words);
  if (names.length > 0) return names;
  const isOne = /^\p{L}[\p{L}'’.-]+$/u.test(words) || isName(words);
  return isOne && words.length < 40 ? [words] : [];
}
