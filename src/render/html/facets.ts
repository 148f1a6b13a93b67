import { compareCodePoints } from "../../text/compare-code-points.js";
import type { PageContent, PageItem, Voice } from "./page-content.js";

/** A value that can be filtered by, and how much has it. */
export interface Facet<Value> {
  readonly value: Value;
  readonly count: number;
}

/** The values in a page, the most frequent first; their places in these lists are what items name them by. */
export interface Facets {
  readonly speakers: readonly Facet<string | null>[];
  readonly outlets: readonly Facet<string | null>[];
  readonly kinds: readonly Facet<string>[];
  /** Every day, in order, as far as it is known. */
  readonly days: readonly Facet<string>[];
  readonly undated: number;
}

export function* itemsOf({ sections }: PageContent): Iterable<PageItem> {
  for (const { passages } of sections) for (const { items } of passages) yield* items;
}

export function voicesOf(content: PageContent): Voice[] {
  return [...itemsOf(content)].flatMap(({ voices }) => voices);
}

export function facetsOf(content: PageContent): Facets {
  const voices = voicesOf(content);
  const kinds = new Map<string, number>();
  for (const { kind } of itemsOf(content)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const days = countBy(voices, ({ day }) => day);
  return {
    speakers: ranked(countBy(voices, ({ speaker }) => speaker)),
    outlets: ranked(countBy(voices, ({ outlet }) => outlet)),
    kinds: ranked(kinds),
    days: [...days]
      .flatMap(([value, count]) => (value === null ? [] : [{ value, count }]))
      .toSorted((a, b) => compareCodePoints(a.value, b.value)),
    undated: days.get(null) ?? 0,
  };
}

export function countBy<Key>(voices: readonly Voice[], keyOf: (voice: Voice) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const voice of voices) counts.set(keyOf(voice), (counts.get(keyOf(voice)) ?? 0) + voice.count);
  return counts;
}

/** The most frequent first, those as frequent by name; what has no name is last. */
function ranked<Value extends string | null>(counts: ReadonlyMap<Value, number>): Facet<Value>[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        b.count - a.count ||
        compareCodePoints(a.value ?? "", b.value ?? ""),
    );
}

/** Writes voices as an attribute for the page's script: `speaker,outlet,day,count` each, the first two as places in the lists. */
export function voiceWriter({ speakers, outlets }: Facets): (voices: readonly Voice[]) => string {
  const speakerPlaces = placesIn(speakers);
  const outletPlaces = placesIn(outlets);
  return (voices) =>
    voices
      .map(({ speaker, outlet, day, count }) =>
        [speakerPlaces.get(speaker), outletPlaces.get(outlet), day ?? "", count].join(","),
      )
      .join(";");
}

export function placesIn<Value>(facets: readonly Facet<Value>[]): Map<Value, number> {
  return new Map(facets.map(({ value }, place) => [value, place]));
}

const dayForm = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;

/** The day of a date and time of day; null where it is none. */
export function dayOf(published: string | null): string | null {
  return dayForm.exec(published ?? "")?.[0] ?? null;
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `24 Oct 2024`. */
export function printDay(day: string): string {
  const [year = "", month, date] = day.split("-");
  const parts = [date === undefined ? "" : String(Number(date)), month === undefined ? "" : months[Number(month) - 1]];
  return [...parts, year].filter(Boolean).join(" ");
}
