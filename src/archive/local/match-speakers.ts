import { matchesName } from "../../search/match-names.js";
import { compareCodePoints } from "../../text/compare-code-points.js";
import type { NameMatch } from "../answers.js";
import { fitsSurname, isOneName } from "./find-full-name.js";
import type { Holdings, NameInArticles } from "./holdings.js";
import type { QuotedSpeaker } from "./identify-speakers.js";
import { keysOfWanted } from "./name-keys.js";

/**
 * Whom a name of `by` fits: speakers; else somebody who is named in the articles; else the speaker of nearly that name.
 */
export async function matchSpeakers(
  holdings: Holdings,
  numbers: readonly number[],
  wanted: string,
  speakers: readonly QuotedSpeaker[],
  near: () => Promise<NameMatch["near"]>,
): Promise<NameMatch> {
  const matching = speakers.filter(({ names }) => names.some((name) => matchesName(name, wanted)));
  const found = matching.map(({ name, role }) => ({ name, role }));
  const [only, ...others] = matching;
  if (only !== undefined) {
    const surnames = others.length === 0 ? withSurnameOf(only, speakers) : [];
    return { wanted, speakers: found, surnames, named: null, near: null };
  }
  const named = await countNaming(holdings, numbers, wanted);
  return { wanted, speakers: [], surnames: [], named, near: named === null ? await near() : null };
}

/** Whoever is called by somebody's surname and by nothing else may be the same, but is not counted so. */
function withSurnameOf(one: QuotedSpeaker, speakers: readonly QuotedSpeaker[]): NameMatch["surnames"] {
  return speakers
    .filter((other) => other !== one && isOneName(other.name) && fitsSurname(one.name, other.name))
    .map(({ name, quotes }) => ({ name, quotes: quotes.length }));
}

/** Somebody who is named but does not speak, by the longest of the names that fit, and in how many articles. */
async function countNaming(
  holdings: Holdings,
  numbers: readonly number[],
  wanted: string,
): Promise<NameMatch["named"]> {
  const asked = new Set(numbers);
  const articles = new Set<number>();
  let longest: string | null = null;
  for (const { name, named } of await namesLike(holdings, numbers, wanted)) {
    const own = named.filter((n) => asked.has(n));
    if (own.length === 0 || !matchesName(name, wanted)) continue;
    for (const n of own) articles.add(n);
    if (longest === null || isFuller(name, longest)) longest = name;
  }
  return longest === null ? null : { name: longest, articles: articles.size };
}

/** Names of which some may be meant, with the articles that they are named in. */
async function namesLike(
  holdings: Holdings,
  numbers: readonly number[],
  wanted: string,
): Promise<readonly Pick<NameInArticles, "name" | "named">[]> {
  const found = await Promise.all(keysOfWanted(wanted).map((keys) => holdings.namesWith(keys)));
  if (!found.includes(null)) return found.flatMap((names) => names ?? []);
  const names = [];
  for (const n of numbers) for (const name of (await holdings.attributed(n)).named) names.push({ name, named: [n] });
  return names;
}

function isFuller(name: string, other: string): boolean {
  return name.length > other.length || (name.length === other.length && compareCodePoints(name, other) < 0);
}
