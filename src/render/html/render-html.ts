import { createHash } from "node:crypto";
import { pageTooLong } from "../../errors.js";
import type { Report } from "../../report.js";
import { ownMark } from "../../text/own-mark.js";
import { drawTimeline, drawWhom } from "./charts.js";
import { type Facets, facetsOf, itemsOf, voiceWriter } from "./facets.js";
import { drawFilters } from "./filters.js";
import { Html, html } from "./markup.js";
import type { PageContent, PageItem, Section } from "./page-content.js";
import { quotesContent } from "./quotes.js";
import { script } from "./script.js";
import { speakersContent } from "./speakers.js";
import { statementsContent } from "./statements.js";
import { style } from "./style.js";
import { summariesContent } from "./summaries.js";
import { unquotedContent } from "./unquoted.js";
import { verdictsContent } from "./verdicts.js";

/** More than this nobody reads on one page, and browsers take long over it. */
const mostItems = 5000;

// In one piece: what a policy allows is known by its hash.
const styleElement = new Html(`<style>${style}</style>`);
const scriptElement = new Html(`<script>${script}</script>`);

/** A report as one page that needs nothing else: styles and script are in it, and nothing in it is loaded from anywhere. */
export function renderHtml(report: Report): Iterable<string> {
  const content = contentOf(report);
  const count = [...itemsOf(content)].length;
  if (count > mostItems) throw pageTooLong(count, mostItems, report.kind === "verify");
  return printPage(content, report);
}

function contentOf(report: Report): PageContent {
  switch (report.kind) {
    case "quotes":
      return quotesContent(report);
    case "verify":
      return verdictsContent(report);
    case "speakers":
      return speakersContent(report);
    case "summary":
      return summariesContent(report);
    case "statements":
      return statementsContent(report);
    case "unquoted":
      return unquotedContent(report);
    case "search":
    case "list":
    case "show":
    case "check":
    case "index":
    case "archive":
    case "config":
    case "tally":
      throw new Error(`a page of ${report.kind}`);
  }
}

function* printPage(content: PageContent, report: Report): Iterable<string> {
  const facets = facetsOf(content);
  const writeVoices = voiceWriter(facets);
  // No text of an article has a comment in it: it is escaped.
  const [before = "", after = ""] = printFrame(content, facets, report).text.split(sectionsHere.text);
  yield before;
  for (const section of content.sections) yield printSection(section, writeVoices).text;
  yield `${after}\n`;
}

const sectionsHere = new Html("<!-- sections -->");

/** The page about its sections. */
function printFrame(content: PageContent, facets: Facets, report: Report): Html {
  const charts = [drawTimeline(content, facets), drawWhom(content, facets)].filter((chart) => chart !== null);
  return html`<!doctype html>
    <html lang="en">
      ${printHead(content.title)}
      <body>
        <a class="skip" href="#results">Skip to the results</a>
        <header>
          <h1>${content.title}</h1>
          <p class="totals">${content.totals.map((total) => html`<span>${total}</span>`)}</p>
          ${notesOf(content, report)}
        </header>
        <div class="layout">
          <aside aria-label="Filters and charts">${drawFilters(content, facets)}${charts}</aside>
          <main id="results" tabindex="-1">
            <h2 class="unseen">Results</h2>
            <p id="shown" role="status" class="fine"></p>
            ${sectionsHere}
            <p id="nothing" hidden>Nothing fits these filters.</p>
          </main>
        </div>
        <footer>
          Made with onrecord from saved articles. The words are those of the files, and so are the lines. Who is said to
          speak is a program’s reading: see the line.
        </footer>
        ${scriptElement}
      </body>
    </html>`;
}

function printHead(title: string): Html {
  const allowed = ["default-src 'none'", `style-src ${hashOf(style)}`, `script-src ${hashOf(script)}`];
  const policy = [...allowed, "base-uri 'none'", "form-action 'none'"].join("; ");
  return html`<head>
    <meta charset="utf-8" />
    ${new Html(ownMark)}
    <meta http-equiv="Content-Security-Policy" content="${new Html(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${title} · onrecord</title>
    ${styleElement}
  </head>`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** What the program says on standard error about a result belongs to whoever reads the page too. */
function notesOf({ shown, noun }: PageContent, { notes, total }: Report): Html | null {
  const cut = shown < total ? [`The first ${shown} of ${total} ${noun}.`] : [];
  const said = [...cut, ...notes.map(({ message }) => message)];
  return said.length === 0
    ? null
    : html`<ul class="notes">
        ${said.map((note) => html`<li>${note}</li>`)}
      </ul>`;
}

function printSection({ heading, passages }: Section, writeVoices: (voices: PageItem["voices"]) => string): Html {
  const printed = passages.map(({ above, items }) => {
    const listed = items.map(
      ({ id, kind, voices, body }) =>
        html`<li id="${id}" data-kind="${kind}" data-voices="${writeVoices(voices)}">${body}</li>`,
    );
    return html`<div class="passage">
      ${above}${
        listed.length === 0
          ? null
          : html`<ul class="said">
              ${listed}
            </ul>`
      }
    </div>`;
  });
  return html`<section class="card">${heading}${printed}</section> `;
}
