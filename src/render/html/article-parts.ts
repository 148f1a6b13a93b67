import type { ArticleHeading } from "../../report.js";
import type { Span } from "../../types.js";
import { citableUrl } from "../citations/citable-url.js";
import { dayOf, printDay } from "./facets.js";
import { type Html, html } from "./markup.js";

/** Title, outlet and day of an article, with its file. */
export function printHeading({
  path,
  title,
  outlet,
  published,
  url,
  authors,
}: ArticleHeading & { readonly url: string | null }): Html {
  const address = url === null ? null : citableUrl(url);
  const name = title ?? path;
  const day = dayOf(published);
  const facts = [
    outlet === null ? null : html`<span class="outlet">${outlet}</span>`,
    authors.length === 0 ? null : html`<span>${authors.join(", ")}</span>`,
    day === null ? null : html`<time datetime="${day}">${printDay(day)}</time>`,
    html`<code>${path}</code>`,
  ];
  const linked = address === null ? name : html`<a href="${address}" rel="noopener noreferrer nofollow">${name}</a>`;
  return html`<h3 dir="auto">${linked}</h3>
    <p class="source">${facts}</p>`;
}

/** The line in the margin; read out with its file, so that it makes sense alone. */
export function printPlace({ path, line, page }: { path: string; line: number; page: number | null }): Html {
  const where = page === null ? `${path}:${line}` : `${path}:${line}, page ${page}`;
  return html`<p class="line" title="${where}"><span class="unseen">Line </span>${line}</p>`;
}

/** "1 article", "3,000 articles". */
export function countNoun(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** Words that differ, as what the draft has (`del`) or what its source has (`ins`); read out as that. */
export function markChanges(text: string, changed: readonly Span[], element: "del" | "ins"): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const span of changed.toSorted((a, b) => a.start - b.start)) {
    if (span.start < end) continue;
    const words = text.slice(span.start, span.end);
    const marked = element === "del" ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
    parts.push(html`${text.slice(end, span.start)}${marked}`);
    end = span.end;
  }
  return html`${parts}${text.slice(end)}`;
}
