import type { StatementMember, StatementRecord } from "../../records.js";
import type { StatementsReport } from "../../report.js";
import { countNoun, markChanges } from "./article-parts.js";
import { nobody } from "./charts.js";
import { dayOf, printDay } from "./facets.js";
import { type Html, html } from "./markup.js";
import type { PageContent, PageItem, Section } from "./page-content.js";
import { languageOf } from "./quotes.js";

/** Statements, each with every article that has it, the earliest first. */
export function statementsContent({ statements }: StatementsReport): PageContent {
  const ids = new Map(statements.flatMap(({ members }) => members).map((member, n) => [member, `q${n + 1}`]));
  const several = statements.filter(({ articles }) => articles > 1).length;
  return {
    title: "Who has the same words",
    totals: [countNoun(statements.length, "statement"), ...(several > 0 ? [`${several} in several articles`] : [])],
    kindName: "Wording",
    counted: "quotes",
    heard: "quoted",
    shown: statements.length,
    noun: "statements",
    sections: statements.map((statement) => sectionOf(statement, ids)),
  };
}

function sectionOf(statement: StatementRecord, ids: ReadonlyMap<StatementMember, string>): Section {
  const { text, members, articles, outlets } = statement;
  const facts = [
    speakerOf(statement),
    countNoun(articles, "article"),
    ...(outlets.length > 1 ? [countNoun(outlets.length, "outlet")] : []),
  ];
  return {
    heading: html`<h3 ${languageOf(members[0]?.language ?? null)} dir="auto">“${text}”</h3>
      <p class="source">${facts.map((fact) => html`<span>${fact}</span>`)}</p>`,
    passages: [{ above: null, items: members.map((member) => itemOf(member, statement, ids.get(member) ?? "")) }],
  };
}

/** Where articles disagree, each of them names its speaker. */
function speakerOf({ speaker, speakers, role, sameSpeaker }: StatementRecord): string {
  if (sameSpeaker === false) return "Speakers differ";
  return [speaker ?? speakers[0] ?? nobody, ...(role === null ? [] : [role])].join(", ");
}

function itemOf(member: StatementMember, statement: StatementRecord, id: string): PageItem {
  const { speaker, outlet, published, copyOf, sameWords } = member;
  const kind = copyOf !== null ? "Reprint" : sameWords ? "The same words" : "Other words";
  return {
    id,
    kind,
    voices: [{ speaker, outlet, day: dayOf(published), count: 1 }],
    body: printMember(member, statement),
  };
}

function printMember(member: StatementMember, statement: StatementRecord): Html {
  const { outlet, published, path, line, speaker, copyOf, text, sameWords, differs, language } = member;
  const day = dayOf(published);
  const isOther = statement.sameSpeaker === false || speaker !== statement.speaker;
  const facts = [
    outlet === null ? null : html`<span class="outlet">${outlet}</span>`,
    day === null ? null : html`<time datetime="${day}">${printDay(day)}</time>`,
    html`<code>${path}:${line}</code>`,
    isOther ? html`<bdi>${speaker ?? nobody}</bdi>` : null,
    copyOf === null ? null : html`<span>the same report as <code>${copyOf}</code></span>`,
  ];
  const words = html`<blockquote>
    <p class="words" ${languageOf(language)} dir="auto">“${markChanges(text, differs, "ins")}”</p>
  </blockquote>`;
  return html`<p class="source">${facts}</p>
    ${sameWords ? null : words}`;
}
