import type { FeatureSink } from "../model/linear-model.js";
import type { ClauseText } from "./clause-text.js";
import type { CueView } from "./cue-features.js";
import { describeSource } from "./source-features.js";

/** So many phrases of a sentence, and of the one before, are candidates. */
const maxPhrasesBefore = 40;
const maxPhrasesAfter = 25;
const maxPhrasesEarlier = 20;

/** The mentions that may be the source of a cue: [from, to), of its sentence; of the one before where none stands before it. */
function sourceCandidates(text: ClauseText, { token }: CueView): { readonly from: number; readonly to: number } {
  const { chunks, phraseFrom, sentenceFirst, sentenceNext } = text;
  const { paragraph } = chunks.tokens;
  const first = sentenceFirst[token] ?? token;
  const own = phraseFrom[first] ?? 0;
  const at = phraseFrom[token] ?? 0;
  const near = (paragraph[first] ?? 0) - (paragraph[first - 1] ?? -9) <= 1 && (sentenceNext[first - 1] ?? 0) > 0;
  const before = near && first > 0 ? (phraseFrom[sentenceFirst[first - 1] ?? first] ?? own) : own;
  const from = at > own ? Math.max(own, at - maxPhrasesBefore) : Math.max(before, own - maxPhrasesEarlier);
  const to = Math.min(phraseFrom[sentenceNext[token] ?? token] ?? 0, at + maxPhrasesAfter);
  return { from, to };
}

/** Describes each candidate, and gives what `take` makes of it. */
export function mapSources<Result>(
  text: ClauseText,
  cue: CueView,
  previous: number,
  speaks: (phrase: number, cue: CueView) => number,
  out: FeatureSink,
  take: () => Result,
): { readonly from: number; readonly results: Result[] } {
  const { from, to } = sourceCandidates(text, cue);
  const results: Result[] = [];
  for (let number = from; number < to; number++) {
    describeSource(out, text, cue, number, { previous, speaks });
    results.push(take());
  }
  return { from, results };
}
