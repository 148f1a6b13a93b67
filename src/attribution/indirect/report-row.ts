import { shapes } from "../../language/tokens.js";
import { countIn, tag, type ClauseText } from "./clause-text.js";
import type { CueView } from "./cue-features.js";
import type { CueWords } from "./indirect-model.js";
import type { Content } from "./find-content.js";
import { phraseKind, phraseKinds } from "./phrase-kind.js";
import { lengthOf } from "./token-ranges.js";
import { cueKey } from "./weigh-cues.js";
import { soonAfter } from "./following.js";

/** The source that a cue was found to have. */
export interface SourceChoice {
  /** The number of its mention, or -1. */
  readonly phrase: number;
  readonly log: number;
  /** By how much it leads the next one. */
  readonly margin: number;
  /** How often whoever it is speaks elsewhere. */
  readonly speaks: number;
}

/** The cues around one. */
export interface Neighbours {
  /** The highest score of another cue of the sentence, how many are likely, and how many likelier than this. */
  readonly best: number;
  readonly likely: number;
  readonly likelier: number;
  /** Another cue of the sentence has the same source. */
  readonly sameSource: boolean;
  /** The highest scores of the sentences before and after. */
  readonly before: number;
  readonly after: number;
}

/** What the trees see of a report: all that came before, and what tells how far it can be believed. */
export const rowNames: readonly string[] = [
  "share uses score subject link following soon negated modal passive infinitive tag paragraph place best likely",
  "likelier sameSource before after sentence wordsBefore wordsBehind quoted capitals source margin kind noun speaks",
  "distance earlier isSubject phrase start end agreeing mass hypotheses words length from to rest bestInside",
  "holdsSource verbs names numbers first firstKind quotedShare pieces",
].flatMap((line) => line.split(" "));

export function reportRow(
  text: ClauseText,
  cue: CueView,
  cueWords: CueWords,
  scores: Float32Array,
  source: SourceChoice,
  content: Content,
  neighbours: Neighbours,
): readonly number[] {
  const use = cueWords.get(cueKey(cue.lemma, cue.tag));
  return [
    use?.share ?? -1,
    use?.uses ?? 0,
    ...cueColumns(text, cue, scores, neighbours),
    ...sourceColumns(text, cue, source),
    ...contentColumns(text, cue, scores, source.phrase, content),
  ];
}

function cueColumns(text: ClauseText, cue: CueView, scores: Float32Array, neighbours: Neighbours): readonly number[] {
  const { chunks, quoted, sentenceFirst, sentenceNext } = text;
  const { token, subject, following, group } = cue;
  const [first, next] = [sentenceFirst[token] ?? 0, sentenceNext[token] ?? 0];
  let capitals = 0;
  for (let i = first; i < Math.min(next, first + maxLooked); i++) if (isCapital(chunks.tokens.shape[i])) capitals++;
  return [
    scores[token] ?? 0,
    phraseKind(text, subject.phrase),
    subject.link,
    following.kind,
    soonAfter(text, token),
    Number(group.negated),
    Number(group.modal),
    Number(group.passive),
    Number(group.infinitive),
    cue.tag,
    chunks.tokens.paragraph[token] ?? 0,
    token / text.tags.length,
    neighbours.best,
    neighbours.likely,
    neighbours.likelier,
    Number(neighbours.sameSource),
    neighbours.before,
    neighbours.after,
    next - first,
    token - first,
    next - token,
    countIn(quoted, first, next, 1),
    capitals / (next - first),
  ];
}

/** In no longer a part of a sentence are capitals counted. */
const maxLooked = 200;

function isCapital(shape: number | undefined): boolean {
  return shape === shapes.capital || shape === shapes.capitals;
}

function sourceColumns(text: ClauseText, cue: CueView, source: SourceChoice): readonly number[] {
  const { tokens, mentions, vocabulary } = text.chunks;
  const phrase = mentions[source.phrase];
  const { first = 0, next = 0, head = 0 } = phrase ?? {};
  const kind = phraseKind(text, source.phrase);
  return [
    source.log,
    source.margin,
    kind,
    kind === phraseKinds.noun ? vocabulary.nounClass(tokens, head) : -1,
    source.speaks,
    phrase === undefined ? 999 : first - cue.token,
    Number(phrase !== undefined && text.sentenceFirst[first] !== text.sentenceFirst[cue.token]),
    Number(phrase !== undefined && source.phrase === cue.subject.phrase),
    next - first,
  ];
}

function contentColumns(
  text: ClauseText,
  cue: CueView,
  scores: Float32Array,
  source: number,
  content: Content,
): readonly number[] {
  const { chunks, tags, quoted, verbs, phraseOf, sentenceNext } = text;
  const { start, end, ranges, startLog, endLog, agreeing, mass, hypotheses } = content;
  const length = lengthOf(ranges);
  const holds = { words: 0, names: 0, numbers: 0, best: minScore };
  for (let i = start; i < end; i++) {
    if (tags[i] !== tag.mark) holds.words++;
    if (tags[i] === tag.name) holds.names++;
    if (tags[i] === tag.number) holds.numbers++;
    if (i !== cue.token) holds.best = Math.max(holds.best, scores[i] ?? minScore);
  }
  const first = chunks.mentions[source]?.first ?? -1;
  return [
    startLog,
    endLog,
    agreeing,
    mass,
    hypotheses,
    holds.words,
    length,
    start - cue.token,
    end - cue.token,
    (sentenceNext[cue.token] ?? end) - end,
    holds.best,
    Number(first >= start && first < end),
    countIn(verbs, start, end, 99),
    holds.names,
    holds.numbers,
    tags[start] ?? 0,
    phraseKind(text, phraseOf[start] ?? -1),
    countIn(quoted, start, end, 999) / (end - start),
    ranges.length,
  ];
}

const minScore = -9;
