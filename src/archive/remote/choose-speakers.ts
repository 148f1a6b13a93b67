import type { QuotesQuestion } from "../../questions.js";
import { fold } from "../../text/fold.js";
import { askedWords } from "../../search/like-names.js";
import type { Holdings } from "../local/holdings.js";
import { keysOfWanted, nameKeys } from "../local/name-keys.js";
import { QuoteReader, speakerTest, unknownSpeaker } from "../local/read-quotes.js";
import { keysOfNamesakes } from "../local/read-speakers.js";
import type { SpeakerAliases } from "../speaker-aliases.js";
import { nearKeys } from "./propose-passages.js";
import { allOf, anyOf, type ClusterQuery, everything, isOneOf } from "./query-language.js";

/** Keys of names, by who has them: whoever is quoted, reported or only named. */
export type KeyField = "speakerKeys" | "reportKeys" | "namedKeys";

/** Articles in which somebody may speak who is asked for by one of these names; all where that may be anybody. */
export function speaking(
  by: readonly string[],
  fields: readonly KeyField[],
  aliases: SpeakerAliases | null,
): ClusterQuery {
  if (by.some((wanted) => fold(wanted) === unknownSpeaker)) return everything;
  const sets = by.flatMap(keysOfWanted);
  return withKeys([...sets, ...sets.flatMap((keys) => keysOfOthers(keys, aliases))], fields);
}

/** Where somebody goes by another name, the keys of that. */
function keysOfOthers(keys: readonly string[], aliases: SpeakerAliases | null): string[][] {
  return (aliases?.names ?? []).flatMap((name) => {
    const own = nameKeys(name);
    return keys.every((key) => own.includes(key)) ? (aliases?.othersOf(name) ?? []).map(nameKeys) : [];
  });
}

/** Articles with a name, or names, that have all keys of one of these sets. */
function withKeys(sets: readonly (readonly string[])[], fields: readonly KeyField[]): ClusterQuery {
  // A query of more than a thousand parts is refused, and single keys may be very many: they are one part.
  const single = sets.flatMap((keys) => (keys.length === 1 ? keys : []));
  const several = sets.filter((keys) => keys.length > 1);
  return anyOf(
    fields.flatMap((field) => [
      isOneOf(field, single),
      ...several.map((keys) => allOf(keys.map((key) => ({ term: { [field]: key } })))),
    ]),
  );
}

/**
 * Articles that may quote under another form of the name whoever is asked for in those that were chosen: over articles
 * people are told by surname, or by name. Null where nobody has another.
 */
export async function namesakes(
  holdings: Holdings,
  question: QuotesQuestion & { readonly by: readonly string[] },
  fields: readonly KeyField[],
): Promise<ClusterQuery | null> {
  const { by, kinds = ["direct", "mixed", "indirect"] } = question;
  const isSaidBy = await speakerTest(by);
  const reader = new QuoteReader(holdings, { kinds }, isSaidBy);
  const keys = new Set<string>();
  for (const quote of await reader.read(await holdings.all())) {
    if (!quote.names.some((name) => isSaidBy([name]))) continue;
    for (const key of keysOfNamesakes(quote, (name) => isSaidBy([name]))) keys.add(key);
  }
  const sets = Array.from(keys, (key) => [key]);
  return sets.length === 0 ? null : withKeys(sets, fields);
}

/** Articles that name somebody of these names, or quote somebody of nearly such a name. */
export function nearlySpeaking(by: readonly string[]): ClusterQuery {
  const names = by.filter((wanted) => fold(wanted) !== unknownSpeaker);
  return anyOf([
    withKeys(names.flatMap(keysOfWanted), ["namedKeys"]),
    ...names.map((name) => nearKeys(askedWords(name))),
  ]);
}
