import { bearerOf, bearers } from "../language/bearers.js";
import type { Mention } from "../language/chunk-types.js";
import { opensSentence, tokenText } from "../language/tokens.js";
import { mentionKinds, nounClasses } from "../language/vocabulary.js";
import { pronounClasses, pronounClassOf } from "./model/antecedents.js";
import type { LastSpeaker, Part } from "./model/model-types.js";

/** A body, some people or a paper that "they" or "it" stands for: an entity, counted from 1 (0 unnamed), and its mention. */
export interface ResolvedBody {
  readonly entity: number;
  readonly mention: Mention;
}

/** Mentions further back than this are out of a reader's mind. */
const maxMentionsBack = 40;
const maxParagraphs = 6;

/** What a paragraph's distance costs, and what makes a mention likelier. */
const weights = { start: 30, paragraph: 5, subject: 6, lastSpeaker: 8, people: 3, owner: -3, usesThey: 12 } as const;

/** How often it is right: 45 of 60 that were read one by one in news of many kinds. */
export const bodyProbability = 0.75;

/** Whom a "they" or an "it" stands for, by agreement, distance, place and who spoke last; null where nobody agrees. */
export function resolveBody(part: Part, pronoun: Mention, last: LastSpeaker): ResolvedBody | null {
  const { analysis, chunks, entityOf } = part;
  const { tokens } = analysis;
  const wanted = pronounClassOf(tokens, pronoun.head, pronoun.kind);
  if (wanted !== pronounClasses.they && wanted !== pronounClasses.it) return null;
  const from = chunks.mentions.findIndex(({ first }) => first >= pronoun.first);
  let [best, bestScore]: [ResolvedBody | null, number] = [null, 0];
  for (let n = from - 1; n >= Math.max(0, from - maxMentionsBack); n--) {
    const mention = chunks.mentions[n];
    if (mention === undefined) continue;
    if (!agrees(part, n, mention, wanted) && !(n === last.mention && speaksOn(part, mention, wanted))) continue;
    const paragraphs = (tokens.paragraph[pronoun.first] ?? 0) - (tokens.paragraph[mention.first] ?? 0);
    if (paragraphs > maxParagraphs) break;
    const entity = entityOf[n] ?? 0;
    let score = weights.start - weights.paragraph * paragraphs;
    if (opensSentence(tokens, mention.whole)) score += weights.subject;
    if (wanted === pronounClasses.they && isPeople(part, mention)) score += weights.people;
    if (mention.possessive) score += weights.owner;
    if (n === last.mention || (entity > 0 && entity === last.entity)) score += weights.lastSpeaker;
    if (analysis.entities.all[entity - 1]?.usesThey === true) score += weights.usesThey;
    if (score > bestScore) [best, bestScore] = [{ entity, mention }, score];
  }
  return best ?? (wanted === pronounClasses.they ? singular(part, pronoun) : null);
}

function agrees({ analysis, entityOf }: Part, number: number, mention: Mention, wanted: number): boolean {
  const { tokens, names, vocabulary, entities } = analysis;
  if (mention.kind === mentionKinds.name) {
    const entity = entities.all[(entityOf[number] ?? 0) - 1];
    if (entity === undefined) return false;
    if (wanted === pronounClasses.they && entity.usesThey) return true;
    if (entity.type === "organization") return true;
    if (entity.type === "group") return wanted === pronounClasses.they;
    const bearer = bearerOf(tokens, names, entity, vocabulary);
    // "Veltron closed the plant": a name of one word that nobody calls a person.
    return (
      entity.type === null && entity.gender === null && bearer !== bearers.likelyPerson && bearer !== bearers.place
    );
  }
  if (mention.kind !== mentionKinds.nominal) return false;
  const noun = vocabulary.nounClass(tokens, mention.head);
  if (noun === nounClasses.body) return true;
  return wanted === pronounClasses.it ? noun === nounClasses.document : isPeople({ analysis }, mention);
}

/** Whoever spoke last may be any noun of the number: "The trust said … It said", "Trade sources said … They gave no details". */
function speaksOn({ analysis: { tokens, vocabulary } }: Part, { kind, head }: Mention, wanted: number): boolean {
  if (kind !== mentionKinds.nominal) return false;
  const noun = vocabulary.nounClass(tokens, head);
  const plural = pluralEnding.test(tokenText(tokens, head));
  return wanted === pronounClasses.they ? plural : !plural && noun !== nounClasses.person;
}

const pluralEnding = /(?:[^s]s|men|people|police)$/;

/** "researchers", "the townspeople" */
function isPeople({ analysis: { tokens, vocabulary } }: Pick<Part, "analysis">, { kind, head }: Mention): boolean {
  const noun = kind === mentionKinds.nominal ? vocabulary.nounClass(tokens, head) : null;
  const text = tokenText(tokens, head);
  // "receptors", "boosters": of things there are as many with that ending.
  const person = noun === nounClasses.person || (noun === nounClasses.personByEnding && !/[eo]rs$/.test(text));
  return person && pluralEnding.test(text);
}

/** Whoever is named in full in the pronoun's paragraph and is of no known sex may be "they". */
function singular(part: Part, pronoun: Mention): ResolvedBody | null {
  const { analysis, chunks, entityOf } = part;
  const { tokens } = analysis;
  const people = chunks.mentions.flatMap((mention, n) => {
    const entity = analysis.entities.all[(entityOf[n] ?? 0) - 1];
    const here = tokens.paragraph[mention.first] === tokens.paragraph[pronoun.first] && mention.first < pronoun.first;
    const fits = here && mention.kind === mentionKinds.name && entity?.type === "person" && entity.gender === null;
    return fits ? [{ entity: entityOf[n] ?? 0, mention }] : [];
  });
  const [only] = people;
  return only !== undefined && people.every(({ entity }) => entity === only.entity) ? only : null;
}
