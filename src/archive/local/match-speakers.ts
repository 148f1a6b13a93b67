import { matchesName, suggest } from "../../search/match-names.js";
import type { NameMatch } from "../answers.js";
import { fitsSurname, isOneName } from "./find-full-name.js";
import type { Holdings } from "./holdings.js";
import type { QuotedSpeaker } from "./identify-speakers.js";

/** Somebody, and how many quotes are theirs. */
export interface Quoted {
  readonly name: string;
  readonly quotes: number;
}

/**
 * Whom a name of `by` fits: speakers; else somebody who is named in the articles `mayName`; else, of everybody, the
 * speaker of nearly that name.
 */
export async function matchSpeakers(
  holdings: Holdings,
  mayName: readonly number[],
  wanted: string,
  speakers: readonly QuotedSpeaker[],
  everybody: () => Promise<readonly Quoted[]>,
): Promise<NameMatch> {
  const matching = speakers.filter(({ names }) => names.some((name) => matchesName(name, wanted)));
  const found = matching.map(({ name, role }) => ({ name, role }));
  const [only, ...others] = matching;
  if (only !== undefined) {
    const surnames = others.length === 0 ? withSurnameOf(only, speakers) : [];
    return { wanted, speakers: found, surnames, named: null, near: null };
  }
  const named = await countNaming(holdings, mayName, wanted);
  return {
    wanted,
    speakers: [],
    surnames: [],
    named,
    near: named === null ? await nearest(wanted, await everybody()) : null,
  };
}

/** Whoever is called by somebody's surname and by nothing else may be the same, but is not counted so. */
function withSurnameOf(one: QuotedSpeaker, speakers: readonly QuotedSpeaker[]): NameMatch["surnames"] {
  return speakers
    .filter((other) => other !== one && isOneName(other.name) && fitsSurname(one.name, other.name))
    .map(({ name, quotes }) => ({ name, quotes: quotes.length }));
}

async function nearest(wanted: string, speakers: readonly Quoted[]): Promise<NameMatch["near"]> {
  const [name] = await suggest(wanted, [...new Set(speakers.map((speaker) => speaker.name))], 1);
  if (name === undefined) return null;
  return { name, quotes: speakers.find((speaker) => speaker.name === name)?.quotes ?? 0 };
}

async function countNaming(
  holdings: Holdings,
  numbers: readonly number[],
  wanted: string,
): Promise<NameMatch["named"]> {
  let name: string | null = null;
  let articles = 0;
  for (const n of numbers) {
    const found = (await holdings.attributed(n)).named.find((known) => matchesName(known, wanted));
    if (found === undefined) continue;
    articles++;
    if (name === null || found.length > name.length) name = found;
  }
  return name === null ? null : { name, articles };
}
