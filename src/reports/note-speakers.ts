import type { NameMatch } from "../archive/answers.js";
import { ambiguousSpeaker, maybeTheirs, namedNotQuoted, noSpeaker, noSpeakerNear } from "../errors.js";
import type { Warning } from "../types.js";

/** What the asker of `by` should know: that a name fits several people, or none and what comes near. */
export function noteSpeakers(matches: readonly NameMatch[], articles: number, archive: string): Warning[] {
  return matches.flatMap(({ wanted, speakers, surnames, named, near }) => {
    if (speakers.length > 1) return ambiguousSpeaker(wanted, tellApart(speakers).toSorted());
    const [only] = speakers;
    if (only !== undefined) return surnames.map(({ name, quotes }) => maybeTheirs(name, quotes, only.name));
    if (named !== null) return namedNotQuoted(named.name, named.articles, wanted, archive);
    return near === null ? noSpeaker(wanted, articles, archive) : noSpeakerNear(wanted, near.name, near.quotes);
  });
}

/** Their names; of several with one name each with the role. */
function tellApart(speakers: NameMatch["speakers"]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of speakers) counts.set(name, (counts.get(name) ?? 0) + 1);
  return speakers.map(({ name, role }) => {
    if (counts.get(name) === 1) return name;
    return `${name} (${role ?? "no role given"})`;
  });
}
