import { bearerOf, bearers } from "../language/bearers.js";
import type { Mention } from "../language/chunk-types.js";
import { hashesOf, hashOf } from "../language/hash.js";
import { genderOfNoun } from "../language/noun-gender.js";
import { isAge } from "../language/noun-phrase.js";
import { tokenText } from "../language/tokens.js";
import { demonyms } from "../lexicon/languages/en/demonyms.js";
import { describingNouns } from "../lexicon/languages/en/describing-nouns.js";
import type { Part } from "./model/model-types.js";

/** Whoever was named further back is not taken up by a noun alone. */
const maxParagraphs = 2;
const maxNamesBack = 30;

const definite = hashesOf("the our");
let nouns: ReadonlySet<number> | null = null;

/**
 * The number of whoever a noun takes up, or -1: "Ana Souza opened the show. “It is late,” the actor said." Only where nobody
 * else could be meant in the paragraphs near, and where nobody was introduced by the noun ("a teenager … the teenager").
 */
export function describedEntity(part: Part, mention: Mention): number {
  const { tokens } = part.analysis;
  if (!definite.has(tokens.word[mention.whole] ?? 0) || mention.possessive || isIntroduced(part, mention)) return -1;
  const body = companies.has(tokens.word[mention.head] ?? 0);
  if (!body && !isDescribing(part, mention.head)) return -1;
  const gender = genderOfNoun(tokenText(tokens, mention.head));
  const near = namedBefore(part, mention, body).filter(
    (entity) => gender === null || (part.analysis.entities.all[entity]?.gender ?? gender) === gender,
  );
  const [only] = near;
  return only !== undefined && near.length === 1 ? only : -1;
}

/** What a firm is called that has a name. */
const companies = hashesOf("company firm airline carmaker retailer manufacturer operator developer supermarket brewer");

function isDescribing({ analysis: { tokens } }: Part, head: number): boolean {
  nouns ??= new Set(describingNouns.flatMap((line) => line.split(" ")).map(hashOf));
  if (nouns.has(tokens.word[head] ?? 0) || isAge(tokens, head)) return true;
  return demonyms.has(tokenText(tokens, head).toLowerCase());
}

/** Whether "a teenager" stood before "the teenager": then it is somebody of whom the text gives no name. */
function isIntroduced({ chunks, entityOf }: Part, { head, first }: Mention): boolean {
  const { tokens, mentions } = chunks;
  return mentions.some(
    (other, n) =>
      other.first < first &&
      tokens.word[other.head] === tokens.word[head] &&
      !definite.has(tokens.word[other.whole] ?? 0) &&
      (entityOf[n] ?? 0) === 0,
  );
}

/** The people, or the bodies, that the reporter names before a mention, in its paragraph and those right before it. */
function namedBefore({ analysis }: Part, { first }: Mention, bodies: boolean): number[] {
  const { tokens, names, entities, inside, vocabulary } = analysis;
  const found = new Set<number>();
  let n = names.findLastIndex((name) => name.first < first);
  for (const last = n - maxNamesBack; n >= Math.max(0, last); n--) {
    const name = names[n];
    const entity = entities.all[entities.ofName[n] ?? -1];
    if (name === undefined || entity === undefined || (inside[name.first] ?? -1) >= 0) continue;
    if ((tokens.paragraph[first] ?? 0) - (tokens.paragraph[name.first] ?? 0) > maxParagraphs) break;
    const bearer = bearerOf(tokens, names, entity, vocabulary);
    if (bearer === bearers.place) continue;
    const person = bearer === bearers.person || bearer === bearers.likelyPerson || entity.type === "person";
    const body = bearer === bearers.body || entity.type === "organization" || (entity.type === null && !person);
    if (bodies ? body : person) found.add(entities.ofName[n] ?? -1);
  }
  return [...found];
}
