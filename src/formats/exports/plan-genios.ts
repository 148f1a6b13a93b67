import { nothingGiven } from "../document.js";
import { isName, readAuthors } from "../read-authors.js";
import { type ArticlePlan, type ExportText, joinLines, type LineTag, wordLines } from "./export-text.js";
import { isPageFurniture } from "./read-line.js";

const end = /GBI-Genios Deutsche Wirtschaftsdatenbank GmbH\.?$/;
const fieldLine =
  /^(?:Quelle|Ressort|Rubrik|Ausgabe|Seite|Autor|ISSN|ISBN|Jahrgang|Nummer|Dokumentnummer|Schlagwörter|Dauerhafte Adresse des Dokuments|Alle Rechte vorbehalten)\s?:/;
/** "Der Tagesbote vom 07.03.2024, S. 3", "\"Der Tagesbote\" vom 07.03.2024 Seite: 3", "Der Tagesbote, 7. März 2024, Nr. 56". */
const source =
  /^["„“]?(.{2,80}?)["”“]?(?:\s+vom|\s+v\.|,(?: den)?)\s+(\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?(?:19|20)\d{2})(?=$|[\s,;])/iu;

/** In lines, from the field "Quelle" to the end. */
const longestFoot = 60;
const longestByline = 120;

/**
 * GBI-Genios (wiso): the paper and its day, headline, the story, its author, and the fields: "Quelle: Der Tagesbote vom
 * 07.03.2024, S. 3", "Ressort: …", "Dokumentnummer: …", "© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH". That last line
 * ends an article only below the field "Quelle". A list of contents stands before the first.
 */
export function planGenios(text: ExportText): ArticlePlan[] | null {
  const plans: ArticlePlan[] = [];
  let from = 0;
  for (const [i, line] of text.lines.entries()) {
    if (line.text.length > 200 || !end.test(line.text)) continue;
    const quelle = findFoot(text, from, i);
    if (quelle < 0) continue;
    const plan = planArticle(text, wordLines(text, from, i), quelle, i + 1);
    plans.push(plans.length === 0 ? plan : { ...plan, from });
    from = i + 1;
  }
  return plans.length === 0 ? null : plans;
}

/** The line of the field "Quelle" not far above the end; -1 where there is none. */
function findFoot({ lines }: ExportText, from: number, to: number): number {
  for (let i = to - 1; i >= Math.max(from, to - longestFoot); i--)
    if (lines[i]?.text.startsWith("Quelle:") === true) return i;
  return -1;
}

function isField(text: ExportText, line: number, label: string): boolean {
  return text.lines[line]?.text.startsWith(`${label}:`) === true;
}

function planArticle(text: ExportText, rows: readonly number[], quelle: number, to: number): ArticlePlan {
  const foot = rows.indexOf(quelle);
  const words = (i: number | undefined): string => text.lines[i ?? -1]?.text ?? "";
  const printed = source.exec(valueBelow(text, rows, foot));
  const first = firstRow(text, rows.slice(0, foot));
  const isNamed = source.test(words(rows[first])) && words(rows[first]).length < longestByline;
  const own = rows.slice(first + (isNamed ? 1 : 0), foot).filter((i) => !isFurniture(words(i)));
  const title = own.slice(0, 1);
  const last = own.length > 2 ? own.at(-1) : undefined;
  const isSigned = last !== undefined && words(last).length < longestByline && isName(firstOf(words(last)));
  const tags = new Map<number, LineTag>();
  const story = new Set(isSigned ? own.slice(0, -1) : own);
  for (const i of wordLines(text, rows[0] ?? to, to)) if (!story.has(i)) tags.set(i, "meta");
  for (const i of title) tags.set(i, "title");
  const given = {
    ...nothingGiven,
    title: joinLines(text, title),
    authors: isSigned ? readAuthors(words(last)) : [],
    published: printed?.[2] === undefined ? null : isoOf(printed[2]),
    outlet: printed?.[1]?.trim() ?? null,
    url: /https?:\S+/.exec(valueOf(text, rows.slice(foot), "Dauerhafte Adresse des Dokuments"))?.[0] ?? null,
    language: "de",
  };
  return { from: rows[first] ?? to - 1, to, tags, labels: new Map(), given };
}

/** Where the article begins: at its paper and day, where a list of contents stands above them; else at the first line. */
function firstRow(text: ExportText, rows: readonly number[]): number {
  const words = (k: number): string => text.lines[rows[k] ?? -1]?.text ?? "";
  const named = rows.findIndex((_, k) => words(k).length < longestByline && source.test(words(k)));
  if (named >= 0) return named;
  return Math.max(
    0,
    rows.findIndex((i) => !isFurniture(text.lines[i]?.text ?? "")),
  );
}

function isFurniture(words: string): boolean {
  return (
    isPageFurniture(words) || /^(?:Dokumente?|Inhaltsverzeichnis|Seite \d+)$/.test(words) || /\.{5,} ?\d+$/.test(words)
  );
}

function firstOf(byline: string): string {
  return byline.replace(/^von\s/i, "").split(/\s*[,;/]\s*|\s+und\s+/)[0] ?? "";
}

/** The value of the field at `rows[at]`, which a table may have in the line below. */
function valueBelow(text: ExportText, rows: readonly number[], at: number): string {
  const own = text.lines[rows[at] ?? -1]?.text.replace(/^[^:]*:\s*/, "") ?? "";
  const below = text.lines[rows[at + 1] ?? -1]?.text ?? "";
  return own === "" && !fieldLine.test(below) ? below : own;
}

function valueOf(text: ExportText, rows: readonly number[], label: string): string {
  const at = rows.findIndex((i) => isField(text, i, label));
  return at < 0 ? "" : valueBelow(text, rows, at);
}

/** "07.03.2024" as "2024-03-07": the day stands first; where the month has a name, as printed. */
function isoOf(printed: string): string {
  const match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(printed);
  if (match === null) return printed;
  const [, date = "", month = "", year = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}
