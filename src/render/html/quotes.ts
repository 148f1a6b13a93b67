import type { QuoteRecord } from "../../records.js";
import type { QuotesReport } from "../../report.js";
import type { Span } from "../../types.js";
import { findSpans, nameDoubt, nameKind, namePart } from "../carried-words.js";
import { mergeContext, type Passage as QuotedPassage } from "../merge-context.js";
import { countNoun, printHeading, printPlace } from "./article-parts.js";
import { dayOf } from "./facets.js";
import { nobody } from "./charts.js";
import { type Html, html } from "./markup.js";
import type { PageContent, PageItem, Passage, Section } from "./page-content.js";

const kindNames: Readonly<Record<QuoteRecord["kind"], string>> = {
  direct: "Whole quote",
  mixed: "Partial quote",
  indirect: "Indirect speech",
  other: "Not a statement",
};

/** Quotes by article, each in its paragraph. */
export function quotesContent({ quotes, context }: QuotesReport): PageContent {
  const ids = new Map(quotes.map((quote, n) => [quote, `q${n + 1}`]));
  const sections: { readonly path: string; readonly section: Section & { readonly passages: Passage[] } }[] = [];
  for (const { path, passages } of mergeContext(quotes, context)) {
    const printed = passages.map((passage) => printPassage(passage, path, ids));
    const first = passages.flatMap(({ found }) => found)[0];
    const last = sections.at(-1);
    if (last?.path === path) last.section.passages.push(...printed);
    else if (first !== undefined) sections.push({ path, section: { heading: printHeading(first), passages: printed } });
  }
  return {
    title: "Who said what",
    totals: totalsOf(quotes),
    kindName: "Kind",
    counted: "quotes",
    heard: "quoted",
    shown: quotes.length,
    noun: "results",
    sections: sections.map(({ section }) => section),
  };
}

function totalsOf(quotes: readonly QuoteRecord[]): string[] {
  const said = quotes.filter(({ kind }) => kind !== "other");
  const speakers = new Set(said.flatMap(({ speaker }) => speaker ?? []));
  const articles = new Set(quotes.map(({ path }) => path));
  const aside = quotes.length - said.length;
  return [
    countNoun(said.length, "quote"),
    countNoun(speakers.size, "speaker"),
    countNoun(articles.size, "article"),
    ...(aside > 0 ? [`${aside} set aside`] : []),
  ];
}

/** A paragraph with the quoted words marked, and what is known of each quotation in it. */
function printPassage(
  { paragraph, found }: QuotedPassage<QuoteRecord>,
  path: string,
  ids: ReadonlyMap<QuoteRecord, string>,
): Passage {
  const language = found[0]?.language ?? null;
  const marked = found.flatMap((quote) =>
    spansIn(paragraph, quote).map((span) => ({ span, id: ids.get(quote) ?? "" })),
  );
  const page = found[0]?.page ?? null;
  return {
    above: html`${printPlace({ path, line: paragraph.line, page })}
      <p class="words" ${languageOf(language)} dir="auto">${markWords(paragraph.text, marked)}</p>`,
    items: found.map((quote) => itemOf(quote, ids.get(quote) ?? "")),
  };
}

/** Where the words of a quote stand in a paragraph; it may begin in this one and end in another. */
function spansIn({ text, start }: QuotedPassage<QuoteRecord>["paragraph"], quote: QuoteRecord): Span[] {
  if (start === undefined) return findSpans(text, quote);
  return quote.spans
    .map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(text.length, span.end - start) }))
    .filter((span) => span.start < span.end);
}

function itemOf(quote: QuoteRecord, id: string): PageItem {
  const { speaker, outlet, published, kind } = quote;
  return {
    id,
    kind: kindNames[kind],
    voices: [{ speaker, outlet, day: dayOf(published), count: 1 }],
    body: attributionOf(quote),
  };
}

/** `John Kirby, White House … Advisor · said · partial quote`. */
function attributionOf(quote: QuoteRecord): Html {
  const { speaker, mention, role, cue, kind } = quote;
  const name = speaker ?? (kind === "other" ? "" : nobody);
  const meant = speaker === null && mention !== null && kind !== "other" ? ` (“${mention.text}”)` : "";
  const doubt = nameDoubt(quote);
  const details = [cue?.text ?? "", nameKind(quote), namePart(quote)].filter((part) => part !== "");
  return html`<b dir="auto">${name}</b
    >${meant}${role === null ? null : html`<span class="role">, <bdi>${role}</bdi></span>`}${details.map((detail) => html` <span class="detail">${detail}</span>`)}${doubt === "" ? null : html` <span class="doubt">${doubt}</span>`}`;
}

export function languageOf(language: string | null): Html | null {
  return language === null ? null : html`lang="${language}"`;
}

/** A text with words marked; of words within words the outer ones. */
function markWords(text: string, marked: readonly { readonly span: Span; readonly id: string }[]): Html {
  const inOrder = marked.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const parts: Html[] = [];
  let end = 0;
  for (const { span, id } of inOrder) {
    if (span.start < end) continue;
    parts.push(html`${text.slice(end, span.start)}<mark data-of="${id}">${text.slice(span.start, span.end)}</mark>`);
    end = span.end;
  }
  return html`${parts}${text.slice(end)}`;
}
