import type { SpeakerRecord, SpeakerRole } from "../../records.js";
import type { SpeakersReport } from "../../report.js";
import { countNoun } from "./article-parts.js";
import { nobody } from "./charts.js";
import { dayOf, printDay } from "./facets.js";
import { type Html, html } from "./markup.js";
import type { PageContent } from "./page-content.js";

/** Who is quoted, each with the roles, the names and the places. Of a speaker the articles are counted, which have dates. */
export function speakersContent({ speakers }: SpeakersReport): PageContent {
  const named = speakers.filter(({ speaker }) => speaker !== null).length;
  const quotes = speakers.reduce((sum, record) => sum + record.quotes, 0);
  return {
    title: "Who is quoted",
    totals: [countNoun(named, "speaker"), countNoun(quotes, "quote")],
    kindName: "Kind",
    counted: "articles",
    sections: speakers.map((record, n) => ({
      heading: html`<h3 dir="auto">${record.speaker ?? nobody}</h3>
        <p class="source">
          <span>${countNoun(record.quotes, "quote")}</span
          ><span>${countNoun(record.articles, "article")}</span>${periodOf(record)}
        </p>`,
      passages: [
        {
          above: null,
          items: [
            {
              id: `q${n + 1}`,
              kind: record.speakerType ?? "not known",
              voices: record.places.map(({ published }) => ({
                speaker: record.speaker,
                outlet: null,
                day: dayOf(published),
                count: 1,
              })),
              body: printSpeaker(record),
            },
          ],
        },
      ],
    })),
  };
}

function periodOf({ first, last }: SpeakerRecord): Html | null {
  const days = [...new Set([first, last].flatMap((day) => dayOf(day) ?? []))];
  return days.length === 0 ? null : html`<span>${days.map(printDay).join(" to ")}</span>`;
}

/** Each role once, with where it is first given and how often again. */
function groupRoles(roles: readonly SpeakerRole[]): { role: string; first: SpeakerRole; more: number }[] {
  const groups = new Map<string, { role: string; first: SpeakerRole; more: number }>();
  for (const given of roles) {
    const group = groups.get(given.role);
    if (group === undefined) groups.set(given.role, { role: given.role, first: given, more: 0 });
    else group.more++;
  }
  return [...groups.values()];
}

/** Places beyond so many are counted. */
const mostPlaces = 40;

function printSpeaker({ speaker, roles, names, maybe, places }: SpeakerRecord): Html {
  const given = groupRoles(roles).map(
    ({ role, first, more }) =>
      html`<li>
        <bdi>${role}</bdi>
        <code>${first.path}:${first.line}</code>${more > 0 ? html` <span class="fine">and ${more} more</span>` : null}
      </li>`,
  );
  const others = names.filter((name) => name !== speaker);
  const found = places.slice(0, mostPlaces).map(({ path, published, lines }) => {
    const day = dayOf(published);
    return html`<li>
      ${day === null ? null : html`<time datetime="${day}">${printDay(day)}</time> `}<code
        >${path}:${lines.join(", ")}</code
      >
    </li>`;
  });
  const more = places.length - mostPlaces;
  return html`${
      given.length === 0
        ? null
        : html`<ul class="roles">
            ${given}
          </ul>`
    }${maybe === null ? null : html`<p>Maybe <bdi>${maybe}</bdi>; not counted as one.</p>`}${others.length === 0 ? null : html`<p class="fine">Also as ${others.map((name, n) => html`${n > 0 ? ", " : null}<bdi>${name}</bdi>`)}</p>`}
    <ul class="places">
      ${found}${more > 0 ? html`<li>and ${countNoun(more, "more article")}</li>` : null}
    </ul>`;
}
