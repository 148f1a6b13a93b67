import type { Article, GivenMetadata } from "../types.js";
import type { Byline } from "./byline.js";
import { findAuthors } from "./find-authors.js";
import { dayOrder, findOutlet, tailOutlet, tailPaper } from "./find-outlet.js";
import { findPublished, readPublished } from "./find-published.js";
import type { StoryScript } from "./find-story-script.js";
import type { FoundTitle } from "./find-title.js";
import type { Block } from "./group-blocks.js";
import type { Label } from "./label-rule.js";
import type { KnownOutlet } from "./look-up-outlet.js";
import type { DayOrder } from "./order-by-words.js";
import { readDateline } from "./read-dateline.js";
import { readGivenAuthors, readUrlDate } from "./read-given.js";
import type { Headers } from "./read-headers.js";

/** What an article says about itself, as far as it was read. */
interface Traces {
  readonly blocks: readonly Block[];
  readonly labels: readonly Label[];
  readonly title: FoundTitle | null;
  readonly bylines: ReadonlyMap<number, Byline>;
  readonly headers: Headers;
  readonly given: GivenMetadata;
  readonly script: StoryScript | null;
}

type Metadata = Pick<Article, "title" | "authors" | "published" | "outlet" | "url" | "language">;

/** Title, authors, date and outlet: what was given, else what a header says, else what the page prints. */
export function findMetadata(traces: Traces): Metadata {
  const { given, headers, bylines, title } = traces;
  const urls = [given.url, headers.url, urlAbove(traces)].filter((url) => url !== null);
  const outlet = outletOf(traces, urls);
  const paragraph = firstParagraph(traces);
  const order = dayOrder(outlet?.country ?? null) ?? languageOrder(paragraph);
  const printed = [given.published, headers.published].flatMap((date) =>
    date === null ? [] : readPublished(date, order),
  );
  const name = outlet?.name ?? null;
  const named = [given.authors, headers.authors].map((authors) => readGivenAuthors(authors, name));
  return {
    title: title === null ? null : withoutOutlet(title.title),
    authors: named.find((authors) => authors.length > 0) ?? findAuthors(bylines, traces.script?.script ?? null),
    published:
      printed.find((date) => date !== null) ??
      findPublished(bylines, { titleAt: title?.at ?? null, order, paragraph }) ??
      urls.map(readUrlDate).find((date) => date !== null) ??
      null,
    outlet: name,
    url: given.url ?? headers.url ?? urlAbove(traces),
    language: given.language ?? headers.language,
  };
}

function outletOf(traces: Traces, urls: readonly string[]): KnownOutlet | null {
  const { blocks, given, headers, bylines, title } = traces;
  const lines = [...bylines.values()];
  const dateline = readDateline(firstParagraph(traces));
  const ownLine = lines.find(({ rule }) => rule === "dateline");
  const signed = lines.filter(({ rule, outlet }) => rule !== "dateline" && outlet !== null);
  return findOutlet({
    given: given.outlet ?? headers.outlet,
    urls,
    copyrights: linesOf(traces, "copyright"),
    mailDomains: lines.flatMap(({ domains }) => domains),
    windowTitle: title?.rule === "given-title" ? title.title : (blocks[0]?.text.slice(0, 300) ?? null),
    // A line of the outlet's own is surer than a word behind a name.
    signed: signed
      .toSorted((a, b) => Number(b.rule === "outlet-line") - Number(a.rule === "outlet-line"))
      .flatMap(({ outlet }) => (outlet === null ? [] : [outlet])),
    agency: ownLine?.outlet ?? (dateline !== null && dateline.date !== null ? dateline.agency : null),
  });
}

const headLines = 6;

/** An address on a line of its own above the story, as people keep it who copy an article. */
function urlAbove({ blocks }: Traces): string | null {
  for (const { text, kind } of blocks.slice(0, headLines)) {
    if (text.includes("://") && /^(?:url|link|source)?:?\s?https?:\/\/\S{4,400}$/i.test(text))
      return /https?:\S+$/i.exec(text)?.[0] ?? null;
    if (kind === "prose") return null;
  }
  return null;
}

function linesOf({ blocks, labels }: Traces, rule: string): string[] {
  return blocks.filter((_, i) => labels[i]?.rule === rule).map((block) => block.text);
}

function firstParagraph({ blocks, labels }: Traces): string {
  return blocks.find((_, i) => labels[i]?.label === "body")?.text ?? "";
}

const paragraphLength = 600;
const foreignShare = 0.03;

/**
 * English alone is printed with either number first. A paragraph with many letters that English has not, of scripts that
 * read from day to year, has the day first; names with accents in an English one are fewer.
 */
function languageOrder(paragraph: string): DayOrder | null {
  const text = paragraph.slice(0, paragraphLength);
  const foreign = text.match(/[\u00c0-\u0dff\u1e00-\u1fff]/g)?.length ?? 0;
  return foreign > text.length * foreignShare ? "day-first" : null;
}

/** "Rain floods Lagos - The Guardian" without the name of a known outlet at its end. */
function withoutOutlet(title: string): string {
  return (tailOutlet(title) ?? tailPaper(title)) === null ? title : title.replace(/\s[-–—|·•»:]+\s[^|–—·•»]+$/, "");
}
