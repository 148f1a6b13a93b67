import { hashOf, mix } from "./hash-words.js";
import type { Outline } from "./outline-text.js";

/** What the rules make of a segment, for the model to weigh. */
export interface RuleHint {
  /** The rule that names a speaker, and the offset of the last character of the words that it names; "" and -1 for none. */
  readonly rule: string;
  readonly lastCharacter: number;
  /** How the rules found the speaker. */
  readonly link: string;
  /** What the rules take the segment for, and the rule behind it. */
  readonly kind: string;
  readonly kindRule: string;
  /** A sentence of its own, or several. */
  readonly whole: boolean;
  /** One word that the rules find no speaker for. */
  readonly lone: boolean;
  /** The rules know that it is no statement, or who speaks: what they were written for is too rare to be learnt. */
  readonly surelyAside: boolean;
  readonly surelyNamed: boolean;
}

/** The same as numbers: features of a candidate and of a segment. */
export interface Ruled {
  /** The mention that the rules name; -1 where they name nobody, -2 where they name what is no mention here. */
  readonly mention: number;
  readonly rule: number;
  readonly kindRule: number;
  readonly link: number;
  /** The probability from which on it is a statement: high where the rules leave it alone. */
  readonly threshold: number;
  readonly lone: boolean;
  readonly surelyNamed: boolean;
}

/** Chosen by cross-validation: what the rules take for a statement needs less than what they leave alone. */
const minToAgreeWhole = 0.3;
const minToAgree = 0.45;
export const minToOverrule = 0.7;
const never = Infinity;

export const unruled: RuleHint = {
  rule: "",
  lastCharacter: -1,
  link: "",
  kind: "other",
  kindRule: "",
  whole: false,
  lone: false,
  surelyAside: false,
  surelyNamed: false,
};

export function readHint(outline: Outline, hint: RuleHint): Ruled {
  const mention = hint.lastCharacter < 0 ? -1 : mentionAt(outline, hint.lastCharacter);
  return {
    mention,
    rule: hashOf(hint.rule),
    link: mix(hashOf(hint.rule), hashOf(hint.link)),
    kindRule: hashOf(hint.kindRule),
    threshold: hint.surelyAside
      ? never
      : hint.kind === "other"
        ? minToOverrule
        : hint.whole
          ? minToAgreeWhole
          : minToAgree,
    lone: hint.lone,
    surelyNamed: hint.surelyNamed,
  };
}

/** The number of the mention that holds a character, or -2. */
function mentionAt({ mentions, tokens }: Outline, offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[(mentions[middle]?.next ?? 1) - 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = mentions[low];
  return found !== undefined && (tokens.start[found.first] ?? 0) <= offset ? low : -2;
}
