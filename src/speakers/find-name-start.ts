import { isCapital } from "../text/character-classes.js";
import { demonyms } from "../lexicon/languages/en/demonyms.js";
import { keptTitles } from "../lexicon/languages/en/titles.js";
import { nameNouns } from "../lexicon/languages/en/name-nouns.js";
import { titleDomains } from "../lexicon/languages/en/title-domains.js";
import { wordClass } from "./classify-word.js";
import type { Token } from "./read-tokens.js";
import { isShortTitle } from "./title-words.js";

const given = wordClass.man | wordClass.woman;
const bodies = wordClass.body | wordClass.bodyEnding;

/** Where in the run of capitals [first, last] the name itself begins, behind offices, bodies, peoples and courtesy. */
export function startOfName(tokens: readonly Token[], first: number, last: number): number {
  let start = Math.max(endOfOffice(tokens, first, last) + 1, afterDomain(tokens, first, last));
  start = afterBody(tokens, start, last);
  while (start < last && isQualifier(tokens, start, last)) start++;
  return keepsTitle(tokens, first, start, last) ? start - 1 : start;
}

/** The index of the last word of the office before the name, or `first - 1`. */
function endOfOffice(tokens: readonly Token[], first: number, last: number): number {
  let office = first - 1;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if ((token.classes & wordClass.office) === 0 && !isShortTitle(token.lower)) continue;
    office = tokens[i + 1]?.lower === "of" || tokens[i + 1]?.lower === "for" ? endOfDomain(tokens, i + 2, last) : i;
  }
  return office >= last ? first - 1 : office;
}

/** In "Secretary of State John Kerry" the domain ends before the given name, else one word after "of". */
function endOfDomain(tokens: readonly Token[], from: number, last: number): number {
  for (let i = from + 1; i <= last; i++) {
    if (((tokens[i]?.classes ?? 0) & given) !== 0) return i - 1;
  }
  return last - from >= 2 ? last - 2 : last;
}

/**
 * "special envoy to Togo Kofi Mensah", "secretary of State Ann Lee": what stands behind a noun in small letters and its
 * preposition, before a given name, is no part of the name. / Not: "lawyer for Ann Kofi Lee".
 */
function afterDomain(tokens: readonly Token[], first: number, last: number): number {
  if (last - first < 2 || ((tokens[first]?.classes ?? 0) & given) !== 0) return first;
  if (!domainPrepositions.has(tokens[first - 1]?.lower ?? "")) return first;
  if (((tokens[first - 2]?.classes ?? 0) & (wordClass.person | wordClass.office)) === 0) return first;
  const domain = wordClass.place | wordClass.group | bodies;
  if (((tokens[last]?.classes ?? 0) & bodies) !== 0) return first;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (i > first && (token.classes & given) !== 0) return i;
    if ((token.classes & domain) === 0 && !titleDomains.has(token.lower)) break;
  }
  return first;
}

const domainPrepositions: ReadonlySet<string> = new Set(["at", "for", "in", "of", "to"]);

/** "Potters Federation of Togo Kofi Mensah says": a body, and the given name of whoever speaks for it. */
function afterBody(tokens: readonly Token[], first: number, last: number): number {
  if (((tokens[last]?.classes ?? 0) & bodies) !== 0) return first;
  let body = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (i === first && (token.classes & given) !== 0) return first;
    if (i > first && (token.classes & bodies) !== 0) body = i;
    const before = tokens[i - 1];
    const bare = body >= 0 && i > body && before?.capital === true && !saints.has(before.lower);
    if (bare && (token.classes & given) !== 0 && tokens[i + 1]?.capital === true) return i;
  }
  return first;
}

const saints: ReadonlySet<string> = new Set(["saint", "st", "san", "santa", "são"]);

/** A word before a name that says what its bearer is: a trade, a people, a party, a courtesy. */
function isQualifier(tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  if ((token.classes & wordClass.courtesy) !== 0 || isJoinedAdjective(token)) return true;
  // "Det Con Ana Souza" / Not: "Con Edison".
  if (token.lower === "con" && tokens[at - 1]?.lower === "det") return true;
  if ((token.classes & given) !== 0 || ((tokens[last]?.classes ?? 0) & bodies) !== 0) return false;
  const named = (next.classes & given) !== 0;
  const full = last - at >= 2;
  if ((token.classes & wordClass.group) !== 0 && named) return full;
  if (demonyms.has(token.lower)) return full && (named || isBareDemonym(token.lower));
  // "Pastoralist", "Heptathlete": trades without end, told by their ending before a given name.
  if (token.classes === 0 && named && full && /(?:[a-z]{4}ist|ologer|athlete)$/.test(token.lower)) return true;
  if ((token.classes & wordClass.person) === 0 || nameNouns.has(token.lower)) return false;
  return named || (/(?:er|or|ist|ee|man|ress)s?$/.test(token.lower) && (next.classes & ~wordClass.particle) === 0);
}

/** "Swede", "Scotsman": nouns only, that no body is named with; "Russian" may open the name of a church. */
export function isBareDemonym(lower: string): boolean {
  if (!demonyms.has(lower)) return false;
  return !/(?:an|ese|i|ish)$/.test(lower) || /(?:men|man|woman)$/.test(lower);
}

/** "Oscar-nominated", "Lagos-based": a capital by its first half alone. / Not: "Ji-eun". */
export function isJoinedAdjective({ text, lower }: Token): boolean {
  const hyphen = text.lastIndexOf("-");
  if (hyphen < 2 || text.length - hyphen < 5 || isCapital(text.charCodeAt(hyphen + 1))) return false;
  return joinedEnding.test(lower);
}

const joinedEnding = /-(?:[a-z]{2,}ed|born|led|winning|selling|speaking|bred|built|run|time|year-old|income|cash)$/;

/** "Prince Kofi", "Pope John Paul II": where but given names are left, the title is how its bearer is called. */
function keepsTitle(tokens: readonly Token[], first: number, start: number, last: number): boolean {
  if (start <= first || !keptTitles.has(tokens[start - 1]?.lower ?? "")) return false;
  for (let i = start; i <= last; i++) {
    const token = tokens[i];
    if (token === undefined) return false;
    const numeral = i > start && /^(?:[ivx]+)$/.test(token.lower);
    if ((token.classes & given) === 0 && !numeral) return false;
  }
  return true;
}
