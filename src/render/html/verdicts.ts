import type { VerdictRecord, VerdictSource } from "../../records.js";
import type { VerifyReport } from "../../report.js";
import { describeChanges, explainVerdict } from "../describe-changes.js";
import { countNoun, markChanges, printPlace } from "./article-parts.js";
import { nobody } from "./charts.js";
import { dayOf, printDay } from "./facets.js";
import { type Html, html } from "./markup.js";
import type { PageContent, Passage, Section } from "./page-content.js";
import { languageOf } from "./quotes.js";

/** The quotations of a draft, each with what became of it and where its words stand. */
export function verdictsContent({ verdicts }: VerifyReport): PageContent {
  const sections: { readonly path: string; readonly section: Section & { readonly passages: Passage[] } }[] = [];
  for (const [n, record] of verdicts.entries()) {
    const { path } = record.draft;
    const passage = passageOf(record, `q${n + 1}`);
    const last = sections.at(-1);
    if (last?.path === path) last.section.passages.push(passage);
    else sections.push({ path, section: { heading: html`<h3>Draft <code>${path}</code></h3>`, passages: [passage] } });
  }
  const failing = verdicts.filter(({ passes }) => !passes).length;
  return {
    title: "A draft against its sources",
    totals: [countNoun(verdicts.length, "quotation"), failing === 0 ? "all pass" : `${failing} to be looked at`],
    kindName: "Verdict",
    counted: "quotations",
    heard: "quoted",
    shown: verdicts.length,
    noun: "results",
    sections: sections.map(({ section }) => section),
  };
}

function passageOf(record: VerdictRecord, id: string): Passage {
  const { verdict, draft, source } = record;
  // What is only near says nothing of whose the words are.
  const found = verdict === "not found" ? null : source;
  const voice = {
    speaker: found?.speaker ?? draft.speaker,
    outlet: found?.outlet ?? null,
    day: dayOf(found?.published ?? null),
    count: 1,
  };
  return { above: printPlace(draft), items: [{ id, kind: verdict, voices: [voice], body: printVerdict(record) }] };
}

function printVerdict(record: VerdictRecord): Html {
  const { verdict, passes, draft, source, changes, pieces } = record;
  const changed = changes.flatMap(({ kind, draftSpan }) => (kind === "style" ? [] : (draftSpan ?? [])));
  const details = [...explainVerdict(record), ...describeChanges(changes)];
  const sources = pieces.length > 0 ? pieces : source === null ? [] : [source];
  return html`<p class="verdict ${passes ? "passes" : "fails"}">
      <b><span aria-hidden="true">${passes ? "✓" : "✗"}</span> ${verdict}</b
      >${details.map((detail) => html` <span class="detail">${detail}</span>`)}
    </p>
    <div class="held">
      <blockquote>
        <p class="fine">The draft${draft.speaker === null ? null : html`, <bdi>${draft.speaker}</bdi>`}</p>
        <p class="words" dir="auto">“${markChanges(draft.text, changed, "del")}”</p>
      </blockquote>
      ${sources.map((one) => printSource(one, record))}
    </div>
    ${printOthers(record)}`;
}

function printSource(source: VerdictSource, { verdict, changes, pieces }: VerdictRecord): Html {
  const isOne = pieces.length === 0;
  const changed = changes.flatMap(({ kind, sourceSpan }) => (isOne && kind !== "style" ? (sourceSpan ?? []) : []));
  const words = markChanges(source.text, changed, "ins");
  const day = dayOf(source.published);
  const facts = [
    source.outlet,
    day === null ? null : printDay(day),
    html`<code>${source.path}:${source.line}</code>`,
  ].filter((fact) => fact !== null);
  const who = source.quoted ? html`, <bdi>${source.speaker ?? nobody}</bdi>` : null;
  return html`<blockquote>
    <p class="fine">${verdict === "not found" ? "The nearest" : "The source"}${who}</p>
    <p class="words" ${languageOf(source.language)} dir="auto">${source.quoted ? html`“${words}”` : words}</p>
    <p class="source">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
  </blockquote>`;
}

function printOthers({ also }: VerdictRecord): Html | null {
  if (also.length === 0) return null;
  const places = also.map(
    ({ path, line, outlet }) => html`<li>${outlet === null ? null : `${outlet}, `}<code>${path}:${line}</code></li>`,
  );
  return html`<details>
    <summary>To the letter in ${countNoun(also.length, "other place")}</summary>
    <ul>
      ${places}
    </ul>
  </details>`;
}
