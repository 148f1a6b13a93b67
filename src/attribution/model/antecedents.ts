import { bearerOf, bearers } from "../../language/bearers.js";
import { chunkLabels } from "../../language/chunk-labels.js";
import { chunkAt } from "../../language/chunks.js";
import type { Chunks } from "../../language/chunk-types.js";
import type { Entity } from "../../language/entities.js";
import { findGovernor, isNominal, reaches, reachOf } from "../../language/governor.js";
import type { Name } from "../../language/names.js";
import { mentionKinds, nounClasses } from "../../language/vocabulary.js";
import { genderOfNoun } from "../../language/noun-gender.js";
import { hasDeterminer } from "../../language/noun-phrase.js";
import { opensSentence, sameSentence, tokenText, type Tokens } from "../../language/tokens.js";
import type { Part } from "./model-types.js";

/** Somebody that a pronoun may stand for, at the latest place before it. */
export interface Antecedent {
  /** The number of an entity, or -1 for somebody unnamed. */
  readonly entity: number;
  /** The number of the name, or, of somebody unnamed, of the mention. */
  readonly at: number;
  /** How many people are named more recently. */
  readonly rank: number;
  /** The name is the subject of its sentence, as far as can be told. */
  readonly subject: boolean;
  /** Nobody nearer to the pronoun is the subject of a sentence of the pronoun's paragraph, outside marks. */
  readonly topic: boolean;
  /** How many people who could be meant as well are named nearer. */
  readonly rivals: number;
}

const maxAntecedents = 12;
const maxNamesBack = 80;
const maxUnnamed = 4;
const maxMentionsBack = 40;

/** What pronouns ask for. */
export const pronounClasses = { he: 1, she: 2, they: 3, it: 4, who: 5, other: 6 } as const;

/** What the pronoun at a token, of a kind of mention, asks for: one of `pronounClasses`. */
export function pronounClassOf(tokens: Tokens, token: number, kind: number): number {
  if (kind === mentionKinds.he || kind === mentionKinds.his || kind === mentionKinds.him) {
    const first = tokens.text.charAt(tokens.start[token] ?? 0).toLowerCase();
    const third = tokens.text.charAt((tokens.start[token] ?? 0) + 2).toLowerCase();
    return first === "s" || (first === "h" && third === "r") ? pronounClasses.she : pronounClasses.he;
  }
  if (kind === mentionKinds.they || kind === mentionKinds.their) return pronounClasses.they;
  if (kind === mentionKinds.it || kind === mentionKinds.its) return pronounClasses.it;
  const relative = kind === mentionKinds.who || kind === mentionKinds.which || kind === mentionKinds.whose;
  return relative ? pronounClasses.who : pronounClasses.other;
}

/** The people before token `at`: the named, the latest first, then the unnamed ("a voter"), the latest first. */
export function gatherAntecedents(part: Part, at: number, wanted: number): Antecedent[] {
  const named = gatherNamed(part, at, wanted);
  return [...named, ...gatherUnnamed(part, named, at, wanted)];
}

function gatherNamed({ analysis, chunks }: Part, at: number, wanted: number): Antecedent[] {
  const { tokens, names, entities, inside, vocabulary } = analysis;
  const found: Antecedent[] = [];
  const met = new Set<number>();
  let [rivals, topicMet] = [0, false];
  const low = countBefore(names, at);
  const own = quotationBefore(analysis, at);
  for (let n = low - 1; n >= 0 && n >= low - maxNamesBack && found.length < maxAntecedents; n--) {
    const number = entities.ofName[n] ?? -1;
    const [entity, name] = [entities.all[number], names[n]];
    if (entity === undefined || name === undefined || met.has(number)) continue;
    // “Ask Ana Souza,” she said: hardly anybody names herself.
    if (own >= 0 && inside[name.first] === own) continue;
    met.add(number);
    const bearer = bearerOf(tokens, names, entity, vocabulary);
    // No town and no party is "he".
    const personal = wanted === pronounClasses.he || wanted === pronounClasses.she;
    if (personal && (bearer === bearers.body || bearer === bearers.place)) continue;
    // Somebody of the other sex is not meant either.
    if (agreementOf(wanted, entity) === agreements.no) continue;
    const subject = isSubject(chunks, name);
    const here = tokens.paragraph[name.first] === tokens.paragraph[at] && (inside[name.first] ?? -1) < 0;
    const topic = subject && here && !topicMet;
    topicMet ||= subject && here;
    found.push({ entity: number, at: n, rank: found.length, subject, topic, rivals: Math.min(rivals, 3) });
    const person = bearer === bearers.person || bearer === bearers.likelyPerson;
    if (person) rivals++;
  }
  return found;
}

/** The number of the quotation in whose sentence the pronoun at token `at` follows it, or -1. */
function quotationBefore({ tokens, inside }: Part["analysis"], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - maxCueTokens) && sameSentence(tokens, i, at); i--) {
    if ((inside[i] ?? -1) >= 0) return inside[i] ?? -1;
  }
  return -1;
}

const maxCueTokens = 12;

/** Whether a pronoun of a class can be somebody's, as far as the text tells the sex. */
const agreements = { unknown: 0, yes: 1, no: 2 } as const;

export function agreementOf(wanted: number, { gender }: Entity): number {
  if (wanted > pronounClasses.she || gender === null) return agreements.unknown;
  return (gender === "man") === (wanted === pronounClasses.he) ? agreements.yes : agreements.no;
}

/** Whether the name is what its sentence begins with, or the subject of a verb. */
function isSubject(chunks: Chunks, name: Name): boolean {
  if (opensSentence(chunks.tokens, name.title)) return true;
  const chunk = chunkAt(chunks, name.next - 1);
  if (chunk < 0) return false;
  if (findGovernor(chunks, chunk) >= 0 && reachOf(chunks, chunk) <= reaches.aside) return true;
  // "His son, Iñaki, took over": the name stands beside the subject.
  const beside = chunks.label[chunk - 1] === chunkLabels.comma && isNominal(chunks.label[chunk - 2] ?? 0);
  return beside && findGovernor(chunks, chunk - 2) >= 0;
}

/** Nouns for one person whom no name beside them names, in the paragraphs near. */
function gatherUnnamed(
  { analysis, chunks, entityOf }: Part,
  named: readonly Antecedent[],
  at: number,
  wanted: number,
): Antecedent[] {
  const { tokens, vocabulary, names } = analysis;
  const { mentions } = chunks;
  const found: Antecedent[] = [];
  const low = countBefore(mentions, at);
  for (let n = low - 1; n >= 0 && n >= low - maxMentionsBack && found.length < maxUnnamed; n--) {
    const mention = mentions[n];
    if (mention === undefined || mention.kind !== mentionKinds.nominal || (entityOf[n] ?? 0) > 0) continue;
    const own = vocabulary.nounClass(tokens, mention.head);
    if (own !== nounClasses.person) continue;
    const noun = tokenText(tokens, mention.head);
    if (!hasDeterminer(chunks, mention) || isPlural(noun) || noPerson.has(noun) || !agrees(noun, wanted)) continue;
    const rank = named.filter((other) => (names[other.at]?.first ?? 0) > mention.first).length;
    found.push({ entity: -1, at: n, rank, subject: false, topic: false, rivals: 0 });
  }
  return found;
}

/** "He shook his head": a part of him; "a couple of years": two of something. */
const noPerson: ReadonlySet<string> = new Set(["couple", "head", "pair"]);

function isPlural(noun: string): boolean {
  return /(?:[^s]s|men|people|children|police)$/.test(noun);
}

function agrees(noun: string, wanted: number): boolean {
  const gender = genderOfNoun(noun);
  if (gender === null || wanted > pronounClasses.she) return true;
  return (gender === "man") === (wanted === pronounClasses.he);
}

/** How many of them begin before token `at`; they are in order. */
function countBefore(things: readonly { readonly first: number }[], at: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
