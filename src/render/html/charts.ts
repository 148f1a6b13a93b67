import { countBy, type Facets, placesIn, printDay, voicesOf } from "./facets.js";
import { type Html, html } from "./markup.js";
import type { PageContent, Voice } from "./page-content.js";

// Both charts are SVG whose bars the page's script sets anew when a filter changes: a bar has the key of what it counts, its
// full length and the count that this stands for. What they show stands in a table too.

const width = 340;

/** What a speaker or an outlet without a name is called. */
export const nobody = "speaker not found";
export const noOutlet = "outlet not named";

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** More bars than this are too thin to be told apart. */
const mostBars = 62;

/** How long a period is called, by the length of its date. */
const periodNames: Readonly<Record<number, string>> = { 10: "day", 7: "month", 4: "year" };

/** How much there is in each day, month or year, whichever is short enough to fill the chart; null without dates. */
export function drawTimeline(content: PageContent, { days, undated }: Facets): Html | null {
  const [first, last] = [days[0]?.value, days.at(-1)?.value];
  if (first === undefined || last === undefined) return null;
  const length = [10, 7].find((size) => periodsBetween(first, last, size).length <= mostBars) ?? 4;
  const counts = countBy(voicesOf(content), ({ day }) =>
    day === null || day.length < length ? null : day.slice(0, length),
  );
  // A date that is centuries off is left out, and counted as that.
  const since =
    length === 4 ? String(Math.max(Number(first.slice(0, 4)), Number(last.slice(0, 4)) - mostBars + 1)) : first;
  const periods = periodsBetween(since.padStart(4, "0"), last, length);
  const bars = periods.map((key) => ({ key, label: printDay(key), count: counts.get(key) ?? 0 }));
  const shown = bars.reduce((sum, { count }) => sum + count, 0);
  const missing = days.reduce((sum, { count }) => sum + count, undated) - shown;
  const heading = `${capital(content.counted)} by ${periodNames[length]}`;
  return drawFigure(
    "timeline",
    heading,
    timelineOf(bars),
    tableOf(bars, capital(periodNames[length] ?? "")),
    missing,
    missing === undated ? "without a date" : "without a date, or with one of another age",
  );
}

/** Every period from one date to another, as `2024-10-24`, `2024-10` or `2024`: so many characters. At most one more than fit. */
function periodsBetween(first: string, last: string, length: number): string[] {
  const start = new Date(`${first.padEnd(10, "-01").slice(0, 10)}T00:00:00Z`);
  const periods: string[] = [];
  const step = new Date(Number.isNaN(start.getTime()) ? `${first.slice(0, 4)}-01-01T00:00:00Z` : start);
  if (length < 10) step.setUTCDate(1);
  for (;;) {
    const period = step.toISOString().slice(0, length);
    if (period > last.slice(0, length) || periods.length > mostBars) return periods;
    periods.push(period);
    if (length === 10) step.setUTCDate(step.getUTCDate() + 1);
    else if (length === 7) step.setUTCMonth(step.getUTCMonth() + 1);
    else step.setUTCFullYear(step.getUTCFullYear() + 1);
  }
}

const timelineHeight = 120;
const axisHeight = 18;
const scaleHeight = 16;

function timelineOf(bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const columns = bars.map((bar, n) => columnOf(bar, n, width / bars.length, (timelineHeight - scaleHeight) / most));
  const ends = bars.length === 1 ? [{ x: width / 2, anchor: "middle", bar: bars[0] }] : endsOf(bars);
  const labels = ends.map(
    ({ x, anchor, bar }) =>
      html`<text x="${x}" y="${timelineHeight + 14}" text-anchor="${anchor}">${bar?.label ?? ""}</text>`,
  );
  return html`<svg
    class="chart"
    viewBox="0 0 ${width} ${timelineHeight + axisHeight}"
    role="img"
    aria-labelledby="timeline-title"
  >
    <text x="0" y="10" class="scale">${most}</text>
    <line class="grid" x1="0" x2="${width}" y1="${scaleHeight}" y2="${scaleHeight}"></line>
    ${columns}
    <line class="axis" x1="0" x2="${width}" y1="${timelineHeight}" y2="${timelineHeight}"></line>
    ${labels}
  </svg>`;
}

function endsOf(bars: readonly Bar[]): { x: number; anchor: string; bar: Bar | undefined }[] {
  return [
    { x: 0, anchor: "start", bar: bars[0] },
    { x: width, anchor: "end", bar: bars.at(-1) },
  ];
}

/** `unit`: how long a count of one is. */
function columnOf({ key, label, count }: Bar, n: number, room: number, unit: number): Html {
  const thick = Math.min(28, room * 0.8);
  const tall = barLength(count, unit);
  return html`<g
    ><title>${label}: ${count}</title
    ><rect
      class="bar"
      data-key="${key}"
      data-up="${timelineHeight}"
      data-unit="${unit.toFixed(4)}"
      x="${(n * room + (room - thick) / 2).toFixed(1)}"
      y="${(timelineHeight - tall).toFixed(1)}"
      width="${thick.toFixed(1)}"
      height="${tall.toFixed(1)}"
      rx="1.5"
    ></rect
  ></g>`;
}

const mostOutlets = 6;
const mostSpeakers = 5;

/** Which outlet quotes whom how often: the outlets that quote most, and whom each quotes most. */
export function drawWhom(content: PageContent, facets: Facets): Html | null {
  const voices = voicesOf(content);
  const places = { speakers: placesIn(facets.speakers), outlets: placesIn(facets.outlets) };
  const hasOutlets = facets.outlets.some(({ value }) => value !== null);
  const shown = hasOutlets ? facets.outlets.slice(0, mostOutlets) : facets.outlets.slice(0, 1);
  const groups = shown.map(({ value: outlet }) => {
    const heard = countBy(
      voices.filter((voice) => voice.outlet === outlet && voice.speaker !== null),
      (voice) => voice.speaker,
    );
    const bars = [...heard]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, hasOutlets ? mostSpeakers : mostOutlets * 2)
      .map(([speaker, count]) => ({
        key: `${places.speakers.get(speaker)},${places.outlets.get(outlet)}`,
        label: speaker ?? nobody,
        count,
      }));
    return { name: hasOutlets ? (outlet ?? noOutlet) : null, bars };
  });
  const filled = groups.filter(({ bars }) => bars.some(({ count }) => count > 0));
  if (filled.length === 0) return null;
  const missing = sumOf(voices) - filled.flatMap(({ bars }) => bars).reduce((sum, { count }) => sum + count, 0);
  const rows = filled.flatMap(({ name, bars }) => bars.map((bar) => ({ ...bar, group: name })));
  return drawFigure(
    "whom",
    hasOutlets ? `Who ${content.heard === "quoted" ? "quotes" : "names"} whom` : `Who is ${content.heard}`,
    whomOf(filled),
    tableOf(rows, "Speaker"),
    missing,
    "by others",
  );
}

const rowHeight = 20;
const labelWidth = 150;
const countWidth = 36;
/** In letters. */
const longestLabel = 22;
const longestGroup = 44;

function whomOf(groups: readonly { readonly name: string | null; readonly bars: readonly Bar[] }[]): Html {
  const most = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ count }) => count)));
  const unit = (width - labelWidth - countWidth) / most;
  let y = 0;
  const drawn: Html[] = [];
  for (const { name, bars } of groups) {
    if (name !== null) {
      y += rowHeight + (y > 0 ? 6 : 0);
      drawn.push(html`<text class="group" x="0" y="${y - 6}">${shorten(name, longestGroup)}</text>`);
    }
    for (const bar of bars) {
      drawn.push(rowOf(bar, y, unit));
      y += rowHeight;
    }
  }
  return html`<svg class="chart" viewBox="0 0 ${width} ${y + 2}" role="img" aria-labelledby="whom-title">
    ${drawn}
  </svg>`;
}

function rowOf({ key, label, count }: Bar, y: number, unit: number): Html {
  const long = barLength(count, unit);
  const from = labelWidth + 6;
  return html`<g
    ><title>${label}: ${count}</title><text x="0" y="${y + 14}">${shorten(label, longestLabel)}</text
    ><rect
      class="bar"
      data-key="${key}"
      data-unit="${unit.toFixed(4)}"
      x="${labelWidth}"
      y="${y + 4}"
      width="${long.toFixed(1)}"
      height="12"
      rx="1.5"
    ></rect
    ><text
      class="count"
      data-key="${key}"
      data-unit="${unit.toFixed(4)}"
      data-from="${from}"
      x="${(from + long).toFixed(1)}"
      y="${y + 14}"
      >${count}</text
    ></g
  >`;
}

function drawFigure(id: string, heading: string, chart: Html, table: Html, missing: number, why: string): Html {
  const rest = missing > 0 ? html`<p class="fine">${missing} more ${why}.</p>` : null;
  return html`<figure>
    <figcaption id="${id}-title">${heading}</figcaption>
    ${chart}${rest}
    <details>
      <summary>The same as a table</summary>
      ${table}
    </details>
  </figure>`;
}

function tableOf(bars: readonly (Bar & { readonly group?: string | null })[], name: string): Html {
  const isGrouped = bars.some(({ group }) => typeof group === "string");
  const rows = bars
    .filter(({ count }) => count > 0)
    .map(
      ({ key, label, count, group }) =>
        html`<tr>
          ${isGrouped ? html`<td>${group ?? ""}</td>` : null}
          <th scope="row">${label}</th>
          <td class="number" data-key="${key}">${count}</td>
        </tr>`,
    );
  return html`<table>
    <thead>
      <tr>
        ${isGrouped ? html`<th scope="col">Outlet</th>` : null}
        <th scope="col">${name}</th>
        <th scope="col">Count</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** What is there at all can be seen. */
function barLength(count: number, unit: number): number {
  return count === 0 ? 0 : Math.max(1.5, count * unit);
}

function sumOf(voices: readonly Voice[]): number {
  return voices.reduce((sum, { count }) => sum + count, 0);
}

function shorten(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
