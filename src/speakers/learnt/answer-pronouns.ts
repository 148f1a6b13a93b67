import type { Analysis } from "./analyse-text.js";
import { sharesOf } from "./choose-source.js";
import { FeatureCollector } from "./collect-features.js";
import type { TextNames } from "./decide-speakers.js";
import type { LastSpeaker } from "./describe-candidates.js";
import { mentionKinds, type WordKnowledge } from "./know-words.js";
import { describeAntecedent } from "./describe-antecedents.js";
import { asked, gatherAntecedents, pronounClass } from "./gather-antecedents.js";
import { weigh, type LinearModel } from "./weigh-features.js";

/** Whom a pronoun stands for, and how likely that is. */
export interface Answer {
  /** A person of the table of names, from 1; 0 where nobody named is likeliest: then the rules know best. */
  readonly person: number;
  readonly share: number;
}

const noPronoun: Answer = { person: 0, share: 1 };

/** Says who a pronoun stands for; each is asked once. Of mentions that are none the answer is nobody, surely. */
export class PronounResolver {
  readonly #analysis: Analysis;
  readonly #names: TextNames;
  readonly #model: LinearModel;
  readonly #words: WordKnowledge;
  readonly #features: FeatureCollector;
  readonly #known = new Map<number, Answer>();

  constructor(analysis: Analysis, names: TextNames, model: LinearModel, words: WordKnowledge) {
    this.#analysis = analysis;
    this.#names = names;
    this.#model = model;
    this.#words = words;
    this.#features = new FeatureCollector(model.bits);
  }

  resolve(number: number, last: LastSpeaker): Answer {
    const answer = this.#known.get(number) ?? this.#answer(number, last);
    this.#known.set(number, answer);
    return answer;
  }

  #answer(number: number, last: LastSpeaker): Answer {
    const [analysis, names, features] = [this.#analysis, this.#names, this.#features];
    const mention = analysis.outline.mentions[number];
    if (mention === undefined || mention.kind === mentionKinds.name || mention.kind === mentionKinds.nominal)
      return noPronoun;
    const wanted = pronounClass(analysis.tokens, mention.head, mention.kind);
    if (wanted !== asked.he && wanted !== asked.she && wanted !== asked.who) return noPronoun;
    const antecedents = gatherAntecedents(analysis, names, mention.first, wanted, this.#words);
    const scores = antecedents.map((antecedent) => {
      features.clear();
      describeAntecedent(features, analysis, names, antecedent, mention.head, mention.kind, last.key, this.#words);
      return weigh(this.#model, features);
    });
    const best = scores.indexOf(Math.max(...scores));
    return { person: (antecedents[best]?.person ?? -1) + 1, share: sharesOf(scores)[best] ?? 0 };
  }
}
