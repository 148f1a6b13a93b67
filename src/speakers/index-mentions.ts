import { wordClass } from "./classify-word.js";
import type { Candidate } from "./make-mention.js";
import { beforeBracket } from "./skip-brackets.js";
import type { Token } from "./read-tokens.js";

/** Further back than this an opening comma belongs to something else. */
const maxAppositiveWords = 60;

/** A subject stands among the first mentions of its sentence; a sentence of ten thousand names is a list. */
const maxSentenceMentions = 24;

/** Mentions by the token that they begin at, end at or run over. */
interface Places {
  readonly starting: ReadonlyMap<number, Candidate>;
  readonly ending: ReadonlyMap<number, Candidate>;
  readonly possessives: ReadonlyMap<number, Candidate>;
  readonly covered: ReadonlyMap<number, Candidate>;
  readonly titled: ReadonlyMap<number, Candidate>;
  readonly sentences: ReadonlyMap<number, readonly Candidate[]>;
}

/** The mentions of one paragraph, by where they stand. */
export class MentionIndex {
  readonly all: readonly Candidate[];
  readonly #tokens: readonly Token[];
  #known: Places | null = null;

  constructor(tokens: readonly Token[], mentions: readonly Candidate[]) {
    this.#tokens = tokens;
    this.all = mentions;
  }

  /** Most paragraphs are read for their names alone, and nobody asks where those stand. */
  get #places(): Places {
    return (this.#known ??= placesOf(this.#tokens, this.all));
  }

  /** The mention whose last token is this one and which can be a subject: no possessives. */
  endingAt(token: number): Candidate | null {
    return this.#places.ending.get(token) ?? null;
  }

  endsAt(token: number): boolean {
    return this.#places.ending.has(token);
  }

  possessiveEndingAt(token: number): Candidate | null {
    return this.#places.possessives.get(token) ?? null;
  }

  startingAt(token: number): Candidate | null {
    return this.#places.starting.get(token) ?? null;
  }

  /** The first mention that begins in [from, to]. */
  firstFrom(from: number, to: number): Candidate | null {
    for (let i = from; i <= to; i++) {
      const found = this.#places.starting.get(i);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The first mentions of a sentence. */
  inSentence(sentence: number): readonly Candidate[] {
    return this.#places.sentences.get(sentence) ?? [];
  }

  /** Whether a noun phrase or name runs over the token. */
  covers(token: number): boolean {
    return this.#places.covered.has(token);
  }

  /** The mention that the token heads, else the one that runs over it, else the one whose title does. */
  holding(token: number): Candidate | null {
    const { ending, possessives, covered, titled } = this.#places;
    return ending.get(token) ?? possessives.get(token) ?? covered.get(token) ?? titled.get(token) ?? null;
  }

  /** Of "Kirby, a spokesman for the council," the mention before the comma that the one at `comma` answers. */
  appositiveHead(tokens: readonly Token[], comma: number): Candidate | null {
    return appositiveHead(tokens, comma, this);
  }
}

function placesOf(tokens: readonly Token[], mentions: readonly Candidate[]): Places {
  const sentences = new Map<number, Candidate[]>();
  const ending = new Map<number, Candidate>();
  const possessives = new Map<number, Candidate>();
  const starting = new Map<number, Candidate>();
  const covered = new Map<number, Candidate>();
  const titled = new Map<number, Candidate>();
  for (const mention of mentions) {
    if (mention.possessive) possessives.set(mention.last, mention);
    else ending.set(mention.last, mention);
    // A title belongs to the name behind it: "said spokesman John Kirby" begins with the spokesman.
    const first = mention.first - mention.titleWords;
    // "her spokesman" begins with "her", but names the spokesman.
    if (starting.get(first)?.possessive !== false) starting.set(first, mention);
    if (!starting.has(mention.first)) starting.set(mention.first, mention);
    const sentence = tokens[mention.first]?.sentence ?? 0;
    const fellows = sentences.get(sentence);
    if (fellows === undefined) sentences.set(sentence, [mention]);
    else if (fellows.length < maxSentenceMentions) fellows.push(mention);
    for (let i = first; i < mention.first; i++) titled.set(i, mention);
    if (mention.kind !== "pronoun") for (let i = mention.first; i <= mention.last; i++) covered.set(i, mention);
  }
  return { starting, ending, possessives, covered, titled, sentences };
}

function appositiveHead(tokens: readonly Token[], comma: number, mentions: MentionIndex): Candidate | null {
  const opener = tokens[comma]?.text === ")" ? "(" : tokens[comma]?.text;
  let best: Candidate | null = null;
  for (let i = comma - 1; i > Math.max(0, comma - maxAppositiveWords); i--) {
    const token = tokens[i];
    if (token === undefined || token.sentence !== tokens[comma]?.sentence || /^[;:]$/.test(token.text)) break;
    if (token.kind === "quote" && i < comma - 1) {
      const next = tokens[i + 1];
      if (next?.text === "," || tokens[i + 1]?.capital) break;
    }
    if (token.text !== opener) continue;
    const head = mentions.endingAt(beforeBracket(tokens, i - 1));
    if (head === null || !describes(tokens, i + 1, comma)) continue;
    if (governor(tokens, head) < 0) best = head;
  }
  return best;
}

/** Whether tokens [from, to) can describe a person: no finite auxiliary outside a relative clause. */
function describes(tokens: readonly Token[], from: number, to: number): boolean {
  let relative = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (/^(?:who|whose|which|that|whom|when|where|as|if|while)$/.test(token.lower)) relative = true;
    if (/^(?:but|and)$/.test(token.lower) && i === from) return false;
    if (relative) continue;
    if ((token.classes & wordClass.auxiliary) !== 0) return false;
    if (/^(?:he|she|they|it|i|we)$/.test(token.lower)) return false;
  }
  return true;
}

/** The preposition that governs a mention, over its title and a determiner, or -1. */
export function governingPreposition(tokens: readonly Token[], mention: Candidate): number {
  let at = mention.first - 1 - mention.titleWords;
  const determiner = tokens[at];
  if (determiner !== undefined && determiner.kind === "word" && (determiner.classes & wordClass.determiner) !== 0) at--;
  const before = tokens[at];
  if (before === undefined || before.sentence !== tokens[mention.first]?.sentence) return -1;
  return (before.classes & wordClass.preposition) !== 0 ? at : -1;
}

/** The preposition over the subject of a verb; "before", "as" and their like open a clause there. */
export function governor(tokens: readonly Token[], mention: Candidate): number {
  const at = governingPreposition(tokens, mention);
  return /^(?:before|after|since|until|till|as|like|than|except)$/.test(tokens[at]?.lower ?? "") ? -1 : at;
}

export function followsPreposition(tokens: readonly Token[], mention: Candidate): boolean {
  return governingPreposition(tokens, mention) >= 0;
}
