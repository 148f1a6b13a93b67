import { askedWords, editsBetween, suggest } from "../../search/like-names.js";
import { wordsOf } from "../../search/match-names.js";
import { compareCodePoints } from "../../text/compare-code-points.js";
import type { NameMatch } from "../answers.js";
import type { Holdings, NameInArticles } from "./holdings.js";
import type { QuotedSpeaker } from "./identify-speakers.js";
import type { SpeakersReader } from "./read-speakers.js";

/** A name like the one that was asked for, and where somebody of that name may speak. */
interface LikeName {
  readonly name: string;
  readonly edits: number;
  readonly articles: ReadonlySet<number>;
}

/** So many names are tried, of which somebody may say nothing that was asked for. */
const mostTried = 8;

/**
 * The speaker of nearly the name that nobody has. Of all names those that may be like it are found by their words, and the
 * articles of the likeliest are read.
 */
export async function findNearSpeaker(
  holdings: Holdings,
  reader: SpeakersReader,
  wanted: string,
): Promise<NameMatch["near"]> {
  const asked = askedWords(wanted);
  const names = (await holdings.namesNear(asked)) ?? (await reader.readAll()).speakers.flatMap(namesOf);
  const like = likeNames(names, reader, asked);
  for (const edits of new Set(like.map((one) => one.edits))) {
    const alike = new Map(like.filter((one) => one.edits === edits).map((one) => [one.name, one.articles]));
    for (const name of await suggest(wanted, [...alike.keys()], mostTried)) {
      const read = await reader.readWithNamesakes(alike.get(name) ?? new Set(), (one) => one === name);
      const near = quotedMost(read.speakers.filter((speaker) => speaker.names.includes(name)));
      if (near !== null) return near;
    }
  }
  return null;
}

function namesOf({ names, quotes }: QuotedSpeaker): NameInArticles[] {
  const speaking = [...new Set(quotes.map(({ n }) => n))];
  return names.map((name) => ({ name, named: [], speaking }));
}

/** The names that are like the words asked for, the likest first, and of those alike in that who is in most articles. */
function likeNames(names: readonly NameInArticles[], reader: SpeakersReader, asked: readonly string[]): LikeName[] {
  const articles = new Map<string, Set<number>>();
  for (const one of names) {
    const own = reader.articlesOf(one);
    if (own.length > 0) articles.set(one.name, new Set([...(articles.get(one.name) ?? []), ...own]));
  }
  return [...articles]
    .map(([name, own]) => ({ name, edits: editsBetween(asked, wordsOf(name)), articles: own }))
    .filter(({ edits }) => edits < Infinity)
    .toSorted((a, b) => a.edits - b.edits || b.articles.size - a.articles.size || compareCodePoints(a.name, b.name));
}

function quotedMost(speakers: readonly QuotedSpeaker[]): NameMatch["near"] {
  const [most] = speakers.toSorted((a, b) => b.quotes.length - a.quotes.length);
  return most === undefined ? null : { name: most.name, quotes: most.quotes.length };
}
