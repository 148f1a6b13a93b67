import type { SpeakerRecord, SpeakerRole } from "../../records.js";
import { countNoun } from "./article-parts.js";
import { dayOf, printDay } from "./facets.js";
import { type Html, html } from "./markup.js";

/** `24 Oct 2024 to 3 Nov 2024`. */
export function printPeriod({ first, last }: Pick<SpeakerRecord, "first" | "last">): Html | null {
  const days = [...new Set([first, last].flatMap((day) => dayOf(day) ?? []))];
  return days.length === 0 ? null : html`<span>${days.map(printDay).join(" to ")}</span>`;
}

/** The roles that somebody is given, who a surname alone may be, and the other forms of the name. */
export function printPerson(
  name: string | null,
  { roles, names, maybe }: Pick<SpeakerRecord, "roles" | "names" | "maybe">,
): Html {
  const others = names.filter((other) => other !== name);
  const listed = others.map((other, n) => html`${n > 0 ? ", " : null}<bdi>${other}</bdi>`);
  return html`${printRoles(roles)}${maybe === null ? null : html`<p>Maybe <bdi>${maybe}</bdi>; not counted as one.</p>`}${others.length === 0 ? null : html`<p class="fine">Also as ${listed}</p>`}`;
}

function printRoles(roles: readonly SpeakerRole[]): Html | null {
  const given = groupRoles(roles).map(
    ({ role, first, more }) =>
      html`<li>
        <bdi>${role}</bdi>
        <code>${first.path}:${first.line}</code>${more > 0 ? html` <span class="fine">and ${more} more</span>` : null}
      </li>`,
  );
  return given.length === 0
    ? null
    : html`<ul class="roles">
        ${given}
      </ul>`;
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

/** Where somebody is heard or told of, each with its day. */
export function printPlaces(
  places: readonly { readonly published: string | null; readonly shown: Html }[],
  noun: string,
): Html {
  const found = places.slice(0, mostPlaces).map(({ published, shown }) => {
    const day = dayOf(published);
    return html`<li>${day === null ? null : html`<time datetime="${day}">${printDay(day)}</time> `}${shown}</li>`;
  });
  const more = places.length - mostPlaces;
  return html`<ul class="places">
    ${found}${more > 0 ? html`<li>and ${countNoun(more, `more ${noun}`)}</li>` : null}
  </ul>`;
}
