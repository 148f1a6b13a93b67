import { hashesOf } from "../../language/hash.js";
import { mentionKinds } from "../../language/vocabulary.js";
import { describeAntecedent, type PronounQuestion } from "./antecedent-features.js";
import { gatherAntecedents, pronounClasses, pronounClassOf, type Antecedent } from "./antecedents.js";
import { FeatureWeigher, probabilitiesOf, type LinearModel } from "./linear-model.js";
import type { LastSpeaker, Part } from "./model-types.js";

const indefinite = hashesOf("a an one another");

/** Whom a mention stands for, and how likely that is. */
export interface Antecedents {
  /** An entity, counted from 1; 0 where it is nobody named. */
  readonly entity: number;
  /** The number of the mention of somebody unnamed, or -1. */
  readonly unnamed: number;
  readonly probability: number;
  /** All who were considered, and the probability of each. */
  readonly considered: readonly Antecedent[];
  readonly probabilities: readonly number[];
}

/** Says who the he, she or who of a text stands for; each is asked once. */
export class PronounResolver {
  readonly #part: Part;
  readonly #weigher: FeatureWeigher;
  readonly #known = new Map<number, Antecedents | null>();

  constructor(part: Part, model: LinearModel) {
    this.#part = part;
    this.#weigher = new FeatureWeigher(model);
  }

  /** Null for mentions that are no such pronoun, or where nobody could be meant. */
  resolve(mention: number, last: LastSpeaker): Antecedents | null {
    const known = this.#known.get(mention);
    if (known !== undefined) return known;
    const question = askAntecedents(this.#part, mention, last);
    const answer = question === null ? null : this.#weigh(question);
    this.#known.set(mention, answer);
    return answer;
  }

  /** "the assistant boss", "her husband": somebody the text may have named; "a voter" it has not. */
  #isVague(antecedent: Antecedent | undefined): boolean {
    if (antecedent === undefined || antecedent.entity >= 0) return false;
    const { tokens, mentions } = this.#part.chunks;
    return !indefinite.has(tokens.word[mentions[antecedent.at]?.whole ?? -1] ?? 0);
  }

  /** The likeliest who is named, where anybody likely enough is, outside the noun's own phrase; else the noun. */
  #bestNamed(antecedents: readonly Antecedent[], probabilities: readonly number[], top: number): number {
    const { analysis, chunks } = this.#part;
    const { whole = 0, next = 0 } = chunks.mentions[antecedents[top]?.at ?? -1] ?? {};
    let [best, most] = [top, minNamed];
    for (const [n, { entity, at }] of antecedents.entries()) {
      const first = analysis.names[at]?.first ?? -1;
      const own = probabilities[n] ?? 0;
      if (entity >= 0 && own >= most && (first < whole || first >= next)) [best, most] = [n, own];
    }
    return best;
  }

  #weigh(question: PronounQuestion): Antecedents | null {
    const { antecedents } = question;
    const scores = antecedents.map((antecedent) => {
      describeAntecedent(this.#weigher, question, antecedent);
      return this.#weigher.takeScore();
    });
    const probabilities = probabilitiesOf(scores);
    const top = likeliest(antecedents, probabilities);
    const chosen = this.#isVague(antecedents[top]) ? this.#bestNamed(antecedents, probabilities, top) : top;
    const best = antecedents[chosen];
    const probability = probabilities[chosen] ?? 0;
    if (best === undefined) return null;
    return {
      entity: best.entity + 1,
      unnamed: best.entity < 0 ? best.at : -1,
      probability,
      considered: antecedents,
      probabilities,
    };
  }
}

/** The likeliest; where it is a near thing, whom the pronoun's own paragraph is about. */
function likeliest(antecedents: readonly Antecedent[], probabilities: readonly number[]): number {
  const most = Math.max(...probabilities);
  const topic = antecedents.findIndex((antecedent) => antecedent.topic);
  return (probabilities[topic] ?? 0) >= nearThing * most ? topic : probabilities.indexOf(most);
}

const nearThing = 0.7;

/** From this probability on a name is meant rather than a noun that may well stand for it. */
const minNamed = 0.12;

/** What is asked about a pronoun; null where it is not one that the model knows, or nobody stands before it. */
export function askAntecedents(part: Part, number: number, last: LastSpeaker): PronounQuestion | null {
  const mention = part.chunks.mentions[number];
  if (mention === undefined || mention.kind === mentionKinds.name || mention.kind === mentionKinds.nominal) return null;
  const wanted = pronounClassOf(part.analysis.tokens, mention.head, mention.kind);
  const asked = wanted === pronounClasses.he || wanted === pronounClasses.she || wanted === pronounClasses.who;
  if (!asked) return null;
  const antecedents = gatherAntecedents(part, mention.first, wanted);
  return antecedents.length === 0 ? null : { part, token: mention.head, kind: mention.kind, last, antecedents };
}
