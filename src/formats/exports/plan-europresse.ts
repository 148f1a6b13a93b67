import { nothingGiven } from "../document.js";
import { isName, readAuthors } from "../read-authors.js";
import { type ArticlePlan, type ExportText, joinLines, type LineTag, wordLines } from "./export-text.js";
import { isCopyright, isPageFurniture } from "./read-line.js";

/** "news·20240307·CC·6dz03_2011", alone or behind "Numéro de document :". */
const documentNumber = /^(?:[\p{L}' ]{4,30}:\s?)?\p{L}{2,12}·(?:19|20)\d{6}·\p{L}{1,12}·\S{1,60}$/u;
/** What stands around the number: to whom the text was shown, when, and that it is protected. */
const certificate =
  /^(?:(?:ce )?certificat (?:est )?émis|date d['’]émission|le présent document|this certificate is|certificate issued|issue date|this document is protected)/i;
/** "Région, jeudi 7 mars 2024 212 mots, p. 3": the day, and beside it the section, the length, the page. */
const day =
  /(?:^|[\s,])(\d{1,2}(?:er)? \p{L}{3,10}\.? (?:19|20)\d{2}|\p{L}{3,10} \d{1,2}, (?:19|20)\d{2})(?=$|[\s,•])/u;

/** In lines and in characters. */
const longestHead = 12;
const longestHeadLine = 200;
const longestHeadline = 120;

/** What stands above the story. Indices are lines of the file. */
interface Head {
  readonly from: number;
  readonly outlet: string | null;
  readonly date: string;
  readonly title: readonly number[];
  readonly authors: readonly string[];
  readonly end: number;
}

/**
 * Europresse (Eureka): paper and day, headline, author, the story, "© … Tous droits réservés.", the document's number and a
 * certificate. The number ends an article only below a head with a day; the list of what was saved stands above the first.
 */
export function planEuropresse(text: ExportText): ArticlePlan[] | null {
  const plans: ArticlePlan[] = [];
  let from = 0;
  for (const [i, line] of text.lines.entries()) {
    if (i < from || line.text.length > longestHeadLine || !documentNumber.test(line.text)) continue;
    const to = footEnd(text, i);
    const head = readHead(text, from, i);
    const last = plans.at(-1);
    if (head !== null) plans.push(planArticle(text, last === undefined ? head : { ...head, from }, to));
    else if (last !== undefined) last.to = to;
    from = to;
  }
  return plans.length === 0 ? null : plans;
}

/** The first line behind the number and the certificate; the number may be in both. */
function footEnd({ lines }: ExportText, number: number): number {
  let end = number + 1;
  for (let i = end; i < lines.length; i++) {
    const words = lines[i]?.text ?? "";
    if (words === "") continue;
    if (!certificate.test(words) && !documentNumber.test(words) && !isPageFurniture(words)) break;
    end = i + 1;
  }
  return end;
}

function readHead(text: ExportText, from: number, to: number): Head | null {
  const rows = wordLines(text, from, to);
  const row = (k: number): string => text.lines[rows[k] ?? -1]?.text ?? "";
  const story = rows.findIndex((_, k) => isStory(row(k)));
  // A list of what was saved has days too: the last one above the story is its own.
  const at = rows.findLastIndex((_, k) => k < story && k >= story - longestHead && isDay(row(k), row(k + 1)));
  const date = day.exec(row(at))?.[1];
  if (date === undefined) return null;
  // In a page the paper stands above the day, in print below it: "La Côte • p. 3 • 212 mots".
  const isBelow = row(at + 1).includes(" • ");
  const paper = isBelow ? row(at + 1) : row(at - 1);
  const above = rows.slice(at + (isBelow ? 2 : 1), story);
  const author = above.findLast((i, k) => k > 0 && isByline(text.lines[i]?.text ?? ""));
  const title = headline(
    text,
    above.filter((i) => author === undefined || i < author),
  );
  if (title.length === 0) return null;
  return {
    from: isBelow || at === 0 ? from : (rows[at - 1] ?? from),
    outlet: nameOf(paper),
    date,
    title,
    authors: author === undefined ? [] : readAuthors(text.lines[author]?.text ?? ""),
    end: (author ?? title.at(-1) ?? from) + 1,
  };
}

/** A day with the length or the page beside or below it. */
function isDay(words: string, below: string): boolean {
  return words.length < longestHeadLine && day.test(words) && /\bmots\b|\bwords\b|\bp\. ?\S/i.test(`${words} ${below}`);
}

/** A paragraph of a story, which ends as a sentence does; a headline may ask. */
function isStory(words: string): boolean {
  return /[.…]["”»’)]{0,2}$/.test(words) || (words.length > longestHeadline && /[!?]["”»’)]{0,2}$/.test(words));
}

function isByline(words: string): boolean {
  return /^(?:par|by)\s/i.test(words) || isName(words.split(/\s*[,;]\s*|\s+et\s+/)[0] ?? "");
}

/** What the page calls so; else the first line that is more than a section's name. */
function headline({ document: { hints }, lines }: ExportText, rows: readonly number[]): number[] {
  const named = rows.filter((i) => /\barticletitle\b|\btitre article visu\b/.test(hints?.[i]?.names ?? ""));
  if (named.length > 0) return named;
  const first = rows.find((i) => (lines[i]?.text.split(" ").length ?? 0) > 3) ?? rows[0];
  return first === undefined ? [] : [first];
}

/** "La Côte" of "La Côte, no. 4301", "La Côte (site web)", "La Côte • p. 3 • 212 mots". */
function nameOf(paper: string): string | null {
  const name = (paper.split(/\s*(?:•|,\s(?:no|vol)\b|\s\()/i)[0] ?? "").trim();
  return name === "" ? null : name;
}

function planArticle(text: ExportText, head: Head, to: number): ArticlePlan {
  const tags = new Map<number, LineTag>();
  for (const i of wordLines(text, head.from, head.end)) tags.set(i, "meta");
  for (const i of head.title) tags.set(i, "title");
  let below: LineTag | null = null;
  for (const i of wordLines(text, head.end, to)) {
    const words = text.lines[i]?.text ?? "";
    if (/^illustrations?(?:\(s\))? ?:/i.test(words)) below = "figcaption";
    else if (/^notes?(?:\(s\))? ?:/i.test(words) || isCopyright(words) || documentNumber.test(words)) below = "meta";
    if (below !== null || isPageFurniture(words)) tags.set(i, below ?? "meta");
  }
  const { from, outlet, date, authors } = head;
  const given = { ...nothingGiven, title: joinLines(text, head.title), authors, published: date, outlet };
  return { from, to, tags, labels: new Map(), given };
}
