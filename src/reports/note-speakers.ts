import type { Archive } from "../archive/archive.js";
import { ambiguousSpeaker, namedNotQuoted, noSpeaker, noSpeakerNear } from "../errors.js";
import { matchesName, suggest } from "../search/match-names.js";
import { fold } from "../text/fold.js";
import type { Article, Warning } from "../types.js";
import type { FoundQuote } from "./report-quotes.js";

/** What the asker of `by` should know: that a name fits several people, or none and what comes near. */
export async function noteSpeakers(
  archive: Archive,
  articles: readonly Article[],
  by: readonly string[],
  quotes: readonly FoundQuote[],
): Promise<Warning[]> {
  const counts = countQuotes(quotes);
  const notes: Warning[] = [];
  for (const wanted of by) {
    if (fold(wanted) === "unknown") continue;
    const matching = [...counts.keys()].filter((name) => counts.get(name)?.names.some((n) => matchesName(n, wanted)));
    if (matching.length > 1) notes.push(ambiguousSpeaker(wanted, matching.toSorted()));
    if (matching.length === 0) notes.push(await noteMissing(archive, articles, wanted, counts));
  }
  return notes;
}

interface Counted {
  readonly names: readonly string[];
  quotes: number;
}

function countQuotes(quotes: readonly FoundQuote[]): Map<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const { record, names } of quotes) {
    if (record.speaker === null) continue;
    const known = counts.get(record.speaker);
    if (known === undefined) counts.set(record.speaker, { names, quotes: 1 });
    else known.quotes++;
  }
  return counts;
}

/** Named but not quoted; else a speaker of nearly that name; else nobody. */
async function noteMissing(
  archive: Archive,
  articles: readonly Article[],
  wanted: string,
  counts: ReadonlyMap<string, Counted>,
): Promise<Warning> {
  const named = await articlesNaming(archive, articles, wanted);
  if (named !== null) return namedNotQuoted(named.name, named.articles, wanted, archive.name);
  const [nearest] = await suggest(wanted, [...counts.keys()], 1);
  if (nearest !== undefined) return noSpeakerNear(wanted, nearest, counts.get(nearest)?.quotes ?? 0);
  return noSpeaker(wanted, articles.length, archive.name);
}

async function articlesNaming(
  archive: Archive,
  articles: readonly Article[],
  wanted: string,
): Promise<{ name: string; articles: number } | null> {
  let name: string | null = null;
  let count = 0;
  for (const article of articles) {
    const found = (await archive.attributed(article)).named.find((known) => matchesName(known, wanted));
    if (found === undefined) continue;
    count++;
    if (name === null || found.length > name.length) name = found;
  }
  return name === null ? null : { name, articles: count };
}
