import type { SummaryRecord } from "../../records.js";
import type { SummaryReport } from "../../report.js";
import { countNoun, printHeading, printPlace } from "./article-parts.js";
import { dayOf } from "./facets.js";
import { type Html, html } from "./markup.js";
import type { PageContent, Voice } from "./page-content.js";
import { languageOf } from "./quotes.js";

/** What each article says, in its own sentences, whom it quotes, and its figures. */
export function summariesContent({ summaries }: SummaryReport): PageContent {
  return {
    title: "What the articles say",
    totals: [countNoun(summaries.length, "article")],
    kindName: "Kind",
    counted: "quotes",
    heard: "quoted",
    shown: summaries.length,
    noun: "articles",
    sections: summaries.map((record, n) => ({
      heading: printHeading(record),
      passages: [
        {
          above: null,
          items: [{ id: `q${n + 1}`, kind: "article", voices: voicesOf(record), body: printSummary(record) }],
        },
      ],
    })),
  };
}

/** An article that quotes nobody is there all the same. */
function voicesOf({ quoted, outlet, published }: SummaryRecord): Voice[] {
  const heard = quoted.map(({ speaker, quotes }) => ({ speaker, count: quotes }));
  return (heard.length > 0 ? heard : [{ speaker: null, count: 0 }]).map((voice) => ({
    ...voice,
    outlet,
    day: dayOf(published),
  }));
}

function printSummary({ path, language, sentences, quoted, figures }: SummaryRecord): Html {
  const told = sentences.map(
    ({ line, text }) =>
      html`<div class="passage">
        ${printPlace({ path, line, page: null })}
        <p class="words" ${languageOf(language)} dir="auto">${text}</p>
      </div>`,
  );
  const voices = quoted.map(
    ({ speaker, quotes, lines }) =>
      html`<li>
        <bdi>${speaker}</bdi> <span class="fine">${countNoun(quotes, "quote")}, line ${lines.join(", ")}</span>
      </li>`,
  );
  const counted = figures.map(
    ({ text, line }) => html`<li><bdi>${text}</bdi> <span class="fine">line ${line}</span></li>`,
  );
  return html`${told}${listOf("Quoted", voices)}${listOf("Figures", counted)}`;
}

function listOf(name: string, items: readonly Html[]): Html | null {
  return items.length === 0
    ? null
    : html`<div class="listed">
        <h4>${name}</h4>
        <ul>
          ${items}
        </ul>
      </div>`;
}
