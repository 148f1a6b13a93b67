import type { SpeakerRecord } from "../../records.js";
import type { SpeakersReport } from "../../report.js";
import { countNoun } from "./article-parts.js";
import { nobody } from "./charts.js";
import { dayOf } from "./facets.js";
import { type Html, html } from "./markup.js";
import type { PageContent, Section } from "./page-content.js";
import { printPeriod, printPerson, printPlaces } from "./person-parts.js";

/** Who is quoted, each with the roles, the names and the places. Of a speaker the articles are counted, which have dates. */
export function speakersContent({ speakers }: SpeakersReport): PageContent {
  const named = speakers.filter(({ speaker }) => speaker !== null).length;
  const quotes = speakers.reduce((sum, record) => sum + record.quotes, 0);
  return {
    title: "Who is quoted",
    totals: [countNoun(named, "speaker"), countNoun(quotes, "quote")],
    kindName: "Kind",
    counted: "articles",
    heard: "quoted",
    shown: speakers.length,
    noun: "speakers",
    sections: speakers.map(sectionOf),
  };
}

function sectionOf(record: SpeakerRecord, n: number): Section {
  const { speaker, speakerType, quotes, articles, places } = record;
  const item = {
    id: `q${n + 1}`,
    kind: speakerType ?? "not known",
    voices: places.map(({ published, outlet }) => ({ speaker, outlet, day: dayOf(published), count: 1 })),
    body: printSpeaker(record),
  };
  return {
    heading: html`<h3 dir="auto">${speaker ?? nobody}</h3>
      <p class="source">
        <span>${countNoun(quotes, "quote")}</span><span>${countNoun(articles, "article")}</span>${printPeriod(record)}
      </p>`,
    passages: [{ above: null, items: [item] }],
  };
}

function printSpeaker(record: SpeakerRecord): Html {
  const places = record.places.map(({ path, published, lines }) => ({
    published,
    shown: html`<code>${path}:${lines.join(", ")}</code>`,
  }));
  return html`${printPerson(record.speaker, record)}${printPlaces(places, "article")}`;
}
