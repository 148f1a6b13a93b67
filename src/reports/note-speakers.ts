import type { Archive } from "../archive/archive.js";
import { ambiguousSpeaker, maybeTheirs, namedNotQuoted, noSpeaker, noSpeakerNear } from "../errors.js";
import { matchesName, suggest } from "../search/match-names.js";
import { fold } from "../text/fold.js";
import type { Article, Warning } from "../types.js";
import { fitsSurname, isOneName } from "./find-full-name.js";
import type { QuotedSpeaker } from "./identify-speakers.js";

/** What the asker of `by` should know: that a name fits several people, or none and what comes near. */
export async function noteSpeakers(
  archive: Archive,
  articles: readonly Article[],
  by: readonly string[],
  speakers: readonly QuotedSpeaker[],
): Promise<Warning[]> {
  const notes: Warning[] = [];
  for (const wanted of by) {
    if (fold(wanted) === "unknown") continue;
    const matching = speakers.filter(({ names }) => names.some((name) => matchesName(name, wanted)));
    if (matching.length > 1) notes.push(ambiguousSpeaker(wanted, tellApart(matching).toSorted()));
    if (matching.length === 1) notes.push(...noteSurnames(matching[0]?.name ?? "", matching, speakers));
    if (matching.length === 0) notes.push(await noteMissing(archive, articles, wanted, speakers));
  }
  return notes;
}

/** Whoever is called by the surname of the one asked for and by nothing else may be the same, but is not counted so. */
function noteSurnames(name: string, matching: readonly QuotedSpeaker[], speakers: readonly QuotedSpeaker[]): Warning[] {
  return speakers
    .filter((other) => isOneName(other.name) && fitsSurname(name, other.name) && !matching.includes(other))
    .map((other) => maybeTheirs(other.name, other.quotes.length, name));
}

/** Their names; of several with one name each with the role. */
function tellApart(speakers: readonly QuotedSpeaker[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of speakers) counts.set(name, (counts.get(name) ?? 0) + 1);
  return speakers.map(({ name, role }) => {
    if (counts.get(name) === 1) return name;
    return `${name} (${role ?? "no role given"})`;
  });
}

/** Named but not quoted; else a speaker of nearly that name; else nobody. */
async function noteMissing(
  archive: Archive,
  articles: readonly Article[],
  wanted: string,
  speakers: readonly QuotedSpeaker[],
): Promise<Warning> {
  const named = await articlesNaming(archive, articles, wanted);
  if (named !== null) return namedNotQuoted(named.name, named.articles, wanted, archive.name);
  const [nearest] = await suggest(wanted, [...new Set(speakers.map(({ name }) => name))], 1);
  const quotes = speakers.find(({ name }) => name === nearest)?.quotes.length ?? 0;
  if (nearest !== undefined) return noSpeakerNear(wanted, nearest, quotes);
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
