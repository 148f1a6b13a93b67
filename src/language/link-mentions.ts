import { chunkLabels, isVerb, verbForm, verbForms } from "./chunk-labels.js";
import type { Chunks, Mention } from "./chunk-types.js";
import type { Entities } from "./entities.js";
import { hashesOf, hashOf } from "./hash.js";
import { genderOfNoun } from "./noun-gender.js";
import { firstCharacter, isWord, sameSentence, tokenText } from "./tokens.js";
import { mentionKinds, nounClasses } from "./vocabulary.js";

/** For each mention the entity that it names or is set beside, counted from 1; 0 where it is nobody named. */
export function linkMentions(chunks: Chunks, entities: Entities): Int32Array {
  const { mentions, mention } = chunks;
  const entityOf = new Int32Array(mentions.length);
  for (const [number, { kind, head }] of mentions.entries()) {
    if (kind === mentionKinds.name) entityOf[number] = entities.entityAt(head) + 1;
  }
  for (let chunk = 0; chunk < mention.length; chunk++) {
    const number = mention[chunk] ?? -1;
    const own = number < 0 ? undefined : mentions[number];
    if (
      own === undefined ||
      !(own.kind === mentionKinds.nominal || isTitle(chunks, own, entities) || isOne(chunks, own))
    )
      continue;
    const name = nameBeside(chunks, chunk);
    if (name < 0) continue;
    const linked = entityOf[name] ?? 0;
    entityOf[number] = linked;
    const entity = entities.all[linked - 1];
    if (entity === undefined) continue;
    // "His son, Iñaki, took over": the noun tells the sex; "his new party, Veritas": and what is nobody's name.
    entity.gender ??= genderOfNoun(tokenText(chunks.tokens, own.head));
    if (entity.type === null && chunks.vocabulary.nounClass(chunks.tokens, own.head) === nounClasses.body)
      entity.type = "organization";
  }
  return entityOf;
}

/** "the Iyaloja of Lagos, Ana Souza,": one word that the text never says more of, behind "the". */
function isTitle({ tokens }: Chunks, { kind, head, whole, first }: Mention, entities: Entities): boolean {
  if (kind !== mentionKinds.name || tokens.word[whole] !== the || head - first > 1) return false;
  const entity = entities.all[entities.entityAt(head)];
  return entity !== undefined && entity.type === null && entity.parts.length === 1;
}

/** "one of them, Ana Souza, said" */
function isOne({ tokens: { word } }: Chunks, { head }: Mention): boolean {
  return word[head] === them && word[head - 1] === of && word[head - 2] === one;
}

const of = hashOf("of");
const one = hashOf("one");
const the = hashOf("the");
const them = hashOf("them");

/** The name that says who the noun in a chunk is; -1 where there is none. */
function nameBeside(chunks: Chunks, chunk: number): number {
  const own = chunks.mentions[chunks.mention[chunk] ?? -1];
  if (own === undefined || own.possessive) return -1;
  if (isThing(chunks, own.head)) return -1;
  const { label, mention } = chunks;
  const after = chunk + 1;
  // "the mayor, Ana Souza, said"; "her daughter, Hirut Bekele"
  if (label[after] === chunkLabels.comma && isName(chunks, after + 1) && closes(label[after + 2]))
    return mention[after + 1] ?? -1;
  // "Ana Souza, the mayor, said" / Not: "Answering Ana Souza, the mayor said".
  if (label[chunk - 1] === chunkLabels.comma && isName(chunks, chunk - 2) && !isVerb(label[after] ?? 0))
    return mention[chunk - 2] ?? -1;
  // "the minister for harbours, Kofi Mensah, said"
  const later = pastPreposition(label, after);
  if (later > after && label[later] === chunkLabels.comma && isName(chunks, later + 1) && closes(label[later + 2])) {
    return mention[later + 1] ?? -1;
  }
  return nameBehindIs(chunks, after) ?? nameGivenAs(chunks, own.next);
}

/** "the report, Ana Souza said": papers are nobody. */
function isThing({ tokens, vocabulary }: Chunks, head: number): boolean {
  return vocabulary.nounClass(tokens, head) === nounClasses.document;
}

function isName({ mention, mentions }: Chunks, chunk: number): boolean {
  const found = mentions[mention[chunk] ?? -1];
  return found?.kind === mentionKinds.name && !found.possessive;
}

function closes(label: number | undefined): boolean {
  return (
    label === undefined ||
    label === chunkLabels.comma ||
    label === chunkLabels.stop ||
    label === chunkLabels.paragraph ||
    label === chunkLabels.and
  );
}

/** The chunk behind "of the harbour board", "with the basket", or `at` where no preposition stands there. */
function pastPreposition(label: readonly number[], at: number): number {
  const own = label[at] ?? 0;
  const next = label[at + 1] ?? 0;
  const prepositional = own === chunkLabels.of || own === chunkLabels.in || own === chunkLabels.with;
  return prepositional && next >= chunkLabels.noun && next < chunkLabels.verb ? at + 2 : at;
}

/** "The man with the basket is Artur Lobo, and he …" */
function nameBehindIs(chunks: Chunks, after: number): number | null {
  const { label, mention } = chunks;
  const at = pastPreposition(label, after);
  const verb = label[at] ?? 0;
  const is = isVerb(verb) && verbForm(verb) === verbForms.be;
  return is && isName(chunks, at + 1) && closes(label[at + 2]) ? (mention[at + 1] ?? -1) : null;
}

/** "who asked to be identified only by her first name, Bahar": no more words than these stand before the name. */
const maxWordsToGiven = 14;
const who = hashOf("who");
const as = hashOf("as");
const givenWords = hashesOf("name identified known named");

/** "a farmer, who gave his name only as Bahram, said": whoever does not want to be known in full is known by that. */
function nameGivenAs({ tokens, nameOf, mentions }: Chunks, next: number): number {
  const from = next + (firstCharacter(tokens, next) === "," ? 1 : 0);
  if (tokens.word[from] !== who) return -1;
  let given = false;
  for (let i = from + 1; i < from + maxWordsToGiven && sameSentence(tokens, i, from); i++) {
    const word = tokens.word[i] ?? 0;
    if (givenWords.has(word)) given = true;
    const opens = word === as || (!isWord(tokens, i) && firstCharacter(tokens, i) === ",");
    if (!given || !opens || (nameOf[i + 1] ?? -1) < 0) continue;
    return mentions.findIndex(({ first, head }) => first <= i + 1 && head >= i + 1);
  }
  return -1;
}
