import { mix } from "../../language/hash.js";
import { FeatureWeigher, logistic, type LinearModel } from "../model/linear-model.js";
import type { CueWords } from "./indirect-model.js";
import { isVerbTag, type ClauseText } from "./clause-text.js";
import { describeCue, viewCue, type CueView } from "./cue-features.js";
import { headOf, phraseKind, phraseKinds } from "./phrase-kind.js";
import { auxiliaryLemmas } from "./verb-syntax.js";

/** A cue below this score is none: nearly all are, and looking for their content takes the most time. */
export const minCueScore = -1.5;

/** The cues of a text that are likely enough, in order, and the scores of all by token. */
export interface WeighedCues {
  readonly cues: readonly CueView[];
  readonly scores: Float32Array;
  /** How many cues that are likelier than not stand before a token. */
  readonly likely: Int32Array;
  /** The first token from one on that may well be a cue, and whether that is in its sentence nobody has looked. */
  readonly nextCue: Int32Array;
  /** The first token of the subject of each cue by its token, -1 where it has none, and the mention that it is. */
  readonly subjectAt: ReadonlyMap<number, { readonly first: number; readonly phrase: number }>;
}

/** A cue with a score above this may well be one. */
const fairScore = -0.5;

/** Collects what is asked about the cues of a text. */
export function collectCues({ chunks }: ClauseText, cues: readonly CueView[], scores: Float32Array): WeighedCues {
  const count = scores.length;
  const likely = new Int32Array(count + 1);
  const nextCue = new Int32Array(count + 1).fill(count);
  for (let i = 0; i < count; i++) likely[i + 1] = (likely[i] ?? 0) + ((scores[i] ?? noCue) > 0 ? 1 : 0);
  for (let i = count - 1; i >= 0; i--) nextCue[i] = (scores[i] ?? noCue) > fairScore ? i : (nextCue[i + 1] ?? count);
  const subjectAt = new Map(
    cues.map(({ token, subject: { phrase } }) => [token, { first: chunks.mentions[phrase]?.whole ?? -9, phrase }]),
  );
  return { cues, scores, likely, nextCue, subjectAt };
}

/** A word with its tag, as the models list those that may be cues. */
export function cueKey(lemma: number, tag: number): number {
  return mix(lemma, tag);
}

/** The tokens that may be cues: all verbs but auxiliaries, and the words that were learnt to be cues. */
export function possibleCues(text: ClauseText, cueWords: CueWords): number[] {
  const { chunks, tags, lemma, sentenceNext } = text;
  const found: number[] = [];
  for (let i = 0; i < tags.length; i++) {
    if (sentenceNext[i] === 0 || (chunks.inside[i] ?? -1) >= 0) continue;
    const own = lemma[i] ?? 0;
    if (isVerbTag(tags[i]) ? !auxiliaryLemmas.has(own) : cueWords.has(cueKey(own, tags[i] ?? 0))) found.push(i);
  }
  return found;
}

/** A word that was met so often, and hardly ever as a cue, is none: three in five of all that may be one. */
const enoughUses = 20;
const minShare = 0.03;

export function isHardlyCue({ lemma, tags }: ClauseText, token: number, cueWords: CueWords): boolean {
  const use = cueWords.get(cueKey(lemma[token] ?? 0, tags[token] ?? 0));
  return use !== undefined && use.uses >= enoughUses && use.share < minShare;
}

/** No cue has so low a score. */
export const noCue = -9;

export function weighCues(text: ClauseText, cueWords: CueWords, model: LinearModel): WeighedCues {
  const weigher = new FeatureWeigher(model);
  const scores = new Float32Array(text.tags.length).fill(noCue);
  const cues: CueView[] = [];
  for (const token of possibleCues(text, cueWords)) {
    if (isHardlyCue(text, token, cueWords)) continue;
    const cue = viewCue(text, token);
    describeCue(weigher, text, cue);
    const score = weigher.takeScore();
    scores[token] = score;
    if (score > minCueScore) cues.push(cue);
  }
  return collectCues(text, cues, scores);
}

/** How much the cues of a text say that somebody is a source, by name or noun. */
export class SpeakingCounts {
  readonly #text: ClauseText;
  readonly #entityOf: Int32Array;
  readonly #scores: Float32Array;
  readonly #counts = new Map<number, number>();

  constructor(text: ClauseText, entityOf: Int32Array, { cues, scores }: WeighedCues) {
    this.#text = text;
    this.#entityOf = entityOf;
    this.#scores = scores;
    for (const { token, subject } of cues) {
      const key = this.#keyOf(subject.phrase);
      if (key !== 0) this.#counts.set(key, (this.#counts.get(key) ?? 0) + this.#probability(token));
    }
  }

  /** How often whoever a phrase names is the subject of other cues than this; -1 of pronouns. */
  countOf(phrase: number, cue: CueView): number {
    const key = this.#keyOf(phrase);
    if (key === 0) return -1;
    const own = this.#keyOf(cue.subject.phrase) === key ? this.#probability(cue.token) : 0;
    return (this.#counts.get(key) ?? 0) - own;
  }

  #probability(token: number): number {
    const score = this.#scores[token] ?? noCue;
    return score > minCueScore ? logistic(score) : 0;
  }

  /** The same for all phrases that name one; 0 of those that do not say who. */
  #keyOf(phrase: number): number {
    const kind = phraseKind(this.#text, phrase);
    const entity = this.#entityOf[phrase] ?? 0;
    if (entity > 0) return entity;
    return kind === phraseKinds.noun || kind === phraseKinds.name ? mix(kind, headOf(this.#text, phrase)) : 0;
  }
}

const bounds = [0.15, 0.6, 1.5, 3, 6];

/** A count in few classes. */
export function classOfCount(count: number): number {
  if (count < 0) return 9;
  const found = bounds.findIndex((bound) => count <= bound);
  return found < 0 ? bounds.length : found;
}
