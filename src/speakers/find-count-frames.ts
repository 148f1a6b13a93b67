import { wordClass } from "./classify-word.js";
import type { Frame } from "./find-frames.js";
import { findSubject } from "./find-subject.js";
import { governingPreposition, type MentionIndex } from "./index-mentions.js";
import { makeNominal, type Candidate } from "./make-mention.js";
import type { Token } from "./read-tokens.js";

/**
 * Sources that seldom speak in quotation marks: the counted ("52 percent said", "one in four voters say") and papers
 * that show something ("the records show that").
 */
export function findCountFrames(text: string, tokens: readonly Token[], mentions: MentionIndex): Frame[] {
  const frames: Frame[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    const source = sourceAt(text, tokens, mentions, at);
    if (source === null) continue;
    const { start, end, sentence } = token;
    const cue = { cue: { start, end }, cueFirst: at, cueLast: at, last: at, sentence };
    frames.push({ strength: "speech", link: "subject", source, first: source.first, ...cue });
  }
  return frames;
}

const shows = /^(?:shows?|showed|shown|finds?|found)$/;
const says = /^(?:say|says|said|saying|believe|think|told)$/;

function sourceAt(text: string, tokens: readonly Token[], mentions: MentionIndex, at: number): Candidate | null {
  const lower = tokens[at]?.lower ?? "";
  if (shows.test(lower)) return documentBefore(tokens, mentions, at);
  return says.test(lower) ? countBefore(text, tokens, mentions, at) : null;
}

/** The paper, poll or film that is the subject of "shows"; a person shows something else. */
function documentBefore(tokens: readonly Token[], mentions: MentionIndex, at: number): Candidate | null {
  const subject = findSubject(tokens, mentions, at, []);
  if (subject === null || (subject.link !== "subject" && subject.link !== "head")) return null;
  const noun = tokens[subject.source.last];
  return noun !== undefined && (noun.classes & wordClass.document) !== 0 ? subject.source : null;
}

const counted =
  /^(?:percent|half|thirds?|quarters?|majority|majorities|\d+|two|three|four|five|six|seven|eight|nine|ten)$/;
const counting =
  /^(?:about|some|nearly|almost|roughly|only|just|more|than|fewer|less|over|another|an?|one|two|three|four|five|six|seven|eight|nine|ten|in|out|of|per|large|slim|vast|\d[\d.,-]*)$/;

/** "more than one in every ten" is not longer. */
const maxCountWords = 8;

/** The number that is the subject of a verb of speech. */
function countBefore(text: string, tokens: readonly Token[], mentions: MentionIndex, at: number): Candidate | null {
  const sentence = tokens[at]?.sentence;
  let last = at - 1;
  while (((tokens[last]?.classes ?? 0) & (wordClass.adverb | wordClass.auxiliary)) !== 0) last--;
  const people = mentions.endingAt(last);
  const preposition = people === null ? prepositionBefore(tokens, last) : governingPreposition(tokens, people);
  if (/^(?:of|in|among)$/.test(tokens[preposition]?.lower ?? "")) last = preposition - 1;
  if (tokens[last]?.sentence !== sentence || !counted.test(tokens[last]?.lower ?? "")) return null;
  let first = last;
  while (first > last - maxCountWords && isCounting(tokens[first - 1], sentence)) first--;
  return makeNominal(text, tokens, first, last, "group");
}

function isCounting(token: Token | undefined, sentence: number | undefined): boolean {
  return token !== undefined && token.sentence === sentence && counting.test(token.lower);
}

/** "half of respondents": the preposition before a noun in no table, over at most one adjective. */
function prepositionBefore(tokens: readonly Token[], last: number): number {
  for (let i = last - 1; i >= last - 2; i--) {
    if (((tokens[i]?.classes ?? 0) & wordClass.preposition) !== 0) return i;
  }
  return -1;
}
