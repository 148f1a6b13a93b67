import type { SearchQuestion } from "../../questions.js";
import type { Closeness } from "../../search/answer-query.js";
import { ArrayWords } from "../../search/array-words.js";
import { storySections } from "../../search/build-index.js";
import { editsAllowed } from "../../search/expand-word.js";
import { soundKey } from "../../search/key-sound.js";
import { wordsOf } from "../../search/match-names.js";
import type { Query, QueryWord, Term } from "../../search/parse-query.js";
import { withoutCapitals } from "../../search/read-compounds.js";
import { isBeginning, type Pattern, readJoined, readLoosely } from "../../search/read-terms.js";
import { allOf, anyOf, type ClusterQuery, isOneOf, isPresent, nothing } from "./query-language.js";
import type { RemoteIndex } from "./remote-index.js";

/** Where words are looked for: `story`, and `aside` for what the page says around it. */
type WordField = "story" | "aside" | "titleWords" | "outletTerms" | "speakerKeys";

/** The fields that hold the sections asked for. */
export function fieldsOf({ sections }: Pick<SearchQuestion, "sections">): readonly WordField[] {
  return sections?.some((section) => !storySections.includes(section)) === true ? ["story", "aside"] : ["story"];
}

/** The cluster takes a thousand parts of a query: of a page that is pasted as one, the first words say where to look. */
const mostAsked = 100;
const mostParts = 600;
const fewestForms = 2;
const fewAlternatives = 50;

/**
 * Articles that hold each clause of a query somewhere: all that an exact answer can have, and others whose words stand in no
 * order. With a score, which is the cluster's.
 */
export function holdingAll({ required }: Query, fields: readonly WordField[], wholeWords: boolean): ClusterQuery {
  const clauses = required.slice(0, mostAsked).map((terms) => holdingAny(terms, fields, wholeWords));
  return { bool: { must: clauses } };
}

function isPlain({ field, words, joined }: Term): boolean {
  return field === null && words.length === 1 && joined === null;
}

/** Of many alternatives the words are one part of the query, without a score. */
function holdingAny(terms: readonly Term[], fields: readonly WordField[], wholeWords: boolean): ClusterQuery {
  if (terms.length <= fewAlternatives) return anyOf(terms.map((term) => holdingTerm(term, fields, wholeWords)));
  const plain = terms.filter(isPlain).flatMap(({ words, phrase }) => words.map(({ folded }) => ({ folded, phrase })));
  const words = plain.flatMap(({ folded }) => [folded, withoutCapitals(folded)]);
  const beginnings = plain.filter(({ folded, phrase }) => !phrase && !wholeWords && isBeginning(folded));
  return anyOf([
    ...fields.flatMap((field) => [
      isOneOf(field, words),
      ...beginnings.map(({ folded }) => ({ prefix: { [field]: folded } })),
    ]),
    ...terms.filter((term) => !isPlain(term)).map((term) => holdingTerm(term, fields, wholeWords)),
  ]);
}

function holdingTerm(term: Term, fields: readonly WordField[], wholeWords: boolean): ClusterQuery {
  switch (term.field) {
    case "title":
      return holdingWords(term, ["titleWords"], false);
    case "outlet":
      return holdingWords(term, ["outletTerms"], false);
    case "date":
      return { prefix: { published: term.written } };
    case "speaker":
      // Of what somebody is called the names are known, and roles stand in the text.
      return allOf(wordsOf(term.written).map((word) => anyOf([holding("speakerKeys", word), holding("story", word)])));
    case null:
      return holdingWords(term, fields, wholeWords);
  }
}

function holdingWords(
  { words, joined, phrase }: Term,
  fields: readonly WordField[],
  wholeWords: boolean,
): ClusterQuery {
  const spellings = joined === null ? [words] : [words, joined];
  const wordQuery = (field: WordField, { folded }: QueryWord, isLast: boolean): ClusterQuery => {
    const small = withoutCapitals(folded);
    const found = small === folded ? [holding(field, folded)] : [holding(field, folded), holding(field, small)];
    const isPrefix = isLast && !phrase && !wholeWords && isBeginning(small);
    return anyOf(isPrefix ? [...found, { prefix: { [field]: small } }] : found);
  };
  return anyOf(
    fields.flatMap((field) =>
      spellings.map((spelling) => {
        const all = spelling.map((word, i) => wordQuery(field, word, i === spelling.length - 1));
        return all.length === 1 ? (all[0] ?? nothing) : { bool: { must: all } };
      }),
    ),
  );
}

function holding(field: WordField, word: string): ClusterQuery {
  return { term: { [field]: word } };
}

/** A query of more clauses is a text: no slip is looked for in it. */
const mostChanged = 32;
/** Each further word is one more for the cluster to look for. */
const longestSplit = 40;
/** A word in the title says more. */
const titleBoost = 0.5;
/** How much less a spelling of a cost says: as the ranking has it, but for what it may still find. */
const costliness = 2;

/**
 * Articles that hold what may be meant by most of the clauses: words that are spelt or sound nearly so, as the words of
 * the archive have them; null where nothing may be changed.
 */
export async function holdingNearly(
  index: RemoteIndex,
  query: Query,
  fields: readonly WordField[],
  changes: Closeness,
): Promise<ClusterQuery | null> {
  const clauses = query.required;
  const terms = clauses.flat().filter(({ field }) => field === null);
  const isText = clauses.length > mostChanged || clauses.some((alternatives) => alternatives.length > fewAlternatives);
  if (changes.mostEdits === 0 || terms.length === 0 || isText) return null;
  const known = await index.words(terms.flatMap((term) => lookups(term, query.required.length > 1, changes)));
  const sorted = [...known].toSorted();
  const words = new ArrayWords(sorted, new Uint32Array(sorted.length + 1), {
    passages: new Uint32Array(),
    counts: new Uint8Array(),
  });
  const loosening = { ...changes, all: true, confirmed: query.required.length > 1 };
  const mostForms = Math.max(fewestForms, Math.floor(mostParts / (clauses.length * fields.length)));
  const asked = clauses.map((alternatives, i) => {
    const before = i > 0 ? onlyOf(clauses[i - 1]) : null;
    const one = onlyOf(alternatives);
    const joined = before === null || one === null ? null : readJoined({ words }, before, one);
    const inText = alternatives.filter(({ field }) => field === null);
    const loose = inText.flatMap((term) => readLoosely({ words }, term, loosening));
    const exact = alternatives.map((term) => holdingTerm(term, fields, false));
    return { dis_max: { queries: [...exact, ...[...loose, joined].flatMap((one) => spelt(one, fields, mostForms))] } };
  });
  return { bool: { should: asked, minimum_should_match: asked.length === 1 ? 1 : asked.length - 1 } };
}

function onlyOf(terms: readonly Term[] | undefined): Term | null {
  const [only, ...others] = terms ?? [];
  return only?.field === null && others.length === 0 ? only : null;
}

/** The words of the archive that a term may stand for: near ones, those of its sound, and those that it may be cut into. */
function lookups({ words, joined }: Term, confirmed: boolean, { mostEdits, sound }: Closeness): ClusterQuery[] {
  return [...words, ...(joined ?? [])].flatMap(({ folded }) => {
    const edits = Math.min(mostEdits, editsAllowed(folded, confirmed));
    const heard = sound ? soundKey(folded) : null;
    const parts = words.length === 1 && folded.length <= longestSplit ? partsOf(folded) : [];
    return [
      { terms: { word: [folded, ...parts] } },
      ...(edits === 0 ? [] : [{ fuzzy: { word: { value: folded, fuzziness: edits, max_expansions: mostNear } } }]),
      ...(heard === null || heard.length < 2 ? [] : [{ term: { sound: heard } }]),
    ];
  });
}

const mostNear = 500;

/** Every beginning and every end of a word, of two letters and more, and what lies between two cuts. */
function partsOf(word: string): string[] {
  const parts = new Set<string>();
  for (let from = 0; from <= word.length - 2; from++) {
    for (let to = from + 2; to <= word.length; to++) parts.add(word.slice(from, to));
  }
  return [...parts];
}

/** A pattern as a query: each word in one of its likeliest forms, which come first, the likelier the better. */
function spelt(pattern: Pattern | null, fields: readonly WordField[], mostForms: number): ClusterQuery[] {
  if (pattern?.words.every((forms) => forms.size > 0) !== true) return [];
  return fields.map((field) => {
    const words = pattern.words.map((forms) => ({
      dis_max: {
        queries: [...forms].slice(0, mostForms).map(([word, { cost }]) => ({
          term: { [field]: { value: word, boost: Math.exp(-costliness * cost) } },
        })),
      },
    }));
    return words.length === 1 ? (words[0] ?? nothing) : { bool: { must: words } };
  });
}

/** The same with more score for articles that have a word of the query in their title. */
export function titlesFirst(query: ClusterQuery, { required }: Query): ClusterQuery {
  const words = [...new Set(required.flat().flatMap((term) => term.words.map(({ folded }) => folded)))];
  const inTitle = words
    .slice(0, mostChanged)
    .map((word) => ({ term: { titleWords: { value: word, boost: titleBoost } } }));
  return { bool: { must: [query], should: inTitle } };
}

/** Articles whose fields may have been meant by those that a query has: near names, titles and outlets. */
export function meantByFields({ required }: Query): ClusterQuery {
  const near = required.flat().map((term): ClusterQuery => {
    switch (term.field) {
      case "speaker":
        return nearKeys(wordsOf(term.written));
      case "title":
        return allOf(term.words.map(({ folded }) => fuzzily("titleWords", folded)));
      case "outlet":
        return isPresent("outlet");
      case "date":
      case null:
        return nothing;
    }
  });
  return anyOf(near);
}

/** Articles with a speaker whose name has a word near each of these. */
export function nearKeys(words: readonly string[]): ClusterQuery {
  if (words.length === 0) return nothing;
  return allOf(
    words.map((word) => {
      const sound = soundKey(word);
      return anyOf([fuzzily("speakerKeys", word), ...(sound === null ? [] : [{ term: { speakerSounds: sound } }])]);
    }),
  );
}

function fuzzily(field: WordField, word: string): ClusterQuery {
  return { fuzzy: { [field]: { value: word, fuzziness: word.length > 5 ? 2 : 1, max_expansions: mostNear } } };
}
