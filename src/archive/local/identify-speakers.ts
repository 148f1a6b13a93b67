import type { SpokenQuote } from "./found-quote.js";
import { isFullName, mergePeople, nameOfPerson } from "./merge-people.js";

/** Who says some of the quotes found, over all articles. */
export interface QuotedSpeaker {
  readonly name: string;
  /** The role that most articles give. */
  readonly role: string | null;
  /** Every form of the name in any article. */
  readonly names: readonly string[];
  readonly quotes: readonly SpokenQuote[];
}

/** The speaker of one article. */
interface Part {
  readonly name: string;
  readonly roles: readonly string[];
  readonly names: readonly string[];
  readonly all: readonly SpokenQuote[];
  readonly quotes: number;
}

/**
 * The speakers of all quotes: people over articles as `mergePeople` has them, anybody else by name alone. Where only one
 * article is asked, it has one name for everybody.
 */
export function identifySpeakers(found: readonly SpokenQuote[], isOneArticle: boolean): QuotedSpeaker[] {
  const people = new Map<string, SpokenQuote[]>();
  const others = new Map<string, SpokenQuote[]>();
  for (const quote of found) {
    const { speaker, speakerType } = quote.quote.attribution ?? { speaker: null, speakerType: null };
    if (speaker === null) continue;
    const isPerson = isFullName(speaker, speakerType);
    const groups = isPerson ? people : others;
    const key = isPerson ? `${quote.n}\n${speaker}` : speaker;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [quote]);
    else group.push(quote);
  }
  const parts = [...people.values()].map(partOf);
  return [
    ...(isOneArticle ? parts.map((part) => [part]) : mergePeople(parts)).map(speakerOf),
    ...[...others.values()].map((all) => speakerOf([partOf(all)])),
  ];
}

function partOf(all: readonly SpokenQuote[]): Part {
  const [first] = all;
  return {
    name: first?.quote.attribution?.speaker ?? "",
    roles: first?.roles ?? [],
    names: first?.names ?? [],
    all,
    quotes: all.length,
  };
}

function speakerOf(parts: readonly Part[]): QuotedSpeaker {
  return {
    name: nameOfPerson(parts),
    role: mostGiven(parts.flatMap(({ roles }) => roles)),
    names: [...new Set(parts.flatMap(({ names }) => names))],
    quotes: parts.flatMap(({ all }) => all),
  };
}

function mostGiven(roles: readonly string[]): string | null {
  return roles.length === 0 ? null : nameOfPerson(roles.map((name) => ({ name, quotes: 1 })));
}
