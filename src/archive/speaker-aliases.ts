import { withoutTitles, wordsOf } from "../search/match-names.js";
import { fold } from "../text/fold.js";
import type { Explanation, Speaker } from "../types.js";
import type { GuardedStages } from "./guard-stages.js";
import type { Statements } from "./statements.js";

/** For each name the others that are its bearer's too. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** Another name of somebody's, taken apart. */
interface Alias {
  /** Whose it is. */
  readonly name: string;
  /** As it was given: "Adm. Kirby". */
  readonly written: string;
  /** The folded words of its title; none where it has none. */
  readonly title: readonly string[];
}

/** Names that are one person's, by what somebody has said about them. A speaker is known by the whole name, not by a part of it. */
export class SpeakerAliases {
  readonly #byName = new Map<string, Alias[]>();
  readonly #given: Aliases;
  /** What was found under each name but its own: "Adm. Kirby" as John Kirby. */
  readonly used = new Map<string, string>();

  constructor(aliases: Aliases) {
    this.#given = aliases;
    for (const [name, others] of Object.entries(aliases)) {
      for (const written of [name, ...others]) this.#add(written, name);
    }
  }

  /** "Adm. Kirby" is whoever is called so, or is called Kirby and said to be an admiral, "Adm.". */
  #add(given: string, name: string): void {
    const written = given.trim().replaceAll(/\s+/g, " ");
    const bare = withoutTitles(written);
    const title = wordsOf(written.slice(0, written.length - bare.length));
    this.#put(fold(written), { name, written, title: [] });
    if (title.length > 0) this.#put(fold(bare), { name, written, title });
  }

  #put(key: string, alias: Alias): void {
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), alias]);
  }

  /** Every name but its own under which somebody of this name may be found. */
  othersOf(name: string): readonly string[] {
    return (this.#given[name] ?? []).flatMap((written) => [written, withoutTitles(written)]);
  }

  get names(): readonly string[] {
    return Object.keys(this.#given);
  }

  /** Whose name a speaker of an article has; null where it is nobody's but theirs. */
  #nameOf({ name, roles }: Pick<Speaker, "name" | "roles">): string | null {
    for (const alias of this.#byName.get(fold(name)) ?? []) {
      const { title } = alias;
      const isTheirs = title.length === 0 || roles.some(({ role }) => holdsAll(wordsOf(role), title));
      if (!isTheirs) continue;
      if (alias.name !== name) this.used.set(alias.written === alias.name ? name : alias.written, alias.name);
      return alias.name;
    }
    return null;
  }

  /** Who says what in an article, with the names that these are joined under. */
  rename<Said extends Statements>(attributed: Said): Said {
    const renamed = new Map<string, string>();
    for (const speaker of attributed.speakers) {
      const name = this.#nameOf(speaker);
      if (name !== null && name !== speaker.name) renamed.set(speaker.name, name);
    }
    if (renamed.size === 0) return attributed;
    const nameOf = <Name extends string | null>(name: Name) => (name === null ? name : (renamed.get(name) ?? name));
    return {
      ...attributed,
      quotes: attributed.quotes.map((quote) => {
        const { attribution, reported } = quote;
        return {
          ...quote,
          attribution: attribution && { ...attribution, speaker: nameOf(attribution.speaker) },
          reported: reported && { ...reported, via: nameOf(reported.via) },
        };
      }),
      speakers: joinSpeakers(attributed.speakers, nameOf),
    };
  }

  /** Stages that know speakers by these names. */
  aliasStages(stages: GuardedStages): GuardedStages {
    return {
      ...stages,
      attribute: async () => {
        const attribute = await stages.attribute();
        return (article) => this.rename(attribute(article));
      },
      explain: async () => {
        const explain = await stages.explain();
        return (article): Explanation => {
          const { attributed, decisions } = explain(article);
          return { attributed: this.rename(attributed), decisions };
        };
      },
      indirect: async () => {
        const find = await stages.indirect();
        return (article, attributed) => this.rename(find(article, attributed));
      },
    };
  }
}

function holdsAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word));
}

/** Speakers of one name are one. */
function joinSpeakers(speakers: readonly Speaker[], nameOf: (name: string) => string): Speaker[] {
  const joined = new Map<string, Speaker>();
  for (const speaker of speakers) {
    const name = nameOf(speaker.name);
    const known = joined.get(name);
    const names = [name, ...(known?.names ?? []), ...speaker.names];
    const roles = [...(known?.roles ?? []), ...speaker.roles];
    joined.set(name, { ...(known ?? speaker), name, names: [...new Set(names)], roles });
  }
  return [...joined.values()];
}
