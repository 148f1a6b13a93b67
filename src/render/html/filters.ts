import { nobody, noOutlet } from "./charts.js";
import type { Facet, Facets } from "./facets.js";
import { type Html, html } from "./markup.js";
import type { PageContent } from "./page-content.js";

/** The filters that leave a choice; the page's script shows the form, since without it they do nothing. */
export function drawFilters({ kindName, heard }: PageContent, { speakers, outlets, kinds, days }: Facets): Html {
  const [first, last] = [days[0]?.value, days.at(-1)?.value];
  return html`<form id="filters" hidden>
    <h2 class="unseen">Filters</h2>
    <p><label for="words">Words</label><input id="words" type="search" autocomplete="off" spellcheck="false" /></p>
    ${choiceOf("speaker", heard === "quoted" ? "Speaker" : "Name", namesOf(speakers, nobody))}${choiceOf("outlet", "Outlet", namesOf(outlets, noOutlet))}${choiceOf(
      "kind",
      kindName,
      kinds.map(({ value, count }) => ({ value, label: value, count })),
    )}${
      first === undefined || first === last
        ? null
        : html`<fieldset>
            <legend>Published</legend>
            <p><label for="since">from</label><input id="since" type="date" /></p>
            <p><label for="until">to</label><input id="until" type="date" /></p>
          </fieldset>`
    }
    <p><button type="reset">Show all</button></p>
  </form>`;
}

interface Choice {
  readonly value: string | number;
  readonly label: string;
  readonly count: number;
}

/** Speakers and outlets by their places, since a name may be anything. */
function namesOf(facets: readonly Facet<string | null>[], unnamed: string): Choice[] {
  const choices = facets.map(({ value, count }, place) => ({ value: place, label: value ?? unnamed, count }));
  return choices.filter(({ count }) => count > 0);
}

function choiceOf(id: string, label: string, choices: readonly Choice[]): Html | null {
  if (choices.length < 2) return null;
  const options = choices.map(
    (choice) => html`<option value="${choice.value}">${choice.label} (${choice.count})</option>`,
  );
  return html`<p>
    <label for="${id}">${label}</label
    ><select id="${id}">
      <option value="">all</option>
      ${options}
    </select>
  </p>`;
}
