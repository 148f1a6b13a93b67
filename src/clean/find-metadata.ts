import type { Article, GivenMetadata } from "../types.js";
import { findAuthors } from "./find-authors.js";
import { dayOrder, findOutlet, tailOutlet } from "./find-outlet.js";
import { datelineDate, findPublished, readPublished } from "./find-published.js";
import type { DayOrder } from "./read-date.js";
import type { StoryScript } from "./find-story-script.js";
import type { FoundTitle } from "./find-title.js";
import type { Label } from "./label-blocks.js";
import type { Byline } from "./read-byline.js";
import type { Headers } from "./read-headers.js";
import { readNames } from "./read-name.js";
import type { Block } from "./group-blocks.js";

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

/** Title, authors, date and outlet: what was given, else what a header says, else what the page prints. */
export function findMetadata(traces: Traces): Pick<Article, "title" | "authors" | "published" | "outlet"> {
  const { blocks, given, headers, bylines, title } = traces;
  const outlet = findOutlet({
    given: given.outlet ?? headers.outlet,
    urls: [given.url, headers.url].filter((url) => url !== null),
    outletLines: linesOf(traces, "outlet-line"),
    copyrights: linesOf(traces, "copyright"),
    bylines: [...bylines].filter(([, { authors }]) => authors.length > 0).map(([at]) => blocks[at]?.text ?? ""),
    mailDomains: [...bylines.values()].flatMap(({ domains }) => domains),
    windowTitle: blocks[0]?.text.slice(0, 300) ?? null,
  });
  const order = dayOrder(outlet?.country ?? null) ?? languageOrder(firstParagraph(traces));
  const printed = given.published ?? headers.published;
  const named = given.authors.length > 0 ? given.authors : headerAuthors(headers);
  return {
    title: title === null ? null : withoutOutlet(title.title),
    authors: named.length > 0 ? named : findAuthors(bylines, traces.script?.script ?? null),
    published:
      (printed === null ? null : readPublished(printed, order)) ??
      findPublished(bylines, title?.at ?? null, order) ??
      datelineDate(firstParagraph(traces), order),
    outlet: outlet?.name ?? null,
  };
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

function headerAuthors({ authors }: Headers): readonly string[] {
  if (authors === null) return [];
  const names = readNames(authors.replace(/^by /i, ""));
  return names.length > 0 ? names : [authors];
}

/** "Rain floods Lagos - The Guardian" without the name of a known outlet at its end. */
function withoutOutlet(title: string): string {
  return tailOutlet(title) === null ? title : title.replace(/\s[-–—|·•»:]+\s[^|–—·•»]+$/, "");
}
