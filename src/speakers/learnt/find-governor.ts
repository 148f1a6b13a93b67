import type { Outline } from "./outline-text.js";
import { mentionSymbol } from "./find-mentions.js";
import { mentionKinds } from "./know-words.js";
import { isVerb, symbols, verbForm, verbForms } from "./outline-symbols.js";

/** The verb that a mention is probably the subject of, and what had to be skipped to reach it. */
export interface Governor {
  readonly step: number;
  /** 0 the verb follows; 1 past "of the …"; 2 past an apposition or a relative clause; 3 past "and …"; 4 past a relative clause; 5 in one; -1 none. */
  readonly reach: number;
}

const none: Governor = { step: -1, reach: -1 };
const maxSkipped = 24;

/** The verb after the mention at `step`, past what describes the mention: "the woman who called the police said". */
export function findGovernor({ governors, symbol }: Outline, step: number): Governor {
  const known = governors.get(step);
  if (known !== undefined) return known;
  const found = governorOf(symbol, step);
  governors.set(step, found);
  return found;
}

function governorOf(symbol: readonly number[], step: number): Governor {
  let at = step + 1;
  let reach = 0;
  const limit = Math.min(symbol.length, step + maxSkipped);
  while (at < limit) {
    const own = symbol[at] ?? 0;
    const relative = isRelative(own) && isVerb(symbol[at + 1] ?? 0);
    if (relative || (isVerb(own) && isReduced(own))) {
      const later = finiteAfter(symbol, relative ? at + 2 : at + 1, limit);
      return later < 0 ? { step: relative ? at + 1 : at, reach: 5 } : { step: later, reach: 4 };
    }
    if (isVerb(own)) return { step: at, reach };
    if (isPreposition(own) && isNominal(symbol[at + 1] ?? 0)) {
      at += 2;
      reach = Math.max(reach, 1);
    } else if (own === symbols.and && isNominal(symbol[at + 1] ?? 0)) {
      at += 2;
      reach = Math.max(reach, 3);
    } else if (own === symbols.comma || own === symbols.open || own === symbols.dash) {
      const close = closing(symbol, at, limit, own);
      if (close < 0) return none;
      at = close + 1;
      reach = 2;
    } else if (own === symbols.possessive || own === symbols.noun || own === symbols.not) at++;
    else return none;
  }
  return none;
}

function isRelative(symbol: number): boolean {
  return symbol === symbols.that || symbol === whoSymbol || symbol === whichSymbol;
}

const whoSymbol = mentionSymbol(mentionKinds.who, false);
const whichSymbol = mentionSymbol(mentionKinds.which, false);

/** A participle alone ("the man accused of theft"), which is not yet the verb of the sentence. */
function isReduced(symbol: number): boolean {
  return verbForm(symbol) === verbForms.participle || verbForm(symbol) === verbForms.ing;
}

/** The next finite verb of the same sentence that no subject of its own comes before, or -1. */
function finiteAfter(symbol: readonly number[], from: number, limit: number): number {
  let subject = false;
  for (let at = from; at < limit; at++) {
    const own = symbol[at] ?? 0;
    if (own === symbols.stop || own === symbols.ask || own === symbols.paragraph) return -1;
    if (own === symbols.that || own === symbols.when) subject = true;
    if (!isVerb(own) || isReduced(own) || verbForm(own) === verbForms.base) continue;
    if (!subject) return at;
    subject = false;
  }
  return -1;
}

function isPreposition(symbol: number): boolean {
  return (symbol >= symbols.to && symbol <= symbols.in) || symbol === symbols.about || symbol === symbols.from;
}

function isNominal(symbol: number): boolean {
  return (symbol >= symbols.noun && symbol < symbols.verb) || symbol >= symbols.sayingNoun;
}

/** The mark that ends what the mark at `at` begins, in the same sentence; -1 where there is none. */
function closing(symbol: readonly number[], at: number, limit: number, opener: number): number {
  const wanted = opener === symbols.open ? symbols.close : opener;
  for (let i = at + 1; i < limit; i++) {
    const own = symbol[i];
    if (own === wanted) return i;
    if (own === symbols.stop || own === symbols.ask || own === symbols.paragraph) return -1;
  }
  return -1;
}
