import { bearerOf, bearers } from "../../language/bearers.js";
import { isVerb, verbClass } from "../../language/chunk-labels.js";
import { chunkAt } from "../../language/chunks.js";
import type { Chunks } from "../../language/chunk-types.js";
import type { Entity } from "../../language/entities.js";
import { findGovernor, reachOf } from "../../language/governor.js";
import { hashesOf, hashOf, mix } from "../../language/hash.js";
import type { Name } from "../../language/names.js";
import { shapes, type Tokens } from "../../language/tokens.js";
import { agreementOf, pronounClassOf, type Antecedent } from "./antecedents.js";
import { antecedentFeatures, numbersOf } from "./feature-names.js";
import type { FeatureSink } from "./linear-model.js";
import type { LastSpeaker, Part } from "./model-types.js";

const f = numbersOf(antecedentFeatures);

/** A pronoun with all that could be meant by it. */
export interface PronounQuestion {
  readonly part: Part;
  /** The pronoun's token and the kind of its mention. */
  readonly token: number;
  readonly kind: number;
  readonly last: LastSpeaker;
  readonly antecedents: readonly Antecedent[];
}

/** What is known of an antecedent beside a pronoun, as small numbers. */
interface Relation {
  readonly wanted: number;
  /** 0 nothing is known, 1 the pronoun fits, 2 it does not. */
  readonly agrees: number;
  readonly rank: number;
  readonly sentences: number;
  readonly paragraphs: number;
  /** 1 whoever spoke last, 2 nobody named did, 0 somebody else did. */
  readonly spoke: number;
}

/** Collects the features of one antecedent of a pronoun. */
export function describeAntecedent(out: FeatureSink, question: PronounQuestion, antecedent: Antecedent): void {
  const { part, token, kind, last } = question;
  const { tokens, names, entities, vocabulary } = part.analysis;
  const wanted = pronounClassOf(tokens, token, kind);
  const entity = entities.all[antecedent.entity];
  const name = names[antecedent.at];
  if (entity === undefined || name === undefined) return describeUnnamed(out, question, antecedent, wanted);
  const relation: Relation = {
    wanted,
    agrees: agreementOf(wanted, entity),
    rank: Math.min(antecedent.rank, 6),
    sentences: Math.min((tokens.sentence[token] ?? 0) - (tokens.sentence[name.first] ?? 0), 6),
    paragraphs: Math.min((tokens.paragraph[token] ?? 0) - (tokens.paragraph[name.first] ?? 0), 4),
    spoke: antecedent.entity + 1 === last.entity ? 1 : last.entity === 0 ? 2 : 0,
  };
  const bearer = bearerOf(tokens, names, entity, vocabulary);
  addNearness(out, relation);
  addEntity(out, tokens, entity, name, wanted, bearer);
  addPlace(out, part, antecedent, name, token, relation);
  addTopic(out, question, antecedent, entity, name, relation);
  const chunk = chunkAt(part.chunks, name.next - 1);
  const { sentences, spoke, rank } = relation;
  addGovernor(out, part.chunks, chunk, mix(wanted, mix(sentences, spoke)), mix(wanted, rank));
}

function addNearness(out: FeatureSink, { wanted, agrees, rank, sentences, paragraphs, spoke }: Relation): void {
  out.add(f.agreement, mix(wanted, agrees));
  out.add(f.agreement, mix(mix(wanted, agrees), mix(rank, 1)));
  out.add(f.namesBetween, mix(rank, mix(wanted, agrees)));
  out.add(f.distance, mix(sentences, wanted));
  out.add(f.distance, mix(paragraphs, mix(wanted, agrees)));
  out.add(f.lastSpeaker, mix(spoke, wanted));
  out.add(f.lastSpeaker, mix(spoke, mix(sentences, agrees)));
}

/** What is known of somebody, wherever the pronoun stands. */
function addEntity(out: FeatureSink, tokens: Tokens, entity: Entity, name: Name, wanted: number, bearer: number): void {
  const often = entity.at.length > 8 ? 3 : entity.at.length > 3 ? 2 : entity.at.length > 1 ? 1 : 0;
  const full = entity.full > 0 ? 1 : 0;
  out.add(f.often, mix(often, wanted));
  out.add(f.often, mix(full, mix(often, wanted)));
  out.add(f.bearer, mix(bearer, wanted));
  out.add(f.bearer, mix(bearer, mix(full, wanted)));
  out.add(f.wordBefore, mix(wordBefore(tokens, name.title), wanted));
}

function addPlace(
  out: FeatureSink,
  { analysis, chunks }: Part,
  { at }: Antecedent,
  name: Name,
  token: number,
  { wanted, rank, sentences, spoke }: Relation,
): void {
  const { tokens, inside } = analysis;
  const opens = placeOf(tokens, name.title);
  const quoted = (inside[name.first] ?? -1) >= 0 ? 1 : 0;
  out.add(f.distance, mix(sentences, mix(rank, opens)));
  out.add(f.place, mix(opens, mix(sentences, wanted)));
  out.add(f.place, mix(opens, mix(rank, spoke)));
  out.add(f.quoted, mix(quoted, mix(wanted, sentences)));
  out.add(f.who, mix(Math.min(token - name.next, 6), wanted));
  const leads = isFirstPerson(analysis, at) ? 1 : 0;
  out.add(f.leads, mix(leads, mix(sentences, mix(wanted, spoke))));
  out.add(f.leads, mix(leads, mix(rank, mix(sentences, spoke))));
  out.add(f.leads, mix(leads, mix(wordBefore(chunks.tokens, name.title), Math.min(sentences, 2))));
}

/**
 * Whom the paragraph is about: somebody named in it as a subject outside marks, above all somebody whom it names for the
 * first time, is meant before whoever was quoted in an earlier one.
 */
function addTopic(
  out: FeatureSink,
  { part }: PronounQuestion,
  antecedent: Antecedent,
  entity: Entity,
  name: Name,
  { wanted, agrees, rank, sentences, paragraphs, spoke }: Relation,
): void {
  const { analysis } = part;
  const first = entity.at[0] === antecedent.at ? 1 : 0;
  const full = name.next - name.first > 1 ? 1 : 0;
  const subject = antecedent.subject ? 1 : 0;
  const outside = (analysis.inside[name.first] ?? -1) < 0 ? 1 : 0;
  const here = Math.min(paragraphs, 2) * 2 + outside;
  const introduced = first * 4 + full * 2 + subject;
  out.add(f.introduced, mix(introduced, mix(here, 1)));
  out.add(f.introduced, mix(introduced, mix(here, mix(spoke, 2))));
  out.add(f.introduced, mix(introduced, mix(here, mix(agrees, 3))));
  const topic = (antecedent.topic ? 4 : 0) + subject * 2 + outside;
  out.add(f.topic, mix(topic, mix(here, 1)));
  out.add(f.topic, mix(topic, mix(spoke, mix(sentences, 2))));
  out.add(f.topic, mix(topic, mix(agrees, mix(rank, 3))));
  out.add(f.topic, mix(topic, mix(wanted, mix(introduced, 4))));
  out.add(f.fitting, mix(antecedent.rivals, mix(agrees, mix(spoke, 1))));
  out.add(f.fitting, mix(antecedent.rivals, mix(topic, 2)));
}

/** Whether no person is named before this name in its sentence; places and bodies do not count ("Chile coach Ana Souza"). */
function isFirstPerson({ tokens, names, entities, vocabulary }: Part["analysis"], number: number): boolean {
  const sentence = tokens.sentence[names[number]?.first ?? -1];
  for (let n = number - 1; n >= 0 && tokens.sentence[names[n]?.first ?? -1] === sentence; n--) {
    const entity = entities.all[entities.ofName[n] ?? -1];
    const bearer = entity === undefined ? bearers.unknown : bearerOf(tokens, names, entity, vocabulary);
    if (bearer !== bearers.body && bearer !== bearers.place) return false;
  }
  return true;
}

const indefinite = hashesOf("a an one another");
const the = hashOf("the");

/** Somebody whom the text does not name: a pronoun for her may not be given anybody's name. */
function describeUnnamed(
  out: FeatureSink,
  { part, token, last }: PronounQuestion,
  antecedent: Antecedent,
  wanted: number,
): void {
  const { chunks } = part;
  const { tokens } = chunks;
  const mention = chunks.mentions[antecedent.at];
  if (mention === undefined) return;
  const sentences = Math.min((tokens.sentence[token] ?? 0) - (tokens.sentence[mention.first] ?? 0), 6);
  const rank = Math.min(antecedent.rank, 4);
  const opener = tokens.word[mention.whole] ?? 0;
  const article = indefinite.has(opener) ? 1 : opener === the ? 2 : 0;
  const here = tokens.paragraph[token] === tokens.paragraph[mention.first] ? 1 : 0;
  out.add(f.unnamed, mix(wanted, mix(sentences, article)));
  out.add(f.unnamed, mix(rank, mix(sentences, article + 10)));
  out.add(f.unnamed, mix(last.entity === 0 ? 1 : 0, mix(sentences, rank + 20)));
  out.add(f.unnamed, mix(placeOf(tokens, mention.first), mix(sentences, article + 30)));
  out.add(f.unnamed, mix(here, mix(rank, article + 40)));
  out.add(f.unnamed, 7);
  const chunk = chunkAt(chunks, mention.head);
  addGovernor(out, chunks, chunk, mix(wanted, mix(sentences, 50 + article)), mix(wanted, 60 + rank));
}

/** Whether the name is the subject of a verb of saying, or of any: who spoke or acted last is whom "he" means. */
function addGovernor(out: FeatureSink, chunks: Chunks, chunk: number, near: number, ranked: number): void {
  if (chunk < 0) {
    out.add(f.verb, mix(1, near));
    return;
  }
  const { label } = chunks;
  const governor = findGovernor(chunks, chunk);
  const own = governor < 0 ? 0 : (label[governor] ?? 0);
  const back = label[chunk - 1] ?? 0;
  const saying = Math.max(isVerb(own) ? verbClass(own) : 0, isVerb(back) ? verbClass(back) : 0);
  out.add(f.verb, mix(own, near));
  out.add(f.verb, mix(saying, ranked));
  out.add(f.verb, mix(saying, mix(near, reachOf(chunks, chunk))));
  out.add(f.verbBefore, mix(back, near));
  out.add(f.verbBefore, mix(back, ranked));
  out.add(f.verbBefore, mix(label[chunk + 1] ?? 0, ranked));
}

/** 0 the first word of its sentence, 1 in its first words, 2 later. */
function placeOf({ sentence }: Tokens, token: number): number {
  let back = 0;
  while (back < 6 && token - back > 0 && sentence[token - back - 1] === sentence[token]) back++;
  return back === 0 ? 0 : back < 5 ? 1 : 2;
}

function wordBefore(tokens: Tokens, token: number): number {
  if (token === 0 || tokens.sentence[token - 1] !== tokens.sentence[token]) return 0;
  const shape = tokens.shape[token - 1];
  return shape === shapes.lower || shape === shapes.mark ? (tokens.word[token - 1] ?? 0) : 1;
}
