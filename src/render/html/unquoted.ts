import type { UnquotedRecord } from "../../records.js";
import type { UnquotedReport } from "../../report.js";
import { countNoun } from "./article-parts.js";
import { dayOf } from "./facets.js";
import { type Html, html } from "./markup.js";
import type { PageContent, Section } from "./page-content.js";
import { printPeriod, printPerson, printPlaces } from "./person-parts.js";

const actNames: Readonly<Record<UnquotedRecord["act"], string>> = {
  "no comment": "Gave no comment",
  contacted: "Asked, or not reached",
  reported: "Reported",
  acts: "Acts",
};

/** Who is told of and never quoted, each with what is told. */
export function unquotedContent({ people }: UnquotedReport): PageContent {
  return {
    title: "Who is not quoted",
    totals: [countNoun(people.length, "name")],
    kindName: "Told of them",
    counted: "articles",
    heard: "named",
    shown: people.length,
    noun: "names",
    sections: people.map(sectionOf),
  };
}

function sectionOf(record: UnquotedRecord, n: number): Section {
  const { name, act, articles, places } = record;
  const item = {
    id: `q${n + 1}`,
    kind: actNames[act],
    voices: places.map(({ published, outlet }) => ({ speaker: name, outlet, day: dayOf(published), count: 1 })),
    body: printUnquoted(record),
  };
  return {
    heading: html`<h3 dir="auto">${name}</h3>
      <p class="source">
        <span>${actNames[act]}</span><span>${countNoun(articles, "article")}</span>${printPeriod(record)}
      </p>`,
    passages: [{ above: null, items: [item] }],
  };
}

function printUnquoted(record: UnquotedRecord): Html {
  const told = record.places.flatMap(({ path, published, acts }) =>
    acts.map(({ line, text }) => ({ published, shown: html`<bdi>${text}</bdi> <code>${path}:${line}</code>` })),
  );
  return html`${printPerson(record.name, record)}${printPlaces(told, "line")}`;
}
