import type { Report } from "../../report.js";
import { annotationOf, type CitedArticle, citedArticles } from "./cited-articles.js";
import type { AuthorName } from "./part-name.js";

/**
 * BibTeX in UTF-8, an entry an article; what is cited of it stands in `annote`, which styles leave out unless they are for
 * annotated bibliographies. `year` and `month` are for BibTeX, `date` for BibLaTeX, and what is not known is left out.
 */
export function* renderBibtex(report: Report): Iterable<string> {
  for (const article of citedArticles(report)) yield printEntry(article);
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

function printEntry({ source, words }: CitedArticle): string {
  const { key, authors, title, outlet, published, url } = source;
  const [year, month] = published;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", authors.length === 0 ? undefined : braced(authors.map(printName).join(" and "))],
    // Braces inside keep the capitals as the article has them.
    ["title", title === null ? undefined : braced(braced(escapeTex(title)))],
    ["journal", outlet === null ? undefined : braced(braced(escapeTex(outlet)))],
    ["year", year === undefined ? undefined : braced(String(year).padStart(4, "0"))],
    ["month", month === undefined ? undefined : monthNames[month - 1]],
    ["date", year === undefined ? undefined : braced(isoDate(published))],
    ["url", url === null ? undefined : braced(url)],
    ["annote", braced(words.map((cited) => escapeTex(annotationOf(cited))).join(String.raw` \par `))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = ${value}`));
  // An article is one of something: BibTeX complains about one without a journal.
  return `@${outlet === null ? "misc" : "article"}{${key},\n${lines.join(",\n")}\n}\n\n`;
}

function isoDate([year = 0, ...others]: readonly number[]): string {
  return [String(year).padStart(4, "0"), ...others.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** In braces "and", commas and small words are no joints of a name. */
function printName(name: AuthorName): string {
  if (name.family === null) return braced(escapeTex(name.literal));
  return `${escapeTex(name.family)}, ${escapeTex(name.given)}`;
}

function braced(text: string): string {
  return `{${text}}`;
}

/** BibTeX counts the braces of a field even behind a backslash, so that a single one has to go by its name. */
const texNames: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\textbraceleft{}`,
  "}": String.raw`\textbraceright{}`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
  "<": String.raw`\textless{}`,
  ">": String.raw`\textgreater{}`,
  "|": String.raw`\textbar{}`,
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}~^<>|$&%#_]/g, (sign) => texNames[sign] ?? `\\${sign}`);
}
